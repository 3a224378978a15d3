import { describe, expect, it } from 'vitest';

import { ellipsize, fontOf, measureText, wrapText } from './index.js';
import { keptSizes } from './measure-text.js';

const FONT = '600 13px "Noto Sans CJK SC", sans-serif';
const CLAUSE = '第十五条　食品经营者应当具有与经营的食品品种、数量相适应的食品经营和贮存场所，保持该场所环境整洁（距离污染源25米以上），并符合《食品安全国家标准》GB 31654-2021的要求。';

/** A text in the page, in the font, as wide as is said. */
function drawn(text: string, font: string, width?: number): HTMLElement {
  const box = document.createElement('div');
  Object.assign(box.style, { position: 'absolute', font, lineHeight: '20px', whiteSpace: width === undefined ? 'pre' : 'normal', width: width === undefined ? 'max-content' : `${width}px`, lineBreak: 'strict' });
  box.textContent = text;
  document.body.append(box);
  return box;
}

describe('measureText', () => {
  it.each(['市场监督管理局', 'GB 31654-2021', '面积（平方米）：300㎡', '𠮷野家👨‍👩‍👧'])('is as wide as the page draws it: %s', (text) => {
    const box = drawn(text, FONT);
    expect(measureText(text, FONT).width).toBeCloseTo(box.getBoundingClientRect().width, 0);
    box.remove();
  });

  it('adds pieces up to what the whole has', () => {
    const pen = document.createElement('canvas').getContext('2d')!;
    for (const font of [FONT, '14px sans-serif', 'italic 700 17px serif']) {
      pen.font = font;
      for (const text of [CLAUSE, '“是”、（否）', '葛\u{e0100}城AV面Tea，', '，。', '1234年', '用Chromium打开……']) {
        const whole = pen.measureText(text);
        const { width, ascent, descent } = measureText(text, font);
        expect(width).toBeCloseTo(whole.width, 1);
        expect(ascent).toBeCloseTo(whole.actualBoundingBoxAscent, 1);
        expect(descent).toBeCloseTo(whole.actualBoundingBoxDescent, 1);
      }
    }
  });

  it('tells fonts apart, and takes what an element has', () => {
    const box = drawn('食品经营许可', 'italic 700 20px sans-serif');
    expect(fontOf(box)).toBe('italic 700 20px sans-serif');
    expect(measureText('食品经营许可', fontOf(box)).width).toBeGreaterThan(measureText('食品经营许可', FONT).width * 1.4);
    box.remove();
  });

  it('has no width for nothing, and measures a font that is none as canvases do', () => {
    expect(measureText('', FONT).width).toBe(0);
    measureText('甲', '40px serif');
    expect(measureText('ab', 'no font')).toEqual(measureText('ab', '10px sans-serif'));
  });

  it('keeps a bounded number of sizes', () => {
    for (let index = 0; index < 30_000; index += 1) measureText(`No. ${index}`, FONT);
    for (let index = 0; index < 100; index += 1) measureText('甲', `${index + 1}px serif`);
    expect(keptSizes()).toBeLessThanOrEqual(10_100);
  });

  it('measures again when fonts have come', () => {
    measureText('甲', FONT);
    expect(keptSizes()).toBeGreaterThan(0);
    document.fonts.dispatchEvent(new Event('loadingdone'));
    expect(keptSizes()).toBe(0);
  });
});

describe('wrapText', () => {
  it.each([80, 182, 240, 333])('takes as many lines as the page does within %s px', (width) => {
    const box = drawn(CLAUSE, FONT, width);
    const lines = wrapText(CLAUSE, FONT, width);
    expect(lines).toHaveLength(Math.round(box.getBoundingClientRect().height / 20));
    for (const line of lines) expect(measureText(line, FONT).width).toBeLessThanOrEqual(width);
    box.remove();
  });

  it('never takes fewer lines than the page, which may squeeze a mark at the end of one', () => {
    for (let width = 60; width < 400; width += 7) {
      const box = drawn(CLAUSE, FONT, width);
      const more = wrapText(CLAUSE, FONT, width).length - Math.round(box.getBoundingClientRect().height / 20);
      expect([0, 1]).toContain(more);
      box.remove();
    }
  });

  it('shortens what has no room', () => {
    const lines = wrapText(CLAUSE, FONT, 182, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/u);
    expect(ellipsize('食品销售（仅预包装，备案）', FONT, 120)).toMatch(/^食品销售.*…$/u);
  });
});
