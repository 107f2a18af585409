import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readShippedPacks } from '../../../lib/cli/read-packs.ts';
import { shippedModels } from '../../../lib/cli/shipped-models.ts';
import { ClaimModelError, loadClaimModel } from '../../../lib/recognition/claims/model.ts';
import { createRecogniser } from '../../../lib/recognition/recognise.ts';
import type { Claim } from '../../../lib/recognition/types.ts';
import { blocksOf } from '../../../lib/text/plain-blocks.ts';

const recogniser = createRecogniser({ packs: readShippedPacks(), ...shippedModels() });
const claimsIn = (text: string): readonly Claim[] =>
  recogniser.recognise({ text, blocks: blocksOf(text), lang: 'en', date: '2024-12-31' }).claims;

/** Source, cue and content of the first statement, as words. */
function statementIn(text: string): {
  source: string | null;
  cue: string;
  content: string[];
  speaker: string | undefined;
} {
  const claim = claimsIn(text).find(({ kind, cue }) => kind === 'statement' && cue !== null);
  if (claim?.cue === null || claim === undefined) throw new Error(`no statement in ${text}`);
  const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  const source = claim.source === null ? null : at(claim.source);
  return { source, cue: at(claim.cue), content: claim.content.map(at), speaker: claim.speaker };
}

test('plain, inverted and fronted statements', () => {
  expect(statementIn('The mayor said that the bridge would open on Sunday.')).toMatchObject({
    source: 'The mayor',
    cue: 'said',
    content: ['the bridge would open on Sunday'],
  });
  expect(statementIn('“The bridge will open on Sunday,” said Anna Bell.')).toMatchObject({
    source: 'Anna Bell',
    cue: 'said',
  });
  expect(statementIn('According to Reuters, the bridge will open on Sunday.')).toMatchObject({
    source: 'Reuters',
    content: ['the bridge will open on Sunday'],
  });
});

test('a pronoun stands for the person named last', () => {
  const text = 'Anna Keller opened the bridge. She said the work had cost 3 million euros.';
  expect(statementIn(text)).toMatchObject({ source: 'She', speaker: 'Anna Keller' });
});

test.each([
  ['Anna Bell met Tom Reed at the gate. She said the work had cost 3 million euros.', 'Anna Bell'],
  ['Tom Reed met Anna Bell at the gate. He said the work had cost 3 million euros.', 'Tom Reed'],
  ['Mrs Carter met Mr Johnson in London. She said the work had cost 3 million euros.', 'Carter'],
  ['Tom Reed read the letter. “Peter Marsh should resign,” he said.', 'Tom Reed'],
  ['The Red Cross sent a team, Anna Bell wrote. It said 40 people were missing.', 'Red Cross'],
])('the last name that fits: %s', (text, speaker) => {
  expect(
    claimsIn(text).find(
      ({ source }) => source !== null && /^(?:she|he|it)$/iu.test(text.slice(source.start, source.end)),
    ),
  ).toMatchObject({ speaker });
});

test('a pronoun that no name fits stands for nobody', () => {
  const [claim] = claimsIn('He said the work had cost 3 million euros.');
  expect(claim?.source).not.toBeNull();
  expect(claim).not.toHaveProperty('speaker');
});

test('split quotations and sources in any order', () => {
  expect(statementIn('“The bridge,” said Anna Bell, “will open on Sunday.”')).toMatchObject({
    source: 'Anna Bell',
    cue: 'said',
    content: ['“The bridge,”', '“will open on Sunday.”'],
  });
  expect(statementIn('The bridge will open on Sunday, according to Reuters.')).toMatchObject({
    source: 'Reuters',
    cue: 'according to',
  });
  expect(statementIn('The bridge, the ministry confirmed, will open on Sunday.')).toMatchObject({
    source: 'the ministry',
    cue: 'confirmed',
  });
});

