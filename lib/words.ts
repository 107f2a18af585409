import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import type { Words } from '../components/i18n.ts';

/**
 * The interface's words with the language they are in, which is not the browser's where Gloss has no words in that: dates
 * and `lang` attributes follow the words.
 */
export const browserWords = (): Words => {
  const t: Words['t'] = i18n.t.bind(i18n);
  let locale: string | undefined;
  return {
    t,
    // Read late: the first word a page's script asks for makes the page wait while the browser hands over all of them.
    get locale() {
      locale ??= localeOf(t('app_language'), browser.i18n.getUILanguage());
      return locale;
    },
  };
};

/** The browser's own tag says which kind of English: it is closer. */
const localeOf = (words: string, browsers: string): string => (browsers.split('-')[0] === words ? browsers : words);
