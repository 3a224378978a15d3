import { applyFix, findingText, History, runChecks, type Finding, type MessageBook } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { wordingTextsEn } from '../messages/wording.en.js';
import { wordingTextsZhCn } from '../messages/wording.zh-CN.js';
import { guideEdits } from '../model/edits/index.js';
import type { Guard } from '../model/guard.js';
import type { Guide } from '../model/guide.js';
import { parseGuide } from '../model/parse-guide.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import type { Domain } from '../model/variable.js';
import { checkWording } from './wording.js';
import { type wordingRules } from './wording-rules.js';

type Draft = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a guide about to be given one fault
type RuleName = keyof typeof wordingRules.entries;

const book: MessageBook = { 'zh-CN': { rules: wordingTextsZhCn, edits: {}, refusals: {} }, en: { rules: wordingTextsEn, edits: {}, refusals: {} } };

type OptionDraft = readonly [text: string, guard: Guard, more?: Readonly<Draft>];

interface Asked {
  readonly domain: Domain;
  readonly options: readonly OptionDraft[];
  readonly text?: string;
  readonly question?: Readonly<Draft>;
  readonly guide?: Readonly<Draft>;
}

/** A guide of one question, each option an outcome. */
function guideAsking({ domain, options, text = '您属于哪一种？', question = {}, guide = {} }: Asked): Guide {
  const draft: Draft = {
    ...sampleGuide,
    terms: [],
    variables: [{ id: 'var_a', name: '变量', domain }],
    rootId: 'q_a',
    nodes: [
      { id: 'q_a', kind: 'question', variableId: 'var_a', text, ask: 'options', options: options.map(([words, guard, more], at) => ({ id: `opt_${String(at)}`, text: words, guard, next: `out_${String(at)}`, ...more })), ...question },
      ...options.map((_, at) => ({ id: `out_${String(at)}`, kind: 'outcome', name: `结果${String(at)}`, end: { kind: 'handle', handlingItemId: 'hdl_new', situationIds: [], uses: [] } })),
    ],
    ...guide,
  };
  const { value, findings } = parseGuide(draft);
  expect(findings).toEqual([]);
  return value!;
}

