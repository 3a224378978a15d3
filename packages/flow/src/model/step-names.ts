import type { StepKind } from './step.js';

/** What a step is called until somebody knows better. Part of the document, so Chinese whatever the reader's language. */
export const STEP_NAMES: Readonly<Record<StepKind, string>> = {
  collection: '收件',
  acceptance: '受理',
  correction: '补正',
  review: '审核',
  inspection: '现场核查',
  specialProcedure: '特别程序',
  approval: '审批',
  decision: '决定',
  certification: '制证',
  delivery: '送达',
  completion: '办结',
  pledgeReview: '告知承诺审查',
  followUp: '事后核查',
  other: '',
};
