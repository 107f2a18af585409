import { strToU8, zipSync } from 'fflate';
import type { Pack } from '../../../lib/knowledge/pack-schema.ts';

const SOURCES = {
  gazette: { title: 'Gazette of 1 March', publisher: 'Gazette', accessed: '2026-03-02', lang: 'en', kind: 'news' },
};

/** A pack of so many entities, each with one fact; `change` bends it. */
export function packOf(count: number, change: (pack: Record<string, unknown>) => void = () => undefined): string {
  const pack: Record<string, unknown> = {
    format: 1,
    id: 'harbours',
    title: 'Harbours',
    description: 'Harbours of a made-up coast.',
    version: '1.0.0',
    lang: 'en',
    licence: 'CC BY 4.0',
    entities: Array.from({ length: count }, (_, at) => entity(`harbour-${at}`, `Port Nara ${at}`)),
    claims: [],
    timelines: [],
    sources: SOURCES,
  };
  change(pack);
  return JSON.stringify(pack);
}

export const entity = (id: string, name: string): Pack['entities'][number] => ({
  id,
  type: 'organization',
  name,
  summary: `${name} is a harbour company.`,
  asOf: '2026-03',
  names: { en: [{ text: name }] },
  noNativeName: 'a made-up coast',
  never: [],
  context: [],
  facts: [{ id: 'f1', text: 'It opened in 1950.', asOf: '2026-03', status: 'supported', sources: ['gazette'] }],
  relations: [],
  contested: [],
});

export const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = 'pack.json'): File =>
  new File([content], name);

const FOLDER: Readonly<Record<string, string>> = {
  'harbours/pack.yaml':
    'format: 1\nid: harbours\ntitle: Harbours\ndescription: Harbours of a made-up coast.\nversion: 1.1.0\nlang: en\nlicence: CC BY 4.0\n',
  'harbours/sources.yaml':
    'gazette:\n  title: Gazette of 1 March\n  publisher: Gazette\n  accessed: 2026-03-02\n  lang: en\n  kind: news\n',
  'harbours/entities/nara.yaml':
    'id: nara\ntype: organization\nname: Port Nara\nsummary: A harbour company.\nasOf: 2026-03\nnames:\n  en:\n    - Port Nara\nnoNativeName: a made-up coast\nfacts:\n  - id: f1\n    text: It opened in 1950.\n    asOf: 2026-03\n    status: supported\n    sources: [ gazette ]\n',
};

/** A zip archive of a pack folder; `files` adds to it or takes a file's place. */
export function archiveOf(files: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array<ArrayBuffer> {
  const entries = Object.entries({ ...FOLDER, ...files }).map(([path, content]) => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(entries)));
}
