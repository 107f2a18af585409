import { describe, expect, test } from 'vitest';
import { compilePack, describeProblem, type PackFile } from '../../../lib/knowledge/compile-pack.ts';

const MANIFEST = `format: 1
id: harbours
title: Harbours
description: A pack of two harbours for tests.
version: 1.0.0
lang: en
licence: CC0
`;
const SOURCES = `port-list:
  title: List of ports
  publisher: Port Authority
  url: https://ports.example/list
  published: 2024-05
  accessed: 2026-01-02
  lang: en
  kind: reference
`;
const entity = (id: string, change: (text: string) => string = (text) => text): PackFile => ({
  path: `entities/${id}.yaml`,
  text: change(`id: ${id}
type: city
name: ${id}
summary: A harbour for tests.
asOf: 2024-05-01
names:
  en: [${id}]
  ar: [ميناء ${id}]
facts:
  - id: f1
    text: It has a pier.
    date: 2013
    asOf: 2024-05-01
    status: supported
    sources: [port-list]
`),
});
const pack = (...files: PackFile[]): PackFile[] => [
  { path: 'pack.yaml', text: MANIFEST },
  { path: 'sources.yaml', text: SOURCES },
  ...files,
];

function problemsOf(...files: PackFile[]): string[] {
  const result = compilePack(pack(...files));
  return result.ok ? [] : result.problems.map(describeProblem);
}

