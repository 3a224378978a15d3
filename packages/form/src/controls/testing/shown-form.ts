import { expect } from 'vitest';
import { page, type Locator } from 'vitest/browser';

import '../../runtime/define.js';
import type { ZwForm } from '../../runtime/zw-form.js';
import { TODAY } from './today.js';

export { TODAY };

/** Draws a form in an empty page, and waits until the controls that are loaded later are there, too. */
export async function shownForm(properties: Partial<ZwForm>, width?: number): Promise<ZwForm> {
  document.documentElement.lang = 'zh-CN';
  if (width !== undefined) await page.viewport(width, 900);
  document.body.replaceChildren();
  const form = document.createElement('zw-form');
  Object.assign(form, { context: { today: TODAY }, ...properties });
  document.body.append(form);
  await form.updateComplete;
  await settled(form);
  return form;
}

/** Nothing of the form is still being loaded. */
export async function settled(form: ZwForm): Promise<void> {
  const root = form.shadowRoot!;
  for (let count = 0; count < 200; count += 1) {
    const isWaiting = [...root.querySelectorAll('.waiting[role=status]')].length > 0 || [...root.querySelectorAll('*')].some((element) => element.localName.includes('-') && customElements.get(element.localName) === undefined);
    if (!isWaiting) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The form is still loading its controls.');
}

export const schemaOf = (properties: Readonly<Record<string, unknown>>): object => ({ type: 'object', properties });

/** The element that has the focus, within whatever shadow roots. */
export function focusedElement(): Element | null {
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** What the form is answered with by now. */
export function answersOf(form: ZwForm): Readonly<Record<string, unknown>> {
  form.flush();
  return form.value;
}

/** Waits until an element has the focus: a machine that does other things besides may need its time. */
export async function hasFocus(locator: Locator): Promise<void> {
  await expect.poll(() => focusedElement()?.isSameNode(locator.query()), { message: `focus on ${locator.selector}`, timeout: 10_000 }).toBe(true);
}
