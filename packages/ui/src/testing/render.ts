import type { LitElement } from 'lit';
import { render, type TemplateResult } from 'lit';
import { onTestFinished } from 'vitest';

/** Puts a template on the page until the test is over, and gives its first element, drawn. */
export async function shown<E extends HTMLElement = LitElement>(template: TemplateResult, parent: ParentNode & Node = document.body): Promise<E> {
  const stage = document.createElement('div');
  // The test page is an English one.
  stage.lang = 'zh-CN';
  parent.appendChild(stage);
  render(template, stage);
  onTestFinished(() => {
    render('', stage);
    stage.remove();
  });
  const element = stage.firstElementChild as E; // the caller's template says what it is
  await settled(element);
  return element;
}

/** Waits until an element and those in its shadow root have drawn themselves. */
export async function settled(element: Element): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    if ('updateComplete' in element) await element.updateComplete;
    await Promise.all([...(element.shadowRoot?.querySelectorAll('*') ?? [])].map((inner) => ('updateComplete' in inner ? inner.updateComplete : undefined)));
  }
}

/** Waits for the next two frames: what is measured, scrolled or animated has happened. */
export async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
