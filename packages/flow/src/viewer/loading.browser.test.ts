import { expect, it, vi } from 'vitest';
import { FOOD_CASES, foodXml } from './testing/food-licence.js';
import { viewerPage } from './testing/viewer-page.js';

vi.setConfig({ testTimeout: 30_000 });

const drawingLoaded = (): boolean => customElements.get('zw-flow-drawing') !== undefined;

it('a phone, and a host that wants the list, load no bpmn-js until somebody asks for the drawing', async () => {
  const list = await viewerPage(await foodXml(), { progress: FOOD_CASES.underWay, view: 'list' });
  expect(list.all('.switch')).toEqual([]);
  const phone = await viewerPage(await foodXml(), { progress: FOOD_CASES.underWay }, { width: '375px' });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(phone.all('.step')).toHaveLength(11);
  expect(drawingLoaded()).toBe(false);
  (await phone.find('.switch button', '流程图')).click();
  await phone.find('.djs-shape');
  expect(drawingLoaded()).toBe(true);
});
