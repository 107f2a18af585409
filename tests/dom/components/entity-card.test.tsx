import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { EntityCardBody } from '../../../components/entity-card.tsx';
import { WordsContext, type Words } from '../../../components/i18n.ts';
import type { EntityCard } from '../../../lib/knowledge/card-schema.ts';

/** Shows keys and what is put in, so that a test sees which words are chosen. */
const wordsIn = (locale: string): Words => ({
  t: (key: string, ...rest: unknown[]) => `${key}(${rest.flat().join()})`,
  locale,
});

const card: EntityCard = {
  kind: 'entity',
  key: 'p/entity/base',
  pack: { id: 'p', title: 'P' },
  lang: 'en',
  type: 'facility',
  name: 'Base',
  native: null,
  summary: 'A base.',
  asOf: '2025-03',
  asOfApproximate: false,
  date: null,
  endDate: null,
  within: [],
  coordinates: null,
  map: null,
  facts: [
    {
      date: '2020',
      text: 'It was built.',
      status: 'supported',
      attributedTo: null,
      asOf: '2024-12',
      approximate: true,
      refs: [1],
    },
    {
      date: '2021',
      text: 'It grew, Navy sources say.',
      status: 'attributed',
      attributedTo: 'the Navy',
      asOf: '2025-03',
      approximate: false,
      refs: [1],
    },
    {
      date: '2022',
      text: 'It closed.',
      status: 'attributed',
      attributedTo: 'Anna Bell',
      asOf: '2025-03',
      approximate: false,
      refs: [1],
    },
    {
      date: null,
      text: 'Accounts differ.',
      status: 'disputed',
      attributedTo: null,
      asOf: '2025-03',
      approximate: false,
      refs: [1],
    },
  ],
  alsoWritten: [],
  related: [{ relation: 'located_in', name: 'Nara', note: 'since 2020' }],
  contested: [],
  timeline: null,
  sources: [{ title: 'Gazette', publisher: 'Gazette', url: null, published: null }],
};

afterEach(() => render(null, document.body));

function shown(of: EntityCard, locale = 'en'): HTMLElement {
  render(
    <WordsContext.Provider value={wordsIn(locale)}>
      <EntityCardBody card={of} />
    </WordsContext.Provider>,
    document.body,
  );
  document.querySelector<HTMLButtonElement>('button.link')?.click();
  return document.body;
}

test('a guessed date, a dispute and a speaker whom the text leaves out are said', async () => {
  const body = shown(card);
  await expect.poll(() => body.querySelectorAll('.facts li').length).toBe(4);
  const [built, grew, closed, disputed] = [...body.querySelectorAll('.facts li')].map((item) => item.textContent);
  expect(built).toContain('card.asOfAbout(Dec 2024)');
  expect(grew).not.toContain('card.attributed');
  expect(closed).toContain('card.attributed(Anna Bell)');
  expect(disputed).toContain('card.disputed');
  expect(disputed).toContain('card.asOf(Mar 2025)');
  expect(body.textContent).toContain('relation.located_in() Nara (since 2020)');
  expect(body.textContent).not.toContain('card.translated');
});

test('in another language the words are the interface’s, and the card says what its texts are in', () => {
  const body = shown(card, 'uk');
  expect(body.textContent).toContain('card.translated(англійська)');
  expect(body.querySelector('.facts time')?.getAttribute('lang')).toBe('uk');
});

test('a disputed entry of a timeline is marked', () => {
  const entry = { asOf: '2025-03', approximate: false, current: false, refs: [1] };
  const body = shown({
    ...card,
    timeline: {
      title: 'Bases',
      entries: [
        { ...entry, date: '2024', text: 'A treaty.', status: 'supported' },
        { ...entry, date: '2025', text: 'It is left.', status: 'disputed' },
      ],
    },
  });
  const [treaty, left] = [...body.querySelectorAll('ol li')].map((item) => item.textContent);
  expect(treaty).not.toContain('card.disputed');
  expect(left).toContain('card.disputed');
});
