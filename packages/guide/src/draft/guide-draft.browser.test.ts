import { parseServiceItem } from '@zhengwu/core';
import { printDocument } from '@zhengwu/ui';
import { expect, test } from 'vitest';

import { parseGuide } from '../model/parse-guide.js';
import { guideDraft } from './guide-draft.js';

const files = import.meta.glob<unknown>('../../../samples/items/*/{item,guide}.json', { eager: true, import: 'default' });
const file = (folder: string, name: string): unknown => files[`../../../samples/items/${folder}/${name}.json`];

test.each(['food-business-licence', 'public-place-hygiene', 'elderly-allowance'])('%s is set on pages without a complaint, and its foot counts them', async (folder) => {
  const guide = parseGuide(file(folder, 'guide')).value!;
  const item = parseServiceItem(file(folder, 'item')).value!;
  const { html, page } = guideDraft(guide, { today: '2026-11-27', item }, { version: '3', hash: '0f1e2d3c4b5a6978', url: 'https://guide.example/v/3', findings: [] });
  let feet: readonly string[] = [];
  let heads = 0;
  const print = (window: Window): void => {
    feet = [...window.document.querySelectorAll('.zw-foot')].map((foot) => foot.textContent);
    // A material's name is written downwards within its column: no name reaches into the next.
    for (const head of window.document.querySelectorAll('th.material > div')) {
      heads += 1;
      expect(head.scrollWidth).toBeLessThanOrEqual(head.clientWidth + 1);
    }
    window.dispatchEvent(new Event('afterprint'));
  };
  const report = await printDocument(html, { page, title: guide.name, print });
  expect(report.findings).toEqual([]);
  expect(report.pages).toBeGreaterThan(4);
  expect(feet).toHaveLength(report.pages);
  expect(feet[1]).toContain(`${guide.name}　版本 3　第 2 页 共 ${String(report.pages)} 页`);
  expect(heads).toBeGreaterThan(5);
});