function findingsOf(guide: Guide, rule?: RuleName): readonly Finding[] {
  const findings = runChecks([checkWording], guide, sampleContext);
  for (const finding of findings) {
    for (const lang of ['zh-CN', 'en'] as const) expect(findingText(book, lang, finding)).not.toMatch(/undefined|\[object|NaN/);
  }
  return rule === undefined ? findings : findings.filter((finding) => finding.rule === rule);
}

const is = (...values: readonly string[]): Guard => ({ kind: 'values', values });
const range = (from?: number, to?: number, open: 'none' | 'from' | 'to' | 'both' = 'none'): Guard => ({
  kind: 'ranges',
  ranges: [
    {
      ...(from === undefined ? {} : { from, ...(open === 'from' || open === 'both' ? { fromOpen: true as const } : {}) }),
      ...(to === undefined ? {} : { to, ...(open === 'to' || open === 'both' ? { toOpen: true as const } : {}) }),
    },
  ],
});
const choice = (...labels: readonly string[]): Domain => ({ kind: 'choice', values: labels.map((label, at) => ({ id: `val_${String(at)}`, label })) });
const area: Domain = { kind: 'number', min: 0, max: 10_000, step: 1, unit: '平方米' };
const yesNo: Domain = { kind: 'yesNo' };
const asYesNo = (text: string): Guide => guideAsking({ domain: yesNo, text, options: [['是', is('yes')], ['否', is('no')]] });
const asChoice = (...labels: readonly string[]): Guide => guideAsking({ domain: choice(...labels), options: labels.map((label, at) => [label, is(`val_${String(at)}`)]) });

it('the sample reads well', () => {
  expect(findingsOf(sampleGuide)).toEqual([]);
});

describe('texts that are alike', () => {
  it.each<readonly [rule: RuleName, a: string, b: string]>([
    ['guide/same-texts', '新办', '新 办'],
    ['guide/same-texts', '变更（名称）', '变更(名称)'],
    ['guide/near-texts', '食品销售经营者', '食品消售经营者'],
    ['guide/near-texts', '民办非企业单位', '民办非业企单位'],
  ])('%s: “%s” and “%s”', (rule, a, b) => {
    expect(findingsOf(asChoice(a, b, '延续'), rule).map(({ at, related }) => [at.id, related?.[0]?.id])).toEqual([['opt_1', 'opt_0']]);
  });

  it.each([
    ['新办', '续办'],
    ['含散装熟食', '不含散装熟食'],
    ['有固定经营场所', '无固定经营场所'],
    ['80周岁至89周岁', '90周岁至99周岁'],
    ['餐饮服务连锁管理', '餐饮服务管理'],
    ['法人登记证', '营业执照'],
  ])('not “%s” and “%s”', (a, b) => {
    const findings = findingsOf(asChoice(a, b));
    expect(findings.filter(({ rule }) => rule === 'guide/same-texts' || rule === 'guide/near-texts')).toEqual([]);
  });

  it('values that are ticked, and outcomes of one name', () => {
    const several: Domain = { kind: 'choices', values: [{ id: 'val_0', label: '热食类' }, { id: 'val_1', label: '热食 类' }] };
    expect(findingsOf(guideAsking({ domain: several, options: [['下一步', { kind: 'any' }]] }), 'guide/same-texts').map(({ at }) => at.id)).toEqual(['val_1']);
    const guide = asChoice('甲店', '乙店');
    const same: Guide = { ...guide, nodes: guide.nodes.map((node) => (node.kind === 'outcome' ? { ...node, name: '同名' } : node)) };
    expect(findingsOf(same, 'guide/same-names').map(({ at, related }) => [at.id, related?.[0]?.id])).toEqual([['out_1', 'out_0']]);
  });
});

describe('words that say nothing', () => {
  const three = choice('新办', '变更', '延续');

  it('are a warning where the option is proved to be exactly what the others leave, and the fix names it', () => {
    const guide = guideAsking({ domain: three, options: [['新办', is('val_0')], ['其他', is('val_1', 'val_2')]] });
    const [finding] = findingsOf(guide, 'guide/catch-all');
    expect(finding).toMatchObject({ severity: 'warning', at: { id: 'opt_1', path: 'text' }, params: { word: '其他', isComplement: true } });
    expect(finding?.fixes).toEqual([{ edit: 'option/set-text', args: { id: 'opt_1', text: '变更或者延续' } }]);
  });

  it.each<readonly [what: string, options: readonly OptionDraft[]]>([
    ['it leaves a gap', [['新办', is('val_0')], ['其他', is('val_1')]]],
    ['it takes what another takes', [['新办', is('val_0')], ['变更', is('val_1')], ['其他', is('val_1', 'val_2')]]],
  ])('are an error where %s', (_what, options) => {
    expect(findingsOf(guideAsking({ domain: three, options }), 'guide/catch-all').map(({ severity, at, fixes }) => [severity, at.id, fixes.length])).toEqual([['error', `opt_${String(options.length - 1)}`, 0]]);
  });

  it('of a number are named by it', () => {
    const guide = guideAsking({ domain: area, options: [['300平方米以上', range(300)], ['其他', range(undefined, 300, 'to')]] });
    expect(findingsOf(guide, 'guide/catch-all')[0]?.fixes).toEqual([{ edit: 'option/set-text', args: { id: 'opt_1', text: '不满300平方米' } }]);
  });

  it('may be ticked where they exclude all others', () => {
    const domain = (exclusive: readonly `val_${string}`[]): Domain => ({ kind: 'choices', values: [{ id: 'val_0', label: '热食类' }, { id: 'val_1', label: '以上都不是' }], exclusive });
    const severity = (exclusive: readonly `val_${string}`[]): readonly string[] =>
      findingsOf(guideAsking({ domain: domain(exclusive), options: [['下一步', { kind: 'any' }]] }), 'guide/catch-all').map((finding) => finding.severity);
    expect(severity(['val_1'])).toEqual(['warning']);
    expect(severity([])).toEqual(['error']);
  });

  it.each<readonly [rule: 'guide/catch-all' | 'guide/vague', text: string, word: string]>([
    ['guide/catch-all', '餐饮服务等', '等'],
    ['guide/catch-all', '以上都不符合', '以上都不符合'],
    ['guide/catch-all', '食堂及其他', '其他'],
    ['guide/vague', '面积较大', '较大'],
    ['guide/vague', '300平方米左右', '左右'],
    ['guide/vague', '有一定规模', '一定规模'],
  ])('%s: “%s”', (rule, text, word) => {
    expect(findingsOf(asChoice('新办', text), rule).map(({ params }) => (params as { readonly word: string }).word)).toEqual([word]);
  });

  it.each(['三级以上医院', '身份证、户口簿等2种', '高等学校', '由其他人代办', '学校、托幼机构以外的食堂', '法人或者其他组织', '增值税一般纳税人'])('not: “%s”', (text) => {
    expect(findingsOf(asChoice('新办', text)).filter(({ rule }) => rule === 'guide/catch-all' || rule === 'guide/vague')).toEqual([]);
  });
});

describe('a question', () => {
  it.each<readonly [rule: RuleName, text: string, word: string]>([
    ['guide/two-questions', '您是否已取得营业执照并从事餐饮服务？', '并'],
    ['guide/two-questions', '是否有分支机构，是否一并变更？', '是否'],
    ['guide/two-questions', '您是企业吗？经营面积超过300平方米吗？', '经营面积超过300平方米吗？'],
    ['guide/negated-question', '您是否没有营业执照？', '是否没有'],
    ['guide/double-negative', '是否存在不属于不予许可的情形？', '不属于不'],
    ['guide/vague-question', '您的经营规模是否较大？', '较大'],
    ['guide/vague-question', '是否从事餐饮等服务？', '等'],
    ['guide/unclear-bound', '是否超过3人以上？', '超过3人以上'],
  ])('%s: “%s”', (rule, text, word) => {
    const findings = findingsOf(asYesNo(text), rule);
    expect(findings.map(({ at, params }) => [at.id, at.path, (params as { readonly word: string }).word])).toEqual([['q_a', 'text', word]]);
    expect(findings[0]?.witness).toMatchObject({ kind: 'excerpt', text });
  });

  it.each(['是否变更名称或者地址？', '是否由子女或者受委托人代办？', '是否使用集中式空调？', '您是新办还是变更？', '经营场所在开平市吗？', '是否不满18周岁？', '申请人是机关或者事业单位吗？', '是否与他人共用场所？'])('is sound: “%s”', (text) => {
    expect(findingsOf(asYesNo(text))).toEqual([]);
  });

  it('that asks for a number says in which unit', () => {
    const asking = (domain: Domain, question: Readonly<Draft>): readonly Finding[] =>
      findingsOf(guideAsking({ domain, options: [['小', range(undefined, 5)], ['大', range(6)]], question: { ask: 'value', ...question } }), 'guide/unit-missing');
    expect(asking({ kind: 'number', min: 0, max: 10, step: 1 }, {}).map(({ at }) => at.id)).toEqual(['q_a']);
    expect(asking({ kind: 'number', min: 0, max: 10, step: 1 }, { help: '按层数填写。' })).toEqual([]);
    expect(asking({ kind: 'number', min: 0, max: 10, step: 1 }, { ask: 'options' })).toEqual([]);
    expect(asking(area, {})).toEqual([]);
  });
});

describe('an option’s words against its condition', () => {
  const one = (text: string, guard: Guard, domain: Domain = area, more: Readonly<Draft> = {}): readonly Finding[] => findingsOf(guideAsking({ domain, options: [[text, guard, more]] }), 'guide/text-against-guard');

  it.each<readonly [text: string, guard: Guard, value: string, isSaid: boolean, words: string, setTo: Guard]>([
    ['300平方米以上', range(300, undefined, 'from'), '300 平方米', true, '超过300平方米', range(300)],
    ['超过300平方米', range(300), '300 平方米', false, '300平方米以上', range(300, undefined, 'from')],
    ['不满300平方米', range(undefined, 300), '300 平方米', false, '300平方米以下', range(undefined, 300, 'to')],
    ['300平方米以下', range(undefined, 300, 'to'), '300 平方米', true, '不满300平方米', range(undefined, 300)],
    ['50至300平方米', range(50, 300, 'to'), '300 平方米', true, '50平方米以上不满300平方米', range(50, 300)],
    ['50平方米以上不满300平方米', range(50, 300), '300 平方米', false, '50至300平方米', range(50, 300, 'to')],
    ['三百平方米以上', range(500), '499 平方米', true, '500平方米以上', range(300)],
    ['300平方米以上（不含本数）', range(300), '300 平方米', false, '300平方米以上', range(300, undefined, 'from')],
    ['大型（３００㎡以上）', range(301), '300 平方米', true, '大型（301平方米以上）', range(300)],
    ['不超过50', range(undefined, 60), '51 平方米', false, '60平方米以下', range(undefined, 50)],
  ])('“%s”', (text, guard, value, isSaid, words, setTo) => {
    const [finding, ...others] = one(text, guard);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', at: { id: 'opt_0', path: 'text' }, params: { value, isSaid } });
    expect(finding?.fixes).toEqual([
      { edit: 'option/set-text', args: { id: 'opt_0', text: words } },
      { edit: 'option/set-guard', args: { id: 'opt_0', guard: setTo } },
    ]);
  });

  it.each<readonly [text: string, guard: Guard]>([
    ['300平方米以上', range(300)],
    ['超过300平方米', range(300, undefined, 'from')],
    ['超过300平方米', range(301)],
    ['不满300平方米', range(undefined, 299)],
    ['不足三百平方米', range(undefined, 300, 'to')],
    ['50至300平方米', range(50, 300)],
    ['50平方米以下或者300平方米以上', { kind: 'ranges', ranges: [{ to: 50 }, { from: 300 }] }],
    ['大型餐饮', range(300)],
    ['10人以上', range(300)],
    ['下一步，300平方米以上的另交布局图', { kind: 'any' }],
    ['0.5公顷以上', range(5000)],
  ])('agrees: “%s”', (text, guard) => {
    expect(one(text, guard)).toEqual([]);
  });

  it('is compared in the variable’s unit', () => {
    const money: Domain = { kind: 'number', min: 0, max: 1000, step: 0.5, unit: '万元' };
    expect(one('50万元以上', range(50), money)).toEqual([]);
    expect(one('500000元以上', range(50), money)).toEqual([]);
    expect(one('不满0.5万元', range(undefined, 0.5, 'to'), money)).toEqual([]);
    expect(one('50元以上', range(50), money)).toHaveLength(1);
    expect(one('超过50万元', range(50), money)[0]?.fixes[0]).toEqual({ edit: 'option/set-text', args: { id: 'opt_0', text: '50万元以上' } });
  });

  it('is looked at in the short word too, and against conditions on what was asked before', () => {
    expect(one('大型', range(300, undefined, 'from'), area, { short: '300平方米以上' }).map(({ at }) => at.path)).toEqual(['short']);
    const wrong: Guide = { ...sampleGuide, nodes: sampleGuide.nodes.map((node) => (node.id === 'q_agent' ? { ...node, options: node.options.map((option) => (option.id === 'opt_of_large' ? { ...option, short: '超过300平方米' } : option)) } : node)) };
    expect(findingsOf(wrong, 'guide/text-against-guard').map(({ at, fixes }) => [at.id, at.path, fixes.map(({ edit }) => edit)])).toEqual([['opt_of_large', 'short', ['option/set-short']]]);
  });

  it.each<readonly [text: string, guard: Guard]>([
    ['是', is('no')],
    ['否', is('yes')],
    ['没有', is('yes')],
    ['有，已经取得', is('no')],
    ['不需要', is('yes')],
  ])('yes and no: “%s”', (text, guard) => {
    const [finding] = one(text, guard, yesNo);
    expect(finding?.fixes).toEqual([{ edit: 'option/set-guard', args: { id: 'opt_0', guard: is(guard.kind === 'values' && guard.values[0] === 'yes' ? 'no' : 'yes') } }]);
  });

  it.each<readonly [text: string, guard: Guard]>([
    ['是', is('yes')],
    ['否', is('no')],
    ['没有', is('no')],
    ['是', is('yes', 'no')],
    ['无障碍改造', is('yes')],
    ['有限公司', is('no')],
    ['下一步', { kind: 'any' }],
  ])('yes and no agree: “%s”', (text, guard) => {
    expect(one(text, guard, yesNo)).toEqual([]);
  });

  it('a question in the negative is left to its own rule', () => {
    const guide = guideAsking({ domain: yesNo, text: '您是否没有营业执照？', options: [['没有', is('yes')], ['有', is('no')]] });
    expect(findingsOf(guide).map(({ rule }) => rule)).toEqual(['guide/negated-question']);
  });

  it('the label of another value', () => {
    const guide = guideAsking({ domain: choice('新办', '变更'), options: [['变更', is('val_0')], ['新办', is('val_1')]] });
    expect(findingsOf(guide, 'guide/text-against-guard').map(({ at, fixes }) => [at.id, fixes[0]?.args])).toEqual([
      ['opt_0', { id: 'opt_0', guard: is('val_1') }],
      ['opt_1', { id: 'opt_1', guard: is('val_0') }],
    ]);
  });
});

describe('a word of the trade', () => {
  const guide = (more: Readonly<Draft> = {}, question: Readonly<Draft> = {}): Guide => guideAsking({ domain: yesNo, text: '是否制售冷加工糕点？', options: [['是', is('yes')], ['否', is('no')]], question, guide: more });

  it('wants an explanation', () => {
    expect(findingsOf(guide()).map(({ rule, at, params }) => [rule, at.id, (params as { readonly word: string }).word])).toEqual([['guide/term-unexplained', 'q_a', '冷加工糕点']]);
  });

  it('has one in the terms, or in the help beside it', () => {
    expect(findingsOf(guide({ terms: [{ id: 'trm_a', word: '冷加工糕点', meaning: '做好后不再加热就吃的糕点。' }] }))).toEqual([]);
    expect(findingsOf(guide({}, { help: '冷加工糕点是做好后不再加热就吃的糕点。' }))).toEqual([]);
  });

  it('has none in a term without a meaning', () => {
    expect(findingsOf(guide({ terms: [{ id: 'trm_a', word: '冷加工糕点', meaning: ' ' }] })).map(({ rule }) => rule)).toEqual(['guide/text-missing', 'guide/term-unexplained']);
  });

  it('is said once, with all its places', () => {
    const twice = asChoice('中央厨房', '中央厨房以外的单位');
    expect(findingsOf(twice).map(({ at, params, related }) => [at.id, (params as { readonly count: number }).count, related?.map(({ id }) => id)])).toEqual([['opt_0', 2, ['opt_1']]]);
  });

  it('in quotes counts as one, but not the name of an option', () => {
    expect(findingsOf(asYesNo('是否选择“一业一证”办理？')).map(({ params }) => (params as { readonly word: string }).word)).toEqual(['一业一证']);
    expect(findingsOf(asYesNo('选“是”的，现场核查。要继续吗？')).filter(({ rule }) => rule === 'guide/term-unexplained' )).toHaveLength(1);
  });
});

describe('texts that are missing or too long', () => {
  it('are named where they are', () => {
    const guide = guideAsking({
      domain: choice(' ', '变更'),
      text: ' ',
      options: [['', is('val_0')], ['变更', is('val_1')]],
      guide: { terms: [{ id: 'trm_a', word: '', meaning: '甲' }] },
    });
    const broken: Guide = {
      ...guide,
      variables: guide.variables.map((variable) => ({ ...variable, name: '' })),
      nodes: guide.nodes.map((node) => (node.kind !== 'outcome' ? node : node.id === 'out_0' ? { ...node, end: { kind: 'refused', reason: '' } } : { ...node, end: { kind: 'otherItem', name: '', reason: '' } })),
    };
    expect(findingsOf(broken, 'guide/text-missing').map(({ at }) => `${at.id} ${at.path ?? ''}`)).toEqual([
      'q_a text',
      'opt_0 text',
      'out_0 end/reason',
      'out_1 end/reason',
      'out_1 end/name',
      'var_a name',
      'val_0 label',
      'trm_a word',
    ]);
  });

  it('are counted in letters', () => {
    expect(findingsOf(asYesNo(`是否${'新'.repeat(77)}？`), 'guide/text-long')).toEqual([]);
    expect(findingsOf(asYesNo(`是否${'新'.repeat(78)}？`), 'guide/text-long').map(({ at }) => at.id)).toEqual(['q_a']);
    expect(findingsOf(asChoice('甲'.repeat(61), '乙'), 'guide/text-long').map(({ at }) => at.id)).toEqual(['opt_0']);
  });
});

it('what a fix offers makes that very finding go, and can be undone', () => {
  const guides = [
    guideAsking({ domain: area, options: [['300平方米以上', range(300, undefined, 'from')], ['其他', range(undefined, 300)]] }),
    guideAsking({ domain: choice('新办', '变更', '延续'), options: [['新办', is('val_0')], ['其他', is('val_1', 'val_2')]] }),
    guideAsking({ domain: choice('新办', '变更'), options: [['变更', is('val_0')], ['新办', is('val_1')]] }),
    guideAsking({ domain: yesNo, options: [['是', is('no')], ['否', is('yes')]] }),
  ];
  let applied = 0;
  for (const guide of guides) {
    for (const finding of findingsOf(guide)) {
      for (const fix of finding.fixes) {
        const history = new History(guide);
        expect(applyFix(history, guideEdits, fix)).toBeUndefined();
        expect(findingsOf(history.document).filter(({ rule, at }) => rule === finding.rule && at.id === finding.at.id)).toEqual([]);
        applied += 1;
      }
    }
  }
  expect(applied).toBeGreaterThan(5);
});