describe('compilePack', () => {
  test('a sound folder becomes one pack; a bare year is a date', () => {
    const result = compilePack(pack(entity('northport'), entity('southport')));
    if (!result.ok) throw new Error(result.problems.map(describeProblem).join('\n'));
    expect(result.pack.entities.map(({ id }) => id)).toEqual(['northport', 'southport']);
    expect(result.pack.entities[0]?.facts[0]?.date).toBe('2013');
    expect(result.pack.entities[0]?.names['en']).toEqual([{ text: 'northport' }]);
  });

  test.each<[string, (text: string) => string, RegExp]>([
    [
      'a date that is none',
      (text) => text.replace('asOf: 2024-05-01\nnames', 'asOf: 2024-02-30\nnames'),
      /^entities\/northport\.yaml:5: asOf is no date/u,
    ],
    [
      'an unknown source',
      (text) => text.replace('[port-list]', '[port-list, hearsay]'),
      /:15: facts\.0\.sources\.1 names a source that sources\.yaml does not have: "hearsay"/u,
    ],
    [
      'a fact without source',
      (text) => text.replace('[port-list]', '[]'),
      /:15: facts\.0\.sources needs at least one source/u,
    ],
    ['an unknown field', (text) => text.replace('summary:', 'sumary:'), /sumary|summary/u],
    ['markup in a text', (text) => text.replace('a pier', '<b>a pier</b>'), /:11: facts\.0\.text contains markup/u],
    [
      'a tag that is cut off',
      (text) => text.replace('a pier', 'a pier <img src=x'),
      /:11: facts\.0\.text contains markup/u,
    ],
    ['a turned direction', (text) => text.replace('It has a pier.', '"It has \\u202e a pier."'), /turn the direction/u],
    ['no fact at all', (text) => text.replace(/facts:[^]*/u, 'facts: []\n'), /:9: facts needs at least one fact/u],
    [
      'a fact after its evidence',
      (text) => text.replace('date: 2013', 'date: 2025-01'),
      /:12: facts\.0\.date lies after/u,
    ],
    [
      'an end before the beginning',
      (text) => `${text}date: 2020-05\nendDate: 2019-01\n`,
      /:17: endDate lies before date 2020-05/u,
    ],
    [
      'coordinates without a known source',
      (text) => `${text}coordinates: { lat: 35, lon: 3, precision: city, source: hearsay }\n`,
      /:16: coordinates\.source.* "hearsay"/u,
    ],
    ['a fact twice', (text) => text.replace(/ {2}- id: f1[^]*/u, '$&$&'), /:16: facts\.1\.id is used twice: "f1"/u],
    ['control characters', (text) => text.replace('It has a pier.', '"It has \\u0007 a pier."'), /control characters/u],
    ['no native name', (text) => text.replace(/ {2}ar: .*\n/u, ''), /names has none in ar, uk, ru/u],
    [
      'latitude out of range',
      (text) => `${text}coordinates: { lat: 95, lon: 3, precision: city, source: port-list }\n`,
      /coordinates\.lat/u,
    ],
    [
      'a fact newer than the entity',
      (text) => text.replace('    asOf: 2024-05-01', '    asOf: 2025-05-01'),
      /:5: asOf is earlier than the as-of date of fact f1/u,
    ],
    [
      'an attributed fact without speaker',
      (text) => text.replace('status: supported', 'status: attributed'),
      /attributedTo is missing/u,
    ],
    [
      'a relation to nobody',
      (text) => `${text}relations: [{ type: part-of, target: atlantis }]\n`,
      /:16: relations\.0\.target names an entity that the pack does not have: "atlantis"/u,
    ],
    [
      'a relation to itself',
      (text) => `${text}relations: [{ type: part-of, target: northport }]\n`,
      /points at the entity itself/u,
    ],
    [
      'an id in the wrong file',
      (text) => text.replace('id: northport', 'id: westport'),
      /^entities\/northport\.yaml:1: id "westport" must stand in entities\/westport\.yaml/u,
    ],
    ['broken YAML', (text) => text.replace('names:', 'names: ['), /is not readable YAML/u],
    ['a YAML alias bomb', (text) => `${text}never: &a [x]\ncontext: *a\n`, /YAML aliases/u],
  ])('%s is refused with file, line, field and reason', (_, change, expected) => {
    const problems = problemsOf(entity('northport', change));
    expect(problems.join('\n')).toMatch(expected);
  });

  test('two entities may not claim one name unflagged', () => {
    const other = entity('southport', (text) => text.replace('en: [southport]', 'en: [southport, Northport]'));
    expect(problemsOf(entity('northport'), other).join('\n')).toMatch(/"Northport" is also a name of northport/u);
    const flagged = entity('southport', (text) =>
      text.replace('en: [southport]', 'en: [southport, { text: Northport, contextual: true }]'),
    );
    expect(problemsOf(entity('northport'), flagged)).toEqual([]);
  });

  test('names are the same that the linker takes for the same', () => {
    const named = (id: string, name: string): PackFile =>
      entity(id, (text) => text.replace(`en: [${id}]`, `en: ["${name}"]`));
    expect(problemsOf(named('northport', 'Port al-Náʿra'), named('southport', 'Port el-Nara')).join('\n')).toMatch(
      /entities\/southport\.yaml:\d+: names\.en\.0 "Port el-Nara" is also a name of northport/u,
    );
  });

  test('a source published after it was read is refused', () => {
    const result = compilePack([
      { path: 'pack.yaml', text: MANIFEST },
      { path: 'sources.yaml', text: SOURCES.replace('published: 2024-05', 'published: 2026-05') },
    ]);
    expect(result.ok ? '' : result.problems.map(describeProblem).join()).toMatch(
      /sources\.yaml:5: port-list\.published lies after the day of access/u,
    );
  });

  test('a circle of containment is refused', () => {
    const within = (target: string) => (text: string) => `${text}relations: [{ type: part-of, target: ${target} }]\n`;
    expect(
      problemsOf(entity('northport', within('southport')), entity('southport', within('northport'))).join('\n'),
    ).toMatch(/go round in a circle by part-of: northport > southport > northport/u);
  });

  test('a missing manifest and another format are refused', () => {
    const missing = compilePack([{ path: 'sources.yaml', text: SOURCES }]);
    expect(missing.ok ? [] : missing.problems.map(describeProblem)).toEqual([
      'pack.yaml:1: is missing from the pack folder',
    ]);
    const wrong = compilePack([
      { path: 'pack.yaml', text: MANIFEST.replace('format: 1', 'format: 9') },
      { path: 'sources.yaml', text: SOURCES },
    ]);
    expect(wrong.ok ? '' : wrong.problems.map(describeProblem).join()).toMatch(
      /pack\.yaml:1: format is not a format this Gloss reads/u,
    );
  });
});
