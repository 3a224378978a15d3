import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chineseCalendar } from '../core/src/calendar/index.js';
import { parseItemContext, type ItemContextData } from '../core/src/context/item-context-data.js';
import { parseServiceItem } from '../core/src/model/parse-service-item.js';
import { checkFlow } from '../flow/src/check/check-flow.js';
import { outcomeWays, stepsOf } from '../flow/src/model/case-stages.js';
import type { FlowContext } from '../flow/src/model/context.js';
import { convertFlow } from '../flow/src/model/convert/convert-flow.js';
import { parseFlow } from '../flow/src/model/file/parse-flow.js';
import { saveFlow } from '../flow/src/model/file/save-flow.js';
import type { Flow, FlowNode } from '../flow/src/model/flow.js';
import { viewOf } from '../flow/src/model/process-view.js';
import { verifySoundness } from '../flow/src/soundness/index.js';
import { flowTimeline } from '../flow/src/timeline/index.js';

interface IndexLine {
  readonly id: string;
  readonly name: string;
  readonly item: string;
  readonly context: string;
  readonly flow: string;
}

/** 兜底 words, which no text of a flow may use. */
const CATCH_ALL = /其他|其它|等(?![级候同待])|之类|有关材料|相关材料|必要材料|视情况|原则上|另行规定/;
/** What looks like a person's: mobile and fixed-line numbers, the number of an identity card. */
const PERSONAL = /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}[-－— ]?\d{7,8}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)/;
/** Every date that a flow can take from here lies in a year whose holidays are known. */
const TODAY = '2026-06-01';

