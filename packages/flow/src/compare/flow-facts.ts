import type { Expression, TimeLimit, Waiver } from '@zhengwu/core';
import { takeApart, type FlatElement, type FlatFile } from '../merge/flat-file.js';
import type { Approver, SignMode } from '../model/approver.js';
import type { EventTrigger, Flow, FlowKind, FlowNode, NodeType, Process, SequenceFlow } from '../model/flow.js';
import { isGateway } from '../model/node-kind.js';
import type { Outcome } from '../model/outcome.js';
import type { Step, StepClock, StepKind, StepNotice } from '../model/step.js';
import { parseFlow } from '../model/file/parse-flow.js';
import { readFile } from '../model/file/read-file.js';
import { contentsOf, othersIn, type OtherFact } from './foreign-content.js';

/**
 * What of a flow people tell apart, as plain JSON: lists of elements by their ids, and nothing of how a file says it. What has several parts and
 * is one thing to people (an approver, a notice) is one text, its parts apart by a space: `role rol_window`, `accepted document applicant tpl_a`.
 * Where things are drawn is not in it.
 */
export interface FlowFacts {
  readonly flowProcesses: readonly ProcessFact[];
  readonly flowSteps: readonly StepFact[];
  readonly flowGateways: readonly NodeFact[];
  readonly flowEvents: readonly EventFact[];
  readonly flowSubProcesses: readonly NodeFact[];
  readonly flowWays: readonly WayFact[];
  readonly flowLanes: readonly { readonly id: string; readonly name: string; readonly nodes: readonly string[] }[];
  readonly flowMessages: readonly { readonly id: string; readonly name: string; readonly from: string; readonly to: string }[];
  /** Data, notes and whatever else a file holds that is no part of how a case goes. */
  readonly flowOthers: readonly OtherFact[];
  readonly waivers: readonly Waiver[];
}

export interface ProcessFact extends Foreign {
  readonly id: string;
  readonly name: string;
  readonly kind: FlowKind;
  readonly documentation?: string;
}

/** What other systems say of an element, in their own words. */
interface Foreign {
  readonly foreign?: string;
}

export interface NodeFact extends Foreign {
  readonly id: string;
  readonly name: string;
  readonly type: NodeType;
  /** The sub-process that it lies in. */
  readonly subProcess?: string;
  /** The way that is taken when no condition holds. */
  readonly usual?: string;
  readonly documentation?: string;
}

export interface StepFact extends NodeFact {
  readonly kind?: StepKind;
  readonly approvers?: readonly string[];
  readonly sign?: SignMode;
  readonly limit?: TimeLimit;
  readonly clock?: StepClock;
  readonly procedure?: string;
  readonly notices?: readonly string[];
  readonly rights?: readonly string[];
  /** `previous`, `start`, `chosen`, or `step` and its id. */
  readonly returns?: string;
  readonly permissions?: readonly string[];
  /** Amount, unit, action, and the role if there is one. */
  readonly escalation?: string;
  /** A loop that is none of people signing. */
  readonly loop?: string;
}

export interface EventFact extends NodeFact {
  readonly trigger: EventTrigger;
  readonly timer?: string;
  readonly ref?: string;
  readonly attachedTo?: string;
  readonly isInterrupting?: boolean;
}

export interface WayFact extends Foreign {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly outcome?: Outcome;
  readonly expression?: Expression;
  readonly engineCondition?: string;
}

/** What a flow's text says; undefined of a text that does not open. */
export async function flowFacts(text: string): Promise<FlowFacts | undefined> {
  const { flow, value } = await parseFlow(text);
  const document = value === undefined ? undefined : readFile(value);
  return flow === undefined || document === undefined || 'why' in document ? undefined : factsOf(flow, takeApart(document).flat);
}

