import { runChecks, type Finding } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { guideChecks } from './guide-checks.js';

/** What is wrong with a guide, each finding with an answer that shows it. Plain and at once; a designer uses `createGuideChecker`. */
export function checkGuide(guide: Guide, context: GuideContext): readonly Finding[] {
  return runChecks(guideChecks, guide, context);
}
