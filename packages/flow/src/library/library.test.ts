import { chineseCalendar, parseItemContext, parseServiceItem, type ServiceItem } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import elderlyContext from '../../../samples/items/elderly-allowance/context.json';
import elderlyItem from '../../../samples/items/elderly-allowance/item.json';
import foodContext from '../../../samples/items/food-business-licence/context.json';
import foodItem from '../../../samples/items/food-business-licence/item.json';
import hygieneContext from '../../../samples/items/public-place-hygiene/context.json';
import hygieneItem from '../../../samples/items/public-place-hygiene/item.json';
import { checkFlow } from '../check/check-flow.js';
import { context as small, item as smallItem } from '../check/testing/small-flow.js';
import type { FlowContext } from '../model/context.js';
import { parseFlow } from '../model/file/parse-flow.js';
import type { Flow, Process } from '../model/flow.js';
import { OUTCOMES } from '../model/outcome.js';
import { verifySoundness } from '../soundness/index.js';
import { flowTimeline } from '../timeline/index.js';
import { flowFromTemplate, FLOW_TEMPLATES, TEMPLATE_IDS, templateText, type NewId, type TemplateId } from './index.js';

function contextOf(item: unknown, data: unknown): FlowContext & { readonly item: ServiceItem } {
  const { value } = parseServiceItem(item);
  const { value: around } = parseItemContext(data);
  if (value === undefined || around === undefined) throw new Error('a sample opens');
  return { ...around, item: value, calendar: chineseCalendar, today: '2026-06-01' };
}

const food = contextOf(foodItem, foodContext);
const hygiene = contextOf(hygieneItem, hygieneContext);
const elderly = contextOf(elderlyItem, elderlyContext);
const immediate: FlowContext = { ...food, item: { ...food.item, handling: 'immediate', limits: { ...food.item.limits, promised: { amount: 0, unit: 'workingDay' } } } };
const CONTEXTS: Readonly<Record<string, FlowContext>> = { 食品经营许可: food, 公共场所卫生许可: hygiene, 高龄老人津贴: elderly, 即办件: immediate, 没有事项: { today: '2026-06-01' } };
const ALL = Object.keys(CONTEXTS).flatMap((name) => TEMPLATE_IDS.map((id) => [name, id] as const));

function counting(): NewId {
  let count = 0;
  return (kind) => `${kind}_${String((count += 1))}`;
}

function flowOf(id: TemplateId, context: FlowContext): Flow {
  return flowFromTemplate(id, context, counting()).flow;
}

function processOf(flow: Flow): Process {
  const [process] = flow.processes;
  if (process === undefined) throw new Error('a template has a process');
  return process;
}

/** What the check says: rule and name of the step. */
function found(flow: Flow, context: FlowContext): readonly string[] {
  return checkFlow(flow, context).map(({ rule, at }) => `${rule} ${processOf(flow).nodes.find(({ id }) => id === at.id)?.name ?? '流程'}`);
}

/** What a template leaves to the department: who does it, what it is written from, which procedure it is; and which route is drawn. */
const LEFT_OPEN = ['flow/no-approver', 'flow/no-deputy', 'flow/notice-no-template', 'flow/procedure-unknown', 'flow/pledge-route-missing', 'flow/inspection-alone'];

describe('the library', () => {
  it('has each template once, under its own id', () => {
    expect(FLOW_TEMPLATES.map(({ id }) => id)).toEqual(TEMPLATE_IDS);
  });

  it.each(ALL)('given %s, %s is proved sound', (name, id) => {
    const flow = flowOf(id, CONTEXTS[name] ?? small);
    expect(verifySoundness(processOf(flow))).toMatchObject({ verdict: 'sound', faults: [], warnings: [], undecided: [] });
  });

  it.each(ALL)('given %s, %s has nothing to find but what only the department can say', (name, id) => {
    const context = CONTEXTS[name] ?? small;
    const flow = flowOf(id, context);
    // What does not suit the item is offered as such, and found as such.
    const isMeant = FLOW_TEMPLATES.find((each) => each.id === id)?.suits(context).suits !== 'badly';
    const open = checkFlow(flow, context).filter(({ rule }) => !LEFT_OPEN.includes(rule));
    expect(isMeant ? open.map(({ rule, at }) => `${rule} ${at.id}`) : []).toEqual([]);
  });

  it.each(ALL)('given %s, %s is a file that opens as it was drawn up, with its diagram', async (name, id) => {
    const context = CONTEXTS[name] ?? small;
    const { flow, findings, isDrawn } = await parseFlow(await templateText(id, context, counting()));
    expect(findings).toEqual([]);
    expect(isDrawn).toBe(true);
    const strip = (each: Flow | undefined): unknown => each?.processes.map(({ nodes, edges, ...process }) => ({ ...process, nodes: [...nodes].sort(byId).map(({ incoming, outgoing, loop: _loop, ...node }) => ({ ...node, incoming: [...incoming].sort(), outgoing: [...outgoing].sort() })), edges: [...edges].sort(byId).map(({ engineCondition: _engine, ...edge }) => edge) }));
    expect(strip(flow)).toEqual(strip(flowOf(id, context)));
  });
});

