/**
 * Stands in for WXT's context of a content script, which tells each page by an event that carries the extension's id
 * that it is there: any site could listen for it. The probe ends its predecessor by itself.
 */
export function ContentScriptContext(): void {}
