import { useRef, useState } from 'preact/hooks';
import { formatDate, useWords } from './i18n.ts';

/** One pack in the list. */
export interface ShownPack {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly licence: string;
  readonly entities: number;
  readonly claims: number;
  readonly origin: 'shipped' | 'own' | 'update';
  readonly on: boolean;
  readonly imported: string | null;
  readonly readable: boolean;
}

/** A name inside a pack. */
export interface ShownName {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
}

/** Why a pack was refused, in the reader's words already. */
export interface ShownReason {
  readonly where: string | null;
  readonly text: string;
}

export type ImportState =
  | { readonly name: 'idle' }
  | {
      readonly name: 'running';
      readonly phase: 'unpacking' | 'checking' | 'saving';
      readonly done: number;
      readonly total: number;
    }
  | { readonly name: 'said'; readonly text: string }
  | { readonly name: 'refused'; readonly reasons: readonly ShownReason[]; readonly more: number };

export interface PacksPageProps {
  /** Null until they are read. */
  readonly packs: readonly ShownPack[] | null;
  readonly failed: boolean;
  readonly job: ImportState;
  /** A pack just removed that can be brought back. */
  readonly removed: string | null;
  /** `update`: id of the pack that the file must be; null for any. */
  readonly onImport: (file: File, update: string | null) => void;
  readonly onCancel: () => void;
  readonly onSwitch: (id: string, on: boolean) => void;
  readonly onRemove: (id: string) => void;
  readonly onUndo: () => void;
  readonly onExport: (pack: ShownPack) => void;
  readonly onContents: (pack: ShownPack) => Promise<readonly ShownName[]>;
}

/** The reader's packs: what ships with Gloss and what they imported. */
export function PacksPage(props: PacksPageProps) {
  const { t } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const [update, setUpdate] = useState<string | null>(null);
  const pick = (id: string | null): void => {
    setUpdate(id);
    picker.current?.click();
  };
  return (
    <main class="packs">
      <div class="row">
        <p class="aside">{t('packs.hint')}</p>
        <button type="button" class="primary" disabled={props.job.name === 'running'} onClick={() => pick(null)}>
          {t('packs.import')}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".json,.zip,application/json,application/zip"
          hidden
          onChange={(event) => {
            const field = event.currentTarget;
            const file = field.files?.[0];
            if (file !== undefined) props.onImport(file, update);
            // The same file can be chosen again after it was mended.
            field.value = '';
          }}
        />
      </div>
      <Job job={props.job} onCancel={props.onCancel} />
      {props.failed && <p class="trouble">{t('packs.unreadable')}</p>}
      {props.packs?.map((pack) => (
        <PackItem key={pack.id} pack={pack} page={props} onUpdate={() => pick(pack.id)} />
      ))}
      {props.removed !== null && (
        <div class="toast" role="status">
          {t('packs.removed', [props.removed])}{' '}
          <button type="button" class="link" onClick={props.onUndo}>
            {t('packs.undo')}
          </button>
        </div>
      )}
    </main>
  );
}

function Job({ job, onCancel }: { readonly job: ImportState; readonly onCancel: () => void }) {
  const { t } = useWords();
  if (job.name === 'idle') return null;
  if (job.name === 'said') return <p role="status">{job.text}</p>;
  if (job.name === 'refused') {
    return (
      <div class="trouble" role="alert">
        <p>{t('packs.refusedTitle')}</p>
        <ul>
          {job.reasons.map(({ where, text }, at) => (
            <li key={at}>
              {where !== null && <bdi class="where">{where}</bdi>} {text}
            </li>
          ))}
        </ul>
        {job.more > 0 && <p>{t('packs.more', [String(job.more)])}</p>}
      </div>
    );
  }
  const label =
    job.phase === 'saving' ? t('packs.saving') : t(`packs.${job.phase}`, [String(job.done), String(job.total)]);
  return (
    <div class="row" role="status">
      <label class="progress">
        {label}
        {job.total > 0 ? <progress value={job.done} max={job.total} /> : <progress />}
      </label>
      <button type="button" class="plain" onClick={onCancel}>
        {t('packs.cancel')}
      </button>
    </div>
  );
}

interface PackItemProps {
  readonly pack: ShownPack;
  readonly page: PacksPageProps;
  readonly onUpdate: () => void;
}

function PackItem({ pack, page, onUpdate }: PackItemProps) {
  const { t, locale } = useWords();
  const [names, setNames] = useState<readonly ShownName[] | null>(null);
  const imported = pack.imported === null ? '' : formatDate(pack.imported, locale);
  return (
    <section class="pack" aria-label={pack.title}>
      <div class="row">
        <h2>
          {pack.title}
          <small>{t('packs.version', [pack.version])}</small>
        </h2>
        <input
          type="checkbox"
          role="switch"
          aria-label={t('packs.on', [pack.title])}
          checked={pack.on}
          onChange={(event) => page.onSwitch(pack.id, event.currentTarget.checked)}
        />
      </div>
      <p>{pack.description}</p>
      <p class="meta aside">
        <span>{t('packs.entities', [String(pack.entities)])}</span>
        <span>{t('packs.claims', [String(pack.claims)])}</span>
        <span>{pack.licence}</span>
        <span>{pack.origin === 'shipped' ? t('packs.shipped') : t(`packs.${pack.origin}`, [imported])}</span>
      </p>
      {!pack.readable && <p class="trouble">{t('packs.broken')}</p>}
      <div class="actions">
        <button
          type="button"
          class="link"
          aria-expanded={names !== null}
          onClick={() => (names === null ? void page.onContents(pack).then(setNames) : setNames(null))}
        >
          {t('packs.contents')}
        </button>
        <button type="button" class="link" onClick={onUpdate}>
          {t('packs.replace')}
        </button>
        <button type="button" class="link" onClick={() => page.onExport(pack)}>
          {t('packs.export')}
        </button>
        {pack.origin !== 'shipped' && (
          <button type="button" class="link" onClick={() => page.onRemove(pack.id)}>
            {t('packs.remove')}
          </button>
        )}
      </div>
      {names !== null && <Contents names={names} />}
    </section>
  );
}

/** Most names shown at once: more are found by searching. */
const SHOWN = 200;

function Contents({ names }: { readonly names: readonly ShownName[] }) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const found = names.filter(({ name, summary }) => `${name}\n${summary}`.toLowerCase().includes(wanted));
  return (
    <div class="contents">
      <input
        class="field"
        type="search"
        placeholder={t('packs.search')}
        aria-label={t('packs.search')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p class="aside" role="status">
        {t('packs.found', [String(found.length), String(names.length)])}
      </p>
      <ul>
        {found.slice(0, SHOWN).map(({ id, name, summary }) => (
          <li key={id}>
            <strong dir="auto">{name}</strong> <span dir="auto">{summary}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