test('a quotation whose speaker comes at its end is one statement from its first sentence on', () => {
  const text = '“The bridge is open. It cost 3 million euros. Nobody has to swim any more,” Anna Bell said on Monday.';
  const [claim, ...others] = claimsIn(text);
  expect(others).toEqual([]);
  expect(claim).toMatchObject({ kind: 'statement', start: 0, speaker: 'Anna Bell' });
  expect(claim?.content).toHaveLength(3);
});

test('a quotation of several sentences after its speaker belongs to the statement before', () => {
  const text = '“The bridge is open,” Anna Bell said. “It cost 3 million euros. Nobody has to swim any more.”';
  const [claim, ...others] = claimsIn(text);
  expect(others).toEqual([]);
  expect(claim?.content).toHaveLength(3);
});

test('a quotation that never closes swallows nothing', () => {
  const text = `Anna Bell said: “The bridge is open. ${'The river rose by 40 centimetres in the night. '.repeat(30)}`;
  expect(claimsIn(text).length).toBeGreaterThan(10);
});

test('a quotation over several sentences is one statement', () => {
  const text = 'Anna Bell said: “The bridge is open. Nobody has to swim any more.”';
  const [claim] = claimsIn(text);
  expect(claim?.content.map(({ start, end }) => text.slice(start, end)).join(' ')).toContain('swim any more');
});

test.each([
  ['a figure', 'The new line carries 40,000 people.'],
  ['a date', 'The bridge was closed on 3 May 2019.'],
  ['a comparison', 'The tower is taller and heavier than the old one.'],
  ['a superlative', 'It is the oldest bridge in the valley.'],
  ['an event with its day', 'The council voted on Monday.'],
])('%s is an assertion that can be checked', (_, text) => {
  const [claim] = claimsIn(text);
  expect(claim).toMatchObject({ kind: 'assertion', start: 0 });
  expect(claim?.worth).toBeGreaterThan(0);
});

test('a greeting is no claim', () => {
  expect(claimsIn('Good night to all of you.')).toEqual([]);
});

test('days are resolved against the day of the article', () => {
  const [claim] = claimsIn('The council voted on Monday and will meet again next Friday.');
  expect(claim?.dates.map(({ from, to }) => [from, to])).toEqual([
    ['2024-12-30', '2024-12-30'],
    ['2025-01-03', '2025-01-03'],
  ]);
});

test('a quotation that goes on in the next sentence belongs to the same statement', () => {
  const text = '“The bridge is open,” Anna Bell said. “Nobody has to swim any more.”';
  expect(statementIn(text).content).toHaveLength(2);
});

test('a sentence with figures and no speaker is an assertion worth a check', () => {
  const [claim] = claimsIn('Unemployment fell by 12 percent to the lowest level since 1969.');
  expect(claim).toMatchObject({ kind: 'assertion', source: null });
  expect(claim?.worth).toBeGreaterThan(0.5);
});

test('any text gives claims whose words stand at their offsets', () => {
  const words = fc.constantFrom(
    'Assad ',
    'said ',
    '“',
    '”',
    '"',
    'according to ',
    '\ud800',
    '\u202e',
    '. ',
    '\n',
    '12 ',
    'Monday ',
    'since 2017 ',
    'é',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      for (const claim of claimsIn(text)) {
        expect(text.slice(claim.start, claim.end)).toBe(claim.text);
        for (const span of [claim.source, claim.cue, ...claim.content, ...claim.dates]) {
          if (span === null) continue;
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
  );
});

test('a page without punctuation, one endless word and a page of quotation marks come to an end', () => {
  for (const text of ['he said that '.repeat(5_000), 'a'.repeat(500_000), '“”'.repeat(100_000)])
    expect(claimsIn(text).length).toBeGreaterThanOrEqual(0);
});

test('a model that is cut off or damaged is refused', () => {
  expect(() => loadClaimModel(new Uint8Array(8))).toThrow(ClaimModelError);
  expect(() => loadClaimModel(new Uint8Array(64))).toThrow(ClaimModelError);
});
