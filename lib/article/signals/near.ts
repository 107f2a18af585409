import { isHidden } from './text.ts';

/** Who and when, as they stand near the headline. */
export interface NearSigns {
  readonly byline: boolean;
  readonly dated: boolean;
}

/** Pieces of text looked at after and before the headline, and steps taken to find them. */
const AFTER = 24;
const BEFORE = 8;
const STEPS = 80;
const PIECE = 160;
/** Levels above a piece of text whose names are read. */
const LEVELS = 3;

const DAY =
  /\b\d{1,2}(?:st|nd|rd|th)?[./ -]{1,2}(?:(?:de )?[^\s\d¦,.]{3,12}|\d{1,2})\.?,?[./ -]{1,2}(?:de )?(?:(?:19|20)\d\d|\d\d(?= \d\d:))\b|\b[a-z][^\s\d¦]{2,9}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b|\b(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}|(?:19|20)\d\d ?年/;
const BY = /(?:^|¦)\s*(?:\w+ )?(?:by|von|par|por|di|av|door|autor|автор|作者)(?=[: ¦])/;
const WRITER_NAME = /byline|author|contributor/;

/** Looks at the pieces of text around the headline, in document order and without layout. */
export function readNear(document: Document, headline: Element): NearSigns {
  const root = document.body ?? document.documentElement;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  let signed = false;
  let timed = false;
  const look = (step: () => Node | null, most: number): void => {
    walker.currentNode = headline;
    for (let steps = 0, pieces = 0; steps < STEPS && pieces < most; steps++) {
      const node = step();
      if (node === null) break;
      const piece = (node.nodeValue ?? '').trim();
      if (piece === '' || isHidden(node.parentElement)) continue;
      pieces++;
      text += `¦${piece.slice(0, PIECE)}`;
      let at = node.parentElement;
      for (let level = 0; level < LEVELS && at !== null && at !== root; level++, at = at.parentElement) {
        timed ||= at.tagName === 'TIME' || at.getAttribute('itemprop') === 'datePublished';
        signed ||= isWriter(at);
      }
    }
  };
  look(() => walker.nextNode(), AFTER);
  look(() => walker.previousNode(), BEFORE);
  text = `${text.toLowerCase()}¦`;
  return {
    byline: signed || BY.test(text),
    dated: timed || DAY.test(text),
  };
}

function isWriter(element: Element): boolean {
  const { tagName } = element;
  if (
    tagName === 'A' &&
    (element.getAttribute('rel') === 'author' || /\/authors?\//.test(element.getAttribute('href') ?? ''))
  )
    return true;
  if (element.getAttribute('itemprop') === 'author') return true;
  const name = element.getAttribute('class');
  return name !== null && WRITER_NAME.test(name.toLowerCase());
}
