import type { Guide } from '../model/guide.js';
import { indexGuide } from '../model/guide-index.js';
import type { Question } from '../model/node.js';

/**
 * How a question is called behind it: as the person has read it, without what stands in brackets. The variable's name is the
 * operator's, and nobody outside knows it; it serves where there is no text.
 */
export function questionName(guide: Guide, { text, variableId }: Pick<Question, 'text' | 'variableId'>): string {
  const short = text.replace(/\s*（[^（）]*）|\s*\([^()]*\)/g, '').trim();
  return short === '' ? (indexGuide(guide).variable(variableId)?.name ?? text) : short;
}
