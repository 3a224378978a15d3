import '@zhengwu/flow/designer/define';
import context from '../../../samples/items/food-business-licence/context.json';
import licence from '../../../samples/items/food-business-licence/item.json';
import type { ZwFlowDesigner } from '../../src/designer/flow-designer.js';
import { flows } from './flows.js';


/** Steps as they are drawn, and rows of the list; what a person begins with. */
function seen(designer: ZwFlowDesigner): { readonly drawn: number; readonly listed: number; readonly pieces: number } {
  const root = designer.shadowRoot;
  const count = (host: Element | null | undefined, selector: string): number => host?.shadowRoot?.querySelectorAll(selector).length ?? 0;
  const canvas = root?.querySelector('zw-flow-canvas');
  return { drawn: count(canvas, '.viewport .djs-shape'), listed: count(root?.querySelector('zw-tree'), '[role=treeitem]'), pieces: count(canvas, '.djs-palette .entry') };
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

/**
 * The first designer of a page: ms from when its script was read to when the flow is drawn, its steps are listed and the palette stands, all painted;
 * and to when everything that comes behind is here too.
 */
async function open(name: keyof typeof flows): Promise<{ readonly usable: number; readonly whole: number }> {
  const { text, shapes } = await flows[name]();
  const start = performance.now();
  const designer = document.createElement('zw-flow-designer');
  designer.style.display = 'block';
  designer.style.height = '768px';
  designer.context = { ...context, item: licence, today: '2026-11-28' };
  designer.value = text;
  document.body.replaceChildren(designer);
  for (let now = seen(designer); now.drawn < shapes || now.listed === 0 || now.pieces < 20; now = seen(designer)) {
    if (performance.now() - start > 60_000) throw new Error(`${name} is not there: ${JSON.stringify(now)}`);
    await nextFrame();
  }
  await nextFrame();
  const usable = performance.now() - start;
  await designer.ready;
  await nextFrame();
  return { usable, whole: performance.now() - start };
}

/** ms from the last byte of the script to here: it is compiled, and its modules have run. */
function read(): number {
  const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')) as PerformanceResourceTiming[]; // as the type asks for
  return performance.now() - Math.max(...scripts.map(({ responseEnd }) => responseEnd));
}

Object.assign(globalThis, { bench: { open, script: read() } });
