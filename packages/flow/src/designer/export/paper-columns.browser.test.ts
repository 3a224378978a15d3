import { afterEach, expect, it } from 'vitest';
import { exportTextsIn } from '../../messages/export.js';
import { flowPaper } from './flow-paper.js';

afterEach(() => {
  document.body.textContent = '';
});

it('the table on paper breaks neither names, kinds nor clocks, however long the notices are', async () => {
  const notices = '受理时发文书《受理通知书》；受理时发短信《受理短信》；'.repeat(6);
  const row = { place: '12', name: '更正补正后受理', kind: '告知承诺审查', people: '申请人（发起人）', limit: '20 个工作日', clock: '暂停计时', notices };
  const { html } = flowPaper({ title: '流程', today: '2026-11-23', box: { x: 0, y: 0, width: 100, height: 100 }, picture: () => '<svg xmlns="http://www.w3.org/2000/svg"/>', rows: [row], texts: exportTextsIn('zh-CN') }, { size: 'A4', scale: 'fit', hasTable: true });
  const frame = document.createElement('iframe');
  frame.style.width = '269mm';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const cells = [...(frame.contentDocument?.querySelectorAll('tbody td') ?? [])];
  expect(cells).toHaveLength(7);
  const lines = cells.map((cell) => {
    const range = (frame.contentDocument ?? document).createRange();
    range.selectNodeContents(cell);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  });
  expect(lines.slice(0, 6)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(lines[6]).toBeGreaterThan(1);
});