function factsOf(flow: Flow, flat: FlatFile): FlowFacts {
  const contents = contentsOf(flat.elements);
  const nodes = flow.processes.flatMap(({ nodes: each }) => each);
  const node = (each: FlowNode): NodeFact => ({ id: each.id, name: each.name, type: each.type, ...given({ subProcess: each.parentId, usual: each.defaultId, documentation: each.documentation, foreign: contents.get(each.id) }) });
  const isSubProcess = ({ type }: FlowNode): boolean => ['subProcess', 'transaction', 'adHocSubProcess'].includes(type);
  return {
    flowProcesses: flow.processes.map((process) => processFact(process, contents, flat.elements)),
    flowSteps: nodes.filter((each) => !isGateway(each) && !isSubProcess(each) && each.event === undefined && !each.type.endsWith('Event')).map((each) => ({ ...node(each), ...stepFact(each) })),
    flowGateways: nodes.filter(isGateway).map(node),
    flowEvents: nodes.filter(({ type }) => type.endsWith('Event')).map((each) => ({ ...node(each), ...eventFact(each) })),
    flowSubProcesses: nodes.filter(isSubProcess).map(node),
    flowWays: flow.processes.flatMap(({ edges }) => edges.map((edge) => wayFact(edge, contents.get(edge.id)))),
    flowLanes: flow.processes.flatMap(({ lanes }) => lanes.map(({ id, name, nodeIds }) => ({ id, name, nodes: nodeIds }))),
    flowMessages: flow.messageFlows.map(({ id, name, from, to }) => ({ id, name, from, to })),
    flowOthers: othersIn(flat.elements, new Set([...flow.processes.flatMap(({ id, nodes: own, edges, lanes }) => [id, ...[...own, ...edges, ...lanes].map((each) => each.id)]), ...flow.messageFlows.map(({ id }) => id)])),
    waivers: flow.waivers,
  };
}

function processFact({ id, name, kind }: Process, contents: ReadonlyMap<string, string>, elements: readonly FlatElement[]): ProcessFact {
  const written = elements.find((element) => element.id === `#${id}`);
  const documentation = Object.entries(written?.parts ?? {}).find(([part]) => part.endsWith('}documentation'))?.[1].one?.text;
  return { id, name, kind, ...given({ documentation, foreign: contents.get(id) }) };
}

function stepFact({ step, loop }: FlowNode): Omit<StepFact, keyof NodeFact> {
  if (step === undefined) return given({ loop: loop === undefined ? undefined : [loop.kind, loop.condition].join(' ').trim() });
  const { kind, approvers, sign, limit, clock, procedureId, notices, rights, returns, permissions, escalation } = step;
  return {
    kind,
    approvers: approvers.map(approverFact),
    sign,
    clock,
    notices: notices.map(noticeFact),
    rights: rights.map(({ fieldId, right }) => `${right} ${fieldId}`),
    permissions: Object.entries(permissions).flatMap(([name, isAllowed]) => (isAllowed ? [name] : [])),
    ...given({ limit, procedure: procedureId, returns: returns === undefined ? undefined : returnFact(returns), escalation: escalation === undefined ? undefined : escalationFact(escalation) }),
  };
}

function approverFact(approver: Approver): string {
  switch (approver.kind) {
    case 'person':
      return `person ${approver.accountId}`;
    case 'role':
      return `role ${approver.roleId}`;
    case 'departmentHead':
      return ['departmentHead', approver.departmentId].join(' ').trim();
    case 'superiors':
      return `superiors ${String(approver.levels)}`;
    case 'applicantChoice':
      return ['applicantChoice', approver.roleId].join(' ').trim();
    case 'initiator':
      return 'initiator';
    case 'expression':
      return `expression ${approver.text}`;
  }
}

function noticeFact({ on, channel, to, templateId }: StepNotice): string {
  return [on, channel, to, templateId].join(' ').trim();
}

function returnFact(returns: NonNullable<Step['returns']>): string {
  return returns.to === 'step' ? `step ${returns.stepId}` : returns.to;
}

function escalationFact({ after: { amount, unit }, action, roleId }: NonNullable<Step['escalation']>): string {
  return [String(amount), unit, action, roleId].join(' ').trim();
}

function eventFact({ event, attachedToId, isInterrupting }: FlowNode): Omit<EventFact, keyof NodeFact> {
  return { trigger: event?.trigger ?? 'none', ...given({ timer: event?.timer?.text, ref: event?.ref, attachedTo: attachedToId, isInterrupting }) };
}

function wayFact({ id, name, from, to, outcome, condition, engineCondition }: SequenceFlow, foreign: string | undefined): WayFact {
  // Where there is a condition of ours, the engine's says it again.
  const engine = condition === undefined ? engineCondition : undefined;
  return { id, from, to, text: name, ...given({ outcome, expression: condition, engineCondition: engine, foreign }) };
}

type Given<Fields> = { readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

/** What is said; a fact that is not there is no key. */
function given<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<Fields>; // some of its own members
}
