import { html, render } from 'lit';
import { expect, it } from 'vitest';
import { cdp } from 'vitest/browser';

import { SAMPLE_DAY } from '../../../core/src/model/testing/sample-item.js';
import { itemCopy } from '../designer/testing/materials-host.js';
import { nextFrame, settled } from '../testing/render.js';
import './define.js';

/** Chromium's own counts, for which vitest's protocol session has no types. */
interface Protocol {
  send(method: 'HeapProfiler.collectGarbage' | 'HeapProfiler.enable'): Promise<unknown>;
  send(method: 'Runtime.getHeapUsage'): Promise<{ readonly usedSize: number }>;
  send(method: 'Memory.getDOMCounters'): Promise<{ readonly nodes: number; readonly jsEventListeners: number }>;
}

async function counts(): Promise<{ readonly bytes: number; readonly nodes: number; readonly listeners: number }> {
  const protocol = cdp() as unknown as Protocol;
  // Twice: what the first round lets go of may hold more.
  for (let round = 0; round < 2; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    await protocol.send('HeapProfiler.collectGarbage');
  }
  const { usedSize } = await protocol.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await protocol.send('Memory.getDOMCounters');
  return { bytes: usedSize, nodes, listeners: jsEventListeners };
}

async function openAndClose(stage: HTMLElement): Promise<void> {
  render(html`<zw-materials-designer .value=${itemCopy()} .context=${{ today: SAMPLE_DAY }}></zw-materials-designer>`, stage);
  const designer = stage.querySelector('zw-materials-designer');
  if (designer === null) throw new Error('there is no designer');
  await settled(designer);
  await designer.reveal('mat_layout', 'name');
  render('', stage);
}

it('opened and closed 200 times leaves the heap, the nodes and the listeners as they were', { timeout: 120_000 }, async () => {
  const stage = document.createElement('div');
  document.body.append(stage);
  for (let round = 0; round < 30; round += 1) await openAndClose(stage);
  await nextFrame();
  const before = await counts();

  for (let round = 0; round < 200; round += 1) await openAndClose(stage);
  await nextFrame();
  const after = await counts();

  stage.remove();
  // One designer that stayed each time would be 200 × some 1,500 nodes, 150 listeners and 300 kB.
  expect(after.nodes - before.nodes).toBeLessThan(100);
  expect(after.listeners - before.listeners).toBeLessThan(20);
  expect(after.bytes - before.bytes).toBeLessThan(700_000);
});
