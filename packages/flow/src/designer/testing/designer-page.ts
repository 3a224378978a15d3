import { html } from 'lit';
import context from '../../../../samples/items/food-business-licence/context.json';
import licence from '../../../../samples/items/food-business-licence/item.json';
import { deepAll } from '../../../../ui/src/testing/deep-all.js';
import { hand, placeOf } from '../../../../ui/src/testing/hand.js';
import { nextFrame, settled, shown } from '../../../../ui/src/testing/render.js';
import { sketchXml } from '../../model/testing/sketch-xml.js';
import '../define.js';
import type { BpmnSession } from '../bpmn-session.js';
import type { DiagramElement } from '../../drawing/diagram-types.js';
import type { ZwFlowCanvas } from '../canvas/flow-canvas.js';
import type { ZwFlowDesigner } from '../flow-designer.js';

export { deepAll, hand, nextFrame, placeOf, settled, sketchXml };

/** What surrounds the food licence. */
export const LICENCE_CONTEXT = { ...context, item: licence, today: '2026-11-23' };

/** A host that opens a flow, listens, and works with it as a person does. */
export interface DesignerPage {
  readonly designer: ZwFlowDesigner;
  readonly canvas: ZwFlowCanvas;
  readonly session: () => BpmnSession;
  readonly details: (type: string) => readonly unknown[];
  /** The texts that the host was told. */
  readonly changes: () => readonly string[];
  /** The first element that matches, in all shadow roots below; waits until it is there. */
  readonly find: (selector: string, text?: string) => Promise<HTMLElement>;
  /** What is drawn of an element, found by its id or its name. */
  readonly element: (idOrName: string) => DiagramElement;
  readonly drawn: (idOrName: string) => Element;
  readonly settle: () => Promise<void>;
}

const EVENTS = ['zw-change', 'zw-select', 'zw-findings', 'zw-error'] as const;

export async function designerPage(value: unknown, surroundings: unknown = LICENCE_CONTEXT, props: Partial<ZwFlowDesigner> = {}): Promise<DesignerPage> {
  const designer = await shown<ZwFlowDesigner>(html`<zw-flow-designer></zw-flow-designer>`);
  designer.style.height = '740px';
  const heard: { type: string; detail: unknown }[] = [];
  for (const type of EVENTS) designer.addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent<unknown>).detail }));
  Object.assign(designer, props, { context: surroundings, value });
  await designer.ready;
  const page = pageOf(designer, heard);
  await page.find('.djs-container, [role="alert"]');
  await page.settle();
  return page;
}

function pageOf(designer: ZwFlowDesigner, heard: readonly { readonly type: string; readonly detail: unknown }[]): DesignerPage {
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 3; round += 1) {
      await settled(designer);
      await nextFrame();
    }
    await designer.flush();
  };
  // What is protected in the element; a test looks behind it.
  const session = (): BpmnSession => (designer as unknown as { session: BpmnSession }).session;
  const element = (idOrName: string): DiagramElement => {
    const registry = session().modeler.get('elementRegistry');
    const found = registry.get(idOrName) ?? registry.getAll().find(({ businessObject, labelTarget }) => labelTarget === undefined && businessObject.get('name') === idOrName);
    if (found === undefined) throw new Error(`${idOrName} is not drawn`);
    return found;
  };
  const details = (type: string): readonly unknown[] => heard.filter((each) => each.type === type).map(({ detail }) => detail);
  return {
    designer,
    get canvas() {
      const canvas = designer.shadowRoot?.querySelector('zw-flow-canvas');
      if (canvas == null) throw new Error('there is no canvas');
      return canvas;
    },
    session,
    details,
    changes: () => details('zw-change').map((detail) => (detail as { value: string }).value),
    find: async (selector, text) => {
      for (const until = performance.now() + 8000; ; ) {
        const found = deepAll(designer, selector).find((each) => text === undefined || each.textContent.includes(text));
        if (found !== undefined) return found;
        if (performance.now() > until) throw new Error(`there is no ${selector} ${text ?? ''} in the designer`);
        await nextFrame();
      }
    },
    element,
    drawn: (idOrName) => {
      const graphics = session().modeler.get('elementRegistry').getGraphics(element(idOrName).id);
      const visual = graphics?.querySelector('.djs-visual');
      if (visual == null) throw new Error(`${idOrName} is not drawn`);
      return visual;
    },
    settle,
  };
}
