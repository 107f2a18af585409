import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { heldOutNames } from '../../../lib/cli/shipped-models.ts';
import { encodeModel } from '../../../lib/cli/train/encode.ts';
import { keyOf } from '../../../lib/recognition/names/hash.ts';
import { TAG_COUNT } from '../../../lib/recognition/names/labels.ts';
import { listLexicon } from '../../../lib/recognition/names/lexicon.ts';
import { loadNameModel, NameModelError } from '../../../lib/recognition/names/model.ts';
import { VOTE_WEIGHTS } from '../../../lib/recognition/names/votes.ts';

const shipped = readFileSync(new URL('../../../assets/models/names.bin', import.meta.url));

/** A small file with three features and two phrases. */
function small(): Uint8Array {
  const rows = new Int32Array(1 << 24).fill(-1);
  rows[5] = 0;
  rows[700] = 1;
  rows[keyOf(-1)] = 2;
  const values = new Float32Array(3 * TAG_COUNT);
  values[4] = 1;
  values[TAG_COUNT] = -0.5;
  values[2 * TAG_COUNT + 20] = 40;
  return encodeModel(
    {
      rows,
      values,
      rowCount: 3,
      seen: new Uint32Array(3).fill(9),
      transitions: new Float64Array(TAG_COUNT * TAG_COUNT),
    },
    [
      [3, 1],
      [90_000, 1 << 17],
    ],
    { rows: 10, step: 0.05, least: 0.1, calibration: [0.5, 0.25], votes: new Float64Array(VOTE_WEIGHTS).fill(0.25) },
  );
}

describe('loadNameModel', () => {
  it('reads what the trainer wrote', () => {
    const model = loadNameModel(small());
    expect(model.rowCount).toBe(3);
    expect([...new Set(model.votes)]).toEqual([0.25]);
    expect(model.calibration).toEqual([0.5, 0.25]);
    expect(listLexicon(model.lexicon)).toEqual([
      [3, 1],
      [90_000, 1 << 17],
    ]);
    const scores = new Float64Array(2 * TAG_COUNT);
    model.addScores(Int32Array.of(5, 6, 700, keyOf(-1), 5), 4, scores, TAG_COUNT);
    expect(scores[TAG_COUNT + 4]).toBeCloseTo(1, 5);
    expect(scores[TAG_COUNT]).toBeCloseTo(-0.5, 5);
    // Weights past the range of a byte stop at its end.
    expect(scores[TAG_COUNT + 20]).toBeCloseTo(127 * 0.05, 5);
    expect(scores.subarray(0, TAG_COUNT).every((value) => value === 0)).toBe(true);
  });

  it('reads from an ArrayBuffer and from a view with an offset', () => {
    const bytes = small();
    const padded = new Uint8Array(bytes.length + 3);
    padded.set(bytes, 3);
    expect(loadNameModel(padded.subarray(3)).rowCount).toBe(3);
    expect(loadNameModel(padded.buffer.slice(3)).rowCount).toBe(3);
  });

  it('says that a file is no model', () => {
    expect(() => loadNameModel(new Uint8Array(4))).toThrow(/only 4 bytes/);
    expect(() => loadNameModel(new TextEncoder().encode('<!doctype html><title>'))).toThrow(/no name model/);
  });

  it('says that a file is of another version', () => {
    const bytes = small();
    bytes[4] = 99;
    expect(() => loadNameModel(bytes)).toThrow(/version 99/);
  });

  it('says that a file is cut off, wherever', () => {
    for (const length of [17, 100, 2000, shipped.length - 1]) {
      expect(() => loadNameModel(shipped.subarray(0, length))).toThrow(NameModelError);
      expect(() => loadNameModel(shipped.subarray(0, length))).toThrow(/cut off/);
    }
  });

  it('says that a file is damaged', () => {
    const bytes = Uint8Array.from(shipped);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    expect(() => loadNameModel(bytes)).toThrow(/damaged/);
  });
});

describe('the shipped model', () => {
  it('was made together with the held-out one that is scored for it: the same words, calibration and size', () => {
    const model = loadNameModel(shipped);
    const judged = heldOutNames();
    expect(listLexicon(judged.lexicon)).toEqual(listLexicon(model.lexicon));
    expect(judged.calibration).toEqual(model.calibration);
    expect(judged.rowCount / model.rowCount).toBeCloseTo(1, 2);
    expect(judged.weightCount).not.toBe(model.weightCount);
  });
});
