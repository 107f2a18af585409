import { NAME_TYPES } from '../../recognition/names/labels.ts';
import type { NameModel } from '../../recognition/names/model.ts';
import { tagNames } from '../../recognition/names/tag.ts';
import { readWeb, type Corpus } from './corpora.ts';
import type { LabelledText } from './labelled-text.ts';
import { scoreNames, type Found, type NameScores } from './score.ts';

/** The types that every corpus marks. */
export const MAIN_TYPES = ['person', 'place', 'organization'];

/** A held-out set and how to read its labels. */
export interface HeldSet {
  readonly name: string;
  readonly texts: readonly LabelledText[];
  readonly options: { readonly types?: readonly string[]; readonly merge?: boolean };
}

/** The sets that training never sees: a fifth of each corpus by document, and web text. */
export function heldSets(
  folder: string,
  corpora: readonly Corpus[],
  web: 'ewt-dev.jsonl.gz' | 'ewt-test.jsonl.gz' = 'ewt-dev.jsonl.gz',
): HeldSet[] {
  const sets: HeldSet[] = corpora.map(({ name, held, onlyMainTypes, eventsAreOther }) => ({
    name,
    texts: held,
    options: onlyMainTypes ? { types: MAIN_TYPES } : { merge: eventsAreOther },
  }));
  const news = corpora[0];
  if (news)
    sets.splice(1, 0, {
      name: 'news-gold, people places organisations',
      texts: news.held,
      options: { types: MAIN_TYPES },
    });
  sets.push({ name: web.replace('.jsonl.gz', ''), texts: readWeb(folder, web), options: { types: MAIN_TYPES } });
  return sets;
}

export const percent = (share: number): string => (share * 100).toFixed(1);

export const scoreModel = (model: NameModel, set: HeldSet): NameScores =>
  scoreNames(set.texts, ({ text }): readonly Found[] => tagNames(model, text), set.options);

/** A table in Markdown: one line a set. */
export function scoreTable(rows: ReadonlyArray<{ readonly set: HeldSet; readonly scores: NameScores }>): string {
  const head = [
    'held-out set',
    'texts',
    'precision',
    'recall',
    'typed F1',
    'boundary F1',
    ...NAME_TYPES.map((type) => `${type} F1`),
  ];
  const body = rows.map(({ set, scores }) => [
    set.name,
    String(set.texts.length),
    percent(scores.typed.precision),
    percent(scores.typed.recall),
    percent(scores.typed.f1),
    percent(scores.boundary.f1),
    ...NAME_TYPES.map((type) => {
      const own = scores.byType.get(type);
      return own && own.f1 > 0 ? percent(own.f1) : '–';
    }),
  ]);
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
