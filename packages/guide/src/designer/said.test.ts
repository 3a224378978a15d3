import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { checkGuide } from '../check/index.js';
import { guideEdits } from '../model/edits/index.js';
import { guideOfSeed } from '../model/testing/random-guide.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import { resolveGuide } from '../resolve/resolve-guide.js';
import { countWords } from './count-words.js';
import { guideFixWords } from './fix-words.js';
import { answersTo } from './preview/answers-to.js';
import { witnessAnswers } from './preview/witness-answers.js';
import { leafRegions, readRegionLines, writeRegionLines } from './properties/region-lines.js';
import { faultyGuides } from './testing/faulty-guides.js';

describe('counts at a glance', () => {
  it.each([
    [0n, '0'],
    [1_284_608n, '1,284,608'],
    [12_345_678n, '1,234.5 万'],
    [1_234_567_890n, '12.3 亿'],
    [37_133_256_449_064_960n, '3.7 亿亿'],
    [10n ** 20n, '1 万亿亿'],
    [632_199n * 10n ** 21n, '632.1 亿亿亿'],
    [10n ** 24n, '1 亿亿亿'],
    [10n ** 40n, '1.00 × 10^40'],
  ])('%s is %s', (count, words) => {
    expect(countWords(count, 'zh-CN')).toBe(words);
  });

  it('never says more than there is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10_000_000n, max: 10n ** 40n - 1n }), (count) => {
        const [, whole = '0', tenth = '0', word = ''] = /^([\d,]+)(?:\.(\d))? (.+)$/.exec(countWords(count, 'zh-CN')) ?? [];
        const unit = [...word].reduce((product, sign) => product * (sign === '万' ? 10n ** 4n : sign === '亿' ? 10n ** 8n : 0n), 1n);
        const said = (BigInt(whole.replace(/,/g, '')) * 10n + BigInt(tenth)) * (unit / 10n);
        expect(said <= count && count < said + unit / 10n).toBe(true);
      }),
      { numRuns: numRuns(200, 5000) },
    );
  });
});

describe('the way to an element', () => {
  it('leads to every question and outcome of the sample', () => {
    for (const node of sampleGuide.nodes) {
      if (node.kind === 'reference') continue;
      const resolution = resolveGuide(sampleGuide, answersTo(sampleGuide, node.id));
      expect(resolution.kind === 'question' ? resolution.question.id : resolution.kind === 'outcome' ? resolution.outcome.id : resolution.why).toBe(node.id);
    }
  });

  it('ends for any guide, circles included', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const guide = guideOfSeed(seed);
        for (const { id } of guide.nodes) expect(answersTo(guide, id)).toBeTypeOf('object');
      }),
      { numRuns: numRuns(50, 1000) },
    );
  });

  it('a witness whose values are gone leads as far as it can', () => {
    const witness = { kind: 'answers' as const, answers: [{ id: 'var_area', label: '经营面积', value: 300, shown: '300 平方米' }, { id: 'var_gone', label: '?', value: 1, shown: '1' }, { id: 'var_kind', label: '主体业态', value: 'val_gone', shown: '?' }] };
    expect(witnessAnswers(sampleGuide, witness)).toEqual({ var_area: { value: 300 } });
    expect(witnessAnswers(sampleGuide, { kind: 'steps', steps: [] })).toBeUndefined();
  });
});

describe('what a fix says', () => {
  it('tells two ways of closing a gap apart', () => {
    const guide = faultyGuides['缺口'] ?? sampleGuide;
    const gap = checkGuide(guide, sampleContext).find(({ rule }) => rule === 'guide/gap');
    const said = gap?.fixes.map((fix) => guideFixWords(guide, sampleContext, fix, 'zh-CN')) ?? [];
    expect(said).toContain('把 300 平方米 归入“300平方米以上”');
    expect(said).toContain('把 300 平方米 归入“不满300平方米”');
    expect(new Set(said).size).toBe(said.length);
  });

  it('names material and place', () => {
    const fix = { edit: guideEdits['use/remove'].editName, args: { on: 'opt_early', materialId: 'mat_early' } };
    expect(guideFixWords(sampleGuide, sampleContext, fix, 'zh-CN')).toBe('从“2024年1月1日以前”去掉“经营信息无变化的声明”');
    const use = (on: string, kind: string) => guideFixWords(sampleGuide, sampleContext, { edit: 'use/set', args: { on, use: { materialId: 'mat_early', kind } } }, 'zh-CN');
    expect(use('base', 'required')).toBe('让人人都交“经营信息无变化的声明”');
    expect(use('base', 'deferred')).toBe('对所有人把“经营信息无变化的声明”设为容缺');
    expect(use('opt_early', 'required')).toBe('在“2024年1月1日以前”里要求交“经营信息无变化的声明”');
    expect(guideFixWords(sampleGuide, sampleContext, { edit: 'guide/rename', args: { name: '导办' } }, 'zh-CN')).toBeUndefined();
  });
});

describe('regions as lines', () => {
  it('are read as they are pasted, and written back', () => {
    const text = '440700 江门市\n440783\t开平市\t440700\n４４０７８４　鹤山市　４４０７００\n\n';
    const read = readRegionLines(text);
    const regions = 'regions' in read ? read.regions : [];
    expect(regions).toEqual([
      { code: '440700', name: '江门市' },
      { code: '440783', name: '开平市', parent: '440700' },
      { code: '440784', name: '鹤山市', parent: '440700' },
    ]);
    expect(readRegionLines(writeRegionLines(regions))).toEqual({ regions });
    expect(leafRegions(regions).map(({ name }) => name)).toEqual(['开平市', '鹤山市']);
  });

  it.each([
    ['开平市', 1, '开平市'],
    ['440783 开平市\n440784', 2, '440784'],
  ])('%s says which line is none', (text, line, piece) => {
    expect(readRegionLines(text)).toEqual({ line, text: piece });
  });
});
