import { stringify } from 'yaml';
import { expect, test } from 'vitest';
import { compilePack } from '../../../lib/knowledge/compile-pack.ts';
import { draftPack } from '../../../lib/knowledge/pack-draft.ts';
import { readTable, TableError } from '../../../lib/knowledge/table.ts';

const TODAY = new Date('2026-03-02T12:00:00Z');
const compile = (table: string): ReturnType<typeof compilePack> => {
  const { files } = draftPack(readTable(table), 'my/harbours', TODAY);
  return compilePack([...files].map(([path, content]) => ({ path, text: stringify(content) })));
};

test('a CSV becomes a pack that compiles', () => {
  const result = compile(
    'name,type,description,aliases,name_ar\r\n"Nara, Port of",facility,"a ""free"" port",Port Nara|Nara Harbour,ميناء نارة\r\nOld Quay,facility,,,\r\n',
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.pack.id).toBe('harbours');
  expect(result.pack.entities.map(({ id, names }) => [id, names['en']?.length, names['ar']?.[0]?.text])).toEqual([
    ['nara-port-of', 3, 'ميناء نارة'],
    ['old-quay', 1, undefined],
  ]);
});

test('a Wikidata query result becomes a pack that compiles', () => {
  const result = compile(
    JSON.stringify({
      head: {},
      results: {
        bindings: [
          {
            itemLabel: { type: 'literal', value: 'Nara' },
            itemDescription: { value: 'a town' },
            type: { value: 'city' },
          },
        ],
      },
    }),
  );
  expect(result.ok).toBe(true);
});

test('rows without a name and rows that come again are noted', () => {
  const { files, notes } = draftPack(readTable('name,type\nNara,city\n,city\nNara,city\n'), 'x', TODAY);
  expect([...files.keys()].filter((path) => path.startsWith('entities/'))).toHaveLength(1);
  expect(notes.join('\n')).toMatch(/row 3: no name[\s\S]*row 4: "Nara" comes again/u);
});

test.each([
  ['', 'no rows'],
  ['name\n', 'no rows'],
  ['name\n"Nara', 'quotation marks'],
  ['name\nNara,city,too many', 'cells'],
  ['{"a": 1}', 'no query result'],
  ['{"a": ', 'no valid JSON'],
])('%j is refused', (table, reason) => {
  expect(() => readTable(table)).toThrow(TableError);
  expect(() => readTable(table)).toThrow(reason);
});

test('one word of a person’s name is flagged, names with a comma stay whole, and Wikidata’s kinds are understood', () => {
  const draft = draftPack(
    [
      { name: 'Anna Bell', type: 'human', aliases: 'Bell|Annie|Bell, Anna' },
      { itemLabel: 'Nara', typeLabel: 'town', itemAltLabel: 'Nara City, Old Nara' },
    ],
    'people',
    new Date('2026-03-01'),
  );
  expect(draft.files.get('entities/anna-bell.yaml')).toMatchObject({
    type: 'person',
    names: {
      en: ['Anna Bell', { text: 'Bell', surname: true }, { text: 'Annie', contextual: true }, 'Bell, Anna'],
    },
  });
  expect(draft.files.get('entities/nara.yaml')).toMatchObject({
    type: 'city',
    names: { en: ['Nara', 'Nara City', 'Old Nara'] },
  });
});
