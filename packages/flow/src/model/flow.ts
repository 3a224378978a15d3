import type { Expression, Waiver } from '@zhengwu/core';
import type { Starter } from './approver.js';
import type { Outcome } from './outcome.js';
import type { Step } from './step.js';

/** What a flow is for. The rules of approval hold for `approval` alone; structure and soundness for all. */
export const FLOW_KINDS = ['approval', 'publication', 'registration', 'other'] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

/**
 * What a BPMN file says, as plain data: what checks, timelines and lists read. Drawn places are left in the file; ids are the file's.
 * It is read from the file (`readFlow`) and never written back: edits change the file's own tree.
 */
export interface Flow {
  readonly processes: readonly Process[];
  /** Between pools. */
  readonly messageFlows: readonly MessageFlow[];
  readonly waivers: readonly Waiver[];
}

export interface Process {
  readonly id: string;
  /** The process's name, or its pool's. */
  readonly name: string;
  /** The pool that shows it, if the file has pools. */
  readonly participantId?: string;
  readonly kind: FlowKind;
  /** Who may begin a case; absent: everybody. */
  readonly starters?: readonly Starter[];
  readonly isExecutable: boolean;
  /** All nodes, those of sub-processes too (`parentId`), as they stand in the file. */
  readonly nodes: readonly FlowNode[];
  /** All sequence flows, those within sub-processes too, as they stand in the file. */
  readonly edges: readonly SequenceFlow[];
  readonly lanes: readonly Lane[];
}

export interface Lane {
  readonly id: string;
  readonly name: string;
  readonly nodeIds: readonly string[];
}

export interface MessageFlow {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export type TaskType = 'task' | 'userTask' | 'serviceTask' | 'sendTask' | 'receiveTask' | 'manualTask' | 'scriptTask' | 'businessRuleTask' | 'callActivity';
export type SubProcessType = 'subProcess' | 'transaction' | 'adHocSubProcess';
export type GatewayType = 'exclusiveGateway' | 'parallelGateway' | 'inclusiveGateway' | 'eventBasedGateway' | 'complexGateway';
export type EventType = 'startEvent' | 'endEvent' | 'intermediateCatchEvent' | 'intermediateThrowEvent' | 'boundaryEvent';
export type NodeType = TaskType | SubProcessType | GatewayType | EventType;

export type EventTrigger =
  | 'none'
  | 'timer'
  | 'message'
  | 'signal'
  | 'error'
  | 'escalation'
  | 'cancel'
  | 'compensate'
  | 'conditional'
  | 'link'
  | 'terminate'
  /** More than one definition: any of them (catching), all of them (throwing). */
  | 'multiple';

export interface FlowNode {
  readonly id: string;
  readonly name: string;
  readonly type: NodeType;
  /** The sub-process that it lies in. */
  readonly parentId?: string;
  /** Ids of sequence flows, in the file's order. */
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  /** The way that is taken when no condition holds. */
  readonly defaultId?: string;
  /** Of events. */
  readonly event?: NodeEvent;
  /** Of boundary events: the activity at whose edge it waits, and whether it ends it. */
  readonly attachedToId?: string;
  /** Of boundary events and of the start events of event sub-processes. */
  readonly isInterrupting?: boolean;
  /** Of sub-processes: 事件子流程. */
  readonly isTriggeredByEvent?: boolean;
  readonly isForCompensation?: boolean;
  /** Of event-based gateways that start a process. */
  readonly isInstantiating?: boolean;
  readonly loop?: NodeLoop;
  /** What makes a task a 环节. Read from our own elements, and where there are none, from the engine's attributes. */
  readonly step?: Step;
  readonly documentation?: string;
}

export interface NodeEvent {
  readonly trigger: EventTrigger;
  /** What is thrown or waited for: the name of a link, the id or code of a message, signal, error or escalation. */
  readonly ref?: string;
  /** ISO 8601 duration, date or cycle of a timer, or an expression of the engine. */
  readonly timer?: { readonly kind: 'duration' | 'date' | 'cycle'; readonly text: string };
  /** Of `conditional`: our own, and the engine's as the file has it. */
  readonly condition?: Expression;
  readonly engineCondition?: string;
}

/** More than once: again while a condition holds, or for each member of a collection. */
export interface NodeLoop {
  readonly kind: 'standard' | 'parallel' | 'sequential';
  readonly condition?: string;
}

export interface SequenceFlow {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly parentId?: string;
  readonly outcome?: Outcome;
  /** Our own condition; labels appear when it is shown, JUEL when the file is written. */
  readonly condition?: Expression;
  /** The engine's condition as the file has it, if it has one that says more than the outcome. */
  readonly engineCondition?: string;
}
