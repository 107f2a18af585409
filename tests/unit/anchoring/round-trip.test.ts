import fc from 'fast-check';
import * as v from 'valibot';
import { describe as group, expect, test, vi } from 'vitest';
import { describe } from '../../../lib/anchoring/describe.ts';
import { match } from '../../../lib/anchoring/match.ts';
import { TargetSchema } from '../../../lib/anchoring/selector.ts';
import { createTextIndex } from '../../../lib/anchoring/text-index.ts';
import { articleOf, STORY } from './articles.ts';

// Many runs on a busy machine outlast the usual limit; how long they take is no part of what is tested.
vi.setConfig({ testTimeout: 120_000 });

/** What sites and keyboards put between letters: zero-width, bidi controls and isolates, soft hyphen, a variation selector. */
const INVISIBLE = [
  '\u200b',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u00ad',
  '\ufe0f',
  '\ufeff',
];
const WORDS = [
  'the',
  'The',
  'harbour',
  'said',
  'a',
  '12,5',
  'naïve',
  'nai\u0308ve',
  'مرفأ',
  '港口',
  '👩‍👩‍👧',
  '🇺🇦',
  '\ud800',
  '\udc00',
  '“',
  '–',
  '.',
  ',',
];
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...INVISIBLE) },
  { weight: 3, arbitrary: fc.constantFrom(' ', ' ', '\n') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const jumble = fc.array(piece, { minLength: 1, maxLength: 200 }).map((pieces) => pieces.join(''));
/** The same few sentences over and over: every quote stands in many places with the same surroundings. */
const refrain = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.integer({ min: 2, max: 60 }), fc.constantFrom('\n', ' '))
  .map(([pieces, times, joint]) => Array.from({ length: times }, () => pieces.join('')).join(joint));
const text = fc.oneof(jumble, refrain, fc.constant(STORY)).filter((made) => made.length > 1);

const spanIn = (length: number) =>
  fc
    .tuple(fc.nat(length - 1), fc.oneof(fc.nat(40), fc.nat(2_000)))
    .map(([start, size]) => ({ start, end: Math.min(length, start + 1 + size) }));

group('describe, then match on the same text', () => {
  test('gives back the same range, always', () => {
    fc.assert(
      fc.property(
        text.chain((made) => fc.tuple(fc.constant(made), spanIn(made.length))),
        fc.option(fc.string({ maxLength: 20 })),
        ([made, span], suggestion) => {
          const article = articleOf(made);
          const target = describe(article, span);
          const found = match(createTextIndex(article), target, suggestion);
          expect({ state: found.state, start: found.start, end: found.end }).toEqual({ state: 'unchanged', ...span });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('a hundred overlapping notes on one sentence each keep their own place', () => {
    fc.assert(
      fc.property(
        text.filter((made) => made.length > 4),
        fc.infiniteStream(fc.nat()),
        (made, numbers) => {
          const article = articleOf(made);
          const index = createTextIndex(article);
          for (let note = 0; note < 100; note += 1) {
            const start = (numbers.next().value ?? 0) % made.length;
            const end = start + 1 + ((numbers.next().value ?? 0) % (made.length - start));
            const found = match(index, describe(article, { start, end }));
            expect([found.state, found.start, found.end]).toEqual(['unchanged', start, end]);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test('what describe gives can be stored', () => {
    fc.assert(
      fc.property(
        text.chain((made) => fc.tuple(fc.constant(made), spanIn(made.length))),
        ([made, span]) => {
          const target = describe(articleOf(made), span);
          expect(v.parse(TargetSchema, target)).toEqual(target);
          expect(JSON.parse(JSON.stringify(target))).toEqual(target);
          const { block, quote } = target;
          expect(block.text.slice(block.start, block.start + quote.exact.length)).toBe(quote.exact);
        },
      ),
    );
  });
});

group('match on another text', () => {
  const paragraph = fc
    .array(fc.constantFrom('tide', 'winter', 'crane', 'the', 'of', 'wheat', 'ship', 'said', 'north'), {
      minLength: 4,
      maxLength: 60,
    })
    .map((words) => `${words.join(' ')}.`);

  test('paragraphs put in before and after move the range and change nothing', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 4 }),
        fc.array(paragraph, { maxLength: 4 }),
        spanIn(STORY.length),
        (above, below, span) => {
          const lead = above.map((each) => `${each}\n`).join('');
          const now = lead + STORY + below.map((each) => `\n${each}`).join('');
          const found = match(createTextIndex(articleOf(now)), describe(articleOf(STORY), span));
          expect([found.state, found.start, found.end]).toEqual([
            'unchanged',
            span.start + lead.length,
            span.end + lead.length,
          ]);
        },
      ),
    );
  });

  test('never throws, and a place lies within the text', () => {
    fc.assert(
      fc.property(
        text.chain((made) => fc.tuple(fc.constant(made), spanIn(made.length))),
        text,
        fc.option(fc.string({ maxLength: 20 })),
        ([made, span], other, suggestion) => {
          const found = match(createTextIndex(articleOf(other)), describe(articleOf(made), span), suggestion);
          if (found.state === 'gone') return;
          expect(found.start).toBeGreaterThanOrEqual(0);
          expect(found.end).toBeGreaterThanOrEqual(found.start);
          expect(found.end).toBeLessThanOrEqual(other.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a target from elsewhere, whatever its numbers, is answered', () => {
    fc.assert(
      fc.property(
        fc.record({
          exact: fc.string(),
          prefix: fc.string(),
          suffix: fc.string(),
          start: fc.nat(),
          block: fc.string(),
          blockStart: fc.nat(),
        }),
        ({ exact, prefix, suffix, start, block, blockStart }) => {
          const target = {
            quote: { type: 'TextQuoteSelector' as const, exact, prefix, suffix },
            position: { type: 'TextPositionSelector' as const, start, end: start + exact.length },
            block: { text: block, start: blockStart },
          };
          const found = match(createTextIndex(articleOf(STORY)), target);
          expect(['unchanged', 'moved', 'adopted', 'changed', 'gone']).toContain(found.state);
        },
      ),
    );
  });
});
