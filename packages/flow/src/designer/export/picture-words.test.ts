import { expect, it } from 'vitest';
import { pictureWords, type WrapWords } from './picture-words.js';

/** As many letters a line as there is room for, each as wide as it is high. */
const wrap: WrapWords = (text, size, _isHeading, width) => text.match(new RegExp(`.{1,${String(Math.floor(width / size))}}`, 'gu')) ?? [];
const DRAWING = { x: -20, y: 60, width: 800, height: 300 };

it('stand above and below the drawing, which keeps its width and place', () => {
  const { box, lines } = pictureWords(DRAWING, { heading: '食品经营许可', note: '导出日期：2026-11-23' }, wrap);
  expect([box.x, box.width]).toEqual([DRAWING.x, DRAWING.width]);
  expect(lines.map(({ text, isHeading }) => [text, isHeading])).toEqual([['食品经营许可', true], ['导出日期：2026-11-23', false]]);
  const [heading, note] = lines;
  expect(heading?.x).toBe(380);
  for (const { y, size } of lines) expect([y - size > box.y, y < box.y + box.height]).toEqual([true, true]);
  expect(heading!.y).toBeLessThan(DRAWING.y);
  expect(note!.y - note!.size).toBeGreaterThanOrEqual(DRAWING.y + DRAWING.height - 12);
});

it('take as many lines as they need, each a line below the other', () => {
  const { box, lines } = pictureWords(DRAWING, { heading: '一'.repeat(80), note: '' }, wrap);
  expect(lines).toHaveLength(3);
  expect(lines.map(({ y }) => y - (lines[0]?.y ?? 0))).toEqual([0, 28, 56]);
  expect(lines[2]!.y).toBeLessThan(DRAWING.y);
  expect(box.y + box.height).toBe(DRAWING.y + DRAWING.height);
});

it('give a narrow drawing white at both sides', () => {
  const { box } = pictureWords({ x: 100, y: 0, width: 60, height: 60 }, { heading: '许可', note: '' }, wrap);
  expect(box.width).toBe(360);
  expect(box.x + box.width / 2).toBe(130);
});
