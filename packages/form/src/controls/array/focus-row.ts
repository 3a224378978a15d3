/** Where the focus should be once the rows are drawn anew. */
export interface FocusWish {
  /** Counted from 0; undefined: no row is left. */
  readonly index: number | undefined;
  /** A button or handle of it; absent: the first control to fill in. */
  readonly part?: string;
}

const CONTROL = 'input:not([disabled]):not([type=hidden]), select:not([disabled]), textarea:not([disabled]), [data-element]';

/** Puts the focus on a row's control or part; where there is none, on the row itself; without rows, on the button that adds one. */
export function focusRow(box: HTMLElement, { index, part }: FocusWish): void {
  if (index === undefined) {
    (box.querySelector<HTMLElement>('[data-part=add]') ?? box).focus();
    return;
  }
  const row = [...box.querySelectorAll<HTMLElement>('[data-row]')].find((each) => each.dataset['row'] === String(index) && each.closest('[data-rows]') === box);
  if (row === undefined) return;
  const wished = part === undefined ? null : row.querySelector<HTMLElement>(`[data-part=${part}]`);
  const found = wished ?? row.querySelector<HTMLElement>(CONTROL) ?? row.querySelector<HTMLElement>('button');
  if (found !== null) return found.focus();
  row.tabIndex = -1;
  row.focus();
}
