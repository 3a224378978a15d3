import { describe, expect, it } from 'vitest';
import type { Guide } from '../model/guide.js';
import type { Option, Outcome, Question } from '../model/node.js';
import { bigGuide } from '../model/testing/big-guide.js';
import { guideOfSeed } from '../model/testing/random-guide.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import { situationName, wayName } from './situation-name.js';
import { walkGuide } from './walk-guide.js';

describe('situationName: the sample', () => {
  it.each<[string, Outcome['id'], string]>([
    ['业务办理项, then what the options say, once', 'out_shop', '新办-食品销售'],
    ['an option of a shared part speaks for itself', 'out_large', '新办-餐饮服务-300平方米以上'],
    ['its own name', 'out_change', '变更许可证载明事项'],
    ['an end that is no application', 'out_packaged', '新办-仅销售预包装食品'],
    ['an outcome that is gone', 'out_gone', ''],
  ])('%s', (_case, id, name) => {
    expect(situationName(sampleGuide, id, sampleContext)).toBe(name);
  });

  it('does without the item', () => {
    expect(situationName(sampleGuide, 'out_shop')).toBe('新办-食品销售');
  });

  it('names one way by the very options taken', () => {
    const walk = walkGuide(sampleGuide, { var_matter: { value: 'val_change' }, var_printed: { value: 'no' } });

    expect(walk.kind === 'outcome' ? wayName(walk.steps.map(({ option }) => option), walk.outcome, sampleContext) : walk.kind).toBe('变更-否');
  });
});

/** Questions with options named as given; `shared` are the options that lead to one outcome. */
function guideOf(tree: Readonly<Record<Question['id'], readonly (readonly [text: string, next: Option['next'], short?: string])[]>>, references: readonly string[]): Guide {
  return {
    ...sampleGuide,
    rootId: 'q_1',
    nodes: [
      ...Object.entries(tree).map(([id, options]): Question => ({
        id: id as Question['id'], // the keys of `tree` are questions' ids
        kind: 'question',
        variableId: 'var_kind',
        text: id,
        ask: 'options',
        options: options.map(([text, next, short], at) => ({ id: `opt_${id}_${String(at)}`, text, guard: { kind: 'any' }, next, ...(short === undefined ? {} : { short }) })),
      })),
      ...references.map((id) => ({ id: `ref_${id}` as const, kind: 'reference' as const, to: 'out_1' as const })),
      { id: 'out_1', kind: 'outcome', end: { kind: 'handle', handlingItemId: null, situationIds: [], uses: [] } },
    ],
  };
}

describe('situationName: an outcome that several answers lead to', () => {
  it.each<[string, Guide, string]>([
    ['two answers of one question', guideOf({ q_1: [['甲', 'out_1'], ['乙', 'ref_a']] }, ['a']), '甲或乙'],
    ['three', guideOf({ q_1: [['甲', 'out_1'], ['乙', 'ref_a'], ['丙', 'ref_b']] }, ['a', 'b']), '甲或乙或丙'],
    ['four are too many to name: the one where it stands', guideOf({ q_1: [['甲', 'out_1'], ['乙', 'ref_a'], ['丙', 'ref_b'], ['丁', 'ref_c']] }, ['a', 'b', 'c']), '甲'],
    ['what four ways share', guideOf({ q_1: [['新办', 'q_2']], q_2: [['甲', 'out_1'], ['乙', 'ref_a'], ['丙', 'ref_b'], ['丁', 'ref_c']] }, ['a', 'b', 'c']), '新办'],
    ['what all ways share before and behind stays', guideOf({ q_1: [['新办', 'q_2']], q_2: [['甲', 'q_3'], ['乙', 'q_4']], q_3: [['大', 'out_1']], q_4: [['大', 'ref_a']] }, ['a']), '新办-甲或乙-大'],
    ['ways that differ in more than one part', guideOf({ q_1: [['新办', 'q_2'], ['变更', 'q_3']], q_2: [['甲', 'out_1']], q_3: [['乙', 'ref_a']] }, ['a']), '新办-甲'],
    ['one way is longer', guideOf({ q_1: [['新办', 'q_2']], q_2: [['甲', 'out_1'], ['乙', 'q_3']], q_3: [['丙', 'ref_a']] }, ['a']), '新办'],
    ['an option that stays out of names', guideOf({ q_1: [['新办', 'q_2']], q_2: [['甲', 'out_1', ''], ['乙', 'ref_a', '']] }, ['a']), '新办'],
  ])('%s', (_case, guide, name) => {
    expect(situationName(guide, 'out_1')).toBe(name);
  });

  it('ends in guides that run in a circle, and in chains of thousands', () => {
    const circle: Guide = { ...guideOf({ q_1: [['甲', 'out_1'], ['乙', 'q_2']], q_2: [['丙', 'ref_a']] }, []), nodes: [] };
    const chain = guideOf(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`q_${String(at + 1)}`, [[`第${String(at)}`, at === 9_999 ? 'out_1' : `q_${String(at + 2)}`]]])), []);

    expect(situationName(circle, 'out_1')).toBe('');
    expect(situationName(chain, 'out_1').split('-')[0]).toBe('第0');
    for (let seed = 0; seed < 200; seed += 1) {
      const guide = guideOfSeed(seed);
      for (const node of guide.nodes) if (node.kind === 'outcome') expect(situationName(guide, node.id)).toEqual(expect.any(String));
    }
  });

  it('names each of five thousand outcomes', () => {
    const guide = bigGuide(10_000);
    const outcomes = guide.nodes.filter((node): node is Outcome => node.kind === 'outcome');

    expect(outcomes.filter(({ id }) => situationName(guide, id) !== '').length).toBe(outcomes.length);
  });
});
