import type { Claim } from '../../../lib/recognition/types.ts';

/** A sentence that makes a recorded claim; `differs` is the record's figure where the sentence has another. */
export interface Made {
  readonly claim: string;
  readonly text: string;
  readonly differs?: string;
}

export interface RecordScore {
  readonly precision: number;
  readonly recall: number;
  /** Sentences whose difference from the record was not told, or told where there is none. */
  readonly differencesWrong: readonly string[];
}

/** Links of sentences to records: right, wrong and missed; every link of a sentence in `others` is wrong. */
export function scoreRecords(
  made: readonly Made[],
  recordedIn: (text: string) => readonly Claim[],
  others: readonly string[] = [],
): RecordScore {
  let right = 0;
  let found = others.reduce((sum, text) => sum + recordedIn(text).length, 0);
  const differencesWrong: string[] = [];
  for (const { claim, text, differs } of made) {
    const claims = recordedIn(text);
    found += claims.length;
    const own = claims.find(({ record }) => record?.claim === claim);
    if (own === undefined) continue;
    right += 1;
    if (own.differs.map(({ record }) => record).join() !== (differs ?? '')) differencesWrong.push(text);
  }
  return { precision: found === 0 ? 0 : right / found, recall: right / made.length, differencesWrong };
}
