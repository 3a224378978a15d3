import { html } from 'lit';
import { userEvent } from 'vitest/browser';
import { deepAll } from '../../../../ui/src/testing/deep-all.js';
import { hand, placeOf } from '../../../../ui/src/testing/hand.js';
import { nextFrame, settled, shown } from '../../../../ui/src/testing/render.js';
import type { Guide } from '../../model/index.js';
import '../define.js';
import type { ZwGuideDesigner } from '../guide-designer.js';

export { deepAll, hand, nextFrame, placeOf, settled };

/** A host that opens a guide, listens, and keeps all that it hears. */
export interface GuideHost {
  readonly designer: ZwGuideDesigner;
  readonly guide: () => Guide;
  readonly details: (type: string) => readonly unknown[];
  /** The first element that matches, in all shadow roots below. */
  // The caller's selector says what it is.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  readonly inside: <E extends Element = HTMLElement>(selector: string) => E;
  readonly all: (selector: string) => readonly HTMLElement[];
  /** Presses keys, one after the other, and waits until they have had their effect. */
  readonly keys: (...keys: readonly string[]) => Promise<void>;
  /** The rows of the outline, as they are read: level, sign, label. */
  readonly rows: () => readonly string[];
}

const EVENTS = ['zw-change', 'zw-select', 'zw-findings', 'zw-error', 'zw-remark', 'zw-sidecar-change'] as const;

export async function guideHost(value: unknown, context: unknown = { today: '2026-11-23' }, props: Partial<ZwGuideDesigner> = {}): Promise<GuideHost> {
  const designer = await shown<ZwGuideDesigner>(html`<zw-guide-designer></zw-guide-designer>`);
  designer.style.height = '740px';
  const heard: { type: string; detail: unknown }[] = [];
  for (const type of EVENTS) designer.addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent<unknown>).detail }));
  Object.assign(designer, props, { context, value });
  await designer.ready;
  await settled(designer);
  await nextFrame();
  return {
    designer,
    guide: () => designer.value as Guide,
    details: (type) => heard.filter((each) => each.type === type).map(({ detail }) => detail),
    inside: (selector) => {
      const [found] = deepAll(designer, selector);
      if (found === undefined) throw new Error(`there is no ${selector} in the designer`);
      return found as never;
    },
    all: (selector) => deepAll(designer, selector),
    keys: async (...keys) => {
      for (const key of keys) {
        await userEvent.keyboard(key);
        await settled(designer);
        await nextFrame();
      }
    },
    rows: () => deepAll(designer, 'zw-tree').slice(0, 1).flatMap((tree) => deepAll(tree, '[role=treeitem]').map(rowText)),
  };
}

function rowText(row: HTMLElement): string {
  const text = (selector: string): string => row.querySelector(selector)?.textContent.trim() ?? '';
  return `${'  '.repeat(Number(row.getAttribute('aria-level')) - 1)}${[text('.badge'), text('.label')].filter((part) => part !== '').join(' ')}`;
}
