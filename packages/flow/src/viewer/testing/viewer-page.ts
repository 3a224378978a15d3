import { html } from 'lit';
import { deepAll } from '../../../../ui/src/testing/deep-all.js';
import { nextFrame, settled, shown } from '../../../../ui/src/testing/render.js';
import '../define.js';
import type { ZwFlowViewer } from '../flow-viewer.js';
import { FOOD_CONTEXT } from './food-licence.js';

/** A host that shows a flow, listens, and looks at it as a person does. */
export interface ViewerPage {
  readonly viewer: ZwFlowViewer;
  readonly details: (type: string) => readonly unknown[];
  /** The first element that matches, in all shadow roots below; waits until it is there. */
  readonly find: (selector: string, text?: string) => Promise<HTMLElement>;
  readonly all: (selector: string) => readonly HTMLElement[];
  readonly settle: () => Promise<void>;
}

const EVENTS = ['zw-select', 'zw-remark', 'zw-error'] as const;

export async function viewerPage(value: unknown, props: Partial<Record<keyof ZwFlowViewer, unknown>> = {}, size: { readonly width?: string; readonly height?: string } = {}): Promise<ViewerPage> {
  const viewer = await shown<ZwFlowViewer>(html`<zw-flow-viewer></zw-flow-viewer>`);
  Object.assign(viewer.style, { height: '700px', ...size });
  const heard: { type: string; detail: unknown }[] = [];
  for (const type of EVENTS) viewer.addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent<unknown>).detail }));
  Object.assign(viewer, { context: FOOD_CONTEXT }, props, { value });
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 3; round += 1) {
      await settled(viewer);
      await nextFrame();
    }
  };
  const all = (selector: string): readonly HTMLElement[] => deepAll(viewer, selector);
  const page: ViewerPage = {
    viewer,
    details: (type) => heard.filter((each) => each.type === type).map(({ detail }) => detail),
    all,
    settle,
    find: async (selector, text) => {
      for (const until = performance.now() + 8000; ; ) {
        const found = all(selector).find((each) => text === undefined || each.textContent.includes(text));
        if (found !== undefined) return found;
        if (performance.now() > until) throw new Error(`there is no ${selector} ${text ?? ''} in the viewer`);
        await nextFrame();
      }
    },
  };
  await page.find('.steps, zw-flow-drawing, [role="alert"]');
  await settle();
  return page;
}

/** Waits until the drawing stands. */
export async function drawn(page: ViewerPage): Promise<HTMLElement> {
  await page.find('.djs-shape');
  await page.settle();
  return page.find('zw-flow-drawing');
}
