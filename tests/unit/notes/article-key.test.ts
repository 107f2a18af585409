import { describe, expect, test } from 'vitest';
import { articleKey, isOwnKey } from '../../../lib/notes/article-key.ts';

describe('articleKey', () => {
  const plain = 'news.example/2024/12/31/visit';

  test.each([
    ['as it is', 'https://news.example/2024/12/31/visit', null],
    ['fragment and text fragment', 'https://news.example/2024/12/31/visit#:~:text=flour', null],
    ['tracking parameters', 'https://news.example/2024/12/31/visit?utm_source=x&fbclid=1', null],
    ['mobile host', 'https://m.news.example/2024/12/31/visit', null],
    ['trailing slash and www', 'https://www.news.example/2024/12/31/visit/', null],
    ['AMP path', 'https://news.example/2024/12/31/visit/amp', null],
    ['print view', 'https://news.example/2024/12/31/visit/print/', null],
    ['AMP parameter', 'https://news.example/2024/12/31/visit?amp=1&_gl=x', null],
    ['AMP page', 'https://amp.news.example/2024/12/31/visit/amp.html', null],
    ['output type', 'https://news.example/2024/12/31/visit?outputType=amp', null],
    ['print parameter', 'https://news.example/2024/12/31/visit?print=true', null],
    ['print by view', 'https://news.example/2024/12/31/visit?view=print', null],
    ['http', 'http://news.example/2024/12/31/visit', null],
    ['canonical address', 'https://news.example/short/17?x=1', 'https://www.news.example/2024/12/31/visit'],
    ['relative canonical address', 'https://news.example/short/17', '/2024/12/31/visit'],
  ])('one key for one article: %s', (_, url, canonical) => {
    expect(articleKey(url, canonical)).toBe(plain);
  });

  test('parameters that choose the article stay, in any order', () => {
    expect(articleKey('https://news.example/story.php?id=4&lang=en', null)).toBe('news.example/story.php?id=4&lang=en');
    expect(articleKey('https://news.example/story.php?lang=en&id=4&utm_medium=a', null)).toBe(
      'news.example/story.php?id=4&lang=en',
    );
  });

  test('a parameter that some sites use for printing and others for choosing stays when it chooses', () => {
    expect(articleKey('https://news.example/story?view=4&format=long', null)).toBe(
      'news.example/story?format=long&view=4',
    );
  });

  test('a canonical address on another site or on the front page is not believed', () => {
    expect(articleKey('https://hostile.example/a', 'https://news.example/2024/12/31/visit')).toBe('hostile.example/a');
    expect(articleKey('https://news.example/2024/12/31/visit', 'https://news.example/')).toBe(plain);
  });

  test('two hosts and two ports stay apart', () => {
    expect(articleKey('http://localhost:8001/a', null)).not.toBe(articleKey('http://localhost:8002/a', null));
  });
});

test('a page may ask for its own site’s notes and no other’s', () => {
  const key = articleKey('https://www.example.org/a?id=1', null);
  expect(isOwnKey(key, 'https://m.example.org/b')).toBe(true);
  expect(isOwnKey(key, 'https://example.org.evil.net/a')).toBe(false);
  expect(isOwnKey(key, 'https://evil.net/example.org')).toBe(false);
  expect(isOwnKey(key, undefined)).toBe(false);
});
