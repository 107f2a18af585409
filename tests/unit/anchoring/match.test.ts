import { describe, expect, test } from 'vitest';
import { match } from '../../../lib/anchoring/match.ts';
import { createTextIndex } from '../../../lib/anchoring/text-index.ts';
import { articleOf, fate, STORY, targetOf } from './articles.ts';

describe('what became of a note', () => {
  test('the suggestion stands in its place: adopted', () => {
    const now = STORY.replace('greesed', 'greased');
    expect(fate(STORY, 'greesed', now, 'greased')).toMatchObject({ state: 'adopted', text: 'greased' });
  });

  test('other words stand in its place: changed, with the words of now', () => {
    const now = STORY.replace('greesed twice', 'oiled on both days');
    expect(fate(STORY, 'greesed twice', now, 'greased twice')).toMatchObject({
      state: 'changed',
      text: 'oiled on both days',
    });
  });

  test('the words stand though their paragraph was edited around them: unchanged', () => {
    const now = STORY.replace('the cranes had been', 'all four of the cranes had been').replace(
      'since dawn',
      'all night',
    );
    expect(fate(STORY, 'greesed', now, 'greased')).toMatchObject({ state: 'unchanged', text: 'greesed' });
  });

  test('the paragraph went to another place: unchanged there', () => {
    const [head = '', first = '', second = '', third = '', fourth = ''] = STORY.split('\n');
    const now = [head, third, fourth, second, first].join('\n');
    const found = fate(STORY, 'greesed', now);
    expect(found).toMatchObject({ state: 'unchanged', text: 'greesed' });
  });

  test('the words went alone into another sentence: moved', () => {
    const words = 'a man of few words, said the cranes had been greesed';
    const now = STORY.replace(
      /Dock workers.*capital\./u,
      'Nobody expected much of the summer, and nothing came of it in the end but rain and long queues.',
    ).replace('their crews were painting the railings', `their captain, ${words}, was painting the railings`);
    expect(fate(STORY, words, now)).toMatchObject({ state: 'moved', text: words });
  });

  test('the words were taken out and the sentence closed: gone, and the evidence says removed', () => {
    const now = STORY.replace(', a man of few words,', '');
    const { match: found } = fate(STORY, ', a man of few words,', now, ', a man of many words,');
    expect(found).toMatchObject({ state: 'gone', start: null, end: null, evidence: { removed: true } });
  });

  test('a suggestion to delete: adopted when the sentence closed over the place', () => {
    const now = STORY.replace(' had been greesed twice', ' had been greesed');
    const found = fate(STORY, ' twice', now, '');
    expect(found).toMatchObject({ state: 'adopted', text: '' });
  });

  test('the paragraph was rewritten beyond recognition: gone, although the word stands elsewhere', () => {
    const now = STORY.replace(
      /Traders in the old town.*had\./u,
      'On Monday the harbour, greesed or not, will be closed to visitors because of a wedding.',
    );
    expect(fate(STORY, 'sugar was hardly to be had', now)).toMatchObject({ state: 'gone', text: null });
    expect(fate(STORY, 'a month', now)).toMatchObject({ state: 'gone' });
  });

  test('an exact hit in other surroundings is not taken for the corrected word', () => {
    // The first "harbour" is corrected; two others stand. Search alone would point at one of them.
    const now = STORY.replace('The harbour opened', 'The port opened').replace(
      'Harbour reopens',
      'The harbour of the north reopens',
    );
    expect(fate(STORY, 'harbour', now, 'port')).toMatchObject({ state: 'adopted', text: 'port' });
  });

  test('composition, quotation marks and invisible characters that a site changed are no change of the words', () => {
    const before = STORY.replace('greesed', 'grée\u00adsed');
    const now = STORY.replace('greesed', 'gre\u0301esed').replace('The harbour', 'The\u200b harbour');
    expect(fate(before, 'grée\u00adsed', now)).toMatchObject({ state: 'unchanged', text: 'gre\u0301esed' });
  });

  test('a correction of a quotation mark or of case alone is told from its absence', () => {
    const before = STORY.replace('few words', "'few words'");
    const curly = before.replace("'few words'", '‘few words’');
    expect(fate(before, "'few words'", curly, '‘few words’')).toMatchObject({ state: 'adopted' });
    expect(fate(before, "'few words'", `${before}\nMore tomorrow.`, '‘few words’')).toMatchObject({
      state: 'unchanged',
    });
    const upper = STORY.replace('Two grey ships', 'two grey ships');
    expect(fate(STORY, 'Two grey ships', upper, 'two grey ships')).toMatchObject({ state: 'adopted' });
  });

  test('the suggestion with more changed around it is still found', () => {
    const now = STORY.replace('flour cost twice as much in January', 'flour cost three times as much in February');
    expect(fate(STORY, 'twice as much', now, 'three times as much')).toMatchObject({
      state: 'adopted',
      text: 'three times as much',
    });
  });

  test('scripts without blanks between words', () => {
    const before = '港口在安静的冬天之后重新开放。领航员说航道畅通,第一艘货船运来了小麦。码头工人从黎明开始等待。';
    const now = before.replace('小麦', '面粉');
    expect(fate(before, '小麦', now, '面粉')).toMatchObject({ state: 'adopted', text: '面粉' });
  });
});