function text(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

const index: readonly IndexLine[] = JSON.parse(text('index.json'));
const samples = await Promise.all(
  index.map(async (line) => {
    const around = parseItemContext(text(line.context)).value!;
    const item = parseServiceItem(text(line.item)).value!;
    const parsed = await parseFlow(text(line.flow));
    const flow = parsed.flow!;
    const process = flow.processes[0]!;
    return { line, parsed, flow, process, view: viewOf(process), item, around, context: { ...around, item, calendar: chineseCalendar, today: TODAY } };
  }),
);
const licences = samples.filter(({ item }) => item.type === 'licence');
const [, hygiene, elderly] = samples as [(typeof samples)[0], (typeof samples)[0], (typeof samples)[0]]; // the index has three, as the tests of the samples say

/** rule and element of each finding. */
const found = (flow: Flow, context: FlowContext): readonly string[] => checkFlow(flow, context).map(({ rule, at }) => `${rule} ${at.id}`);
/** The flow with one step changed. */
const withNode = (flow: Flow, id: string, change: (node: FlowNode) => FlowNode): Flow => ({ ...flow, processes: flow.processes.map((process) => ({ ...process, nodes: process.nodes.map((node) => (node.id === id ? change(node) : node)) })) });
const withoutAccount = (around: ItemContextData, id: string): Pick<ItemContextData, 'accounts'> => ({ accounts: around.accounts.map((account) => (account.id === id ? { ...account, state: 'disabled' as const } : account)) });
const wordsIn = ({ process, flow }: (typeof samples)[0]): readonly string[] => [...process.nodes.flatMap(({ name, documentation }) => [name, documentation ?? '']), ...process.edges.map(({ name }) => name), ...flow.waivers.map(({ reason }) => reason)];

describe.each(samples)('the flow of $line.name', (sample) => {
  const { line, parsed, flow, process, view, around, context, item } = sample;
  const steps = process.nodes.filter(({ step }) => step !== undefined);

  it('opens without a finding, drawn, and is saved to the letter', async () => {
    expect({ findings: parsed.findings, unread: parsed.unread, isReadonly: parsed.isReadonly, isDrawn: parsed.isDrawn }).toEqual({ findings: [], unread: [], isReadonly: false, isDrawn: true });
    expect(await saveFlow(parsed.definitions!, parsed.origin!)).toEqual({ xml: text(line.flow), losses: [], findings: [] });
  });

  it('draws every element once, and nothing else', () => {
    const drawn = [...text(line.flow).matchAll(/<bpmndi:BPMN(?:Shape|Edge) id="[^"]+" bpmnElement="([^"]+)"/g)].map(([, id]) => id);
    expect(drawn.sort()).toEqual([...process.nodes, ...process.edges].map(({ id }) => id).sort());
  });

  it('has nothing to find, and nobody had to answer for anything', () => {
    expect(found(flow, context)).toEqual([]);
    expect(flow.waivers).toEqual([]);
  });

  it('is proved sound', () => {
    expect(verifySoundness(process)).toMatchObject({ verdict: 'sound', faults: [], warnings: [], undecided: [] });
  });

  it('keeps every limit of the item', () => {
    const { verdicts, stages } = flowTimeline(process, context);
    expect(Object.values(verdicts).filter(({ state }) => state !== 'within')).toEqual([]);
    expect(Object.keys(verdicts)).toEqual(item.type === 'licence' ? ['statutory', 'acceptance', 'delivery'] : []);
    expect(Object.values(stages).flatMap(({ missing, mixed }) => [...missing, ...mixed])).toEqual([]);
  });

  it('has a kind, a limit and somebody for every step', () => {
    expect(steps.length).toBe(process.nodes.filter(({ type }) => type.endsWith('Task')).length);
    expect(steps.filter(({ step }) => step?.kind === undefined || step.limit === undefined || step.approvers.length === 0).map(({ name }) => name)).toEqual([]);
  });

  it('names every step, event, gateway that decides, and way that is chosen', () => {
    expect(process.nodes.filter(({ name }) => name === '').map(({ id }) => id)).toEqual([]);
    const chosen = process.edges.filter(({ from }) => view.index.outgoing(view.index.node(from)!).length > 1);
    expect(chosen.filter(({ name }) => name === '').map(({ id }) => id)).toEqual([]);
  });

  it('sends each notice from a template, and each template is sent', () => {
    const sent = steps.flatMap(({ step }) => step?.notices ?? []);
    expect(sent.filter(({ channel, templateId }) => (templateId === undefined) !== (channel === 'message'))).toEqual([]);
    expect(new Set(sent.flatMap(({ templateId }) => templateId ?? []))).toEqual(new Set(around.templates.map(({ id }) => id)));
  });

  it('asks for 补正 once', () => {
    const asking = steps.filter((step) => outcomeWays(view, step).some(({ outcome }) => outcome === 'correction'));
    const behind = view.walk.reachable(stepsOf(view, 'correction').flatMap((step) => view.walk.hops(step).map(({ to }) => to)));
    expect(asking.length).toBe(1);
    expect(asking.filter((step) => behind.has(step))).toEqual([]);
  });

  it('pauses the clock for the special procedures of the item alone', () => {
    const paused = steps.filter(({ step }) => step?.clock === 'pause');
    const known = new Map(item.limits.specialProcedures.map((procedure) => [procedure.id, procedure]));
    expect(paused.filter(({ step }) => known.get(step?.procedureId ?? 'pro_')?.stopsClock !== true)).toEqual([]);
  });

  it('says on what it stands, and what of it is 未核', () => {
    expect(text(line.flow)).toMatch(/<bpmn:process [^>]*>\s*<bpmn:documentation>[^<]*未核[^<]*<\/bpmn:documentation>/);
  });

  it('has no catch-all and no number of a person', () => {
    expect(wordsIn(sample).filter((words) => CATCH_ALL.test(words) || PERSONAL.test(words))).toEqual([]);
  });

  it('runs on Flowable as it is', async () => {
    expect(await convertFlow(text(line.flow), 'flowable')).toEqual({ xml: text(line.flow), findings: [] });
  });
});

describe.each(licences)('as 行政许可法 has it, $line.name', ({ view, around }) => {
  const outcomesOf = (step: FlowNode): readonly string[] => outcomeWays(view, step).map(({ outcome }) => outcome).sort();

  it('first accepts with all five outcomes of 第三十二条, and decides with both of 第三十八条', () => {
    const [first, ...later] = stepsOf(view, 'acceptance');
    expect(outcomesOf(first!)).toEqual(['accepted', 'correctedOnSpot', 'correction', 'notAccepted', 'notRequired']);
    expect(later.map(outcomesOf)).toEqual([['accepted', 'withdrawn']]);
    expect(stepsOf(view, 'decision').map(outcomesOf)).toEqual([['granted', 'refused']]);
  });

  it('has two or more who look on the spot, and all of them sign', () => {
    const spots = stepsOf(view, 'inspection', 'followUp');
    expect(spots.length).toBeGreaterThan(0);
    for (const { step } of spots) {
      const roles = step!.approvers.map((approver) => (approver.kind === 'role' ? approver.roleId : undefined));
      const there = around.accounts.filter(({ state, roleIds }) => state === 'active' && roleIds.some((role) => roles.includes(role)));
      expect({ sign: step!.sign, isTwo: there.length >= 2 }).toEqual({ sign: 'all', isTwo: true });
    }
  });

  it('has somebody else to preside at the hearing than who reviews', () => {
    const holders = (kind: 'review' | 'specialProcedure'): ReadonlySet<string> => {
      const roles = stepsOf(view, kind).flatMap(({ step }) => step!.approvers.map((approver) => (approver.kind === 'role' ? approver.roleId : '')));
      return new Set(around.accounts.filter(({ roleIds }) => roleIds.some((role) => roles.includes(role))).map(({ id }) => id));
    };
    const [reviewing, presiding] = [holders('review'), holders('specialProcedure')];
    expect([presiding.size > 0, [...presiding].filter((id) => reviewing.has(id))]).toEqual([true, []]);
  });
});

describe('what would be wrong with', () => {
  it('a pledge that nobody checks afterwards', () => {
    const without = withNode(hygiene.flow, 'shihou', ({ step, ...node }) => ({ ...node, step: { ...step!, kind: 'other' } }));
    expect(found(without, hygiene.context)).toContain('flow/pledge-without-follow-up chengnuo');
  });

  it('a decision that one person is left for', () => {
    expect(found(hygiene.flow, { ...hygiene.context, ...withoutAccount(hygiene.around, 'acc_wenhuaigu') })).toContain('flow/no-deputy jueding');
  });

  it('one who pays it all out', () => {
    expect(found(elderly.flow, { ...elderly.context, ...withoutAccount(elderly.around, 'acc_maiqinghe') })).toContain('flow/no-deputy fafang');
  });

  it('a longer inspection', () => {
    for (const { flow, context } of licences) expect(found(withNode(flow, 'hecha', ({ step, ...node }) => ({ ...node, step: { ...step!, limit: { amount: 15, unit: 'workingDay' } } })), context).some((each) => each.startsWith('flow/over-statute'))).toBe(true);
  });
});
