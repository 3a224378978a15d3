import type { TimeLimit } from '@zhengwu/core';
import type { Drawn, FlowDraft } from './flow-draft.js';
import { noticesFor } from './notices-for.js';
import { promisedTime } from './promised-time.js';
import { splitLimit } from './split-days.js';

/** How long the applicant has to mend his papers. No law sets it; a department that gives another time changes it. */
export const CORRECTION_TIME = 'P30D';

/** Handing in takes less time than looking at it. */
const [COLLECTION, ACCEPTANCE] = [1, 3];

/** The window takes the papers: where every case begins. */
export function collect(draft: FlowDraft): Drawn {
  const [limit] = acceptanceLimits(draft);
  return draft.line(draft.start('提交申请'), draft.step('collection', '窗口收件', { duty: 'collect', ...optional(limit) }));
}

/**
 * 受理 with all that may lawfully come of it (行政许可法 第三十二条): accepted, told once and completely what is missing, or not accepted. Who
 * never mends his papers does not keep the case open for ever.
 *
 * @param from what leads to acceptance
 * @param accepted what is done with a case once it is accepted
 */
export function accept(draft: FlowDraft, from: Drawn, accepted: Drawn): void {
  const { context } = draft;
  const [, limit] = acceptanceLimits(draft);
  const accepts = draft.step('acceptance', '受理审查', { duty: 'accept', ...optional(limit), notices: noticesFor(context, 'accepted', 'correction', 'notAccepted') });
  const isAccepted = draft.choice('是否受理');
  const corrects = draft.step('correction', '一次性告知补正', { approvers: [{ kind: 'initiator' }] });
  const again = draft.step('acceptance', '补正后受理审查', { duty: 'accept', ...optional(limit), notices: noticesFor(context, 'accepted') });
  const isComplete = draft.choice('补正是否齐全');
  const closed = draft.end('终止办理');
  draft.line(from, accepts, isAccepted);
  draft.way(isAccepted, accepted, { name: '受理', outcome: 'accepted' });
  draft.way(isAccepted, corrects, { name: '补正', outcome: 'correction' });
  draft.way(isAccepted, draft.end('不予受理'), { name: '不予受理', outcome: 'notAccepted' });
  draft.line(corrects, again, isComplete);
  draft.line(draft.timeout(corrects, '逾期未补正', CORRECTION_TIME), closed);
  draft.way(isComplete, accepted, { name: '受理', outcome: 'accepted' });
  draft.way(isComplete, closed, { name: '仍不齐全', outcome: 'withdrawn' });
}

/** Of the time for acceptance, what collecting and looking at the papers have. */
function acceptanceLimits({ context }: FlowDraft): readonly (TimeLimit | undefined)[] {
  return splitLimit(promisedTime(context.item).acceptance, [COLLECTION, ACCEPTANCE]);
}

/** A limit, where there is one. */
export function optional(limit: TimeLimit | undefined): { readonly limit?: TimeLimit } {
  return limit === undefined ? {} : { limit };
}
