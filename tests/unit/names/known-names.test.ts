import { expect, it } from 'vitest';
import { KNOWN_CLASSES, knownNames } from '../../../lib/cli/train/known-names.ts';

it('there are lists of bodies, media and people, and none of what other sources hold', () => {
  expect(KNOWN_CLASSES).toEqual(expect.arrayContaining(['organization', 'known media', 'known person']));
  expect(knownNames('common word')).toEqual([]);
});

it.each(KNOWN_CLASSES)('the list of class "%s" holds every name once, and nothing but names', (name) => {
  const names = knownNames(name);
  expect(names.filter((line, at) => names.indexOf(line) !== at)).toEqual([]);
  expect(names.filter((line) => /[;\t"]|^\s|\s$|\s\s/u.test(line))).toEqual([]);
});
