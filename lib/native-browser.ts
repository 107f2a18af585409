/**
 * The browser's own extension API, for the scripts that run in pages: the polyfill that the others use weighs more than
 * the probe itself. Chrome and Firefox both promise here (MV3); listeners that answer do so by callback.
 */
export const browser: typeof chrome = chrome;
