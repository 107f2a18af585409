import { expect, test } from 'vitest';
import { romanisationVariants } from '../../../lib/knowledge/variants.ts';

test.each([
  ['Khmeimim', 'Hmeimim'],
  ['al-Sharaa', 'el-Sharaa'],
  ['al-Sharaa', 'ash-Sharaa'],
  ['al-Shaibani', 'al-Shaybani'],
  ['Tartus', 'Tartous'],
  ['Qamishli', 'Kamishli'],
  ['Lattakia', 'Latakia'],
  ['Hama', 'Hamah'],
])('%s may be printed as %s', (name, variant) => {
  expect(romanisationVariants(name)).toContain(variant);
});

test('nothing is proposed for other scripts, nor what folds to the same', () => {
  expect(romanisationVariants('دمشق')).toEqual([]);
  expect(romanisationVariants('Homs')).not.toContain('Homs');
});
