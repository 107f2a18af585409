/** Whether a node takes typed text, or lies in something that does. */
export function isEditable(target: EventTarget | null | undefined): boolean {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null;
  return element?.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])') != null;
}

/** Whether text is selected in the field that has the focus. */
export function hasSelectedText(field: EventTarget | null | undefined, selection: Selection | null): boolean {
  // Fields that hold no text (a checkbox) have null here.
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)
    return field.selectionStart !== null && field.selectionStart !== field.selectionEnd;
  return selection !== null && !selection.isCollapsed;
}
