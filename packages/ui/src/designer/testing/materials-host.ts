import type { ServiceItem } from '@zhengwu/core';
import { html } from 'lit';

import { SAMPLE_DAY, sampleItem } from '../../../../core/src/model/testing/sample-item.js';
import '../../materials/define.js';
import type { ZwMaterialsDesigner } from '../../materials/materials-designer.js';
import { settled, shown } from '../../testing/render.js';

/** A host that opens an item, listens, and keeps all that it hears. */
export interface Host {
  readonly designer: ZwMaterialsDesigner;
  readonly heard: readonly { readonly type: string; readonly detail: unknown }[];
  /** The values of `zw-change`, in order. */
  readonly changes: () => readonly ServiceItem[];
  readonly details: (type: string) => readonly unknown[];
  /** What is inside the designer's shadow root. */
  // The caller's selector says what it is.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  readonly inside: <E extends Element = HTMLElement>(selector: string) => E;
}

const EVENTS = ['zw-change', 'zw-select', 'zw-findings', 'zw-error', 'zw-remark'] as const;

export function itemCopy(): ServiceItem {
  return JSON.parse(JSON.stringify(sampleItem)) as ServiceItem; // JSON out, JSON in
}

export async function hostOf(value: unknown = itemCopy(), context: unknown = { today: SAMPLE_DAY }): Promise<Host> {
  const designer = await shown<ZwMaterialsDesigner>(html`<zw-materials-designer></zw-materials-designer>`);
  designer.style.height = '700px';
  const heard: { type: string; detail: unknown }[] = [];
  for (const type of EVENTS) designer.addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent<unknown>).detail }));
  designer.context = context;
  designer.value = value;
  await settled(designer);
  const details = (type: string): readonly unknown[] => heard.filter((each) => each.type === type).map(({ detail }) => detail);
  return {
    designer,
    heard,
    details,
    changes: () => details('zw-change').map((detail) => (detail as { value: ServiceItem }).value),
    inside: (selector) => {
      const found = deep(designer, selector);
      if (found === undefined) throw new Error(`there is no ${selector} in the designer`);
      return found as never;
    },
  };
}

/** The first match in an element's shadow roots, from the outside in. */
export function deep(root: Element, selector: string): Element | undefined {
  const scope = root.shadowRoot ?? root;
  const direct = scope.querySelector(selector);
  if (direct !== null) return direct;
  for (const inner of scope.querySelectorAll('*')) {
    if (inner.shadowRoot === null) continue;
    const found = deep(inner, selector);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Types into a field as a keyboard does: one input event a character. */
export function typeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus();
  for (const piece of text) {
    field.setRangeText(piece, field.value.length, field.value.length, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: piece, inputType: 'insertText' }));
  }
}
