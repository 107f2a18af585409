import { isLegalTitle } from './legal.ts';

/** Signs in title and generator that a page of prose is of another kind than an article. */
export interface KindSigns {
  /** Legal notices, privacy statements, terms: prose that every site has and nobody comes for. */
  readonly legal: boolean;
  /** Made by forum software. */
  readonly discussion: boolean;
  /** Made by software for manuals. */
  readonly manual: boolean;
}

const MANUAL_MAKERS = 'mdbook sphinx docusaurus mkdocs gitbook doxygen mediawiki'.split(' ');
const FORUM_MAKERS = 'discourse phpbb vbulletin xenforo flarum'.split(' ');

/** `words` are those of headline and title, `generator` what says it made the page, both lower case. */
export function readKind(words: readonly string[], generator: string): KindSigns {
  const isBy = (makers: readonly string[]): boolean => makers.some((maker) => generator.includes(maker));
  return {
    legal: isLegalTitle(words),
    discussion: isBy(FORUM_MAKERS),
    manual: isBy(MANUAL_MAKERS),
  };
}
