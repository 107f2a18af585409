import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findAbbreviations } from '../../../lib/recognition/names/abbreviations.ts';
import { loadNameModel } from '../../../lib/recognition/names/model.ts';
import { read } from '../../../lib/recognition/names/reading.ts';

const { lexicon } = loadNameModel(readFileSync(new URL('../../../assets/models/names.bin', import.meta.url)));

/** Each short form with the last word of the long one. */
function explained(text: string): Record<string, string | undefined> {
  const reading = read(text, lexicon);
  const found = findAbbreviations(reading);
  return Object.fromEntries(
    reading.tokens.flatMap(({ text: short }, at) => {
      const long = found.get(reading.lower[at] ?? 0);
      return long === undefined ? [] : [[short, reading.tokens[long]?.text]];
    }),
  );
}

describe('findAbbreviations', () => {
  it('reads brackets after the name', () => {
    expect(explained('The World Food Programme (WFP) halted deliveries.')).toEqual({ WFP: 'Programme' });
    expect(explained('Police in Surrey, British Columbia (B.C.) said so.')).toEqual({ 'B.C.': 'Columbia' });
  });

  it('reads brackets that hold letters of the name beyond the first', () => {
    expect(explained('The National Institute of Volcanology and Seismology (Nivols) said so.')).toEqual({
      Nivols: 'Seismology',
    });
    expect(explained('The Harbour Workers Council (Berlin) met.')).toEqual({});
    expect(explained('Mayor Wilson (Wilson) met the council.')).toEqual({});
  });

  it('takes letters of small words and of hyphened parts or leaves them', () => {
    expect(explained('The National Aeronautics and Space Agency (NASA) said so.')).toEqual({ NASA: 'Agency' });
    expect(explained('The Food and Harvest Organization (FAHO) said so.')).toEqual({ FAHO: 'Organization' });
    expect(explained('The Non-Partisan Movement (NPM) said so.')).toEqual({ NPM: 'Movement' });
    expect(explained('The Non-Partisan Movement (NM) said so.')).toEqual({ NM: 'Movement' });
    // A dash of its own gives no letter.
    expect(explained('The Harbour - Workers Pact (HXWP) held.')).toEqual({});
    expect(explained('The Harbour - Workers Pact (HWP) held.')).toEqual({ HWP: 'Pact' });
  });

  it('reads brackets whose first two letters begin the name', () => {
    expect(explained('The Jamaica Debt Exchange (JDX) opened.')).toEqual({ JDX: 'Exchange' });
    expect(explained('The Harbour Workers Council (HBX) met.')).toEqual({});
  });

  it('takes the initials of a name that stands elsewhere', () => {
    expect(explained('Leaders of the Harbour Workers Union met. An HWU meeting follows.')).toEqual({ HWU: 'Union' });
    expect(explained('The SDQ (Syrian Democratic Quarter) left.')).toEqual({ SDQ: 'Quarter' });
    expect(explained('A USBV map. The US Bridge Visit drew it.')).toEqual({ USBV: 'Visit' });
    expect(explained('The Department of Corrections and Rehabilitation spoke. DCR staff left.')).toEqual({
      DCR: 'Rehabilitation',
    });
  });

  it('leaves alone what a list knows', () => {
    expect(explained('He flew from the United States. US officials met him.')).toEqual({});
  });

  it('joins no words of two sentences, and explains nothing in lines of capitals', () => {
    expect(explained('He thanked Harbour. Workers met. Unions met. An HWU summit follows.')).toEqual({});
    expect(explained('HWU LEADERS MEET AGAIN TODAY\nThe Harbour Workers Union met.')).toEqual({});
  });
});
