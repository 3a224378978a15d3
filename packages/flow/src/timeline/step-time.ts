import type { LimitUnit, TimeLimit } from '@zhengwu/core';
import type { Stage } from '../model/case-stages.js';
import type { FlowNode } from '../model/flow.js';

/**
 * Whose time something takes: until acceptance (受理期限), from acceptance to decision (办结时限), from decision to delivery (送达期限), the
 * applicant's own while he hands in or mends his papers, or nobody's that is promised (事后核查, and what comes of it).
 */
export type TimeStage = 'acceptance' | 'handling' | 'delivery' | 'applicant' | 'afterwards';

/** Whether a step is the applicant's alone: 补正, or another that he does himself while no clock of the office runs. */
export function isApplicants({ step }: FlowNode): boolean {
  if (step === undefined) return false;
  return step.kind === 'correction' || (step.clock !== 'run' && step.approvers.length > 0 && step.approvers.every(({ kind }) => kind === 'initiator'));
}

/** What the applicant does while the clock is paused still belongs to the stage that it pauses. */
function isSetAside(node: FlowNode): boolean {
  return isApplicants(node) && node.step?.clock === 'stop';
}

/** To which stage a step's time belongs: by what it is, and where that does not tell, by who does it and where it stands. */
export function timeStageOf(node: FlowNode, stage: Stage | 'afterwards' | undefined): TimeStage {
  switch (node.step?.kind) {
    case 'collection':
      return isSetAside(node) ? 'applicant' : 'acceptance';
    case 'acceptance':
      return 'acceptance';
    case 'correction':
      return 'applicant';
    case 'certification':
    case 'delivery':
      return 'delivery';
    case 'followUp':
      return 'afterwards';
    case 'decision':
    case 'pledgeReview':
      return 'handling';
    default:
      if (isSetAside(node)) return 'applicant';
      return stage === 'afterwards' ? stage : stage === 'before' ? 'acceptance' : stage === 'after' ? 'delivery' : 'handling';
  }
}

/** How long a node takes: so long, no time at all, or nobody has said. */
export type NodeTime = { readonly kind: 'limit'; readonly limit: TimeLimit } | { readonly kind: 'none' } | { readonly kind: 'unsaid' };

const NO_TIME: NodeTime = { kind: 'none' };
const UNSAID: NodeTime = { kind: 'unsaid' };

/** The time of a node by itself. What machines do takes none; what people do takes what its limit says; a timer what it waits. */
export function timeOf(node: FlowNode): NodeTime {
  if (node.step?.limit !== undefined) return { kind: 'limit', limit: node.step.limit };
  switch (node.type) {
    case 'userTask':
    case 'manualTask':
    case 'task':
    case 'callActivity':
      return UNSAID;
    case 'intermediateCatchEvent':
      return node.event?.trigger === 'timer' ? timerTime(node.event.timer?.kind === 'duration' ? node.event.timer.text : '') : NO_TIME;
    default:
      return NO_TIME;
  }
}

const UNITS: Readonly<Record<string, { readonly unit: LimitUnit; readonly times: number }>> = {
  Y: { unit: 'year', times: 1 },
  M: { unit: 'month', times: 1 },
  W: { unit: 'day', times: 7 },
  D: { unit: 'day', times: 1 },
};

/** An ISO 8601 duration of one unit, in calendar days: engines know no working days. Of hours and minutes nothing is counted. */
export function timerTime(duration: string): NodeTime {
  const [, amount, letter = ''] = /^P(\d{1,4})([YMWD])$/.exec(duration.trim()) ?? [];
  const unit = UNITS[letter];
  if (amount !== undefined && unit !== undefined) return { kind: 'limit', limit: { amount: Number(amount) * unit.times, unit: unit.unit } };
  return /^PT[\dHMS.]+$/.test(duration.trim()) ? NO_TIME : UNSAID;
}
