import { html } from 'lit';
import { userEvent } from 'vitest/browser';
import { deepAll } from '../../../../ui/src/testing/deep-all.js';
import { hand, placeOf } from '../../../../ui/src/testing/hand.js';
import { nextFrame, settled, shown } from '../../../../ui/src/testing/render.js';
import { indexForm, type Form, type FormEntry } from '../../model/index.js';
import '../define.js';
import type { ZwFormBuilder } from '../form-builder.js';

export { deepAll, hand, nextFrame, placeOf, settled };

/** A host that opens a form, listens, and works with it as a person does. */
export interface BuilderPage {
  readonly builder: ZwFormBuilder;
  readonly form: () => Form;
  readonly node: (id: string) => FormEntry;
  /** The ids of what lies in a node, in order. */
  readonly within: (id?: string) => readonly string[];
  readonly details: (type: string) => readonly unknown[];
  readonly selected: () => readonly string[];
  /** The first element that matches, in all shadow roots below; waits until it is there. */
  readonly find: (selector: string, text?: string) => Promise<HTMLElement>;
  /** Presses keys, one after the other, and waits until they have had their effect. */
  readonly keys: (...keys: readonly string[]) => Promise<void>;
  /** Puts the keyboard on the canvas. */
  readonly toCanvas: () => Promise<void>;
  /** What is drawn of a node on the canvas. */
  readonly drawn: (id: string) => Promise<HTMLElement>;
  /** Presses what is drawn of a node. */
  readonly press: (id: string, keys?: readonly ('ctrlKey' | 'shiftKey')[]) => Promise<void>;
  /** Drags by a real mouse from an element to a share of another. */
  readonly drag: (from: HTMLElement, to: HTMLElement, share?: { readonly across?: number; readonly down?: number }) => Promise<void>;
  readonly settle: () => Promise<void>;
}

const EVENTS = ['zw-change', 'zw-select', 'zw-findings', 'zw-error', 'zw-tables', 'zw-elements'] as const;

export async function builderPage(value: unknown, context: unknown = { today: '2026-11-23' }, props: Partial<ZwFormBuilder> = {}): Promise<BuilderPage> {
  const builder = await shown<ZwFormBuilder>(html`<zw-form-builder></zw-form-builder>`);
  builder.style.height = '740px';
  const heard: { type: string; detail: unknown }[] = [];
  for (const type of EVENTS) builder.addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent<unknown>).detail }));
  Object.assign(builder, props, { context, value });
  await builder.ready;
  const settle = async (): Promise<void> => {
    await settled(builder);
    await nextFrame();
    await settled(builder);
  };
  await settle();
  const form = (): Form => builder.value as Form; // a form was opened
  const find = async (selector: string, text?: string): Promise<HTMLElement> => {
    for (const until = performance.now() + 8000; ; ) {
      const found = deepAll(builder, selector).find((each) => text === undefined || each.textContent.includes(text));
      if (found !== undefined) return found;
      if (performance.now() > until) throw new Error(`there is no ${selector} ${text ?? ''} in the builder`);
      await nextFrame();
    }
  };
  const drawn = async (id: string): Promise<HTMLElement> => {
    for (const until = performance.now() + 8000; ; ) {
      const mark = deepAll(builder, `[data-node="${id}"]`)[0];
      const inside = mark === undefined ? undefined : [...mark.querySelectorAll<HTMLElement>('*')].find((each) => !each.classList.contains('mark') && each.getClientRects().length > 0);
      if (inside !== undefined) return inside;
      if (performance.now() > until) throw new Error(`${id} is not drawn`);
      await nextFrame();
    }
  };
  return {
    builder,
    form,
    node: (id) => {
      const entry = indexForm(form().schema).byId(id);
      if (entry === undefined) throw new Error(`there is no ${id} in the form`);
      return entry;
    },
    within: (id) => {
      const index = indexForm(form().schema);
      const entry = id === undefined ? index.root : index.byId(id);
      return (entry?.children ?? []).map((child) => child.id);
    },
    details: (type) => heard.filter((each) => each.type === type).map(({ detail }) => detail),
    selected: () => (heard.filter(({ type }) => type === 'zw-select').pop()?.detail as { ids: readonly string[] } | undefined)?.ids ?? [],
    find,
    keys: async (...keys) => {
      for (const key of keys) {
        await userEvent.keyboard(key);
        await settle();
      }
    },
    toCanvas: async () => {
      (await find('zw-form-canvas')).focus();
      await settle();
    },
    drawn,
    press: async (id, keys = []) => {
      const element = await drawn(id);
      element.scrollIntoView({ block: 'nearest' });
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...Object.fromEntries(keys.map((key) => [key, true])) }));
      await settle();
    },
    drag: async (from, to, share = {}) => {
      from.scrollIntoView({ block: 'nearest' });
      to.scrollIntoView({ block: 'nearest' });
      await nextFrame();
      const start = placeOf(from, { across: 0.3 });
      await hand.press(start);
      await hand.drag({ x: start.x + 3, y: start.y + 3 });
      await hand.drag({ x: start.x + 8, y: start.y + 8 });
      await hand.drag(placeOf(to, share));
      await nextFrame();
      const end = placeOf(to, share);
      await hand.drag({ x: end.x + 1, y: end.y });
      await nextFrame();
      await hand.release({ x: end.x + 1, y: end.y });
      await settle();
    },
    settle,
  };
}
