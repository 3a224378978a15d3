import type { LitElement } from 'lit';
import { within } from 'storybook/test';

/** What a person sees of a lesson, for play functions: queries by role, label and text inside its shadow root. */
export async function lessonScreen(canvas: HTMLElement, tag: string) {
  const element = canvas.querySelector<LitElement>(tag);
  if (element?.shadowRoot == null) throw new Error(`There is no <${tag}> on the canvas.`);
  await element.updateComplete;
  // A shadow root has all that the queries need of an element.
  return within(element.shadowRoot as unknown as HTMLElement);
}
