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
