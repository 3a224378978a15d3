import type { Finding, TemplateRef } from '@zhengwu/core';
import type { FlowNode, SequenceFlow } from '../model/flow.js';
import type { NoticeEvent, StepNotice } from '../model/step.js';
import { approvalRules, type NoticeNeed } from './approval-rules.js';
import { outcomeWays, stepsOf } from '../model/case-stages.js';
import { isActivity } from '../model/node-kind.js';
import type { ProcessView } from '../model/process-view.js';
import { approvalCheck, at, nameOf } from './flow-check.js';
import { fix } from './flow-fix.js';
import { fits, withTemplate } from './notice-template.js';

/** What the law wants in writing: 受理与不予受理 (第三十二条第二款), the decision (第三十八条), 特别程序 (第四十五条). Of 补正 it wants that it is told. */
const WRITTEN: ReadonlySet<NoticeNeed> = new Set(['accepted', 'notAccepted', 'notRequired', 'granted', 'refused', 'specialProcedure']);

/** The applicant is told at each turn of his case, in writing where the law wants it. */
export const checkNotices = approvalCheck('flow/notices', approvalRules, function* (view, context) {
  for (const { step, need, on, edge } of needs(view)) {
    const sent = noticesFor(view, step, need, edge);
    if (sent.some(({ channel }) => channel === 'document') || (sent.length > 0 && !WRITTEN.has(need))) continue;
    const channel = WRITTEN.has(need) || need === 'correction' ? 'document' : 'sms';
    const notice = withTemplate({ on, channel, to: 'applicant' }, need, context.templates);
    const fixes = [fix('flow/add-notice', { id: step.id, notice })];
    const isLegal = context.item?.type === 'licence' && need !== 'delivery';
    const place = at(step, 'notices');
    const related = edge === undefined ? [] : [at(edge)];
    // 即办件 is decided as it is accepted: of the decision the applicant is told anyway.
    const severity = need === 'accepted' && context.item?.handling === 'immediate' ? { severity: 'warning' as const } : {};
    if (isLegal) yield approvalRules.finding('flow/legal-notice', place, { step: nameOf(step), need, has: sent.length > 0 ? 'unwritten' : 'nothing' }, { fixes, related, ...severity });
    else if (sent.length === 0) yield approvalRules.finding('flow/notice-missing', place, { step: nameOf(step), need }, { fixes, related });
  }
  for (const node of view.process.nodes) yield* templatesOf(node, context.templates);
});

interface Need {
  readonly step: FlowNode;
  readonly need: NoticeNeed;
  readonly on: NoticeEvent;
  readonly edge?: SequenceFlow;
}

function* needs(view: ProcessView): Iterable<Need> {
  const told = ['accepted', 'correction', 'notAccepted', 'notRequired', 'granted', 'refused'] as const;
  for (const step of stepsOf(view, 'collection', 'acceptance', 'decision', 'pledgeReview')) {
    const said = new Set<string>();
    for (const { outcome, edge } of outcomeWays(view, step)) {
      const need = told.find((each) => each === outcome);
      if (need === undefined || said.has(need)) continue;
      said.add(need);
      yield { step, need, on: need, edge };
    }
  }
  for (const step of stepsOf(view, 'specialProcedure')) yield { step, need: 'specialProcedure', on: 'entered' };
  for (const step of stepsOf(view, 'delivery')) yield { step, need: 'delivery', on: 'completed' };
}

/** What goes to the applicant, or to the window for him, on an event: from the step itself, or as the next one begins or is done. */
function noticesFor(view: ProcessView, step: FlowNode, need: NoticeNeed, edge: SequenceFlow | undefined): readonly StepNotice[] {
  const own = step.step?.notices.filter(({ on }) => on === need || on === 'completed' || (edge === undefined && on === 'entered')) ?? [];
  const next = edge === undefined ? [] : stepsBehind(view, edge);
  const theirs = next.flatMap((each) => {
    // A task or an event that sends something is drawn for that.
    if (each.type === 'sendTask' || (each.event?.trigger === 'message' && each.type !== 'intermediateCatchEvent')) return [{ on: 'entered', channel: 'document', to: 'applicant' } as const];
    return each.step?.notices.filter(({ on }) => on === 'entered' || on === 'completed') ?? [];
  });
  return [...own, ...theirs].filter(({ to }) => to !== 'approvers');
}

/** The first steps and events that send, behind a way. */
function stepsBehind({ index, walk }: ProcessView, edge: SequenceFlow): readonly FlowNode[] {
  const first = index.node(edge.to);
  if (first === undefined) return [];
  const sends = (node: FlowNode): boolean => isActivity(node) || node.event?.trigger === 'message';
  return [...walk.reachable([first], (_hop, from) => !sends(from))].filter(sends);
}

function* templatesOf(node: FlowNode, templates: readonly TemplateRef[] | undefined): Iterable<Finding> {
  if (templates === undefined || templates.length === 0) return; // none were made yet: there is nothing to choose from
  for (const [index, { templateId, channel, on }] of (node.step?.notices ?? []).entries()) {
    const place = at(node, `notices/${String(index)}`);
    const choices = templates.filter(({ kind }) => fits(kind, channel));
    const fixes = choices.slice(0, 3).map(({ id, name }) => fix('flow/set-notice-template', { id: node.id, index, templateId: id, shown: name }));
    if (templateId === undefined) {
      if (channel !== 'message') yield approvalRules.finding('flow/notice-no-template', place, { step: nameOf(node), on, channel }, { fixes });
      continue;
    }
    const template = templates.find(({ id }) => id === templateId);
    if (template !== undefined && !fits(template.kind, channel)) yield approvalRules.finding('flow/notice-template-kind', place, { step: nameOf(node), template: template.name, channel }, { fixes });
  }
}
