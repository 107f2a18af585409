import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import type { Words } from '../components/i18n.ts';

/** The interface's words in the browser's language. */
export const browserWords = (): Words => ({ t: i18n.t.bind(i18n), locale: browser.i18n.getUILanguage() });
