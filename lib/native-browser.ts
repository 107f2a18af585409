/**
 * The browser's own extension API, for the probe alone: it is all that a page without an article pays, and the
 * polyfill that the other scripts use weighs more than the probe itself. Chrome and Firefox both promise here (MV3).
 */
export const browser: typeof chrome = chrome;
