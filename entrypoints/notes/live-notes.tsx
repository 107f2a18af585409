import { liveQuery } from 'dexie';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { NotesNav, viewOf } from '../../components/notes-nav.tsx';
import { isIn, NotesPage } from '../../components/notes-page.tsx';
import { GlossDatabase } from '../../lib/notes/database.ts';
import { exportNotes } from '../../lib/notes/export.ts';
import type { Note } from '../../lib/notes/note-schema.ts';
import { NotesRepository } from '../../lib/notes/repository.ts';
import { send } from '../../lib/messages.ts';
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
  const [attempt, setAttempt] = useState(0);
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    setFailed(false);
    const subscription = liveQuery(() => repository.all()).subscribe({ next: setNotes, error: () => setFailed(true) });
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
  const count = (which: Parameters<typeof isIn>[1]): number => notes?.filter((note) => isIn(note, which)).length ?? 0;
  return (
    <div class="page">
      <NotesNav
        view={view}
        counts={{
          all: count('all'),
          answers: unseen.length,
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
          onOpen={(note) => void openInArticle(note)}
          onEdit={async (id, body) => void (await repository.edit(id, body))}
          onRemove={(id) => repository.remove(id)}
          onRestore={(id) => repository.restore(id)}
          onCopy={(text) => navigator.clipboard.writeText(text)}
          onSent={(id, sent) => void repository.markSent(id, sent)}
          onExport={() =>
            void repository
              .all()
              .then((all) =>
                download(`gloss-notes-${new Date().toISOString().slice(0, 10)}.json`, exportNotes(all, new Date())),
              )
          }
        />
      )}
    </div>
  );
}