describe('where little is left around a place', () => {
  const BEFORE = [
    'The archive is a room that the museum opens once a week for visitors who have asked in writing.',
    'To read a letter, guests also need what the staff call a reading slip to borrow letters and take notes. From a survey, the museum made a list of shops that sell such slips.',
  ].join('\n');
  const AFTER = [
    'The archive is a room that the museum opens once a week for visitors who have asked in writing.',
    'Letters stay in the house. This means that while guests may look at a letter, there is no way to borrow the letter to take it home and read it. A separate reading slip to use a scanned letters page can be had. A survey by the museum named the shops.',
  ].join('\n');

  test('a phrase that stands once and the word after it frame the successor of the words', () => {
    expect(fate(BEFORE, 'borrow', AFTER)).toMatchObject({
      state: 'changed',
      text: 'use a scanned',
      match: { evidence: { by: 'phrase' } },
    });
  });

  test('not so in a paragraph of another article', () => {
    const elsewhere = AFTER.replace(
      /^The archive.*$/mu,
      'A town by the sea has bought itself a new bus, and nobody knows why.',
    );
    expect(fate(BEFORE, 'borrow', elsewhere)).toMatchObject({ state: 'gone' });
  });

  test('a quote between two unchanged passages is found there', () => {
    const words = 'nine';
    const frame = (middle: string): string =>
      `The council met on Tuesday evening in the hall above the market, as it has for a century. ${middle} When the lamps were lit the mayor thanked everybody who had brought a chair from home.`;
    const before = frame('Of its members nine were there.');
    const now = frame('They came late, wet and in a poor temper; there were nine at last, by one count.');
    expect(fate(before, words, now)).toMatchObject({ state: 'unchanged', text: 'nine' });
  });
});

describe('repeated words', () => {
  const LIST = Array.from({ length: 40 }, (_, at) => `Crane ${at} works.`).join('\n');

  test('each of forty equal words keeps its own line when lines are put in', () => {
    const now = `Cranes, a list\n${LIST.replace('Crane 7 works.', 'Nobody counted the next.\nCrane 7 works.')}`;
    const index = createTextIndex(articleOf(now));
    for (let at = 0; at < 40; at += 1) {
      const found = match(index, targetOf(LIST, 'works', at));
      const line = found.state === 'gone' ? 'gone' : now.slice(now.lastIndexOf('\n', found.start) + 1, found.end);
      expect(line).toBe(`Crane ${at} works`);
    }
  });

  test('an empty page and a quote of blanks are answered', () => {
    expect(match(createTextIndex(articleOf('')), targetOf(STORY, 'greesed')).state).toBe('gone');
    expect(match(createTextIndex(articleOf(`Now: ${STORY}`)), targetOf(STORY, ' ', 5)).state).toBe('unchanged');
  });
});
