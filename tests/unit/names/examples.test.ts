import { expect, test } from 'vitest';
import type { LabelledText } from '../../../lib/cli/train/labelled-text.ts';
import { chainsOf } from '../../../lib/cli/train/examples.ts';
import { BEGIN, END, NAME_TYPES, OUTSIDE, SINGLE, tagOf } from '../../../lib/recognition/names/labels.ts';
import { buildLexicon } from '../../../lib/recognition/names/lexicon.ts';

const PERSON = NAME_TYPES.indexOf('person');
const options = { weight: 1, domain: 0, eventsAreOther: false, onlyMainTypes: false };
const text: LabelledText = { id: 'a', text: 'General Haddad spoke.', names: [{ start: 0, end: 14, type: 'person' }] };
const allowed = (labelled: LabelledText): number[] =>
  chainsOf(labelled, buildLexicon([]), options).flatMap((chain) => [...chain.allowed]);

test('labels alone allow one tag a token', () => {
  expect(allowed(text)).toEqual([1 << tagOf(PERSON, BEGIN), 1 << tagOf(PERSON, END)]);
});

test('where a second opinion differs, either may be right', () => {
  expect(allowed({ ...text, also: [{ start: 8, end: 14, type: 'person' }] })).toEqual([
    (1 << tagOf(PERSON, BEGIN)) | (1 << OUTSIDE),
    (1 << tagOf(PERSON, END)) | (1 << tagOf(PERSON, SINGLE)),
  ]);
});
