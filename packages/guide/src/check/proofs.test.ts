import { applyFix, findingText, History, runChecks, type Finding, type Fix, type ServiceItem } from '@zhengwu/core';
import { describe, expect, it, vi } from 'vitest';
import { structureTextsEn } from '../messages/structure.en.js';
import { structureTextsZhCn } from '../messages/structure.zh-CN.js';
import { guideEdits } from '../model/edits/index.js';
import { emptyGuide } from '../model/empty-guide.js';
import type { Guard, Range } from '../model/guard.js';
import type { Guide } from '../model/guide.js';
import type { End, GuideNode, Option, Outcome, Question, Reference } from '../model/node.js';
import type { Domain, Variable } from '../model/variable.js';
import { bigGuide } from '../model/testing/big-guide.js';
import { guidedItem, sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import { proofChecks } from './guide-checks.js';
import { guardRules } from './guard-rules.js';
import { pathRules } from './path-rules.js';
import { structureRules } from './structure-rules.js';

vi.setConfig({ testTimeout: 60_000 });

// A guide that is sound, and for each rule the smallest change that breaks it.

const choice = (...labels: readonly string[]): Domain => ({ kind: 'choice', values: labels.map((label, at) => ({ id: `val_${String(at)}` as const, label })) });
const several = (labels: readonly string[], more: object = {}): Domain => ({ kind: 'choices', values: labels.map((label, at) => ({ id: `val_${String(at)}` as const, label })), ...more });
const values = (...ids: readonly (number | string)[]): Guard => ({ kind: 'values', values: ids.map((id) => (typeof id === 'number' ? `val_${String(id)}` : id)) });
const ranges = (...list: readonly Range[]): Guard => ({ kind: 'ranges', ranges: list });
const ANY: Guard = { kind: 'any' };

const variable = (id: Variable['id'], name: string, domain: Domain, more: Partial<Variable> = {}): Variable => ({ id, name, domain, ...more });
const option = (id: Option['id'], guard: Guard, next: Option['next'], more: Partial<Option> = {}): Option => ({ id, text: id, guard, next, ...more });
const question = (id: Question['id'], variableId: Question['variableId'], options: readonly Option[], more: Partial<Question> = {}): Question => ({
  id,
  kind: 'question',
  variableId,
  text: id,
  ask: 'value',
  options,
  ...more,
});
const outcome = (id: Outcome['id'], end: End = { kind: 'refused', reason: id }): Outcome => ({ id, kind: 'outcome', end });
const reference = (id: Reference['id'], to: Reference['to']): Reference => ({ id, kind: 'reference', to });
const handled = (...situationIds: Extract<End, { kind: 'handle' }>['situationIds']): End => ({ kind: 'handle', handlingItemId: 'hdl_new', situationIds, uses: [] });

const guideOf = (variables: readonly Variable[], nodes: readonly GuideNode[], more: Partial<Guide> = {}): Guide => ({
  ...emptyGuide('gud_1', '导办'),
  variables,
  nodes,
  rootId: nodes[0]?.id ?? null,
  ...more,
});

const AREA = variable('var_area', '面积', { kind: 'number', min: 0, max: 1000, step: 1, unit: '平方米' });
const KIND = variable('var_kind', '申请人', choice('企业', '个人'));
const TWICE = variable('var_sure', '是否自有', { kind: 'yesNo' });

const below300 = (more: Range = {}): Guard => ranges({ to: 300, toOpen: true, ...more });
const from300 = (more: Range = {}): Guard => ranges({ from: 300, ...more });

/** One question on the area with two options. */
const byArea = (small: Guard, large: Guard, more: Partial<Question> = {}): Guide =>
  guideOf([AREA], [question('q_1', 'var_area', [option('opt_s', small, 'out_s'), option('opt_l', large, 'out_l')], more), outcome('out_s'), outcome('out_l')]);

/** The applicant's kind, then the area for either. */
const twoLevels = (area: (suffix: string) => readonly Option[], more: Partial<Question> = {}): Guide =>
  guideOf(
    [KIND, AREA],
    [
      question('q_1', 'var_kind', [option('opt_e', values(0), 'q_e'), option('opt_p', values(1), 'q_p')]),
      question('q_e', 'var_area', area('e'), more),
      question('q_p', 'var_area', [option('opt_ps', below300(), 'out_ps'), option('opt_pl', from300(), 'out_pl')]),
      ...['out_es', 'out_el', 'out_ps', 'out_pl'].map((id) => outcome(id as Outcome['id'])), // literals of the line
    ],
  );
const sound = twoLevels(() => [option('opt_es', below300(), 'out_es'), option('opt_el', from300(), 'out_el')]);

const withDomain = (domain: Domain): Guide => guideOf([variable('var_x', '项目', domain)], [question('q_1', 'var_x', [option('opt_1', ANY, 'out_1')], { isUsedOutside: true }), outcome('out_1')]);
const withVariable = (more: Partial<Variable>): Guide => ({ ...byArea(below300(), from300()), variables: [{ ...AREA, ...more }] });

/** Some id of a kind, made while one looks. */
const FRESH = (kind: 'opt' | 'out' | 'ref'): string => expect.stringMatching(new RegExp(`^${kind}_[0-9a-z]{16}$`)) as string; // stands for a text
/** Three options that lead to one node. */
const shared = (next: Option['next']): Guide =>
  byArea(below300(), from300(), { options: [option('opt_s', below300(), next), option('opt_l', from300({ to: 500 }), next, { uses: [{ materialId: 'mat_1', kind: 'required' }] }), option('opt_x', ranges({ from: 500, fromOpen: true }), next, { uses: [{ materialId: 'mat_2', kind: 'required' }] })] });
const circle = (back: Option['next']): Guide =>
  guideOf([AREA, TWICE], [question('q_1', 'var_area', [option('opt_1', below300(), 'q_2'), option('opt_2', from300(), 'out_1')]), question('q_2', 'var_sure', [option('opt_3', values('yes'), back), option('opt_4', values('no'), 'out_2')]), reference('ref_1', 'q_1'), outcome('out_1'), outcome('out_2')].filter(({ id }) => id !== 'ref_1' || back === 'ref_1'));
const lostOwner: Guide = {
  ...byArea(below300(), from300()),
  nodes: [question('q_x', 'var_area', [option('opt_x', below300(), 'out_s'), option('opt_y', from300(), 'out_y')]), ...byArea(below300(), from300()).nodes, outcome('out_y')],
};
const twoRefused = (first: Partial<Outcome>, second: Partial<Outcome>): Guide => ({
  ...sound,
  nodes: sound.nodes.map((node): GuideNode => (node.id === 'out_es' || node.id === 'out_ps' ? { ...outcome(node.id, { kind: 'refused', reason: 'out_es' }), ...(node.id === 'out_es' ? first : second) } : node)),
});
const ofKinds = (options: readonly Option[]): Guide => guideOf([variable('var_x', '类别', choice('甲', '乙', '丙'))], [question('q_1', 'var_x', options), outcome('out_1'), outcome('out_2')]);
const surely = (options: readonly Option[], more: Partial<Question> = {}): Guide => guideOf([TWICE], [question('q_1', 'var_sure', options, more), outcome('out_y')]);

interface Row {
  readonly name: string;
  readonly guide: Guide;
  /** `rule at element`, all that is found; more than one where one fault shows in two ways. */
  readonly found: readonly string[];
}

const LABELS = Array.from({ length: 13 }, (_, at) => `第${String(at)}类`);
const CHAIN = 16;

const rows: readonly Row[] = [
  { name: 'an empty guide', guide: guideOf([], []), found: ['guide/no-root gud_1'] },
  { name: 'a first question that does not exist', guide: { ...sound, rootId: 'q_gone' }, found: ['guide/dangling gud_1'] },
  { name: 'two nodes with one id', guide: { ...sound, nodes: [...sound.nodes, outcome('out_es')] }, found: ['guide/duplicate-id out_es'] },
  { name: 'two options with one id', guide: byArea(below300(), from300(), { options: [option('opt_s', below300(), 'out_s'), option('opt_s', from300(), 'out_l')] }), found: ['guide/duplicate-id opt_s'] },
  { name: 'two values with one id', guide: withDomain({ kind: 'choice', values: [{ id: 'val_0', label: '甲' }, { id: 'val_0', label: '乙' }] }), found: ['guide/duplicate-id var_x'] },
  { name: 'a node behind two options', guide: byArea(below300(), from300(), { options: [option('opt_s', below300(), 'out_s'), option('opt_l', from300(), 'out_s', { uses: [{ materialId: 'mat_1', kind: 'required' }] })] }), found: ['guide/two-owners out_s', 'guide/unreachable out_l'] },
  { name: 'an option that leads to what does not exist', guide: byArea(below300(), from300(), { options: [option('opt_s', below300(), 'out_s'), option('opt_l', from300(), 'q_gone')] }), found: ['guide/dangling opt_l', 'guide/unreachable out_l'] },
  { name: 'a question of a variable that does not exist', guide: { ...byArea(below300(), from300()), variables: [] }, found: ['guide/dangling q_1'] },
  { name: 'an option that leads nowhere', guide: byArea(below300(), from300(), { options: [option('opt_s', below300(), 'out_s'), option('opt_l', from300(), null)] }), found: ['guide/dead-end opt_l', 'guide/unreachable out_l'] },
  { name: 'a part that nothing leads to', guide: { ...sound, nodes: [...sound.nodes, question('q_x', 'var_area', [option('opt_x1', below300(), 'out_x1'), option('opt_x2', from300(), 'out_x2')]), outcome('out_x1'), outcome('out_x2')] }, found: ['guide/unreachable q_x'] },
  {
    name: 'a circle through a reference',
    guide: guideOf([KIND, TWICE], [question('q_1', 'var_kind', [option('opt_1', values(0), 'out_1'), option('opt_2', values(1), 'q_2')]), question('q_2', 'var_sure', [option('opt_3', values('yes'), 'ref_1'), option('opt_4', values('no'), 'out_2')]), reference('ref_1', 'q_1'), outcome('out_1'), outcome('out_2')]),
    found: ['guide/cycle ref_1'],
  },
  { name: 'a question with one option', guide: guideOf([AREA], [question('q_1', 'var_area', [option('opt_1', ANY, 'out_1')]), outcome('out_1')]), found: ['guide/few-options q_1'] },
  {
    name: 'thirteen options to pick from',
    guide: guideOf([variable('var_x', '类别', choice(...LABELS))], [question('q_1', 'var_x', LABELS.map((_, at) => option(`opt_${String(at)}`, values(at), `out_${String(at)}`)), { ask: 'options' }), ...LABELS.map((_, at) => outcome(`out_${String(at)}`))]),
    found: ['guide/too-many-options q_1'],
  },
  {
    name: 'sixteen questions on one way',
    guide: guideOf(
      Array.from({ length: CHAIN }, (_, at) => variable(`var_${String(at)}`, `第${String(at)}项`, { kind: 'yesNo' })),
      [
        ...Array.from({ length: CHAIN }, (_, at) => question(`q_${String(at)}`, `var_${String(at)}`, [option(`opt_${String(at)}n`, values('no'), `out_${String(at)}`), option(`opt_${String(at)}y`, values('yes'), at + 1 < CHAIN ? `q_${String(at + 1)}` : 'out_end')])),
        ...Array.from({ length: CHAIN }, (_, at) => outcome(`out_${String(at)}`)),
        outcome('out_end'),
      ],
    ),
    found: ['guide/too-deep q_15'],
  },

  { name: 'a variable that nobody asks for', guide: { ...sound, variables: [...sound.variables, TWICE] }, found: ['guide/variable-unused var_sure'] },
  { name: 'a domain without values', guide: withDomain(choice()), found: ['guide/domain-empty var_x'] },
  { name: 'a domain with its ends reversed', guide: withDomain({ kind: 'number', min: 1, max: 0, step: 1 }), found: ['guide/domain-empty var_x'] },
  { name: 'a domain of no days', guide: withDomain({ kind: 'date', from: '2026-02-30', to: '2026-03-01' }), found: ['guide/domain-empty var_x'] },
  { name: 'a step that does not reach the end', guide: withDomain({ kind: 'number', min: 0, max: 1, step: 0.3 }), found: ['guide/domain-uneven var_x'] },
  { name: 'more allowed than there are', guide: withDomain(several(['甲', '乙'], { max: 3 })), found: ['guide/bounds-beyond-values var_x'] },
  { name: 'a value that stands alone where two must be chosen', guide: withDomain(several(['甲', '乙', '丙'], { min: 2, exclusive: ['val_2'] })), found: ['guide/exclusive-never var_x'] },
  { name: '都没有 beside others', guide: withDomain(several(['甲', '乙', '以上都没有'])), found: ['guide/exclusive-not-marked var_x'] },

  { name: 'a guard of another kind', guide: byArea(values('yes'), ANY), found: ['guide/guard-misfit opt_s', 'guide/unreachable out_s'] },
  { name: 'a day as the end of a number', guide: byArea(ranges({ to: '2026-01-01' }), ANY), found: ['guide/guard-misfit opt_s', 'guide/unreachable out_s'] },
  { name: 'a value that has gone', guide: twoLevels(() => [option('opt_es', below300(), 'out_es', { when: [{ variableId: 'var_kind', guard: values(0, 7) }] }), option('opt_el', from300(), 'out_el')]), found: ['guide/guard-unknown-value opt_es'] },
  { name: 'a guard that takes nothing', guide: byArea(ranges(), ANY), found: ['guide/guard-empty opt_s', 'guide/unreachable out_s'] },
  { name: 'a range with its ends reversed', guide: byArea(ranges({ from: 300, to: 100 }), ANY), found: ['guide/range-reversed opt_s', 'guide/unreachable out_s'] },
  { name: 'an end outside the domain', guide: byArea(below300({ from: -5 }), from300()), found: ['guide/end-outside opt_s'] },
  { name: 'an end between two steps', guide: byArea(ranges({ to: 299.5 }), from300()), found: ['guide/end-off-grid opt_s'] },

  { name: 'a gap of one value', guide: byArea(below300(), from300({ fromOpen: true })), found: ['guide/gap q_1'] },
  { name: 'a value of a choice without an option', guide: guideOf([variable('var_x', '类别', choice('甲', '乙', '丙'))], [question('q_1', 'var_x', [option('opt_1', values(0), 'out_1'), option('opt_2', values(1), 'out_2')]), outcome('out_1'), outcome('out_2')]), found: ['guide/gap q_1'] },
  { name: 'an option that one history alone would offer', guide: twoLevels(() => [option('opt_es', below300(), 'out_es', { when: [{ variableId: 'var_kind', guard: values(1) }] }), option('opt_el', ANY, 'out_el', { when: [{ variableId: 'var_kind', guard: values(0) }] })]), found: ['guide/dead-option opt_es', 'guide/unreachable out_es'] },
  { name: 'two options that overlap', guide: byArea(ranges({ to: 400 }), from300()), found: ['guide/overlap opt_l'] },
  { name: 'a boundary that counts twice', guide: byArea(ranges({ to: 300 }), from300()), found: ['guide/boundary-twice opt_l'] },
  { name: 'more overlaps than are listed', guide: guideOf([AREA], [question('q_1', 'var_area', Array.from({ length: 10 }, (_, at) => option(`opt_${String(at)}`, ANY, `out_${String(at)}`))), ...Array.from({ length: 10 }, (_, at) => outcome(`out_${String(at)}`))]), found: ['guide/more-overlaps q_1', 'guide/dependent q_1'] },
  { name: 'a condition on what is not asked before', guide: twoLevels(() => [option('opt_es', ANY, 'out_es', { when: [{ variableId: 'var_area', guard: below300() }] }), option('opt_el', ANY, 'out_el')]), found: ['guide/condition-not-asked opt_es', 'guide/unreachable out_es'] },
  { name: 'more values than are told apart', guide: withDomain(several(Array.from({ length: 201 }, (_, at) => `第${String(at)}种`))), found: ['guide/undecided var_x'] },

  {
    name: 'a question that is answered already',
    guide: guideOf([KIND, AREA], [question('q_1', 'var_kind', [option('opt_1', values(0), 'q_2'), option('opt_2', values(1), 'out_2')]), question('q_2', 'var_kind', [option('opt_3', values(0), 'q_3'), option('opt_4', values(1), 'out_4')]), question('q_3', 'var_area', [option('opt_5', below300(), 'out_5'), option('opt_6', from300(), 'out_6')]), outcome('out_2'), outcome('out_4'), outcome('out_5'), outcome('out_6')]),
    found: ['guide/already-answered q_2', 'guide/dead-option opt_4', 'guide/unreachable out_4'],
  },
  {
    name: 'a question that is answered already, and that what nobody reaches refers to',
    guide: guideOf([KIND, AREA], [
      question('q_1', 'var_kind', [option('opt_1', values(0), 'q_2'), option('opt_2', values(1), 'out_2')]),
      question('q_2', 'var_kind', [option('opt_3', values(0), 'q_3'), option('opt_4', values(1), 'out_4')]),
      question('q_3', 'var_area', [option('opt_5', below300(), 'out_5'), option('opt_6', from300(), 'out_6', { when: [{ variableId: 'var_kind', guard: values(0) }] })]),
      question('q_x', 'var_area', [option('opt_7', below300(), 'ref_x'), option('opt_8', from300(), 'out_8')]),
      reference('ref_x', 'q_2'),
      ...['out_2', 'out_4', 'out_5', 'out_6', 'out_8'].map((id) => outcome(id as Outcome['id'])), // literals of the line
    ]),
    found: ['guide/already-answered q_2', 'guide/dead-option opt_4', 'guide/unreachable out_4', 'guide/unreachable q_x'],
  },
  {
    name: 'a variable that is asked again',
    guide: guideOf([AREA], [question('q_1', 'var_area', [option('opt_1', below300(), 'out_1'), option('opt_2', from300(), 'q_2')]), question('q_2', 'var_area', [option('opt_3', ranges({ to: 500 }), 'out_3'), option('opt_4', ranges({ from: 500, fromOpen: true }), 'out_4')]), outcome('out_1'), outcome('out_3'), outcome('out_4')]),
    found: ['guide/asked-twice q_2'],
  },
  {
    name: 'an option that is cut further on',
    guide: guideOf([AREA], [question('q_1', 'var_area', [option('opt_1', below300(), 'out_1'), option('opt_2', from300(), 'q_2')], { ask: 'options' }), question('q_2', 'var_area', [option('opt_3', ranges({ to: 500 }), 'out_3'), option('opt_4', ranges({ from: 500, fromOpen: true }), 'out_4')]), outcome('out_1'), outcome('out_3'), outcome('out_4')]),
    found: ['guide/asked-twice q_2', 'guide/asked-too-coarsely q_1'],
  },
  {
    name: 'a question that changes nothing',
    guide: guideOf([KIND, AREA], [question('q_1', 'var_kind', [option('opt_1', values(0), 'q_2'), option('opt_2', values(1), 'ref_1')]), question('q_2', 'var_area', [option('opt_3', below300(), 'out_3'), option('opt_4', from300(), 'out_4')]), reference('ref_1', 'q_2'), outcome('out_3'), outcome('out_4')]),
    found: ['guide/changes-nothing q_1'],
  },
  {
    name: 'options that history alone tells apart',
    guide: twoLevels(() => [option('opt_es', ANY, 'out_es', { when: [{ variableId: 'var_kind', guard: values(0) }] }), option('opt_el', ANY, 'out_el', { when: [{ variableId: 'var_kind', guard: values(1) }] })]),
    found: ['guide/dead-option opt_el', 'guide/unreachable out_el'],
  },
  {
    name: 'a question whose next step was settled before',
    guide: guideOf([KIND, TWICE, AREA], [
      question('q_0', 'var_sure', [option('opt_y', values('yes'), 'q_1'), option('opt_n', values('no'), 'ref_1')], { isUsedOutside: true }),
      question('q_1', 'var_area', [option('opt_1', ANY, 'out_1', { when: [{ variableId: 'var_sure', guard: values('yes') }] }), option('opt_2', ANY, 'out_2', { when: [{ variableId: 'var_sure', guard: values('no') }] })]),
      reference('ref_1', 'q_1'),
      outcome('out_1'),
      outcome('out_2'),
    ], { variables: [TWICE, AREA] }),
    found: ['guide/dependent q_1'],
  },
  {
    name: 'options that come to the same',
    guide: guideOf([variable('var_x', '类别', choice('甲', '乙', '丙'))], [question('q_1', 'var_x', [option('opt_1', values(0), 'out_1'), option('opt_2', values(1), 'ref_1'), option('opt_3', values(2), 'out_3')]), reference('ref_1', 'out_1'), outcome('out_1'), outcome('out_3')]),
    found: ['guide/options-alike opt_2'],
  },
  { name: 'two outcomes that are equal', guide: { ...sound, nodes: sound.nodes.map((node): GuideNode => (node.id === 'out_ps' ? outcome('out_ps', { kind: 'refused', reason: 'out_es' }) : node)) }, found: ['guide/duplicate-outcome out_ps'] },
  { name: 'two main situations at once', guide: { ...byArea(below300(), from300()), nodes: byArea(below300(), from300()).nodes.map((node): GuideNode => (node.id === 'out_s' ? outcome('out_s', handled('sit_shop', 'sit_second')) : node)) }, found: ['guide/two-situations out_s'] },
  { name: 'data that leaves an outcome to nobody', guide: withVariable({ prefill: { catalogue: '登记', field: '面积', gives: from300(), isFixed: true } }), found: ['guide/prefill-excludes var_area'] },
];

/** The sample's item with a second main situation. */
const twoMain: ServiceItem = { ...guidedItem, situations: [...guidedItem.situations, { id: 'sit_second', name: '第二主情形', handlingItemId: 'hdl_new' }] };

function proofsOf(guide: Guide): readonly Finding[] {
  return runChecks(proofChecks, guide, { today: '2026-11-27', item: twoMain });
}

const MESSAGES = { 'zh-CN': { rules: structureTextsZhCn, edits: {}, refusals: {} }, en: { rules: structureTextsEn, edits: {}, refusals: {} } };

describe('the proofs', () => {
  it('find nothing in a sound guide', () => {
    expect(proofsOf(sound)).toEqual([]);
    expect(runChecks(proofChecks, sampleGuide, sampleContext)).toEqual([]);
  });

  it('speak of every rule there is', () => {
    const rules = new Set(rows.flatMap(({ found }) => found.map((each) => each.split(' ')[0])));
    const all = Object.keys({ ...structureRules.entries, ...guardRules.entries, ...pathRules.entries });
    expect(all.filter((rule) => !rules.has(rule))).toEqual([]);
  });

  it.each(rows)('find $name', ({ guide, found }) => {
    const findings = proofsOf(guide);
    const said = findings.map(({ rule, at }) => `${rule} ${at.id}`).filter((each) => !(found.includes('guide/more-overlaps q_1') && each.startsWith('guide/overlap ')));
    expect([...new Set(said)].sort()).toEqual([...found].sort());
    for (const finding of findings) {
      for (const lang of ['zh-CN', 'en'] as const) expect(findingText(MESSAGES, lang, finding)).not.toMatch(/undefined|\[object|guide\/|\{/);
      for (const fix of finding.fixes) {
        const history = new History(guide);
        expect(applyFix(history, guideEdits, fix)).toBeUndefined();
        expect(proofsOf(history.document).map(({ rule, at }) => `${rule} ${at.id}`)).not.toContain(`${finding.rule} ${finding.at.id}`);
      }
    }
  });

  it('say a gap in the words of the operator, with the way to it and who could take it', () => {
    // Given an enterprise's area that leaves out 300 exactly
    const guide = twoLevels(() => [option('opt_es', below300(), 'out_es'), option('opt_el', from300({ fromOpen: true }), 'out_el')]);
    const [gap] = proofsOf(guide);
    if (gap === undefined) throw new Error('a gap');
    expect(findingText(MESSAGES, 'zh-CN', gap)).toBe('“q_e”有缺口：按所示的回答走到这里，面积 = 300 平方米 时，没有任何选项可选。');
    expect(gap.witness).toEqual({
      kind: 'answers',
      answers: [
        { id: 'var_kind', label: '申请人', value: 'val_0', shown: '企业' },
        { id: 'var_area', label: '面积', value: 300, shown: '300 平方米' },
      ],
    });
    expect(gap.fixes).toEqual([
      { edit: 'option/set-guard', args: { id: 'opt_es', guard: ranges({ to: 300 }) } },
      { edit: 'option/set-guard', args: { id: 'opt_el', guard: from300() } },
    ]);
  });

  it('take a boundary from either side in the ends that are written already', () => {
    const [finding] = proofsOf(byArea(ranges({ to: 300 }), from300()));
    expect(finding?.fixes.map(({ args }) => args)).toEqual([
      { id: 'opt_s', guard: below300() },
      { id: 'opt_l', guard: from300({ fromOpen: true }) },
    ]);
  });

  it.each<[string, Guide, rule: string, readonly Fix[]]>([
    ['a dead end: a result', byArea(below300(), from300(), { options: [option('opt_s', below300(), 'out_s'), option('opt_l', from300(), null)] }), 'guide/dead-end', [
      { edit: 'outcome/insert', args: { outcome: { id: FRESH('out'), kind: 'outcome', end: { kind: 'staff', reason: '请到窗口办理。' } }, under: 'opt_l' } },
    ]],
    ['a node behind three options: the later ones refer to it', shared('out_s'), 'guide/two-owners', [
      { edit: 'reference/replace', args: { to: 'out_s', places: [{ under: 'opt_l', referenceId: FRESH('ref') }, { under: 'opt_x', referenceId: FRESH('ref') }] } },
    ]],
    ['a reference behind two options: the later one has its own', { ...shared('ref_1'), nodes: [...shared('ref_1').nodes, reference('ref_1', 'out_l')] }, 'guide/two-owners', [
      { edit: 'reference/replace', args: { to: 'out_l', places: [{ under: 'opt_l', referenceId: FRESH('ref') }, { under: 'opt_x', referenceId: FRESH('ref') }] } },
    ]],
    ['a node behind two options, of which citizens come by the second alone: it stays there', lostOwner, 'guide/two-owners', [
      { edit: 'reference/replace', args: { to: 'out_s', places: [{ under: 'opt_x', referenceId: FRESH('ref') }] } },
    ]],
    ['a circle through a reference: it goes', circle('ref_1'), 'guide/cycle', [{ edit: 'node/remove', args: { id: 'ref_1' } }]],
    ['a circle through an option: it is cut', circle('q_1'), 'guide/cycle', [{ edit: 'option/cut', args: { id: 'opt_3' } }]],
    ['a circle, of what it shares: no reference, it would lead back', circle('q_1'), 'guide/two-owners', []],
    ['an outcome that is there twice: a reference to the first', twoRefused({}, {}), 'guide/duplicate-outcome', [
      { edit: 'reference/replace', args: { to: 'out_es', places: [{ under: 'opt_ps', referenceId: FRESH('ref') }] } },
    ]],
    ['an outcome that is there twice, the second with words of its own: the first goes', twoRefused({}, { name: '不予受理' }), 'guide/duplicate-outcome', [
      { edit: 'reference/replace', args: { to: 'out_ps', places: [{ under: 'opt_es', referenceId: FRESH('ref') }] } },
    ]],
    ['an outcome that is there twice, each with words of its own: a person decides', twoRefused({ note: '企业' }, { note: '个人' }), 'guide/duplicate-outcome', []],
    ['a value without an option, beside 其他: an option for it, or 其他 takes it', ofKinds([option('opt_1', values(0), 'out_1'), option('opt_2', values(1), 'out_2', { text: '其他' })]), 'guide/gap', [
      { edit: 'option/insert', args: { questionId: 'q_1', option: { id: FRESH('opt'), text: '丙', guard: values(2), next: null } } },
      { edit: 'option/set-guard', args: { id: 'opt_2', guard: values(1, 2) } },
      { edit: 'option/set-guard', args: { id: 'opt_1', guard: values(0, 2) } },
    ]],
    ['a value without an option, beside an empty option: that takes it', ofKinds([option('opt_1', values(0, 1), 'out_1'), option('opt_2', values(), 'out_2')]), 'guide/gap', [
      { edit: 'option/set-guard', args: { id: 'opt_2', guard: values(2) } },
      { edit: 'option/insert', args: { questionId: 'q_1', option: { id: FRESH('opt'), text: '丙', guard: values(2), next: null } } },
    ]],
    ['numbers without an option, beside an empty option: that takes them', byArea(below300(), ranges()), 'guide/gap', [
      { edit: 'option/set-guard', args: { id: 'opt_l', guard: from300() } },
    ]],
    ['two empty options: which takes what, a person says', byArea(ranges(), ranges()), 'guide/gap', []],
    ['two empty options, of which one is called like what is missed', ofKinds([option('opt_1', values(0, 1), 'out_1'), option('opt_2', values(), 'out_2', { text: '乙' }), option('opt_3', values(), 'out_2', { text: '丙' })]), 'guide/gap', [
      { edit: 'option/set-guard', args: { id: 'opt_3', guard: values(2) } },
      { edit: 'option/insert', args: { questionId: 'q_1', option: { id: FRESH('opt'), text: '丙', guard: values(2), next: null } } },
    ]],
    ['否 without an option: an option for it', surely([option('opt_y', values('yes'), 'out_y')]), 'guide/gap', [
      { edit: 'option/insert', args: { questionId: 'q_1', option: { id: FRESH('opt'), text: '否', guard: values('no'), next: null } } },
    ]],
    ['否 without an option, where all lead on together: that takes it as well', surely([option('opt_y', values('yes'), 'out_y')], { isUsedOutside: true }), 'guide/gap', [
      { edit: 'option/insert', args: { questionId: 'q_1', option: { id: FRESH('opt'), text: '否', guard: values('no'), next: null } } },
      { edit: 'option/set-guard', args: { id: 'opt_y', guard: ANY } },
    ]],
    ['a question without options: nothing at a stroke', surely([]), 'guide/gap', []],
  ])('mend %s', (_what, guide, rule, fixes) => {
    const finding = proofsOf(guide).find((each) => each.rule === rule);
    expect(finding?.fixes).toEqual(fixes);
    for (const fix of finding?.fixes ?? []) {
      const history = new History(guide);
      expect(applyFix(history, guideEdits, fix)).toBeUndefined();
      const before = proofsOf(guide);
      const added = proofsOf(history.document).filter(({ severity, ...each }) => severity === finding?.severity && !before.some((other) => other.rule === each.rule && other.at.id === each.at.id));
      // What is cut and what is new leads nowhere yet: that is said, and has its own fix.
      expect(added.filter((each) => each.rule !== 'guide/dead-end')).toEqual([]);
      for (const { at } of added) expect(JSON.stringify(fix.args) + (fix.edit === 'node/remove' ? 'opt_3' : '')).toContain(at.id);
      history.undo();
      expect(history.document).toEqual(guide);
    }
  });

  it('the third of three equal outcomes is found once the second is a reference', () => {
    const two = twoRefused({}, {});
    const kinds = [...two.nodes, question('q_x', 'var_sure', [option('opt_x1', values('yes'), 'out_x1'), option('opt_x2', values('no'), 'q_1')]), outcome('out_x1', { kind: 'refused', reason: 'out_es' })];
    const guide: Guide = { ...two, variables: [...two.variables, TWICE], nodes: kinds, rootId: 'q_x' };
    const doubles = (of: Guide): readonly string[] => proofsOf(of).flatMap(({ rule, at }) => (rule === 'guide/duplicate-outcome' ? [at.id] : []));
    const history = new History(guide);
    const seen: (readonly string[])[] = [doubles(history.document)];
    for (let finding = proofsOf(guide).find(({ rule }) => rule === 'guide/duplicate-outcome'); finding !== undefined; finding = proofsOf(history.document).find(({ rule }) => rule === 'guide/duplicate-outcome')) {
      const [fix] = finding.fixes;
      if (fix === undefined) break;
      expect(applyFix(history, guideEdits, fix)).toBeUndefined();
      seen.push(doubles(history.document));
    }
    expect(seen.map(({ length }) => length)).toEqual([2, 1, 0]);
  });

  it('count by steps of a tenth', () => {
    const tenths = { ...AREA, domain: { kind: 'number', min: 0, max: 10, step: 0.1 } as const };
    const guide = { ...byArea(ranges({ to: 0.3 }), ranges({ from: 0.4 })), variables: [tenths] };
    expect(proofsOf(guide)).toEqual([]);
    expect(proofsOf({ ...byArea(ranges({ to: 0.2 }), ranges({ from: 0.4 })), variables: [tenths] }).map(({ params }) => params)).toMatchObject([{ shown: '面积 = 0.3' }]);
  });

  it('go through ten thousand questions one behind the other', () => {
    const count = 10_000;
    const nodes: GuideNode[] = Array.from({ length: count }, (_, at) =>
      question(`q_${String(at)}`, `var_${String(at)}`, [option(`opt_${String(at)}n`, values('no'), `out_${String(at)}`), option(`opt_${String(at)}y`, values('yes'), at + 1 < count ? `q_${String(at + 1)}` : 'out_end')]),
    );
    const variables = nodes.map((_, at) => variable(`var_${String(at)}`, String(at), { kind: 'yesNo' }));
    const guide = guideOf(variables, [...nodes, ...nodes.map((_, at) => outcome(`out_${String(at)}`)), outcome('out_end')]);
    expect(proofsOf(guide).map(({ rule }) => rule)).toEqual(['guide/too-deep']);
  });

  it('share what references lead to, however many ways there are', () => {
    // Given thirty questions in a row, each answer of each leading on by a reference: 2^30 ways
    const count = 30;
    const nodes: GuideNode[] = Array.from({ length: count }, (_, at) => [
      question(`q_${String(at)}`, `var_${String(at)}`, [option(`opt_${String(at)}n`, values('no'), at + 1 < count ? `q_${String(at + 1)}` : 'out_n', { uses: [{ materialId: `mat_${String(at)}`, kind: 'required' }] }), option(`opt_${String(at)}y`, values('yes'), at + 1 < count ? `ref_${String(at)}` : 'out_y')]),
      ...(at + 1 < count ? [reference(`ref_${String(at)}`, `q_${String(at + 1)}`)] : []),
    ]).flat();
    const variables = Array.from({ length: count }, (_, at) => variable(`var_${String(at)}`, String(at), { kind: 'yesNo' }));
    const guide = guideOf(variables, [...nodes, outcome('out_n'), outcome('out_y')]);
    expect(proofsOf(guide).map(({ rule }) => rule)).toEqual(['guide/too-deep']);
  });

  it('find nothing but depth and likeness in a big guide that is sound', () => {
    const rules = new Set(proofsOf(bigGuide(1000)).map(({ rule }) => rule));
    for (const rule of rules) expect(['guide/variable-unused', 'guide/too-deep', 'guide/options-alike', 'guide/duplicate-outcome', 'guide/changes-nothing', 'guide/asked-too-coarsely']).toContain(rule);
  });
});
