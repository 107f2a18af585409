import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/notes.css';
import { render } from 'preact';
import { WordsContext } from '../../components/i18n.ts';
import { pageRoot } from '../../lib/page-root.ts';
import { browserWords } from '../../lib/words.ts';
import { LiveNotes } from './live-notes.tsx';

const words = browserWords();
document.title = `${words.t('notes.title')} · Gloss`;
render(
  <WordsContext.Provider value={words}>
    <LiveNotes />
  </WordsContext.Provider>,
  pageRoot(words.locale),
);
