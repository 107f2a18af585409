import { liveQuery } from 'dexie';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { NotesNav, viewOf } from '../../components/notes-nav.tsx';
import { isIn, NotesPage } from '../../components/notes-page.tsx';
import { GlossDatabase } from '../../lib/notes/database.ts';
import { exportNotes } from '../../lib/notes/export.ts';
import { readExport } from '../../lib/notes/import.ts';
import type { Note } from '../../lib/notes/note-schema.ts';
import { NotesRepository } from '../../lib/notes/repository.ts';
import { send } from '../../lib/messages.ts';
import { showUnseenAnswers } from '../background/badge.ts';
import { download } from './download.ts';
import { LivePacks } from './live-packs.tsx';
import { LiveSettings } from './live-settings.tsx';
import { openInArticle } from './open-in-article.ts';

/** The notes page over the reader's database: what another tab saves appears by itself. */
export function LiveNotes() {
  const database = useMemo(() => new GlossDatabase(), []);
  const repository = useMemo(() => new NotesRepository(database), [database]);
  const [notes, setNotes] = useState<readonly Note[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [unreadable, setUnreadable] = useState(0);
  const [attempt, setAttempt] = useState(0);
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    setFailed(false);
    const subscription = liveQuery(() => repository.all()).subscribe({ next: setNotes, error: () => setFailed(true) });
    // What cannot be read now cannot be read later in this window: asked once.
    repository.unreadable().then(setUnreadable, () => setFailed(true));
    return () => subscription.unsubscribe();
  }, [repository, attempt]);
  useEffect(() => {
    const onHash = (): void => setHash(location.hash);
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  const view = viewOf(hash);
  const unseen = notes?.filter((note) => !note.answerSeen).map((note) => note.id) ?? [];
  const unseenKey = unseen.join();
  useEffect(() => {
    // Looking at the answers is what makes them seen.
    if (view === 'answers' && unseenKey !== '') void send('notes/seen', { ids: unseenKey.split(',') });
  }, [view, unseenKey]);
  /** An answer that is deleted or brought back counts on the toolbar at once. */
  const counted = async (change: Promise<void>): Promise<void> => {
    await change;
    await showUnseenAnswers(repository);
  };
  const count = (which: Parameters<typeof isIn>[1]): number => notes?.filter((note) => isIn(note, which)).length ?? 0;
  return (
    <div class="page">
      <NotesNav
        view={view}
        unseen={unseen.length}
        counts={{
          all: count('all'),
          answers: count('answers'),
          corrections: count('corrections'),
          highlights: count('highlights'),
        }}
      />
      {view === 'settings' ? (
        <LiveSettings />
      ) : view === 'packs' ? (
        <LivePacks database={database} />
      ) : (
        <NotesPage
          notes={notes}
          view={view}
          failed={failed}
          focus={new URLSearchParams(hash.slice(1)).get('note')}
          onReload={() => setAttempt(attempt + 1)}
          unreadable={unreadable}
          onOpen={openInArticle}
          onEdit={async (id, body) => void (await repository.edit(id, body))}
          onRemove={(id) => counted(repository.remove(id))}
          onRestore={(id) => counted(repository.restore(id))}
          onCopy={(text) => navigator.clipboard.writeText(text)}
          onSent={(id, sent) => repository.markSent(id, sent)}
          onExport={async () => {
            const now = new Date();
            download(`gloss-notes-${now.toISOString().slice(0, 10)}.json`, exportNotes(await repository.all(), now));
          }}
          onImport={async (file) => {
            const merged = await repository.merge(readExport(await file.text()));
            await showUnseenAnswers(repository);
            return merged;
          }}
        />
      )}
    </div>
  );
}
