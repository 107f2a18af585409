import { expect, test } from 'vitest';
import { splitByline } from '../../../lib/article/metadata/page.ts';

test.each([
  ['By Odile Brandt and Per Lund, Staff writers · Dec. 3', ['Odile Brandt', 'Per Lund']],
  ['Von Ines Valk', ['Ines Valk']],
  ['By Ana de la Cruz and Samir al-Haddad', ['Ana de la Cruz', 'Samir al-Haddad']],
  ['by Jan van der Meer', ['Jan van der Meer']],
  ['ODILE BRANDT', ['ODILE BRANDT']],
  ['Published 3 March 2026', []],
  ['', []],
])('names in the byline %j', (text, names) => {
  expect(splitByline(text)).toEqual(names);
});
