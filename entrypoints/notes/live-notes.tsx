import { liveQuery } from 'dexie';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { NotesPage } from '../../components/notes-page.tsx';
import { GlossDatabase } from '../../lib/notes/database.ts';
import { exportNotes } from '../../lib/notes/export.ts';
import type { Note } from '../../lib/notes/note-schema.ts';
import { NotesRepository } from '../../lib/notes/repository.ts';
import { openInArticle } from './open-in-article.ts';

/** The notes page over the reader's database: what another tab saves appears by itself. */
export function LiveNotes() {
  const repository = useMemo(() => new NotesRepository(new GlossDatabase()), []);
  const [notes, setNotes] = useState<readonly Note[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [focus, setFocus] = useState(focusFromAddress);
  useEffect(() => {
    setFailed(false);
    const subscription = liveQuery(() => repository.all()).subscribe({ next: setNotes, error: () => setFailed(true) });
    return () => subscription.unsubscribe();
  }, [repository, attempt]);
  useEffect(() => {
    const onHash = (): void => setFocus(focusFromAddress());
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  return (
    <NotesPage
      notes={notes}
      failed={failed}
      focus={focus}
      onReload={() => setAttempt(attempt + 1)}
      onOpen={(note) => void openInArticle(note)}
      onEdit={(id, body) => repository.edit(id, body)}
      onRemove={(id) => repository.remove(id)}
      onRestore={(id) => repository.restore(id)}
      onExport={() => void repository.all().then((all) => download(exportNotes(all, new Date())))}
    />
  );
}

const focusFromAddress = (): string | null => new URLSearchParams(location.hash.slice(1)).get('note');

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `gloss-notes-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  // The download has its own hold on the data once it has started.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
