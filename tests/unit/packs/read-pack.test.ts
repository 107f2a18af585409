import { describe, expect, test } from 'vitest';
import { readPack, type Progress } from '../../../lib/packs/read-pack.ts';
import { PackRefusal } from '../../../lib/packs/refusal.ts';
import { archiveOf, entity, fileOf, packOf } from './samples.ts';

const quiet = { signal: new AbortController().signal, onProgress: (): void => undefined };

/** Why a file is refused: codes, or entry and text. */
async function reasonsOf(file: Blob): Promise<string[]> {
  try {
    await readPack(file, quiet);
  } catch (error) {
    if (!(error instanceof PackRefusal)) throw error;
    return error.reasons.map((reason) =>
      reason.kind === 'file' ? reason.code : `${reason.entry} ${reason.field}: ${reason.text}`,
    );
  }
  throw new Error('the pack was not refused');
}

describe('packs that are read', () => {
  test('a pack file', async () => {
    const pack = await readPack(fileOf(packOf(3)), quiet);
    expect(pack.entities).toHaveLength(3);
  });

  test('an archive of a folder', async () => {
    const pack = await readPack(fileOf(archiveOf(), 'harbours.zip'), quiet);
    expect(pack).toMatchObject({ id: 'harbours', version: '1.1.0' });
    expect(pack.entities.map(({ id }) => id)).toEqual(['nara']);
  });

  test('a large one shows progress and can be cancelled on the way', async () => {
    const life = new AbortController();
    const seen: Progress[] = [];
    const reading = readPack(fileOf(packOf(5_000)), {
      signal: life.signal,
      onProgress: (progress) => {
        seen.push(progress);
        if (progress.done > 1_000) life.abort(new Error('enough'));
      },
    });
    await expect(reading).rejects.toThrow('enough');
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)?.done).toBeLessThan(5_000);
  });
});

describe('packs that are refused', () => {
  test.each([
    ['nothing at all', '', ['empty']],
    ['a picture', '\u0089PNG', ['unknownKind']],
    ['another JSON file', '{"notes": []}', ['unknownKind']],
    ['a file cut in half', packOf(3).slice(0, 900), ['truncated']],
    ['a later format', packOf(1, (pack) => Object.assign(pack, { format: 99 })), ['format']],
  ])('%s', async (_, content, reasons) => {
    expect(await reasonsOf(fileOf(content))).toEqual(reasons);
  });

  test('an id used twice, a broken date and markup, each by its entry', async () => {
    const file = packOf(0, (pack) => {
      const twin = { ...entity('nara', 'Port Nara'), names: { en: [{ text: 'Nara twice' }] } };
      const late = { ...entity('late', 'Port Late'), asOf: '2026-02-31' };
      const loud = { ...entity('loud', 'Port Loud'), summary: '<img src=x onerror=alert(1)>' };
      Object.assign(pack, { entities: [entity('nara', 'Port Nara'), twin, late, loud] });
    });
    const reasons = await reasonsOf(fileOf(file));
    expect(reasons.some((reason) => reason.includes('late') && reason.includes('asOf'))).toBe(true);
    expect(reasons.some((reason) => reason.includes('loud') && reason.includes('markup'))).toBe(true);
  });

  test('a twin id and a circle', async () => {
    const twins = packOf(0, (pack) =>
      Object.assign(pack, { entities: [entity('nara', 'Nara'), entity('nara', 'Nora')] }),
    );
    expect((await reasonsOf(fileOf(twins))).join()).toMatch(/used twice/u);
    const circle = packOf(0, (pack) =>
      Object.assign(pack, {
        entities: [
          { ...entity('a-port', 'Port Ada'), relations: [{ type: 'part-of', target: 'b-port' }] },
          { ...entity('b-port', 'Port Bea'), relations: [{ type: 'part-of', target: 'a-port' }] },
        ],
      }),
    );
    expect((await reasonsOf(fileOf(circle))).join()).toMatch(/circle|cycle|itself/u);
  });

  test('a million spellings', async () => {
    const many = packOf(0, (pack) => {
      const names = (at: number): { text: string }[] =>
        Array.from({ length: 60 }, (_, n) => ({ text: `Port ${at} ${n}` }));
      const entities = Array.from({ length: 16_700 }, (_, at) => ({
        ...entity(`e-${at}`, `Port ${at}`),
        names: { en: names(at) },
      }));
      Object.assign(pack, { entities });
    });
    expect(await reasonsOf(fileOf(many))).toEqual(
      expect.arrayContaining([expect.stringMatching(/tooManyPhrases|fileTooLarge/u)]),
    );
  });

  test('archives: cut off, damaged, without a manifest, with two packs, out of the folder', async () => {
    const whole = archiveOf();
    expect(await reasonsOf(fileOf(whole.slice(0, whole.length - 30)))).toEqual(['truncated']);
    const bent = whole.slice();
    bent[60] = (bent[60] ?? 0) ^ 255;
    expect((await reasonsOf(fileOf(bent))).join()).toMatch(/damaged/u);
    expect(await reasonsOf(fileOf(archiveOf({ 'harbours/pack.yaml': '' })))).not.toEqual([]);
    expect(await reasonsOf(fileOf(archiveOf({ 'other/pack.yaml': 'id: other' })))).toEqual(['severalPacks']);
    expect((await reasonsOf(fileOf(archiveOf({ '../evil.yaml': 'a: 1' })))).join()).toMatch(/unsafePath/u);
  });

  test('a zip bomb', async () => {
    const bomb = archiveOf({ 'harbours/entities/bomb.yaml': new Uint8Array(7_000_000) });
    expect((await reasonsOf(fileOf(bomb))).join()).toMatch(/bomb/u);
  });
});
