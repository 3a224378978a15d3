import type { Finding } from '@zhengwu/core';
import type { FlowContext } from '../model/context.js';
import type { FlowNode } from '../model/flow.js';
import type { Outcome } from '../model/outcome.js';
import { forksOf } from '../model/parallel-branches.js';
import { STEP_KINDS, type StepKind } from '../model/step.js';
import type { Hop } from '../model/walk.js';
import { approvalRules } from './approval-rules.js';
import { afterAcceptance, isOnward, outcomeWays, processWithout, stepsOf } from '../model/case-stages.js';
import { isGateway, isHuman } from '../model/node-kind.js';
import type { ProcessView } from '../model/process-view.js';
import { directoryOf, type Hand } from './directory.js';
import { approvalCheck, at, nameIn, nameOf, trace } from './flow-check.js';
import { fix } from './flow-fix.js';
import { STEP_NAMES } from '../model/step-names.js';

/** 审查 and 决定: 准予 and 不予, and nobody's case ends without either. */
export const checkDecision = approvalCheck('flow/decision', approvalRules, function* (view, context, flow) {
  const decides = stepsOf(view, 'decision', 'pledgeReview');
  const isImmediate = context.item?.handling === 'immediate';
  if (!isImmediate && processWithout(flow, 'decision', 'pledgeReview') === view.process) {
    // Where somebody approves, it is the last of them who decides.
    const [approval] = stepsOf(view, 'approval').slice(-1);
    yield approvalRules.finding('flow/no-decision', at(view.process), {}, approval === undefined ? {} : { fixes: [fix('flow/set-kind', { id: approval.id, kind: 'decision' })], related: [at(approval)] });
  }
  for (const step of decides) {
    const ways = outcomeWays(view, step);
    // Who does not qualify for a pledge goes the ordinary way: that is no refusal.
    const needed = step.step?.kind === 'pledgeReview' ? (['granted'] as const) : (['granted', 'refused'] as const);
    for (const outcome of needed) {
      if (ways.some((way) => way.outcome === outcome)) continue;
      const [only, ...others] = view.index.outgoing(step);
      const isSilent = outcome === 'granted' && only !== undefined && others.length === 0 && ways.length === 0;
      const fixes = [isSilent ? fix('flow/set-outcome', { id: only.id, outcome }) : fix('flow/add-outcome', { id: step.id, outcome })];
      yield approvalRules.finding('flow/decision-outcome', at(step), { step: nameOf(step), outcome }, { fixes });
    }
  }
  if (decides.length > 0) yield* bypassed(view);
  yield* foreignOutcomes(view, isImmediate);
});

/** Whoever was accepted gets a decision, unless he withdraws: no end may be reached past it. */
function* bypassed(view: ProcessView): Iterable<Finding> {
  const { walk } = view;
  const accepted = afterAcceptance(view).filter((node) => !isDeciding(node));
  const filter = (hop: Hop): boolean => isOnward(hop) && !isDeciding(hop.to) && !(hop.to.type === 'boundaryEvent' && hop.edge === undefined);
  for (const end of view.process.nodes) {
    if (end.type !== 'endEvent') continue;
    const way = walk.path(accepted, (node) => node === end, filter);
    // An end of a branch that runs beside the decision's ends the branch only.
    const isBeside = forksOf(walk).some(({ branches }) => branches.some((branch) => branch.has(end)) && branches.some((branch) => [...branch].some(isDeciding)));
    if (way !== undefined && !isBeside) yield approvalRules.finding('flow/decision-bypassed', at(end), { end: nameIn(view.index, end) }, { witness: trace(walk, [...untilAccepted(view, way[0]), ...way]) });
  }
}

/** A run from a beginning through 受理 up to where the case goes on once it is accepted, without that; never past a decision. */
function untilAccepted(view: ProcessView, onward: FlowNode | undefined): readonly FlowNode[] {
  const { walk } = view;
  const isAccepting = ({ edge }: Hop): boolean => edge?.outcome === undefined || edge.outcome === 'accepted';
  const runs = stepsOf(view, 'acceptance').flatMap((step) => {
    const before = walk.path(walk.roots, (node) => node === step, ({ to }) => !isDeciding(to));
    const behind = walk.path([step], (node) => node === onward, (hop, from) => isAccepting(hop) && (from === step || from.attachedToId === step.id || isGateway(from)));
    return before === undefined || behind === undefined ? [] : [[...before, ...behind.slice(1)].slice(0, -1)];
  });
  const [shortest = []] = runs.sort((a, b) => a.length - b.length);
  return shortest;
}

function isDeciding({ step }: FlowNode): boolean {
  return step?.kind === 'decision' || step?.kind === 'pledgeReview';
}

