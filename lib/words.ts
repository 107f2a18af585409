import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import type { Words } from '../components/i18n.ts';

/**
 * The interface's words with the language they are in, which is not the browser's where Gloss has no words in that: dates
 * and `lang` attributes follow the words.
 */
export const browserWords = (): Words => {
  const t: Words['t'] = i18n.t.bind(i18n);
  const language = t('app_language');
  const browsers = browser.i18n.getUILanguage();
  // The browser's own tag says which kind of English: it is closer.
  return { t, locale: browsers.split('-')[0] === language ? browsers : language };
};
