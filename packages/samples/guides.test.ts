import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseServiceItem } from '../core/src/model/parse-service-item.js';
import type { ServiceItem } from '../core/src/model/service-item.js';
import type { Situation, SituationRole } from '../core/src/model/situation.js';
import { generateCases } from '../guide/src/cases/generate-cases.js';
import { runCases } from '../guide/src/cases/run-cases.js';
import { certifyGuide } from '../guide/src/certify/certify-guide.js';
import { verifyCertificate } from '../guide/src/certify/verify-certificate.js';
import { checkGuide } from '../guide/src/check/check-guide.js';
import { proofState } from '../guide/src/check/proof-state.js';
import { parseGuide } from '../guide/src/model/parse-guide.js';
import type { Guide } from '../guide/src/model/guide.js';
import { indexGuide } from '../guide/src/model/guide-index.js';
import type { Guard } from '../guide/src/model/guard.js';
import type { Outcome, Question } from '../guide/src/model/node.js';
import type { Variable } from '../guide/src/model/variable.js';
import type { AnswerValue, Answers } from '../guide/src/resolve/answers.js';
import { resolveGuide } from '../guide/src/resolve/resolve-guide.js';
import type { Resolution } from '../guide/src/resolve/resolution.js';
import { situationName } from '../guide/src/resolve/situation-name.js';

interface IndexLine {
  readonly name: string;
  readonly item: string;
  readonly guide: string;
}

type Reached = Extract<Resolution, { kind: 'outcome' }>;

/** 兜底 words, which no text of a guide may use. */
const CATCH_ALL = /其他|其它|等(?![级候同待])|之类|有关材料|相关材料|必要材料|视情况|原则上|另行规定/;
/** What looks like a person's: mobile and fixed-line numbers, the number of an identity card. */
const PERSONAL = /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}[-－— ]?\d{7,8}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)/;

