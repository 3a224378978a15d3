import { expect, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import { nextFrame } from '../../../../ui/src/testing/render.js';

/** Stops on a round through the builder; who has not come there by then never does. */
const MOST_STOPS = 120;
/** The machine may be busy. */
const SOON = { timeout: 10_000 };

/** What has the keyboard, in whichever shadow root it stands. */
export function active(): HTMLElement {
  let at: Element | null = document.activeElement;
  while (at?.shadowRoot?.activeElement != null) at = at.shadowRoot.activeElement;
  if (!(at instanceof HTMLElement)) throw new Error('nothing has the keyboard');
  return at;
}

/** How what has the keyboard is called: a field by its label, a button by its text. */
export function activeName(): string {
  const at = active();
  const root = at.getRootNode() as Document | ShadowRoot; // of an element on the page
  const by = (at.getAttribute('aria-labelledby') ?? '').split(' ').flatMap((id) => (id === '' ? [] : (root.getElementById(id)?.textContent ?? [])));
  const isField = at instanceof HTMLInputElement || at instanceof HTMLSelectElement || at instanceof HTMLTextAreaElement;
  const labels = isField ? [...(at.labels ?? [])].map((label) => label.textContent) : [];
  const named = [at.getAttribute('aria-label') ?? '', ...by, ...labels, isField ? '' : at.textContent];
  return (named.find((name) => name.trim() !== '') ?? at.localName).replace(/\s+/g, ' ').trim();
}

/** Presses keys, one after the other, as a person does who looks up after each. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await userEvent.keyboard(key);
    await nextFrame();
  }
}

/** Has a text in the clipboard, copied by keys from a field that stands before everything else; the next Tab comes to what follows it. */
export async function copyFromNote(text: string): Promise<void> {
  const note = document.createElement('textarea');
  note.value = text;
  document.body.prepend(note);
  onTestFinished(() => note.remove());
  note.focus();
  await press('{Control>}a{/Control}', '{Control>}c{/Control}');
}

/** Goes on by a key until what has the keyboard is called so: by Tab through the builder, by ↓ through a menu. */
async function goTo(key: string, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  await nextFrame();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await userEvent.keyboard(key);
    const here = activeName();
    if (typeof name === 'string' ? here === name : name.test(here)) return;
    passed.push(here.slice(0, 30));
  }
  throw new Error(`${key} never comes to ${String(name)}, but to ${passed.join(' → ')}`);
}

export const tabTo = (name: string | RegExp): Promise<void> => goTo('{Tab}', name);
export const tabBackTo = (name: string | RegExp): Promise<void> => goTo('{Shift>}{Tab}{/Shift}', name);

/** Goes to a line of the menu that is open, and takes it. */
export async function choose(name: string | RegExp): Promise<void> {
  await expect.poll(() => active().getAttribute('role'), SOON).toBe('menuitem');
  const here = activeName();
  if (!(typeof name === 'string' ? here === name : name.test(here))) await goTo('{ArrowDown}', name);
  await press('{Enter}');
}

/** The option of a list that the text field points at. */
function pointedAt(): string {
  const at = active();
  const root = at.getRootNode() as Document | ShadowRoot; // of an element on the page
  return root.getElementById(at.getAttribute('aria-activedescendant') ?? '')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** Types words into the search that has the keyboard, and takes what they find, when that is what was meant. */
export async function find(words: string, meant: string | RegExp = words): Promise<void> {
  await expect.poll(() => active().getAttribute('role'), SOON).toBe('combobox');
  await userEvent.keyboard(words);
  await expect.poll(pointedAt, SOON).toMatch(meant);
  await press('{Enter}');
}

/** Waits until what has the keyboard is called so: a window has opened, or the canvas has the keyboard again. */
export async function awaitFocus(name: string | RegExp): Promise<void> {
  await expect.poll(activeName, SOON).toMatch(name);
}
