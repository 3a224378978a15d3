import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { CardSizes } from '../layout/guide-layout.js';
import { readingOrder } from '../layout/reading-order.js';
import { evenText } from '../layout/testing/even-text.js';
import { linesWithin, widthOf } from '../layout/text-width.js';
import { treeSheets } from '../layout/tree-sheets.js';
import { bigGuide } from '../model/testing/big-guide.js';
import { randomGuides } from '../model/testing/random-guide.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import { guideSvg } from './draw-svg.js';
import { shortName } from './short-name.js';

const item = sampleContext.item!;

describe('the tree to print', () => {
  it('says all that the cards say, on one sheet where there is room', () => {
    const [sheet, ...more] = guideSvg(sampleGuide, { item, size: { width: 3000, height: 2000 } });
    expect(more).toEqual([]);
    for (const words of ['1', '您要办理什么？', '经营面积（平方米，整数）', '新办', '变更许可证载明事项', '2 材料', '↪ 5 制售哪些食品？', '附加项 1 项']) expect(sheet!.svg).toContain(`>${words}<`);
  });

  it('goes on on other sheets where there is none, and says on which', () => {
    const sheets = guideSvg(sampleGuide, { item, size: { width: 900, height: 700 } });
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.every(({ width }) => width <= 900)).toBe(true);
    expect(sheets[0]!.svg).toContain('接第 2 张');
  });

  it('has no colour and no style of its own', () => {
    for (const { svg } of guideSvg(sampleGuide, { item })) {
      expect(svg).not.toMatch(/style=|#[0-9a-f]{3}|rgb/i);
      expect(svg).toContain('currentColor');
    }
  });

  it('lets no mark of XML through', () => {
    const name = '<script>"a"&\u0000\ud800';
    const nodes = sampleGuide.nodes.map((node) => (node.kind === 'question' ? { ...node, text: name } : node));
    for (const { svg } of guideSvg({ ...sampleGuide, name, nodes }, { item })) {
      expect(svg).not.toContain('<script');
      expect(svg).toContain('&lt;script&gt;&quot;a&quot;&amp;\ufffd\ufffd');
    }
  });
});

describe('the sheets', () => {
  const sizes = new CardSizes(1, evenText(1));

  it('hold every node once, beside the questions that go on on another', () => {
    fc.assert(
      fc.property(randomGuides, fc.integer({ min: 300, max: 1500 }), fc.integer({ min: 100, max: 1000 }), (guide, width, height) => {
        const order = readingOrder(guide);
        const sheets = treeSheets(order, sizes, { width, height });
        const drawn = sheets.flatMap(({ layout, goesOn }) => [...layout.places].filter((place) => !goesOn.has(order.nodes[place]!.id)));
        const begun = sheets.flatMap(({ goesOn }) => [...goesOn]);
        expect(drawn.sort((a, b) => a - b)).toEqual([...order.nodes.keys()]);
        for (const [id, number] of begun) expect(order.nodes[sheets[number - 1]!.layout.places[0]!]!.id).toBe(id);
        expect(sheets.map(({ number }) => number)).toEqual(sheets.map((_, index) => index + 1));
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });

  it('are few hundred for ten thousand nodes', () => {
    const sheets = treeSheets(readingOrder(bigGuide(10_000)), sizes, { width: 1450, height: 960 });
    expect(sheets.length).toBeGreaterThan(300);
    expect(sheets.length).toBeLessThan(3000);
  });
});

describe('a text without measuring', () => {
  it.each<[text: string, room: number, most: number, lines: readonly string[]]>([
    ['经营面积是多少？', 8, 2, ['经营面积是多少？']],
    ['经营面积是多少？', 5, 2, ['经营面积是', '多少？']],
    ['经营面积是多少平方米？', 4, 2, ['经营面积', '是多少…']],
    ['  新\n办 ', 9, 1, ['新 办']],
    ['', 9, 2, ['']],
  ])('%s in %s', (text, room, most, lines) => {
    expect(linesWithin(text, room, most)).toEqual(lines);
  });

  it('has letters half as wide', () => {
    expect(widthOf('A4')).toBeLessThan(widthOf('纸张'));
  });

  it.each([
    ['新办-餐饮服务', 20, '新办-餐饮服务', false],
    ['新办-餐饮服务-300平方米以上', 8, '300平方米以上', true],
    ['一个很长很长很长的名称', 3, '一个很长很长很长的名称', false],
  ])('%s for %s is %s', (name, room, text, isCut) => {
    expect(shortName(name, room)).toEqual({ text, isCut });
  });
});
