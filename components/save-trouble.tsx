import { useState } from 'preact/hooks';
import { useWords } from './i18n.ts';

/** Error codes that have words of their own in the locale; any other reads as "failed". */
const ERROR_CODES = ['quota', 'blocked', 'closed', 'twin', 'missing', 'stale', 'unreachable', 'malformed'] as const;
type ErrorCode = (typeof ERROR_CODES)[number];

/** What went wrong, as a key of the locale. */
export function errorKey(error: unknown): `error.${ErrorCode | 'failed'}` {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return `error.${ERROR_CODES.find((known) => known === code) ?? 'failed'}`;
}

export interface SaveTroubleProps {
  readonly error: unknown;
  /** What the reader typed, to be carried elsewhere. */
  readonly words: string;
  readonly onCopy: (text: string) => Promise<void>;
}

/** Says why saving failed and what to do; the words are still there and can be copied. */
export function SaveTrouble({ error, words, onCopy }: SaveTroubleProps) {
  const { t } = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = (): void =>
    void onCopy(words).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <p class="trouble" role="alert">
      {t(errorKey(error))}{' '}
      <button type="button" class="link" onClick={copy}>
        {t(copied === true ? 'card.copied' : 'form.copyWords')}
      </button>
      {copied === false && ` ${t('form.notCopied')}`}
    </p>
  );
}