/** Of an item with all that a template may need, by a directory in which each duty has a post, exactly this is left open. */
describe('what is left to be said of 食品销售许可 (承诺 10 个工作日)', () => {
  const roles = ['综窗收件', '受理', '审查', '复核', '现场核查', '听证主持', '决定', '制证', '送达', '事后核查'].map((name, index) => ({ id: `rol_${String(index)}` as const, name, departmentId: 'dep_permits' as const }));
  const accounts = roles.flatMap(({ id }, index) =>
    [0, 1].map((nth) => ({ id: `acc_${String(index)}${String(nth)}` as const, name: `${String(index)}-${String(nth)}`, departmentId: 'dep_permits' as const, roleIds: [id], state: 'active' as const, deputyId: `acc_${String(index)}${String(1 - nth)}` as const })),
  );
  const context: FlowContext = { ...small, roles, accounts };

  it.each<[TemplateId, readonly string[]]>([
    ['immediate', []],
    ['oneReview', []],
    ['twoReviews', []],
    ['pledge', []],
    ['joint', ['flow/no-approver 协办部门审查（一）', 'flow/no-approver 协办部门审查（二）']],
    ['inspection', []],
    ['hearing', []],
  ])('by %s', (id, open) => {
    expect(found(flowOf(id, context), context)).toEqual(open);
  });

  it('keeps the promise to the day, and each share of it on a step', () => {
    const { stages, verdicts } = flowTimeline(processOf(flowOf('twoReviews', context)), context);
    expect(stages.handling).toMatchObject({ amount: smallItem.limits.promised?.amount, missing: [], mixed: [] });
    expect(Object.values(verdicts).map(({ state }) => state)).toEqual(['within', 'within', 'within', 'within']);
  });

  it('stops the clock for the hearing alone', () => {
    const { setAside } = flowTimeline(processOf(flowOf('hearing', context)), context);
    expect(setAside).toMatchObject([{ limit: { amount: 20, unit: 'workingDay' } }]);
    expect(flowTimeline(processOf(flowOf('inspection', context)), context).setAside).toEqual([]);
  });

  it('sends two officers to the site', () => {
    const visit = processOf(flowOf('inspection', context)).nodes.find(({ step }) => step?.kind === 'inspection');
    expect(visit?.step).toMatchObject({ sign: 'all', procedureId: 'pro_visit' });
  });
});

describe('what a template is made of', () => {
  it('never names a person', () => {
    const approvers = ALL.flatMap(([name, id]) => processOf(flowOf(id, CONTEXTS[name] ?? small)).nodes.flatMap(({ step }) => step?.approvers ?? []));
    expect([...new Set(approvers.map(({ kind }) => kind))].sort()).toEqual(['initiator', 'role']);
  });

  it('takes templates of notices by name where there are some', () => {
    const templates = [
      { id: 'tpl_accepted', name: '受理通知书', kind: 'document' },
      { id: 'tpl_notAccepted', name: '不予受理通知书', kind: 'document' },
      { id: 'tpl_correction', name: '补正告知书', kind: 'document' },
    ] as const;
    const flow = flowOf('oneReview', { ...food, templates });
    const notices = processOf(flow).nodes.find(({ name }) => name === '受理审查')?.step?.notices.map(({ on, templateId }) => [on, templateId]);
    expect(notices).toEqual([['accepted', 'tpl_accepted'], ['correction', 'tpl_correction'], ['notAccepted', 'tpl_notAccepted']]);
    // 不予受理通知书 is no decision.
    expect(processOf(flow).nodes.find(({ name }) => name === '核准决定')?.step?.notices.every(({ templateId }) => templateId === undefined)).toBe(true);
  });

  it('pays out what is a payment, and makes no licence of it', () => {
    const names = processOf(flowOf('oneReview', elderly)).nodes.map(({ name }) => name);
    expect(names).toContain('发放');
    expect(names).not.toContain('制证');
    expect(names).toContain('不予批准');
  });

  it('tells which steps make it what it is', () => {
    const { flow, ownIds } = flowFromTemplate('joint', food, counting());
    expect(ownIds.map((id) => processOf(flow).nodes.find((node) => node.id === id)?.name)).toEqual(['牵头部门审查', '协办部门审查（一）', '协办部门审查（二）', '牵头部门汇总意见', '牵头部门决定']);
  });

  it('draws all outcomes of acceptance and decision that the law knows', () => {
    const outcomes = new Set(processOf(flowOf('oneReview', food)).edges.map(({ outcome }) => outcome));
    expect(OUTCOMES.filter((outcome) => outcomes.has(outcome))).toEqual(['accepted', 'correction', 'notAccepted', 'granted', 'refused', 'withdrawn']);
  });
});

describe('which template suits', () => {
  it.each<[string, FlowContext, Partial<Record<TemplateId, string>>]>([
    ['a licence that is looked at on site', food, { immediate: 'badly', oneReview: 'as-well', inspection: 'well', pledge: 'badly', joint: 'as-well' }],
    ['a licence with a pledge', hygiene, { pledge: 'well', oneReview: 'as-well', inspection: 'as-well' }],
    ['what is done while one waits', immediate, { immediate: 'well', oneReview: 'badly', joint: 'badly', pledge: 'badly' }],
    ['what is decided later, and nothing more is said of', elderly, { oneReview: 'well', twoReviews: 'as-well', inspection: 'as-well', hearing: 'as-well', immediate: 'badly' }],
    ['an item with a hearing', { ...small, item: smallItem }, { hearing: 'well', inspection: 'well', oneReview: 'as-well' }],
    ['nobody knows what', { today: '2026-06-01' }, { immediate: 'as-well', oneReview: 'as-well', pledge: 'as-well', hearing: 'as-well' }],
  ])('%s', (_case, context, suits) => {
    const all = Object.fromEntries(FLOW_TEMPLATES.map((template) => [template.id, template.suits(context).suits]));
    expect(all).toMatchObject(suits);
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
