import type { OpenedForm } from './opened-form.js';
import type { Surroundings } from './surroundings.js';

const FOCUSABLE = 'input:not([disabled]):not([type=hidden]), select:not([disabled]), textarea:not([disabled]), button:not([disabled]):not([tabindex="-1"]), [data-element], [tabindex="0"]';

/** The frame of a field. */
export function itemAt(root: ParentNode, address: string): HTMLElement | undefined {
  // Keys may hold signs that a selector would have to escape.
  return [...root.querySelectorAll<HTMLElement>('[data-address]')].find((item) => item.dataset['address'] === address);
}

/** The place of each frame in the order of reading. */
export function readingOrder(root: ParentNode): (address: string) => number {
  const places = new Map([...root.querySelectorAll<HTMLElement>('[data-address]')].map((item, at) => [item.dataset['address'] ?? '', at]));
  return (address) => places.get(address) ?? Number.MAX_SAFE_INTEGER;
}

/**
 * Opens whatever hides a field, scrolls to it and focuses its control, or the frame where there is nothing to fill in. False if it is
 * not there.
 */
export async function focusField(root: ParentNode, opened: Pick<OpenedForm, 'formily'>, openers: Surroundings['openers'], address: string): Promise<boolean> {
  const around = [...openers.keys()].filter((pane) => address.startsWith(`${pane}.`)).sort((one, other) => one.length - other.length);
  for (const pane of around) {
    openers.get(pane)?.(address);
    // An inner pane may only come when the outer one is open.
    await drawn();
  }
  if (opened.formily.fields[address] === undefined) return false;
  const item = itemAt(root, address);
  if (item === undefined) return false;
  const control = item.querySelector<HTMLElement>('[aria-checked="true"], input:checked') ?? item.querySelector('.item-input')?.querySelector<HTMLElement>(FOCUSABLE) ?? item;
  if (control === item) item.tabIndex = -1;
  item.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
  return true;
}

function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
