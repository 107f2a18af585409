import { describe, expect, test } from 'vitest';
import { mergeMentions } from '../../../lib/recognition/merge.ts';
import type { NameMention } from '../../../lib/recognition/names/tag.ts';
import type { Mention, MentionType } from '../../../lib/recognition/types.ts';

const place = (text: string, words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in "${text}"`);
  return { start, end: start + words.length };
};
const name = (text: string, words: string, type: MentionType, confidence = 0.9): NameMention => ({
  ...place(text, words),
  type,
  confidence,
});
const link = (text: string, words: string, type: MentionType, entity: string): Mention => ({
  ...place(text, words),
  text: words,
  type,
  links: [{ pack: 'p', entity }],
  confidence: 0.97,
});
const merged = (text: string, linked: readonly Mention[], names: readonly NameMention[]): string[] =>
  mergeMentions(text, linked, names).map(
    ({ text: words, type, links }) => `${type}: ${words}${links.length > 0 ? ' *' : ''}`,
  );

describe('merging links and names', () => {
  test('one list in order; what a pack knows goes before the same words by the tagger', () => {
    const text = 'Omar Haddad left Aleppo for Ghent with the Red Crescent.';
    const linked = [link(text, 'Aleppo', 'place', 'aleppo')];
    const names = [
      name(text, 'Omar Haddad', 'person'),
      name(text, 'Aleppo', 'organization'),
      name(text, 'Ghent', 'place'),
      name(text, 'Red Crescent', 'organization'),
    ];
    expect(merged(text, linked, names)).toEqual([
      'person: Omar Haddad',
      'place: Aleppo *',
      'place: Ghent',
      'organization: Red Crescent',
    ]);
  });

  test('how a person is addressed is no part of the name', () => {
    const text = 'Mrs Carter met Dr. Omar Haddad, Sir Keir and Misson Bay.';
    const names = ['Mrs Carter', 'Dr. Omar Haddad', 'Sir Keir', 'Misson Bay'].map((words) =>
      name(text, words, 'person'),
    );
    expect(merged(text, [], names)).toEqual([
      'person: Carter',
      'person: Omar Haddad',
      'person: Keir',
      'person: Misson Bay',
    ]);
  });

  test('a longer name that the tagger is sure of takes the place of links inside it, an unsure one does not', () => {
    const text = 'The 2031 Syria and Iraq Film Festival opens.';
    const linked = [link(text, 'Syria', 'place', 'syria'), link(text, 'Iraq', 'place', 'iraq')];
    const whole = '2031 Syria and Iraq Film Festival';
    expect(merged(text, linked, [name(text, whole, 'event', 0.8)])).toEqual([`event: ${whole}`]);
    expect(merged(text, linked, [name(text, whole, 'event', 0.4)])).toEqual(['place: Syria *', 'place: Iraq *']);
  });

  test('a name that cuts through a link, or is shorter, gives way', () => {
    const text = 'He met Bashar al-Assad Monday.';
    const linked = [link(text, 'Bashar al-Assad', 'person', 'assad')];
    expect(merged(text, linked, [name(text, 'al-Assad Monday', 'person')])).toEqual(['person: Bashar al-Assad *']);
    expect(merged(text, linked, [name(text, 'Bashar', 'person')])).toEqual(['person: Bashar al-Assad *']);
  });

  test('a title or verb taken into the name of a person whom a pack knows, and capitals of another alphabet, change nothing', () => {
    const text = 'Sheikh Omar Haddad saw Башар Асад.';
    const linked = [link(text, 'Omar Haddad', 'person', 'haddad')];
    const names = [name(text, 'Sheikh Omar Haddad', 'person'), name(text, 'Башар Асад', 'person')];
    expect(merged(text, linked, names)).toEqual(['person: Omar Haddad *']);
  });

  test('under the threshold nothing is named, and peoples and days are no names', () => {
    const text = 'Syrian and French envoys met Lena Vogel in Trieste on Friday.';
    const names = [
      name(text, 'Syrian', 'other'),
      name(text, 'French', 'other'),
      name(text, 'Lena Vogel', 'person', 0.36),
      name(text, 'Trieste', 'place', 0.34),
      name(text, 'Friday', 'other'),
    ];
    expect(merged(text, [], names)).toEqual(['person: Lena Vogel']);
  });

  test('a brand on a line of its own or on a button is no name, in a sentence it is', () => {
    const text =
      'Vidiform\nShare this on Vidiform\nSign in with Vidiform\nOmar Haddad\nPolice asked Vidiform\nHe left Vidiform.';
    const names: NameMention[] = [];
    for (let at = text.indexOf('Vidiform'); at >= 0; at = text.indexOf('Vidiform', at + 1))
      names.push({ start: at, end: at + 'Vidiform'.length, type: 'organization', confidence: 0.9 });
    const all = [...names, name(text, 'Omar Haddad', 'person')].toSorted((a, b) => a.start - b.start);
    expect(mergeMentions(text, [], all).map(({ start }) => text.slice(0, start).split('\n').length)).toEqual([4, 5, 6]);
    expect(merged('Vidiform', [], [name('Vidiform', 'Vidiform', 'organization')])).toEqual(['organization: Vidiform']);
  });

  test('a country before a currency sign is no country', () => {
    const text = 'The US paid US$900 to Iraq.';
    const second = { ...link(text, 'US', 'place', 'us'), start: 12, end: 14 };
    expect(merged(text, [link(text, 'US', 'place', 'us'), second, link(text, 'Iraq', 'place', 'iraq')], [])).toEqual([
      'place: US *',
      'place: Iraq *',
    ]);
    const tagged = { ...name(text, 'US', 'place'), start: 12, end: 14 };
    expect(merged(text, [link(text, 'Iraq', 'place', 'iraq')], [tagged])).toEqual(['place: Iraq *']);
  });

  test('an abbreviation is of the kind of its full name', () => {
    const text = 'Rain fell in New Land Valley (NLV). The NLV drank.';
    const names: NameMention[] = [
      name(text, 'New Land Valley', 'place'),
      { ...name(text, 'NLV', 'organization'), longFormEnd: 28 },
      { ...name(text, 'NLV', 'organization'), start: 40, end: 43, longFormEnd: 28 },
    ];
    expect(merged(text, [], names)).toEqual(['place: New Land Valley', 'place: NLV', 'place: NLV']);
  });

  test('an abbreviation is not short for a name that only ends with its long form', () => {
    const text = 'The Harbour Gulls of the New Land League won. NLL rules changed.';
    const names: NameMention[] = [
      name(text, 'Harbour Gulls of the New Land League', 'organization'),
      { ...name(text, 'NLL', 'other'), longFormEnd: 40 },
    ];
    expect(text.slice(0, 40)).toMatch(/League$/u);
    expect(mergeMentions(text, [], names).map(({ type, refersTo }) => [type, refersTo])).toEqual([
      ['organization', undefined],
      ['other', undefined],
    ]);
    const act: NameMention[] = [
      name('The 2018 Ballot Act passed. BA', '2018 Ballot Act', 'other'),
      { ...name('The 2018 Ballot Act passed. BA', 'BA', 'organization'), longFormEnd: 19 },
    ];
    expect(act[1]?.start).toBe(28);
    expect(mergeMentions('The 2018 Ballot Act passed. BA', [], act)[1]?.refersTo).toBe('2018 Ballot Act');
  });

  test('surnames and abbreviations refer to the full name while only one fits', () => {
    const text =
      'Mara Lind and Jon Berg of the Baltic Grain Union (BGU) met. Lind praised the BGU. Per Berg left, and Berg wept.';
    const names: NameMention[] = [];
    let at = 0;
    for (const [words, type] of [
      ['Mara Lind', 'person'],
      ['Jon Berg', 'person'],
      ['Baltic Grain Union', 'organization'],
      ['BGU', 'organization'],
      ['Lind', 'person'],
      ['BGU', 'organization'],
      ['Per Berg', 'person'],
      ['Berg', 'person'],
    ] as const) {
      const start = text.indexOf(words, at);
      at = start + words.length;
      const longFormEnd = words === 'BGU' ? text.indexOf(' (BGU') : undefined;
      names.push({ start, end: at, type, confidence: 0.9, ...(longFormEnd === undefined ? {} : { longFormEnd }) });
    }
    expect(mergeMentions(text, [], names).map(({ refersTo }) => refersTo)).toEqual([
      undefined,
      undefined,
      undefined,
      'Baltic Grain Union',
      'Mara Lind',
      'Baltic Grain Union',
      undefined,
      undefined,
    ]);
  });
});
