import nlp from 'compromise';
import type { PartOfSpeech, WinkMethods } from 'wink-nlp';
import type { LabelledText } from '../../lib/cli/train/labelled-text.ts';
import type { Found } from '../../lib/cli/train/score.ts';

/*
 * Names as two other libraries find them, in the form that `scoreNames` counts.
 */

const PEER_TYPES = { Person: 'person', Place: 'place', Organization: 'organization', Demonym: 'other' } as const;

/** Names by `compromise`: the longest runs of its own tags for people, places, organisations and peoples. */
export function compromiseNames({ text }: LabelledText): Found[] {
  const out: Found[] = [];
  const doc = nlp(text);
  for (const [tag, type] of Object.entries(PEER_TYPES)) {
    const views =
      tag === 'Person'
        ? doc.people()
        : tag === 'Place'
          ? doc.places()
          : tag === 'Organization'
            ? doc.organizations()
            : doc.match('#Demonym+');
    const json: unknown = views.json({ offset: true, text: true });
    if (!Array.isArray(json)) throw new Error('compromise gave no list');
    for (const { offset, text: raw } of json) {
      // Its spans hold the signs around the words.
      const words = String(raw)
        .replace(/^[^\p{L}\p{N}]+/u, '')
        .replace(/(?:['’]s)?[^\p{L}\p{N}.]*$/u, '')
        .replace(/(?<!\.\p{L})\.$/u, '');
      const at = text.indexOf(words, Number(offset?.start ?? -1));
      if (words !== '' && at >= 0) out.push({ start: at, end: at + words.length, type });
    }
  }
  return out.toSorted((a, b) => a.start - b.start);
}

/**
 * Names by `wink-nlp`: runs of its proper nouns. Its model for browsers knows no people, places or organisations, so
 * they have no type and only their bounds tell; they go as people so as to be names at all.
 */
export function winkNames(wink: WinkMethods, { text }: LabelledText): Found[] {
  const runs: Array<{ start: number; end: number }> = [];
  const tokens = wink.readDoc(text).tokens();
  // wink tells its helpers apart by identity, so the helper goes in as it is.
  const its: { readonly pos: (index: number, data: unknown) => PartOfSpeech } = wink.its;
  const kinds = tokens.out(its.pos);
  let at = 0;
  let isOpen = false;
  tokens.out().forEach((word, i) => {
    const start = text.indexOf(word, at);
    if (start < 0) throw new Error(`wink-nlp has a token that is not in the text: ${word}`);
    const end = start + word.length;
    const last = runs.at(-1);
    const isName = kinds[i] === 'PROPN';
    if (isName && isOpen && last !== undefined && !text.slice(at, start).includes('\n')) last.end = end;
    else if (isName) runs.push({ start, end });
    isOpen = isName;
    at = end;
  });
  return runs.map((run) => ({ ...run, type: 'person' }));
}
