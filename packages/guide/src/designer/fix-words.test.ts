import { runChecks, type Fix } from '@zhengwu/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { guideChecks } from '../check/guide-checks.js';
import { demandingItem, withFaults, withOneFault } from '../check/testing/with-faults.js';
import { designerEn } from '../messages/designer.en.js';
import { speakEnglish } from '../messages/designer.js';
import { emptyGuide } from '../model/empty-guide.js';
import type { Guide, GuideContext } from '../model/index.js';
import { seededDraw } from '../../../../tools/testing/draw.js';
import { faultlessGuides, randomGuides } from '../model/testing/random-guide.js';
import { sampleContext } from '../model/testing/sample-guide.js';
import { guideFixWords } from './fix-words.js';

const is = (value: 'yes' | 'no') => ({ kind: 'values', values: [value] }) as const;
const staff = { kind: 'staff', reason: '请到窗口办理。' } as const;

speakEnglish(designerEn);

/** Asks twice; the second question leads on, back, and nowhere. */
const guide: Guide = {
  ...emptyGuide('gud_1', '导办'),
  variables: [
    { id: 'var_a', name: '甲', domain: { kind: 'yesNo' } },
    { id: 'var_b', name: '乙', domain: { kind: 'yesNo' } },
    { id: 'var_c', name: '丙', domain: { kind: 'choices', values: [{ id: 'val_1', label: '有' }, { id: 'val_2', label: '都没有' }] } },
  ],
  rootId: 'q_a',
  nodes: [
    { id: 'q_a', kind: 'question', variableId: 'var_a', text: '是否新办？', ask: 'options', options: [{ id: 'opt_a', text: '新办', guard: is('yes'), next: 'out_1' }, { id: 'opt_b', text: '变更', guard: is('no'), next: 'q_b' }] },
    { id: 'q_b', kind: 'question', variableId: 'var_b', text: '是否堂食？', ask: 'options', options: [{ id: 'opt_c', text: '堂食', guard: is('yes'), next: 'ref_1' }, { id: 'opt_d', text: '', guard: is('no'), next: 'out_2' }] },
    { id: 'ref_1', kind: 'reference', to: 'q_a' },
    { id: 'out_1', kind: 'outcome', name: '首次申请', end: staff },
    { id: 'out_2', kind: 'outcome', name: '再次申请', end: { kind: 'handle', handlingItemId: null, situationIds: ['sit_small'], uses: [] } },
  ],
};
const end = { kind: 'handle', handlingItemId: null, situationIds: ['sit_small'], uses: [] } as const;

describe('what a fix says', () => {
  it.each<[Fix, string, string]>([
    [{ edit: 'outcome/insert', args: { outcome: { id: 'out_x', kind: 'outcome', end: staff }, under: 'opt_c' } }, '在“堂食”之后加一个结果：转人工', 'Add an outcome behind “堂食”: Ask a clerk'],
    [{ edit: 'outcome/insert', args: { outcome: { id: 'out_x', kind: 'outcome', end: staff }, under: 'opt_d' } }, '在“（没有选项文字）”之后加一个结果：转人工', 'Add an outcome behind “(no option text)”: Ask a clerk'],
    [{ edit: 'option/cut', args: { id: 'opt_b' } }, '断开“变更”回到“2 是否堂食？”的去向', 'Cut the way from “变更” back to “2 是否堂食？”'],
    [{ edit: 'node/remove', args: { id: 'ref_1' } }, '去掉“堂食”回到“1 是否新办？”的跳转', 'Remove the reference from “堂食” back to “1 是否新办？”'],
    [{ edit: 'reference/replace', args: { to: 'out_1', places: [{ under: 'opt_a', referenceId: 'ref_x' }, { under: 'opt_b', referenceId: 'ref_y' }] } }, '“新办”、“变更”改为跳转到“首次申请”', 'Make “新办”, “变更” refer to “首次申请”'],
    [{ edit: 'reference/replace', args: { to: 'out_1', places: [{ under: 'opt_d', referenceId: 'ref_x' }] } }, '去掉重复的“再次申请”，改为跳转到“首次申请”', 'Remove the double “再次申请” and refer to “首次申请”'],
    [{ edit: 'option/insert', args: { questionId: 'q_a', option: { id: 'opt_x', text: '否', guard: is('no'), next: null } } }, '添加选项“否”', 'Add an option “否” for no'],
    [{ edit: 'outcome/set-end', args: { id: 'out_2', end: { ...end, needsNothing: true } } }, '标明“再次申请”不需要提交材料', 'Say that “再次申请” needs no materials'],
    [{ edit: 'outcome/set-end', args: { id: 'out_2', end: { ...end, handlingItemId: 'hdl_new' } } }, '“再次申请”归入业务办理项“新办”', 'Put “再次申请” under “新办”'],
    [{ edit: 'situations/set', args: { on: 'out_2', situationIds: [] } }, '从“再次申请”去掉情形“餐饮服务经营者，面积 300 平方米以下”', 'Remove the situation “餐饮服务经营者，面积 300 平方米以下” from “再次申请”'],
    [{ edit: 'situations/set', args: { on: 'opt_a', situationIds: ['sit_small'] } }, '在“新办”加上情形“餐饮服务经营者，面积 300 平方米以下”', 'Add the situation “餐饮服务经营者，面积 300 平方米以下” at “新办”'],
    [{ edit: 'variable/set-domain', args: { id: 'var_c', domain: { kind: 'choices', values: [{ id: 'val_1', label: '有' }, { id: 'val_2', label: '都没有' }], exclusive: ['val_2'] } } }, '把“都没有”设为只能单独选', 'Let “都没有” be chosen alone only'],
  ])('%j', (fix, chinese, english) => {
    expect([guideFixWords(guide, sampleContext, fix, 'zh-CN'), guideFixWords(guide, sampleContext, fix, 'en')]).toEqual([chinese, english]);
  });

  it('tells what one finding offers apart, whatever the guide', () => {
    const guides = fc.oneof(
      fc.tuple(randomGuides, fc.nat()).map(([each, seed]) => withFaults(each, seed)),
      fc.tuple(faultlessGuides, fc.nat()).map(([each, seed]) => withOneFault(each, seed)),
    );
    let told = 0;
    fc.assert(
      fc.property(guides, fc.nat(), (each, seed) => {
        const context: GuideContext = { today: '2026-11-27', item: demandingItem(seededDraw(seed), each) };
        for (const { rule, fixes } of runChecks(guideChecks, each, context)) {
          for (const lang of ['zh-CN', 'en'] as const) {
            const words = fixes.map((fix) => guideFixWords(each, context, fix, lang) ?? JSON.stringify(fix));
            expect([rule, new Set(words).size]).toEqual([rule, words.length]);
            expect(words.join()).not.toMatch(/undefined|\[object/);
            told += words.length;
          }
        }
      }),
      { numRuns: numRuns(60, 3_000) },
    );
    expect(told).toBeGreaterThan(100);
  });
});
