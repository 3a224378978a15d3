import type { ViewerTexts } from '../messages/viewer.js';
import type { CaseRow } from './case/index.js';

/** When a case came to a step and left it; empty where nobody told. */
export function timesText({ visit, state }: CaseRow, today: string, texts: ViewerTexts): string {
  if (visit === undefined) return '';
  const { from, until } = visit;
  if (state === 'current' || state === 'suspended') return from === undefined ? '' : texts.heldSince(texts.moment(from, today));
  if (from === undefined || until === undefined) return until === undefined ? '' : (state === 'cancelled' ? texts.endedOn : texts.doneOn)(texts.moment(until, today));
  if (from.day !== until.day) return texts.span(texts.moment(from, today), texts.moment(until, today));
  // Within one day the day is said once.
  return until.minute === undefined || from.minute === undefined ? texts.moment(until, today) : texts.span(texts.moment(from, today), texts.time(until.minute));
}
