import type { FieldType } from './field-catalogue.js';

/** A type in one word, as findings name it. */
export type TypeWord = FieldType['kind'] | 'nothing';

/** What an expression gives. `nothing` is the type of an empty answer written out (`空`). */
export type ExpressionType = FieldType | { readonly kind: 'nothing' };

export const UNKNOWN: ExpressionType = { kind: 'unknown' };

/** The kinds behind which the same values stand: a choice is a text, several choices are a list of texts. */
export function valueKind(type: ExpressionType): 'number' | 'text' | 'boolean' | 'date' | 'list' | 'unknown' | 'nothing' {
  switch (type.kind) {
    case 'choice':
      return 'text';
    case 'choices':
    case 'list':
      return 'list';
    case 'number':
    case 'text':
    case 'boolean':
    case 'date':
    case 'unknown':
    case 'nothing':
      return type.kind;
  }
}

/** The type of a list's members. */
export function memberType(type: ExpressionType): ExpressionType {
  if (type.kind === 'list') return type.of;
  if (type.kind === 'choices') return { kind: 'choice', options: type.options };
  return UNKNOWN;
}

/** Whether nothing is known of it: it may stand anywhere. */
export function isOpen(type: ExpressionType): boolean {
  return type.kind === 'unknown' || type.kind === 'nothing';
}

/** The type of what is either the one or the other; `undefined` if no operation could take both. */
export function commonType(a: ExpressionType, b: ExpressionType): ExpressionType | undefined {
  if (isOpen(a)) return b;
  if (isOpen(b)) return a;
  if (valueKind(a) !== valueKind(b)) return undefined;
  if (valueKind(a) === 'list') {
    const of = commonType(memberType(a), memberType(b));
    return of === undefined ? undefined : listOf(of);
  }
  const haveSameOptions = a.kind === 'choice' && b.kind === 'choice' && a.options === b.options;
  return valueKind(a) === 'text' && !haveSameOptions ? { kind: 'text' } : a;
}

/** The type of a list with such members. */
export function listOf(type: ExpressionType): FieldType {
  return { kind: 'list', of: type.kind === 'nothing' ? { kind: 'unknown' } : type };
}
