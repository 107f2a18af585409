import * as v from 'valibot';

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** W3C Web Annotation text quote: the words, and what stood right before and after them. */
export const TextQuoteSelectorSchema = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.maxLength(10_000)),
  prefix: v.pipe(v.string(), v.maxLength(1_000)),
  suffix: v.pipe(v.string(), v.maxLength(1_000)),
});

/** W3C Web Annotation text position, in UTF-16 offsets into the article text of the day. */
export const TextPositionSelectorSchema = v.object({
  type: v.literal('TextPositionSelector'),
  start: Offset,
  end: Offset,
});

/** What a note keeps of its place: the selectors, and the text of the block or blocks it stood in. */
export const TargetSchema = v.object({
  quote: TextQuoteSelectorSchema,
  position: TextPositionSelectorSchema,
  /** Text of the blocks around the quote, cut far from it, and where the quote starts in it. */
  block: v.object({ text: v.pipe(v.string(), v.maxLength(20_000)), start: Offset }),
});

export type Target = v.InferOutput<typeof TargetSchema>;
