import { stringify } from 'yaml';
import { nameKey, romanisationVariants } from '../knowledge/variants.ts';
import { compileFolder } from './read-packs.ts';

/**
 * Proposes spellings that a pack's names may have in print and that the pack does not have yet, for a person to review:
 * nothing is written. Left out is what another entity of the pack is called.
 *   npm run pack:variants -- PACK-FOLDER [ENTITY]
 */
const [folder, only] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run pack:variants -- PACK-FOLDER [ENTITY]');
  process.exit(2);
}
const pack = compileFolder(folder);
const known = new Set(
  pack.entities.flatMap(({ names, never }) =>
    [
      ...Object.values(names)
        .flat()
        .map(({ text }) => text),
      ...never,
    ].map(nameKey),
  ),
);
const TYPES = new Set(['person', 'city', 'region', 'facility', 'organization']);
let count = 0;
for (const { id, type, names } of pack.entities) {
  if (only !== undefined ? id !== only : !TYPES.has(type)) continue;
  const plain = (names['en'] ?? []).filter(
    ({ contextual, caseSensitive, slip }) => !(contextual ?? caseSensitive ?? slip),
  );
  const proposed = [
    ...new Map(plain.flatMap(({ text }) => romanisationVariants(text)).map((text) => [nameKey(text), text])),
  ];
  const fresh = proposed.filter(([key]) => !known.has(key)).map(([, text]) => text);
  if (fresh.length === 0) continue;
  count += fresh.length;
  console.log(`# entities/${id}.yaml: review, then move under names.en what is in use\n${stringify(fresh)}`);
}
console.error(`${count} spellings proposed`);
