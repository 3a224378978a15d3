import { css, html, LitElement, render, type TemplateResult } from 'lit';

import { base } from '../../src/look/base.js';
import '../../src/viewport/testing/define.js';
import { cardStyles, guideCards } from '../../src/viewport/testing/guide-cards.js';
import { GuideCanvas } from '../../src/viewport/testing/guide-canvas.js';

import { drawGuide, largeGuide } from '../../src/viewport/testing/guide-nodes.js';
import type { View } from '../../src/viewport/view.js';

const drawing = drawGuide(largeGuide(10_000));
const FRAMES = 240;

/** The peer: every card in a box that scrolls. */
class PlainScroller extends LitElement {
  static override styles = [
    base,
    cardStyles,
    css`
      :host {
        position: relative;
        display: block;
        height: 100vh;
        overflow: auto;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return guideCards(drawing.nodes, drawing.edges);
  }
}
customElements.define('plain-scroller', PlainScroller);

/** What a scene took. */
interface SceneTimes {
  readonly name: string;
  readonly mountMs: number;
  /** ms from frame to frame. */
  readonly frames: readonly number[];
  /** ms of the main thread in each frame: scripts, styles, layout, paint. */
  readonly work: readonly number[];
}

/** Moves something in each frame, and looks when each began and when the main thread was free again. */
async function film(name: string, template: TemplateResult, move: (element: HTMLElement, frame: number) => void): Promise<SceneTimes> {
  const before = performance.now();
  render(template, document.body);
  const element = document.body.firstElementChild as HTMLElement; // the template is an element
  await frame();
  await frame();
  const mountMs = performance.now() - before;
  await new Promise((resolve) => setTimeout(resolve, 500));
  const frames: number[] = [];
  const work: number[] = [];
  let last = await frame();
  for (let index = 0; index < FRAMES; index += 1) {
    const made = frameMade();
    move(element, index);
    const { began, took } = await made;
    frames.push(began - last);
    work.push(took);
    last = began;
  }
  render('', document.body);
  await frame();
  return { name, mountMs, frames, work };
}

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** The next frame: when it began, and how long the main thread was not free for it, both in ms. */
function frameMade(): Promise<{ readonly began: number; readonly took: number }> {
  return new Promise((resolve) => {
    requestAnimationFrame((began) => {
      const start = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve({ began, took: performance.now() - start });
      port2.postMessage(0);
    });
  });
}

function look(element: HTMLElement, view: View): void {
  if (element instanceof GuideCanvas) element.viewport.view = view;
}

export async function viewportScenes(): Promise<readonly SceneTimes[]> {
  const guide = (isWhole: boolean): TemplateResult => html`<guide-canvas .drawing=${drawing} ?whole=${isWhole}></guide-canvas>`;
  const pan = (element: HTMLElement, index: number): void => {
    look(element, { x: (index % 60) * 10, y: 5000 + index * 30, zoom: 1 });
  };
  const zoom = (element: HTMLElement, index: number): void => {
    look(element, { x: -100, y: 5000, zoom: 0.4 + 0.6 * Math.abs(Math.sin(index / 30)) });
  };
  return [
    await film('zw-viewport, culled: pan', guide(false), pan),
    await film('zw-viewport, culled: zoom 40–100 %', guide(false), zoom),
    await film('zw-viewport, all 10,000 in it: pan', guide(true), pan),
    await film('overflow: auto, all 10,000 in it: scroll', html`<plain-scroller></plain-scroller>`, (element, index) => element.scrollTo((index % 60) * 10, 5000 + index * 30)),
  ];
}
