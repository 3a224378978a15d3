import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cpuClock } from '../../../tools/testing/cpu-clock.js';
import { numRuns } from '../../../tools/testing/runs.js';
import { lineDifference, linesOf } from './line-difference.js';
import { textDifference, tokens, type Segment } from './text-difference.js';

describe('what changed within a text', () => {
  it.each([
    ['a number is one change', '自受理之日起10个工作日', '自受理之日起15个工作日', '自受理之日起[-10-][+15+]个工作日'],
    ['a character put in', '营业执照复印件', '营业执照正本复印件', '营业执照[+正本+]复印件'],
    ['a word of another script', '提交 PDF 文件', '提交 OFD 文件', '提交 [-PDF-][+OFD+] 文件'],
    ['the same', '无变化', '无变化', '无变化'],
    ['from nothing', '', '新', '[+新+]'],
    ['two other texts are not crumbled', '申请人身份证明', '食品安全管理制度', '[-申请人身份证明-][+食品安全管理制度+]'],
    ['a shared character between two changes is no island', '提交原件的扫描件一份', '提交复印的照片件一份', '提交[-原件的扫描-][+复印的照片+]件一份'],
    ['a character beyond the first plane stays whole', '𠮷野家', '𠮷田家', '𠮷[-野-][+田+]家'],
  ])('%s', async (_what, before, after, shown) => {
    expect(written(await textDifference(before, after))).toBe(shown);
  });

  it('reads words and numbers whole, everything else by the character', () => {
    expect(tokens('第12.5条 Annex A，共3页\n')).toEqual(['第', '12.5', '条', ' ', 'Annex', ' ', 'A', '，', '共', '3', '页', '\n']);
  });

  it('holds both texts, whatever they are', async () => {
    const text = fc.string({ unit: fc.constantFrom('材', '料', '的', '1', '2', 'a', 'b', ' ', '\n', '𠮷', '\ud800'), maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(text, text, async (before, after) => {
        const segments = await textDifference(before, after);
        expect(joined(segments, 'added')).toBe(before);
        expect(joined(segments, 'removed')).toBe(after);
      }),
      { numRuns: numRuns(500, 20_000) },
    );
  });

  it('ends soon for long texts that have little in common', async () => {
    const [before, after] = ['甲乙丙丁', '戊己庚辛'].map((letters) => Array.from({ length: 15_000 }, (_, index) => letters[(index * 7) % 4]).join(''));
    const passed = cpuClock();
    const segments = await textDifference(`头${before ?? ''}尾`, `头${after ?? ''}尾`);
    expect(passed()).toBeLessThan(5_000);
    expect(segments.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  });
});

describe('two texts line by line', () => {
  it('numbers the lines of both', async () => {
    expect(await lineDifference('a\nb\nc', 'a\nx\ny\nc')).toEqual([
      { kind: 'same', lines: ['a'], before: 1, after: 1 },
      { kind: 'removed', lines: ['b'], before: 2, after: 2 },
      { kind: 'added', lines: ['x', 'y'], before: 3, after: 2 },
      { kind: 'same', lines: ['c'], before: 3, after: 4 },
    ]);
  });

  it('breaks XML that was written in one line between its tags', () => {
    const tag = `<task name="${'受'.repeat(300)}"/>`;
    expect(linesOf(`<process>${tag}${tag}</process>`)).toEqual(['<process>', tag, tag, '</process>']);
    expect(linesOf('<a>\n<b/>\n</a>')).toEqual(['<a>', '<b/>', '</a>']);
  });

  it('holds both texts', async () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'));
    await fc.assert(
      fc.asyncProperty(text, text, async (before, after) => {
        const runs = await lineDifference(before, after);
        expect(runs.flatMap(({ kind, lines }) => (kind === 'added' ? [] : lines))).toEqual(linesOf(before));
        expect(runs.flatMap(({ kind, lines }) => (kind === 'removed' ? [] : lines))).toEqual(linesOf(after));
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });
});

function written(segments: readonly Segment[]): string {
  return segments.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`)).join('');
}

function joined(segments: readonly Segment[], without: Segment['kind']): string {
  return segments.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');
}
