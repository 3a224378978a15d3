import type { Id } from '@zhengwu/core';
import { indexGuide } from '../model/guide-index.js';
import type { Extra, Guide, Question, Term, Value, Variable } from '../model/index.js';

/** Whether a guide has an element of this id: a node, an option, an addition, a variable, a value, a term. */
export function hasElement(guide: Guide, id: string): boolean {
  if (id === guide.id) return true;
  const index = indexGuide(guide);
  if (index.node(id) !== undefined || index.variable(id) !== undefined || index.option(id as Id<'opt'>) !== undefined) return true;
  return extraOf(guide, id) !== undefined || valueOf(guide, id) !== undefined || termOf(guide, id) !== undefined;
}

export function extraOf(guide: Guide, id: string): { readonly question: Question; readonly extra: Extra } | undefined {
  if (!id.startsWith('ext_')) return undefined;
  for (const node of guide.nodes) {
    if (node.kind !== 'question') continue;
    const extra = node.extras?.find((each) => each.id === id);
    if (extra !== undefined) return { question: node, extra };
  }
  return undefined;
}

export function valueOf(guide: Guide, id: string): { readonly variable: Variable; readonly value: Value } | undefined {
  if (!id.startsWith('val_')) return undefined;
  for (const variable of guide.variables) {
    if (variable.domain.kind !== 'choice' && variable.domain.kind !== 'choices') continue;
    const value = variable.domain.values.find((each) => each.id === id);
    if (value !== undefined) return { variable, value };
  }
  return undefined;
}

export function termOf(guide: Guide, id: string): Term | undefined {
  return id.startsWith('trm_') ? guide.terms.find((term) => term.id === id) : undefined;
}

/** What is selected for an element: itself where it stands by itself, else what it belongs to; nothing for the guide's own. */
export function selectedFor(guide: Guide, id: string): readonly string[] {
  const index = indexGuide(guide);
  if (index.node(id) !== undefined || index.option(id as Id<'opt'>) !== undefined || index.variable(id) !== undefined) return [id];
  const owner = extraOf(guide, id)?.question.id ?? valueOf(guide, id)?.variable.id;
  return owner === undefined ? [] : [owner];
}
