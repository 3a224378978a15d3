import type { LitElement } from 'lit';
import { within } from 'storybook/test';

/** A field, its text, and queries for what is seen of it. */
interface StagedField<E> {
  readonly element: E;
  readonly box: HTMLInputElement;
  readonly seen: ReturnType<typeof within>;
}

/** A field of a story by its label, and what is seen of it: queries by role and text inside its shadow root. */
export async function fieldOf<E extends LitElement>(sheet: HTMLElement, label: string): Promise<StagedField<E>> {
  const element = [...sheet.querySelectorAll<E>('*')].find((each) => 'label' in each && each.label === label);
  if (element === undefined) throw new Error(`There is no field ${label}.`);
  await element.updateComplete;
  const inner = element.shadowRoot?.firstElementChild as HTMLElement; // a field draws one element around all
  const box = element.shadowRoot?.querySelector('input');
  if (box == null) throw new Error(`The field ${label} has no text.`);
  return { element, box, seen: within(inner) };
}

/** Types over what a box holds, as a person does: `userEvent.type` misses what an element in a shadow root wrote there. */
export async function typeOver(box: HTMLInputElement, text: string): Promise<void> {
  box.focus();
  box.select();
  box.setRangeText(text, 0, box.value.length, 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text, inputType: 'insertText' }));
  await Promise.resolve();
}

/** A key on what has the focus in a field. */
export async function pressKey(element: LitElement, key: string): Promise<void> {
  const on = element.shadowRoot?.activeElement ?? element;
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  on.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, composed: true }));
  await element.updateComplete;
}