const FRONT: readonly Outcome[] = ['accepted', 'correction', 'correctedOnSpot', 'notAccepted', 'notRequired'];
const DECISION: readonly Outcome[] = ['granted', 'refused'];

/** 准予 is a decision's word, 受理 an acceptance's: on another step's way it is a slip, and the notices and clocks that hang on it go wrong. */
function* foreignOutcomes(view: ProcessView, isImmediate: boolean): Iterable<Finding> {
  // Where nothing is accepted formally, as with a payment, whoever looks at the papers first asks for what is missing.
  const hasAcceptance = stepsOf(view, 'acceptance').length > 0;
  for (const step of view.process.nodes) {
    const kind = step.step?.kind;
    if (kind === undefined || kind === 'other') continue;
    for (const { outcome, edge } of outcomeWays(view, step)) {
      if (FRONT.includes(outcome) && (!hasAcceptance || kind === 'acceptance' || kind === 'collection' || kind === 'pledgeReview')) continue;
      if (DECISION.includes(outcome) && (kind === 'decision' || kind === 'pledgeReview' || (isImmediate && kind === 'acceptance'))) continue;
      if (!FRONT.includes(outcome) && !DECISION.includes(outcome)) continue;
      if (kind === 'correction' && outcome === 'notAccepted') continue; // said with its article
      yield approvalRules.finding('flow/outcome-foreign', at(edge, 'outcome'), { step: nameOf(step), outcome, kind }, { related: [at(step)], fixes: [fix('flow/set-outcome', { id: edge.id, outcome: null })] });
    }
  }
}

/** Every step says what it is, two officers go to look, and who accepts does not decide. */
export const checkPeople = approvalCheck('flow/people', approvalRules, function* (view, context) {
  for (const node of view.process.nodes) {
    const meant = kindsMeant(node.name);
    // A file of another designer knows no kinds; what is 其他 and has the name of a kind was probably read from one.
    if (isHuman(node) && (node.step === undefined || (node.step.kind === 'other' && meant.length > 0))) {
      yield approvalRules.finding('flow/kind-missing', at(node), { step: nameOf(node) }, { fixes: meant.map((kind) => fix('flow/set-kind', { id: node.id, kind })) });
    }
    if (node.step?.kind === 'inspection') yield* inspection(node, context);
  }
  yield* oneForBoth(view, context);
});

/** The kinds whose words stand in a name, the longest word first: 现场核查 before 核查. */
function kindsMeant(name: string): readonly StepKind[] {
  return STEP_KINDS.filter((kind) => STEP_NAMES[kind] !== '' && name.includes(STEP_NAMES[kind])).sort((a, b) => STEP_NAMES[b].length - STEP_NAMES[a].length);
}

/** 第三十四条第三款: 指派两名以上工作人员进行核查. Either two have to sign, or the post has two who can go. */
function* inspection(node: FlowNode, context: FlowContext): Iterable<Finding> {
  const { step } = node;
  const directory = directoryOf(context);
  const people = directory.peopleAt(step);
  if (step === undefined || people === undefined) return;
  const fixes = step.sign === 'all' ? [] : [fix('flow/set-sign', { id: node.id, sign: 'all' })];
  if (people.length < 2) {
    yield approvalRules.finding('flow/inspection-alone', at(node, 'approvers'), { step: nameOf(node), why: 'few', people: people.length });
    return;
  }
  const allSign = step.sign === 'all' || step.sign === 'sequence' || (step.sign === 'half' && people.length > 2);
  const isByPost = step.approvers.some((approver) => approver.kind === 'role' && directory.activeHolders(approver.roleId).length > 1);
  if (!allSign && !isByPost) yield approvalRules.finding('flow/inspection-alone', at(node, 'sign'), { step: nameOf(node), why: 'oneSigns', people: people.length }, { fixes });
}

function* oneForBoth(view: ProcessView, context: FlowContext): Iterable<Finding> {
  if (context.item === undefined || context.item.handling === 'immediate') return;
  const directory = directoryOf(context);
  for (const accepts of stepsOf(view, 'acceptance')) {
    for (const decides of stepsOf(view, 'decision')) {
      const [these, those] = [directory.handsAt(accepts.step), directory.handsAt(decides.step)];
      if (these === undefined || those === undefined || these.length === 0 || those.length === 0) continue;
      // One of the two steps has nobody but who may do the other as well.
      const [fewer, more] = these.length <= those.length ? [these, those] : [those, these];
      if (!fewer.every(({ key }) => more.some((each) => each.key === key))) continue;
      const [person] = fewer as readonly [Hand, ...Hand[]]; // not empty, as was seen above
      yield approvalRules.finding('flow/accepts-and-decides', at(decides, 'approvers'), { accepts: nameOf(accepts), decides: nameOf(decides), person: person.name, relation: person.relation }, { related: [at(accepts, 'approvers')] });
    }
  }
}
