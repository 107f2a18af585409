import { createInterface } from 'node:readline';
import { text as readAll } from 'node:stream/consumers';
import * as v from 'valibot';
import { shippedModels } from './shipped-models.ts';
import { recogniseByChapter } from '../recognition/by-chapter.ts';
import { createRecogniser } from '../recognition/recognise.ts';
import type { Recognition } from '../recognition/types.ts';
import { blocksOf } from '../text/plain-blocks.ts';
import { readShippedPacks } from './read-packs.ts';

/** `npm run --silent recognise < text` and, with `-- --jsonl`, a JSON object a line: names and claims without a browser. */

const Line = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  date: v.optional(v.nullable(v.string())),
  lang: v.optional(v.nullable(v.string())),
});

/** The output form that other programs rely on: the first link as `entity`, the record's id as `record`. */
const shape = ({ mentions, claims }: Recognition): object => ({
  mentions: mentions.map(({ start, end, text, type, links, confidence, slip }) => ({
    start,
    end,
    text,
    type,
    entity: links[0]?.entity ?? null,
    confidence,
    ...(links.length > 1 ? { candidates: links.map((link) => link.entity) } : {}),
    ...(slip === undefined ? {} : { slip }),
  })),
  claims: claims.map(({ start, end, text, kind, source, speaker, cue, content, record, differs, dates, worth }) => ({
    start,
    end,
    text,
    kind,
    source,
    ...(speaker === undefined ? {} : { speaker }),
    cue,
    content,
    record: record?.claim ?? null,
    ...(differs.length > 0 ? { differs } : {}),
    ...(dates.length > 0 ? { dates } : {}),
    worth,
  })),
});

const recogniser = createRecogniser({ packs: readShippedPacks(), ...shippedModels() });
const recognise = (text: string, date: string | null, lang: string | null): object =>
  shape(recogniseByChapter(recogniser, { text, blocks: blocksOf(text), date, lang }));

if (process.argv.includes('--jsonl')) {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    let input: v.InferOutput<typeof Line>;
    try {
      input = v.parse(Line, JSON.parse(line));
    } catch (error) {
      console.error(
        `line ${number} is no {id, text, date?, lang?}: ${error instanceof Error ? error.message : String(error)}`,
      );
      process.exitCode = 1;
      continue;
    }
    console.log(JSON.stringify({ id: input.id, ...recognise(input.text, input.date ?? null, input.lang ?? null) }));
  }
} else {
  console.log(JSON.stringify(recognise(await readAll(process.stdin), null, null)));
}
