import { liveQuery } from 'dexie';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useWords, type Words } from '../../components/i18n.ts';
import { PacksPage, type ImportState, type ShownReason } from '../../components/packs-page.tsx';
import { send } from '../../lib/messages.ts';
import type { GlossDatabase } from '../../lib/notes/database.ts';
import { importPack } from '../../lib/packs/import-pack.ts';
import { PackLibrary } from '../../lib/packs/pack-library.ts';
import { PackStore, type RemovedPack } from '../../lib/packs/pack-store.ts';
import type { PackListing } from '../../lib/packs/pack-summary.ts';
import { PackRefusal, type Reason } from '../../lib/packs/refusal.ts';
import { shippedPacks } from '../../lib/packs/shipped-packs.ts';
import { download } from './download.ts';

/** How long a removed pack can be brought back from this page, in milliseconds. */
const UNDO_TIME = 30_000;

/** The packs of this reader, kept up to date with other windows; the background is told of every change. */
export function LivePacks({ database }: { readonly database: GlossDatabase }) {
  const words = useWords();
  const store = useMemo(() => new PackStore(database), [database]);
  const library = useMemo(() => new PackLibrary(store, shippedPacks), [store]);
  const [packs, setPacks] = useState<readonly PackListing[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [job, setJob] = useState<ImportState>({ name: 'idle' });
  const [removed, setRemoved] = useState<RemovedPack | null>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const undoEnds = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const subscription = liveQuery(() => library.list()).subscribe({ next: setPacks, error: () => setFailed(true) });
    return () => subscription.unsubscribe();
  }, [library]);
  // Leaving the page ends what it was doing.
  useEffect(() => () => running?.abort(), [running]);
  const change = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      await send('packs/changed', undefined);
    } catch (error) {
      setJob({ name: 'said', text: words.t('packs.failed', [messageOf(error)]) });
    }
  };
  const runImport = async (file: File, update: string | null): Promise<void> => {
    const life = new AbortController();
    setRunning(life);
    setJob({ name: 'running', phase: 'checking', done: 0, total: 0 });
    try {
      const shipped = await shippedPacks.list();
      const record = await importPack(
        store,
        { file, shipped, expect: update },
        { signal: life.signal, onProgress: (progress) => setJob({ name: 'running', ...progress }) },
      );
      setJob({ name: 'said', text: words.t('packs.imported', [record.title, record.version]) });
      await send('packs/changed', undefined);
    } catch (error) {
      if (life.signal.aborted) setJob({ name: 'said', text: words.t('packs.cancelled') });
      else if (error instanceof PackRefusal)
        setJob({ name: 'refused', reasons: error.reasons.map((reason) => shown(reason, words)), more: error.more });
      else setJob({ name: 'said', text: words.t('packs.failed', [messageOf(error)]) });
    } finally {
      setRunning(null);
    }
  };
  return (
    <PacksPage
      packs={packs}
      failed={failed}
      job={job}
      removed={removed?.record.title ?? null}
      onImport={(file, update) => void runImport(file, update)}
      onCancel={() => running?.abort()}
      onSwitch={(id, on) => void change(() => store.setOn(id, on))}
      onRemove={(id) =>
        void change(async () => {
          setRemoved(await store.remove(id));
          clearTimeout(undoEnds.current);
          undoEnds.current = setTimeout(() => setRemoved(null), UNDO_TIME);
        })
      }
      onUndo={() =>
        void change(async () => {
          if (removed !== null) await store.restore(removed);
          setRemoved(null);
        })
      }
      onExport={(pack) =>
        void change(async () => {
          const content = await library.read(pack);
          if (content !== null) download(`${pack.id}-${pack.version}.json`, JSON.stringify(content, null, 1));
        })
      }
      onContents={async (pack) => (await library.read(pack))?.entities ?? []}
    />
  );
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A reason in the words of the interface; what the compiler says about an entry stays in its English. */
function shown(reason: Reason, { t }: Words): ShownReason {
  if (reason.kind === 'file') {
    const [first = '', second = '', third = ''] = reason.details;
    return { where: reason.entry, text: t(`packs.refused.${reason.code}`, [first, second, third]) };
  }
  const place = [reason.entry, ...(reason.line === null ? [] : [t('packs.line', [String(reason.line)])]), reason.field];
  return { where: place.filter((part) => part !== '').join(', '), text: reason.text };
}
