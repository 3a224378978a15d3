import { withTemplate } from '../check/notice-template.js';
import type { NoticeNeed } from '../check/approval-rules.js';
import type { FlowContext } from '../model/context.js';
import type { StepNotice } from '../model/step.js';

/** What the applicant is told at a step, each from the template that is meant for it, where there is one. Papers where the law wants paper. */
export function noticesFor({ templates }: FlowContext, ...needs: readonly NoticeNeed[]): readonly StepNotice[] {
  return needs.map((need) => {
    const on = need === 'specialProcedure' ? 'entered' : need === 'delivery' ? 'completed' : need;
    return withTemplate({ on, channel: need === 'delivery' ? 'sms' : 'document', to: 'applicant' }, need, templates);
  });
}
