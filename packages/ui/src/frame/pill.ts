import type { FindingView } from '../findings/finding-view.js';
import { countFindings } from '../findings/finding-view.js';
import type { DesignerTexts } from '../messages/designer.js';

export interface Pill {
  readonly text: string;
  readonly tone: 'good' | 'warn' | 'bad' | 'quiet';
}

/** 2 错误 · 1 提醒: the findings in one word, the worst giving the colour. */
export function findingsPill(view: FindingView, texts: DesignerTexts): Pill {
  if (!view.isKnown && view.open.length === 0) return { text: texts.checking, tone: 'quiet' };
  const { error, warning, undecided } = countFindings(view.open);
  const parts = [
    ...(error > 0 ? [texts.errors(error)] : []),
    ...(warning > 0 ? [texts.warnings(warning)] : []),
    ...(undecided > 0 ? [texts.undecided(undecided)] : []),
  ];
  if (parts.length === 0) return { text: texts.noFindings, tone: 'good' };
  return { text: parts.join(' · '), tone: error > 0 ? 'bad' : warning > 0 ? 'warn' : 'quiet' };
}

/** Where the checks stand, for the status line. */
export function checkText({ isCurrent, isKnown, progress }: FindingView, texts: DesignerTexts): string {
  if (isCurrent) return texts.checked;
  if (progress !== undefined && progress.total > 1) return texts.checkingOf(progress.done, progress.total);
  return isKnown || progress !== undefined ? texts.checking : '';
}