function text(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

const index: readonly IndexLine[] = JSON.parse(text('index.json'));
const samples = index.map((line) => {
  const parsed = parseGuide(text(line.guide));
  return { line, item: parseServiceItem(text(line.item)).value!, guide: parsed.value!, parsed };
});

/** Every answer worth telling apart: each value and each set of values, and the numbers at and beside each end of a guard. */
function answersTo({ domain }: Variable, { options, extras = [] }: Question): readonly AnswerValue[] {
  switch (domain.kind) {
    case 'yesNo':
      return ['yes', 'no'];
    case 'choice':
      return domain.values.map(({ id }) => id);
    case 'choices': {
      const alone = domain.exclusive ?? [];
      const free = domain.values.map(({ id }) => id).filter((id) => !alone.includes(id));
      const sets = Array.from({ length: 2 ** free.length - 1 }, (_, bits) => free.filter((_id, place) => ((bits + 1) >> place) % 2 === 1));
      return [...sets, ...alone.map((id) => [id])];
    }
    case 'number': {
      const ends = [...options, ...extras].flatMap(({ guard }) => endsOf(guard)).filter((end) => typeof end === 'number');
      const numbers = ends.flatMap((end) => [end - domain.step, end, end + domain.step]);
      return [...new Set([domain.min, ...numbers, domain.max])].filter((number) => number >= domain.min && number <= domain.max);
    }
    default:
      throw new Error(`no sample guide asks for a ${domain.kind}`);
  }
}

function endsOf(guard: Guard): readonly (number | string)[] {
  return guard.kind === 'ranges' ? guard.ranges.flatMap(({ from, to }) => [from, to]).filter((end) => end !== undefined) : [];
}

/** All ways through a guide, one for each combination of answers worth telling apart. */
function* waysOf(guide: Guide, answers: Answers = {}): Generator<{ readonly answers: Answers; readonly end: Resolution }> {
  const end = resolveGuide(guide, answers);
  if (end.kind !== 'question') {
    yield { answers, end };
    return;
  }
  const variable = indexGuide(guide).variable(end.question.variableId)!;
  for (const value of answersTo(variable, end.question)) yield* waysOf(guide, { ...answers, [variable.id]: { value } });
}

/** What the item asks for where these situations hold, by its own rule: 必要性 and 业务办理项. */
function asksFor({ materials }: ServiceItem, handlingItemId: string, situationIds: readonly string[]): readonly string[] {
  return materials
    .filter(({ necessity, handlingItemIds }) => {
      if (handlingItemIds !== undefined && !handlingItemIds.some((id) => id === handlingItemId)) return false;
      return necessity.kind === 'required' || necessity.situationIds.some((id) => situationIds.includes(id));
    })
    .map(({ id, exemption }) => `${id} ${exemption === undefined ? 'required' : `exempt ${exemption.reason}`}`)
    .sort();
}

const roleOf = ({ role = 'main' }: Situation): SituationRole => role;

describe.each(samples)('the guide of $line.name', ({ line, item, guide, parsed }) => {
  const ways = [...waysOf(guide)];
  const reached = ways.flatMap(({ end }) => (end.kind === 'outcome' ? [end] : []));
  const handled = reached.flatMap((end) => (end.outcome.end.kind === 'handle' ? [{ end, handling: end.outcome.end }] : []));
  const situations = (ids: readonly string[]) => item.situations.filter(({ id }) => ids.includes(id));
  const outcomes = guide.nodes.filter((node) => node.kind === 'outcome');

  it('opens without a finding and with nothing put aside', () => {
    expect({ findings: parsed.findings, unread: parsed.unread }).toEqual({ findings: [], unread: [] });
    expect(guide.itemId).toBe(item.id);
  });

  it('is proved whole, and nothing is found in it', () => {
    const findings = checkGuide(guide, { today: '2026-11-27', item, forms: [] });
    expect(findings.map(({ rule, at, params }) => [rule, at.id, params])).toEqual([]);
    expect(proofState(guide)).toMatchObject({ uncovered: 0n, isExclusive: 'proved', isComplete: 'proved' });
  });

  it('gets a certificate, which stands when it is computed anew', () => {
    const certification = certifyGuide(guide, { today: '2026-11-27', item });
    expect(certification.kind).toBe('certified');
    if (certification.kind !== 'certified') return;
    expect(verifyCertificate(certification.certificate, guide)).toMatchObject({ isValid: true, differences: [] });
    expect(verifyCertificate(certification.certificate, { ...guide, intro: '' }).isValid).toBe(false);
  });

  it('has test cases that pass every option and addition, and all of them pass', () => {
    let count = 0;
    const { cases, uncovered, isComplete } = generateCases(guide, { newId: () => `tst_${String((count += 1))}`, context: { item } });
    expect({ uncovered, isComplete }).toEqual({ uncovered: [], isComplete: true });
    expect(runCases(guide, { item }, cases).filter(({ isPassed }) => !isPassed)).toEqual([]);
    expect(cases.cases.length).toBeGreaterThanOrEqual(outcomes.length);
  });

  it('leads every answer to an outcome', () => {
    expect(ways.length).toBeGreaterThan(20);
    expect(ways.filter(({ end }) => end.kind !== 'outcome')).toEqual([]);
  });

  it('points only at what is there, each node behind one option', () => {
    const { node, variable } = indexGuide(guide);
    const questions = guide.nodes.filter((each) => each.kind === 'question');
    const next = questions.flatMap(({ options }) => options.map((option) => option.next!));
    expect([...next, ...guide.nodes.flatMap((each) => (each.kind === 'reference' ? [each.to] : []))].filter((id) => node(id) === undefined)).toEqual([]);
    expect(next.slice().sort()).toEqual(guide.nodes.map(({ id }) => id).filter((id) => id !== guide.rootId).sort());
    expect(questions.filter(({ variableId }) => variable(variableId) === undefined)).toEqual([]);
  });

  it('reaches every situation of the item, and no other', () => {
    const ids = new Set(handled.flatMap(({ end }) => end.situationIds));
    expect([...ids].sort()).toEqual(item.situations.map(({ id }) => id).sort());
  });

  it('ends each application in exactly one main situation of its 业务办理项, and in one route where there are routes', () => {
    const faults = handled.filter(({ end, handling }) => {
      const own = item.situations.filter(({ handlingItemId }) => handlingItemId === handling.handlingItemId);
      const held = situations(end.situationIds);
      const count = (role: SituationRole) => held.filter((situation) => roleOf(situation) === role).length;
      const routes = own.some((situation) => roleOf(situation) === 'route') ? 1 : 0;
      return held.some((situation) => !own.includes(situation)) || count('main') !== 1 || count('route') !== routes;
    });
    expect(faults).toEqual([]);
  });

  it('asks in every application for exactly what the item asks for', () => {
    const used = ({ uses }: Reached) => uses.map(({ materialId, kind, reason }) => `${materialId} ${kind}${reason === undefined ? '' : ` ${reason}`}`).sort();
    const differing = handled.filter(({ end, handling }) => used(end).join() !== asksFor(item, handling.handlingItemId!, end.situationIds).join());
    expect(handled.length).toBeGreaterThan(20);
    expect(differing.map(({ end }) => [end.outcome.id, used(end), end.situationIds])).toEqual([]);
  });

  it('says of every material why it is wanted', () => {
    const silent = handled.flatMap(({ end }) => end.uses.filter(({ why = '', because }) => why === '' || because.length === 0).map(({ materialId }) => `${end.outcome.id} ${materialId}`));
    expect([...new Set(silent)]).toEqual([]);
  });

  it('offers every additional situation together with every other of its 业务办理项', () => {
    for (const { id } of item.handlingItems) {
      const extras = item.situations.filter((situation) => situation.handlingItemId === id && situation.role === 'extra').map((extra) => extra.id);
      const mains = outcomes.filter(({ end }) => end.kind === 'handle' && end.handlingItemId === id);
      for (const { id: outcomeId } of mains) {
        const withAll = handled.some(({ end }) => end.outcome.id === outcomeId && extras.every((extra) => end.situationIds.includes(extra)));
        expect({ outcomeId, withAll }).toEqual({ outcomeId, withAll: true });
      }
    }
  });

  it('names by rule each situation as the item does', () => {
    const mains = outcomes.flatMap((outcome) => (outcome.end.kind === 'handle' ? [{ outcome, own: outcome.end.situationIds }] : []));
    for (const { outcome, own } of mains) {
      const [, ...words] = item.situations.find(({ id }) => own.includes(id))!.name.split('-');
      const handlingItem = item.handlingItems.find(({ id }) => outcome.end.kind === 'handle' && id === outcome.end.handlingItemId)!;
      expect(situationName(guide, outcome.id, { item })).toBe([handlingItem.name, ...words].join('-'));
    }
  });

  it('has a name for every end that is no application', () => {
    const exits = outcomes.filter(({ end }) => end.kind !== 'handle');
    expect(exits.filter(({ name = '' }) => name === '')).toEqual([]);
    expect(exits.flatMap(({ end }) => ('reason' in end ? [end.reason] : [])).filter((reason) => !/（.*第.*条.*）|未核|窗口|不用办变更/.test(reason))).toEqual([]);
  });

  it('has no catch-all word and no number of a person', () => {
    expect([CATCH_ALL, PERSONAL].map((pattern) => pattern.exec(text(line.guide))?.[0])).toEqual([undefined, undefined]);
  });

  it('explains no word twice, and none that it does not use', () => {
    const words = guide.terms.map(({ word }) => word);
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
    const rest = JSON.stringify([guide.variables, guide.nodes, guide.intro, guide.terms.map(({ meaning }) => meaning)]);
    expect(words.filter((word) => !rest.includes(word))).toEqual([]);
  });
});

describe('the ends that are no application', () => {
  const guideOf = (name: string) => samples.find(({ line }) => line.name === name)!.guide;
  const endAt = (guide: Guide, answers: Readonly<Record<string, AnswerValue>>): Outcome['end'] | undefined => {
    const end = resolveGuide(guide, Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }])));
    return end.kind === 'outcome' ? end.outcome.end : undefined;
  };
  const newFood = { var_yewu: 'val_xinban', var_changsuo: 'yes' };
  const newPlace = { var_yewu: 'val_xinban', var_changsuo: 'yes' };

  it.each([
    ['食品经营许可', '只销售食用农产品', { ...newFood, var_fanwei: ['val_nongchanpin'] }, { kind: 'notNeeded' }],
    ['食品经营许可', '只销售预包装食品', { ...newFood, var_fanwei: ['val_yubaozhuang'] }, { kind: 'otherItem', name: '仅销售预包装食品经营者备案' }],
    ['食品经营许可', '农产品和预包装食品', { ...newFood, var_fanwei: ['val_nongchanpin', 'val_yubaozhuang'] }, { kind: 'otherItem', name: '仅销售预包装食品经营者备案' }],
    ['食品经营许可', '特定全营养配方食品', { ...newFood, var_fanwei: ['val_tequan'] }, { kind: 'notNeeded' }],
    ['食品经营许可', '自产食品', { ...newFood, var_fanwei: ['val_zichan'] }, { kind: 'notNeeded' }],
    ['食品经营许可', '增加预包装食品销售', { var_yewu: 'val_biangeng', var_fazheng: 'yes', var_yuanzhi: 'yes', var_bg_neirong: ['val_bg_wu'], var_baogao: ['val_bg_yubao'] }, { kind: 'otherItem', name: '食品经营情况变化的报告' }],
    ['食品经营许可', '有效期届满前91个工作日', { var_yewu: 'val_yanxu', var_fazheng: 'yes', var_youxiao: 'yes', var_tianshu: 91 }, { kind: 'refused' }],
    ['公共场所卫生许可', '书店', { ...newPlace, var_fanwei: 'val_beian' }, { kind: 'otherItem', name: '公共场所卫生备案' }],
    ['公共场所卫生许可', '公园', { ...newPlace, var_fanwei: 'val_wuxu' }, { kind: 'notNeeded' }],
    ['公共场所卫生许可', '茶座', { ...newPlace, var_fanwei: 'val_canyin' }, { kind: 'otherItem', name: '食品经营许可', itemId: 'item_shipinjingyingxuke' }],
    ['公共场所卫生许可', '有效期届满前29日', { var_yewu: 'val_yanxu', var_fazheng: 'yes', var_youxiao: 'yes', var_tianshu: 29 }, { kind: 'staff' }],
    ['高龄老人津贴', '户籍不在开平市', { var_yewu: 'val_shenling', var_huji: 'no' }, { kind: 'refused' }],
    ['高龄老人津贴', '79周岁', { var_yewu: 'val_shenling', var_huji: 'yes', var_waidi: 'no', var_daiban: 'no', var_nianling: 79 }, { kind: 'refused' }],
  ] as const)('%s: %s', (name, _words, answers, end) => {
    expect(endAt(guideOf(name), answers)).toMatchObject(end);
  });

  it('an address that moved goes on as 新办, without the papers of a 变更', () => {
    const answers = { var_yewu: 'val_biangeng', var_fazheng: 'yes', var_yuanzhi: 'no', var_changsuo: 'yes', var_fanwei: ['val_buzhi'], var_xb_fujia: ['val_xb_meiyou'], var_zhengzhao: 'val_zhizhao', var_yetai: 'val_guanli' };
    expect(endAt(guideOf('食品经营许可'), answers)).toMatchObject({ kind: 'handle', handlingItemId: 'hdl_xinban' });
  });
});
