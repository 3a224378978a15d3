import { describe, expect, it } from 'vitest';
import { guideEdits } from '../model/edits/index.js';
import { seededDraw } from '../../../../tools/testing/draw.js';
import { randomCommand } from '../model/testing/random-edits.js';
import { sampleGuide } from '../model/testing/sample-guide.js';
import { guideEditTextsEn, guideRefusalTextsEn } from './edits.en.js';
import { guideEditTextsZhCn, guideRefusalTextsZhCn } from './edits.zh-CN.js';

type Say = (args: never) => string;

/** What a line of the undo menu holds. */
const LONGEST = { zh: 50, en: 90 };

describe('what edits of a guide are called', () => {
  it.each<[string, Readonly<Record<string, Say>>, Readonly<Record<string, Say>>, RegExp, number]>([
    ['Chinese', guideEditTextsZhCn, guideRefusalTextsZhCn, /[\u4e00-\u9fff]/, LONGEST.zh],
    ['English', guideEditTextsEn, guideRefusalTextsEn, /[A-Za-z]{3}/, LONGEST.en],
  ])('in %s, every one, whatever its arguments, in one short line', (_language, edits, refusals, script, longest) => {
    const draw = seededDraw(3);
    const tried = new Set<string>();
    for (let at = 0; at < 4_000; at += 1) {
      const { edit, args } = randomCommand(draw, sampleGuide, `${String(at)}n`);
      const text = edits[edit]!(args as never); // a command ties each edit to its arguments
      expect(text).toMatch(script);
      expect(text).not.toMatch(/undefined|null|\[object|\n/);
      expect(text.length).toBeLessThan(longest);
      tried.add(edit);
      const refusal = guideEdits[edit](sampleGuide, args as never);
      if ('reason' in refusal) expect(refusals[refusal.reason]!(refusal.params as never)).toMatch(script);
    }
    expect([...tried].sort()).toEqual(Object.keys(guideEdits).sort());
    expect(Object.keys(edits).sort()).toEqual(Object.keys(guideEdits).sort());
  });

  it('in English, one reference is one', () => {
    expect(guideRefusalTextsEn['guide/referenced']({ id: 'q_a', references: ['ref_a'] })).toContain('1 reference leads');
    expect(guideRefusalTextsEn['guide/referenced']({ id: 'q_a', references: ['ref_a', 'ref_b'] })).toContain('2 references lead');
  });

  it('cuts what is too long for a line', () => {
    expect(guideEditTextsZhCn['guide/rename']({ name: '食品经营许可情形引导（含备案、变更、延续、补证、注销）' })).toBe('导办改名为“食品经营许可情形引导（含备案、…”');
  });
});
