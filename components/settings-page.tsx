import { MENTION_TYPES, type MentionType } from '../lib/recognition/types.ts';
import { useWords } from './i18n.ts';

/** The settings as the page shows them. */
export interface ShownSettings {
  readonly marks: 'none' | 'few' | 'all';
  readonly hidden: readonly MentionType[];
  readonly claims: boolean;
  readonly selectionButton: boolean;
  readonly ctrlEnter: 'gloss' | 'site';
  readonly offHosts: readonly string[];
}

export interface SettingsPageProps {
  readonly settings: ShownSettings;
  readonly onChange: (change: Partial<ShownSettings>) => void;
}

export function SettingsPage({ settings, onChange }: SettingsPageProps) {
  const { t } = useWords();
  return (
    <main class="settings">
      <h2>{t('view.settings')}</h2>
      <fieldset class="choice">
        <legend>{t('settings.marks')}</legend>
        {(['none', 'few', 'all'] as const).map((marks) => (
          <label key={marks}>
            <input
              type="radio"
              name="marks"
              value={marks}
              checked={settings.marks === marks}
              onChange={() => onChange({ marks })}
            />
            {t(`settings.marks_${marks}`)}
          </label>
        ))}
      </fieldset>
      <h3>{t('settings.kinds')}</h3>
      {MENTION_TYPES.map((type) => (
        <Switch
          key={type}
          label={t(`settings.kind_${type}`)}
          on={!settings.hidden.includes(type)}
          onChange={(on) =>
            onChange({ hidden: on ? settings.hidden.filter((other) => other !== type) : [...settings.hidden, type] })
          }
        />
      ))}
      <Switch label={t('popup.showClaims')} on={settings.claims} onChange={(claims) => onChange({ claims })} />
      <Switch
        label={t('settings.selectionButton')}
        on={settings.selectionButton}
        onChange={(selectionButton) => onChange({ selectionButton })}
      />
      <fieldset class="choice">
        <legend>{t('settings.ctrlEnter')}</legend>
        {(['gloss', 'site'] as const).map((who) => (
          <label key={who}>
            <input
              type="radio"
              name="ctrlEnter"
              value={who}
              checked={settings.ctrlEnter === who}
              onChange={() => onChange({ ctrlEnter: who })}
            />
            {t(`settings.ctrlEnter_${who}`)}
          </label>
        ))}
      </fieldset>
      <h2>{t('settings.offHosts')}</h2>
      {settings.offHosts.length === 0 ? (
        <p class="aside">{t('settings.noneOff')}</p>
      ) : (
        <ul>
          {settings.offHosts.map((host) => (
            <li key={host} class="row">
              <bdi>{host}</bdi>
              <button
                type="button"
                class="plain"
                onClick={() => onChange({ offHosts: settings.offHosts.filter((other) => other !== host) })}
              >
                {t('popup.turnOn')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

function Switch({
  label,
  on,
  onChange,
}: {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <label class="row">
      {label}
      <input type="checkbox" role="switch" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
    </label>
  );
}
