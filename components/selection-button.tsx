import { useWords } from './i18n.ts';
import { Icon } from './icon.tsx';

/** Opens the correction form on the selection. Taking the pointer must not take the selection away. */
export function SelectionButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      class="selection-button"
      aria-label={t('form.button')}
      title={t('form.button')}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Icon name="pencil" />
    </button>
  );
}
