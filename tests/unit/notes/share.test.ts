import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { NoteSchema, type Note } from '../../../lib/notes/note-schema.ts';
import { linkToQuote, noteAsText, recipientOf } from '../../../lib/notes/share.ts';

const stored: Note = v.parse(
  NoteSchema,
  JSON.parse(readFileSync(new URL('../../fixtures/notes/note-v1.json', import.meta.url), 'utf8')),
);
const words = { subject: 'Correction', now: 'Now', suggested: 'Suggested', reason: 'Reason', source: 'Source' };

function quoting(exact: string, prefix = '', suffix = ''): Note {
  return { ...stored, target: { ...stored.target, quote: { type: 'TextQuoteSelector', exact, prefix, suffix } } };
}
const fragment = (note: Note): string => linkToQuote(note).split('#:~:text=')[1] ?? '';

describe('link to the words', () => {
  test('names the words with three words of context on each side', () => {
    expect(fragment(quoting('Lakatia', 'keeps the air base near ', ' and the Tartus base'))).toBe(
      'air%20base%20near-,Lakatia,-and%20the%20Tartus',
    );
  });

  test('encodes the signs that a text directive gives a meaning', () => {
    expect(fragment(quoting('so-called "aid", 5 & more', 'one, ', ' – two'))).toBe(
      'one%2C-,so%2Dcalled%20%22aid%22%2C%205%20%26%20more,-%E2%80%93%20two',
    );
  });

  test('takes no context from another block and none at the edge of one', () => {
    expect(fragment(quoting('Dock workers', 'the wheat.\n', ' waited\nNext'))).toBe('Dock%20workers,-waited');
    expect(fragment(quoting('Dock workers', '', ''))).toBe('Dock%20workers');
  });

  test('names a long quote and one across blocks by both ends', () => {
    const long = Array.from({ length: 20 }, (_, at) => `w${at}`).join(' ');
    expect(fragment(quoting(long))).toBe('w0%20w1%20w2%20w3%20w4,w15%20w16%20w17%20w18%20w19');
    expect(fragment(quoting('the end.\nThe beginning of more', 'of ', ' there'))).toBe(
      'of-,the%20end.,The%20beginning%20of%20more,-there',
    );
  });

  test('leaves out half a word where the context was cut', () => {
    const cut = 'x'.repeat(40);
    expect(fragment(quoting('word', `${cut} and `, ` or ${cut}`))).toBe('and-,word,-or');
  });

  test('replaces the fragment of the address and survives half a surrogate', () => {
    const note = { ...quoting('a\ud800b'), article: { ...stored.article, url: 'https://courier.example/a#part' } };
    expect(linkToQuote(note)).toBe('https://courier.example/a#:~:text=a%EF%BF%BDb');
  });
});

describe('mail to the corrections desk', () => {
  test('is prefilled with subject, link, before, after, reason and source', () => {
    const note: Note = {
      ...stored,
      body: { ...stored.body, comment: 'The port city.', sourceLink: 'https://atlas.example/latakia' },
    };
    const recipient = recipientOf(note, words);
    expect(recipient?.kind).toBe('mail');
    const mail = new URL(recipient?.href ?? '');
    expect(mail.pathname).toBe('corrections@courier.example');
    expect(mail.searchParams.get('subject')).toBe(`Correction: ${note.article.title}`);
    const body = mail.searchParams.get('body') ?? '';
    expect(body.split('\r\n')).toEqual(noteAsText(note, words).split('\n'));
    for (const part of ['#:~:text=', '[Lakatia]', '[Latakia]', 'The port city.', 'https://atlas.example/latakia'])
      expect(body).toContain(part);
  });

  test('the site cannot add recipients, and a long text is cut so that mail programs take it', () => {
    const note: Note = {
      ...stored,
      article: { ...stored.article, corrections: 'mailto:desk@courier.example?bcc=all@elsewhere.example' },
      body: { ...stored.body, comment: 'ü'.repeat(3_000) },
    };
    const href = recipientOf(note, words)?.href ?? '';
    expect(href.startsWith('mailto:desk@courier.example?subject=')).toBe(true);
    expect(href).not.toContain('elsewhere');
    expect(href.length).toBeLessThan(2_000);
  });

  test('a form is opened as it is; without a contact there is none', () => {
    const at = (corrections: string | null): Note => ({ ...stored, article: { ...stored.article, corrections } });
    expect(recipientOf(at('https://courier.example/errors'), words)).toEqual({
      kind: 'form',
      href: 'https://courier.example/errors',
    });
    expect(recipientOf(at(null), words)).toBeNull();
  });
});
