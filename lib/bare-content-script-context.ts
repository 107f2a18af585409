/**
 * Stands in for WXT's content script context in the probe, which uses none of it: the real one listens on every page
 * for newer copies of itself and weighs as much as a third of the probe.
 */
export class ContentScriptContext {
  readonly isValid = true;
}
