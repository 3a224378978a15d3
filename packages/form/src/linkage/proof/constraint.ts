import { evaluate, fieldsOf, type Expression, type FieldType } from '@zhengwu/core';

/** What a condition asks of one field: a single question, with the constants it compares with. */
export type Constraint =
  | { readonly kind: 'truth' | 'empty' }
  | { readonly kind: 'equal' | 'order' | 'contains' | 'prefix' | 'size'; readonly constants: readonly unknown[] }
  /** Years or days between the field and a day: `call` has no other field. */
  | { readonly kind: 'span'; readonly call: Expression; readonly constants: readonly unknown[] };

/** The value of an expression that reads no field. */
export function constantOf(node: Expression, today: string | undefined): { readonly value: unknown } | undefined {
  if (fieldsOf(node).length > 0) return undefined;
  const outcome = evaluate(node, today === undefined ? { values: {} } : { values: {}, today });
  return outcome.ok ? { value: outcome.value } : undefined;
}

/** The question that a condition without and, or, not asks of a single field; `undefined` for any other. */
export function constraintOf(atom: Expression, today: string | undefined): { readonly id: string; readonly constraint: Constraint } | undefined {
  const [id, ...others] = fieldsOf(atom);
  if (id === undefined || others.length > 0) return undefined;
  const constraint = constraintOn(atom, today);
  return constraint === undefined ? undefined : { id, constraint };
}

function constraintOn(atom: Expression, today: string | undefined): Constraint | undefined {
  switch (atom.kind) {
    case 'field':
      return { kind: 'truth' };
    case 'compare': {
      const right = constantOf(atom.right, today);
      const [subject, constant] = right === undefined ? [atom.right, constantOf(atom.left, today)] : [atom.left, right];
      if (constant === undefined) return undefined;
      const constants = [constant.value];
      if (isField(subject)) return { kind: atom.operator === '=' || atom.operator === '!=' ? 'equal' : 'order', constants };
      if (subject.kind !== 'call') return undefined;
      if ((subject.name === 'length' || subject.name === 'count') && isField(subject.args[0])) return { kind: 'size', constants };
      if ((subject.name === 'years' || subject.name === 'days') && subject.args.every((arg) => isField(arg) || constantOf(arg, today) !== undefined)) {
        return subject.args.filter(isField).length === 1 ? { kind: 'span', call: subject, constants } : undefined;
      }
      return undefined;
    }
    case 'in': {
      const [item, list] = [constantOf(atom.item, today), constantOf(atom.list, today)];
      if (isField(atom.item) && Array.isArray(list?.value)) return { kind: 'equal', constants: list.value as readonly unknown[] };
      return isField(atom.list) && item !== undefined ? { kind: 'contains', constants: [item.value] } : undefined;
    }
    case 'call': {
      const [first, second] = atom.args;
      if (atom.name === 'isEmpty' && isField(first)) return { kind: 'empty' };
      if (first === undefined || second === undefined) return undefined;
      const [subject, item] = [constantOf(first, today), constantOf(second, today)];
      if (atom.name === 'contains' && isField(first) && item !== undefined) return { kind: 'contains', constants: [item.value] };
      if (atom.name === 'contains' && isField(second) && Array.isArray(subject?.value)) return { kind: 'equal', constants: subject.value as readonly unknown[] };
      return atom.name === 'startsWith' && isField(first) && item !== undefined ? { kind: 'prefix', constants: [item.value] } : undefined;
    }
    default:
      return undefined;
  }
}

/** A field, or a field read as a day. */
function isField(node: Expression | undefined): boolean {
  if (node?.kind === 'call' && node.name === 'date') return node.args[0]?.kind === 'field';
  return node?.kind === 'field';
}

/** The conditions within a condition that no and, or, not or choice joins. */
export function atomsOf(condition: Expression): readonly Expression[] {
  const atoms: Expression[] = [];
  const pending: Expression[] = [condition];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'and' || node.kind === 'or') pending.push(...node.operands);
    else if (node.kind === 'not') pending.push(node.operand);
    else if (node.kind === 'choose') pending.push(node.test, node.then, node.otherwise);
    else atoms.push(node);
  }
  return atoms;
}

/** Whether a constant is of a field's type, or no answer. */
export function isOfType(value: unknown, type: FieldType): boolean {
  if (value === null) return true;
  switch (type.kind) {
    case 'number':
    case 'boolean':
      return typeof value === type.kind;
    case 'text':
    case 'date':
    case 'choice':
      return typeof value === 'string';
    case 'choices':
    case 'list':
      return Array.isArray(value);
    case 'unknown':
      return typeof value !== 'object';
  }
}
