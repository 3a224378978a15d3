import { withTemplate } from '../../../check/notice-template.js';
import type { Outcome } from '../../../model/outcome.js';
import type { NoticeEvent, Step, StepNotice } from '../../../model/step.js';
import type { EditTools } from '../edit-tools.js';

const TOLD = ['accepted', 'correction', 'notAccepted', 'notRequired', 'granted', 'refused'] as const;

/** A step that tells the applicant of these outcomes, with the templates that are meant for it. */
export function withNotices({ context }: EditTools, step: Step, outcomes: readonly Outcome[]): Step {
  const told = new Set<NoticeEvent>(step.notices.map(({ on }) => on));
  const notices = TOLD.filter((outcome) => outcomes.includes(outcome) && !told.has(outcome)).map((outcome): StepNotice => withTemplate({ on: outcome, channel: 'document', to: 'applicant' }, outcome, context.templates));
  return notices.length === 0 ? step : { ...step, notices: [...step.notices, ...notices] };
}
