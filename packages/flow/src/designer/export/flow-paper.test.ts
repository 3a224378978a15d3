import { describe, expect, it } from 'vitest';
import { exportTextsIn } from '../../messages/export.js';
import { flowPaper, splitDrawing } from './flow-paper.js';

const A4 = { width: 269, height: 158 };
const box = (width: number, height: number) => ({ x: 10, y: 20, width, height });

describe('splitDrawing', () => {
  it('leaves whole what a sheet holds', () => {
    expect(splitDrawing(box(1000, 500), A4)).toEqual([box(1000, 500)]);
  });

  it('cuts what it does not hold, in pieces of one size that share an edge, row by row', () => {
    const parts = splitDrawing(box(3000, 900), A4);
    expect(parts.length).toBe(6);
    expect(new Set(parts.map(({ width, height }) => `${width.toFixed(3)} ${height.toFixed(3)}`)).size).toBe(1);
    const [first, second, third, fourth] = parts;
    expect((second?.x ?? 0) - ((first?.x ?? 0) + (first?.width ?? 0))).toBeCloseTo(-40);
    expect((third?.x ?? 0) + (third?.width ?? 0)).toBeCloseTo(3010);
    expect(fourth?.y).toBeGreaterThan(first?.y ?? 0);
  });
});

describe('flowPaper', () => {
  const parts = { title: '<食品> & "许可"', today: '2026-11-28', box: box(3000, 900), picture: () => '<svg xmlns="http://www.w3.org/2000/svg"/>', rows: [{ place: '1', name: '<b>受理</b>', kind: '受理', people: '受理岗', limit: '2 个工作日', clock: '不计时', notices: '—' }], texts: exportTextsIn('zh-CN') };

  it('puts the whole drawing on one sheet, or parts on several', () => {
    const count = (html: string): number => html.split('<figure').length - 1;
    expect(count(flowPaper(parts, { size: 'A4', scale: 'fit', hasTable: false }).html)).toBe(1);
    expect(count(flowPaper(parts, { size: 'A4', scale: 'split', hasTable: false }).html)).toBe(6);
    expect(count(flowPaper(parts, { size: 'A3', scale: 'split', hasTable: false }).html)).toBe(2);
  });

  it('writes names as they are, and never as markup', () => {
    const { html } = flowPaper(parts, { size: 'A4', scale: 'fit', hasTable: true });
    expect(html).toContain('&lt;食品&gt; &amp; &quot;许可&quot;');
    expect(html).toContain('<td>&lt;b&gt;受理&lt;/b&gt;</td>');
    expect(html).not.toContain('<b>');
  });

  it('leaves the table out where it is not wanted', () => {
    expect(flowPaper(parts, { size: 'A4', scale: 'fit', hasTable: false }).html).not.toContain('<table');
  });
});
