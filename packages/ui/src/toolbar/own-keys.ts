/** What a field does with the arrow keys itself. */
export type FieldKeys = 'none' | 'caret' | 'list' | 'all';

/** Types of `<input>` that have a caret that can be asked for its place. */
const CARET = ['text', 'search', 'tel', 'url', 'password'];
const PRESSED = ['button', 'submit', 'reset', 'checkbox', 'file', 'image', 'color'];

/**
 * `caret`: a line of text, where the arrows matter while there is text in their direction. `list`: a closed list that ↑
 * and ↓ go through. `all`: every arrow is its own (several lines, a number, a date, a slider).
 */
export function fieldKeys(field: Element): FieldKeys {
  if (field instanceof HTMLSelectElement) return field.multiple || field.size > 1 ? 'all' : 'list';
  if (field instanceof HTMLTextAreaElement || (field instanceof HTMLElement && field.isContentEditable)) return 'all';
  if (!(field instanceof HTMLInputElement) || PRESSED.includes(field.type)) return 'none';
  return CARET.includes(field.type) ? 'caret' : 'all';
}

/** Where a key leads from the field that has the focus: to a neighbour or an end of the toolbar, or nowhere. */
export function toolbarStep(key: string, orientation: 'horizontal' | 'vertical', field: Element): 'next' | 'previous' | 'first' | 'last' | undefined {
  const keys = fieldKeys(field);
  if (keys === 'all') return undefined;
  const isAcross = orientation === 'horizontal' || keys === 'list';
  switch (key) {
    case isAcross ? 'ArrowRight' : 'ArrowDown':
      return keys === 'caret' && isAcross && !isCaretAt(field, 'end') ? undefined : 'next';
    case isAcross ? 'ArrowLeft' : 'ArrowUp':
      return keys === 'caret' && isAcross && !isCaretAt(field, 'start') ? undefined : 'previous';
    case 'Home':
      return keys === 'none' ? 'first' : undefined;
    case 'End':
      return keys === 'none' ? 'last' : undefined;
    default:
      return undefined;
  }
}

function isCaretAt(field: Element, end: 'start' | 'end'): boolean {
  if (!(field instanceof HTMLInputElement)) return true;
  const { selectionStart, selectionEnd, value } = field;
  return selectionStart === selectionEnd && selectionStart === (end === 'start' ? 0 : value.length);
}
