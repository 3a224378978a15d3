import type { LitElement } from 'lit';
import { within } from 'storybook/test';

/** What a person sees of a lesson, for play functions: queries by role, label and text inside its shadow root. */
export async function lessonScreen(canvas: HTMLElement, tag: string) {
  const element = canvas.querySelector<LitElement>(tag);
  await element?.updateComplete;
  const lesson = element?.shadowRoot?.querySelector<HTMLElement>('.lesson');
  if (lesson == null) throw new Error(`There is no <${tag}> on the canvas.`);
  return within(lesson);
}

/**
 * Types where the cursor stands, character by character. `userEvent.type` cannot be used here: inside a
 * shadow root it keeps its own idea of what a box holds and misses what the element itself wrote there.
 */
export async function typeInto(box: HTMLElement, text: string): Promise<void> {
  const field = box as HTMLInputElement;
  field.focus();
  for (const piece of text) {
    field.setRangeText(piece, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: piece, inputType: 'insertText' }));
    await Promise.resolve();
  }
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Selects all that a box holds and types over it; an empty text deletes it. */
export async function typeOver(box: HTMLElement, text: string): Promise<void> {
  const field = box as HTMLInputElement;
  field.select();
  field.setRangeText('');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'deleteContentBackward' }));
  await typeInto(field, text);
}

/** Puts a text where the cursor stands, all at once, as Ctrl+V does. */
export function pasteInto(box: HTMLElement, text: string): void {
  const field = box as HTMLInputElement;
  field.focus();
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text, inputType: 'insertFromPaste' }));
}
