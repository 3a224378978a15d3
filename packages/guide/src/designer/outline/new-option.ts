import { newId } from '@zhengwu/core';
import type { Domain, Guard, Option, Question, Range, Value, Variable } from '../../model/index.js';
import { readRangeText } from '../../ranges/read-range-text.js';
import { restOf } from '../guards/rest-of.js';
import { isOrdered, type OrderedDomain } from '../../ranges/value-at.js';

/** An option that was just written, and the value that comes with it. */
export interface NewOption {
  readonly option: Option;
  readonly value?: Value;
  /** What its words measure in, where the number it is a range of has no unit yet. */
  readonly unit?: string;
  /** Its words name numbers or days, and nobody can read which: it takes nothing until somebody says. */
  readonly isUnread?: boolean;
}

/**
 * An option out of its text. What it takes is read from the words where they say it, 50 至 300 平方米, 长沙街道; else it
 * takes what the others leave. Of a choice, a value of its own is made.
 */
export function newOption(question: Question, variable: Variable | undefined, text: string): NewOption {
  const id = newId('opt');
  if (variable?.domain.kind === 'choice') {
    const known = variable.domain.values.find(({ label }) => label === text);
    const isTaken = known !== undefined && question.options.some(({ guard }) => guard.kind === 'values' && guard.values.includes(known.id));
    // A value of that name that no option has yet: the fact was asked elsewhere.
    if (known !== undefined && !isTaken) return { option: { id, text, guard: { kind: 'values', values: [known.id] }, next: null } };
    const value: Value = { id: newId('val'), label: text };
    return { option: { id, text, guard: { kind: 'values', values: [value.id] }, next: null }, value };
  }
  if (variable !== undefined && isOrdered(variable.domain)) return orderedOption(id, question, variable.domain, variable.name, text);
  const others = question.options.map(({ guard }) => guard);
  return { option: { id, text, guard: variable === undefined ? { kind: 'any' } : unorderedGuard(variable.domain, others, text), next: null } };
}

function orderedOption(id: Option['id'], { options }: Question, domain: OrderedDomain, name: string, text: string): NewOption {
  const option = (ranges: readonly Range[]): Option => ({ id, text, guard: { kind: 'ranges', ranges }, next: null });
  const read = readRangeText(text, domain, name);
  if (read.kind === 'ranges') return { option: option(read.ranges), ...(read.unit === undefined ? {} : { unit: read.unit }) };
  if (read.kind === 'unclear' && /[\d零〇一二两三四五六七八九十百千万]/.test(text.normalize('NFKC'))) return { option: option([]), isUnread: true };
  return { option: option(restOf(domain, options.map(({ guard }) => guard))) };
}

function unorderedGuard(domain: Domain, others: readonly Guard[], text: string): Guard {
  const taken = new Set(others.flatMap((guard) => (guard.kind === 'values' ? guard.values : [])));
  switch (domain.kind) {
    case 'yesNo':
      return { kind: 'values', values: ['yes', 'no'].filter((value) => !taken.has(value)).slice(0, 1) };
    case 'region': {
      const named = domain.regions.filter(({ name }) => text.includes(name) || (name.length > 2 && text.includes(name.slice(0, -1))));
      const parents = new Set(domain.regions.map(({ parent }) => parent));
      const left = domain.regions.filter(({ code }) => !taken.has(code) && !parents.has(code));
      return { kind: 'values', values: (named.length > 0 ? named : left).map(({ code }) => code) };
    }
    case 'choices':
      return { kind: 'members', any: domain.values.filter(({ label }) => text.includes(label)).map(({ id }) => id) };
    case 'choice':
    case 'number':
    case 'date':
      return { kind: 'any' };
  }
}
