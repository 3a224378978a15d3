import type { Outcome } from '../../../model/outcome.js';

const CHOICES: Partial<Readonly<Record<Outcome, string>>> = { accepted: '是否受理', correction: '是否受理', notAccepted: '是否受理', granted: '是否准予', refused: '是否准予', passed: '是否通过', returned: '是否通过' };

/** What made elements are called until somebody knows better. Part of the document, so Chinese whatever the reader's language. */
export const MADE_NAMES = {
  end: '结束',
  /** 补正: whether the applicant has come, and what it leads to. */
  comes: '是否补正',
  came: '已补正',
  lapsed: '逾期未补正',
  again: '补正后受理',
  complete: '补正是否齐全',
  fork: '并行办理',
  meet: '汇合',
  numbered: (name: string, place: string) => `${name}（${place}）`,
} as const;

/** What a choice is called, by the outcome with which it begins. */
export function choiceName(first: Outcome | undefined): string {
  return (first === undefined ? undefined : CHOICES[first]) ?? '结果';
}
