import context from '../../../../../samples/items/food-business-licence/context.json';
import { userEvent } from 'vitest/browser';
import { sampleForm } from '../../../model/testing/sample-form.js';
import type { FormNode } from '../../../model/index.js';
import type { ZwFormBuilder } from '../../form-builder.js';
import { builderPage, deepAll, nextFrame, type BuilderPage } from '../../testing/builder-page.js';

export const LICENCE = { today: '2026-11-23', tables: context.tables, elements: context.elements, fields: context.fields };

/** Somebody who reads labels in the properties, types, chooses and presses. */
export interface PanelPerson {
  readonly page: BuilderPage;
  readonly node: (id: string) => FormNode;
  /** Selects a node and waits for its properties. */
  readonly open: (id: string, path?: string) => Promise<void>;
  /** The control that a label names, seen or not. */
  readonly field: (label: string, nth?: number) => Promise<HTMLElement>;
  readonly type: (label: string, text: string, nth?: number) => Promise<void>;
  readonly choose: (label: string, option: string, nth?: number) => Promise<void>;
  readonly tick: (label: string) => Promise<void>;
  readonly press: (name: string, nth?: number) => Promise<void>;
  /** Types into a picker and takes the first that it finds. */
  readonly pick: (label: string, words: string, nth?: number) => Promise<void>;
  /** All that stands in the properties. */
  readonly text: () => string;
  /** Waits until something is so. */
  readonly until: (what: string, isSo: () => boolean) => Promise<void>;
}

export async function panelPerson(value: unknown = sampleForm, around: unknown = LICENCE, props: Partial<ZwFormBuilder> = {}): Promise<PanelPerson> {
  const page = await builderPage(value, around, props);
  const { builder } = page;
  const panel = (): HTMLElement | undefined => deepAll(builder, '.properties')[0];
  const within = (selector: string): readonly HTMLElement[] => {
    const root = panel();
    if (root === undefined) return [];
    const found: HTMLElement[] = [];
    const waiting: ParentNode[] = [root];
    for (let scope = waiting.shift(); scope !== undefined; scope = waiting.shift()) {
      found.push(...scope.querySelectorAll<HTMLElement>(selector));
      for (const inner of scope.querySelectorAll('*')) if (inner.shadowRoot !== null) waiting.push(inner.shadowRoot);
    }
    return found.filter((each) => each.getClientRects().length > 0);
  };
  const until = async (what: string, isSo: () => boolean): Promise<void> => {
    for (const end = performance.now() + 8000; !isSo(); ) {
      if (performance.now() > end) throw new Error(`never: ${what}; in the properties stands: ${panel()?.textContent.replace(/\s+/g, ' ').trim() ?? ''}`);
      await nextFrame();
    }
  };
  const find = async (what: string, look: () => HTMLElement | undefined): Promise<HTMLElement> => {
    await until(`there is ${what}`, () => look() !== undefined);
    const found = look();
    if (found === undefined) throw new Error(`there is no ${what}`);
    found.scrollIntoView({ block: 'nearest' });
    return found;
  };
  const named = (label: string): readonly HTMLElement[] => [
    ...within('label').flatMap((each) => {
      if (each.textContent.trim() !== label) return [];
      const root = each.getRootNode() as ShadowRoot; // labels stand in shadow roots here
      const inner = each.querySelector<HTMLElement>('input');
      const control = inner ?? root.getElementById(each.getAttribute('for') ?? '');
      return control === null ? [] : [control];
    }),
    ...within('input[aria-label], textarea[aria-label], select[aria-label]').filter((each) => each.getAttribute('aria-label') === label),
  ];
  const field = (label: string, nth = 0): Promise<HTMLElement> => find(`a field ${label}`, () => named(label)[nth]);
  return {
    page,
    node: (id) => page.node(id).node as FormNode,
    open: async (id, path) => {
      await builder.reveal(id, path);
      await page.settle();
      await until(`the properties of ${id}`, () => (panel()?.childElementCount ?? 0) > 0 && panel()?.querySelector('details') !== null);
    },
    field,
    type: async (label, text, nth) => {
      await userEvent.fill(await field(label, nth), text);
      await page.settle();
    },
    choose: async (label, option, nth) => {
      await userEvent.selectOptions(await field(label, nth), option);
      await page.settle();
    },
    tick: async (label) => {
      await userEvent.click(await field(label));
      await page.settle();
    },
    press: async (name, nth = 0) => {
      await userEvent.click(await find(`a button ${name}`, () => within('button, summary').filter((each) => (each.getAttribute('aria-label') ?? each.textContent.trim()) === name)[nth]));
      await page.settle();
    },
    pick: async (label, words, nth) => {
      const box = await field(label, nth);
      await userEvent.click(box);
      await userEvent.fill(box, words);
      await until(`an option for ${words}`, () => within('[role=option]').length > 0);
      await userEvent.keyboard('{Enter}');
      await page.settle();
    },
    text: () => panel()?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    until,
  };
}
