import type { Comparison, Expression, FieldCatalogue, FieldType } from '@zhengwu/core';

/** What a field is asked in a row of conditions. */
export type Operator = 'is' | 'isNot' | 'greater' | 'atLeast' | 'less' | 'atMost' | 'oneOf' | 'noneOf' | 'contains' | 'lacks' | 'begins' | 'empty' | 'filled';

/** With what it is compared. */
export type Operand =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'list'; readonly values: readonly (string | number | boolean)[] }
  | { readonly kind: 'field'; readonly id: string }
  | { readonly kind: 'today' };

/** 字段 · 是 · 值. `empty` and `filled` need no operand. */
export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly operand?: Operand;
}

/** Rows that all must hold, or of which one must. */
export interface ConditionGroup {
  readonly join: 'and' | 'or';
  readonly rows: readonly Condition[];
}

/** What the rows of the editor can say: conditions, or groups of them, joined in one way. None: always. */
export interface Conditions {
  readonly join: 'and' | 'or';
  readonly rows: readonly (Condition | ConditionGroup)[];
}

export const NO_CONDITIONS: Conditions = { join: 'and', rows: [] };

export function isGroup(row: Condition | ConditionGroup): row is ConditionGroup {
  return 'rows' in row;
}

const COMPARED = { '=': 'is', '!=': 'isNot', '>': 'greater', '>=': 'atLeast', '<': 'less', '<=': 'atMost' } as const satisfies Readonly<Record<Comparison, Operator>>;
const COMPARISONS: ReadonlyMap<Operator, Comparison> = new Map(Object.entries(COMPARED).map(([comparison, operator]) => [operator, comparison as Comparison])); // the table's own keys
/** Seen from the other side: 3 < 面积 is 面积 > 3. */
const TURNED: Readonly<Record<Comparison, Comparison>> = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** The condition as rows, if rows can say it; `undefined` for what only a formula can. */
export function conditionsOf(when: Expression | undefined): Conditions | undefined {
  if (when === undefined) return NO_CONDITIONS;
  if (when.kind !== 'and' && when.kind !== 'or') {
    const row = rowOf(when);
    return row === undefined ? undefined : { join: 'and', rows: [row] };
  }
  const rows: (Condition | ConditionGroup)[] = [];
  for (const operand of when.operands) {
    const row = operand.kind === 'and' || operand.kind === 'or' ? groupOf(operand) : rowOf(operand);
    if (row === undefined) return undefined;
    rows.push(row);
  }
  return { join: when.kind, rows };
}

function groupOf({ kind, operands }: Extract<Expression, { readonly kind: 'and' | 'or' }>): ConditionGroup | undefined {
  const rows: Condition[] = [];
  for (const operand of operands) {
    const row = rowOf(operand);
    if (row === undefined) return undefined;
    rows.push(row);
  }
  return { join: kind, rows };
}

function rowOf(node: Expression): Condition | undefined {
  switch (node.kind) {
    // A yes-or-no field by itself: it holds while the answer is yes.
    case 'field':
      return { field: node.id, operator: 'is', operand: { kind: 'literal', value: true } };
    case 'compare':
      return comparedRow(node.operator, node.left, node.right) ?? comparedRow(TURNED[node.operator], node.right, node.left);
    case 'in':
      return memberRow('oneOf', node);
    case 'call':
      return calledRow(node, 'contains', 'empty');
    case 'not': {
      const { operand } = node;
      if (operand.kind === 'in') return memberRow('noneOf', operand);
      return operand.kind === 'call' && operand.name !== 'startsWith' ? calledRow(operand, 'lacks', 'filled') : undefined;
    }
    default:
      return undefined;
  }
}

function comparedRow(operator: Comparison, left: Expression, right: Expression): Condition | undefined {
  if (left.kind !== 'field') return undefined;
  const operand = operandOf(right);
  return operand === undefined ? undefined : { field: left.id, operator: COMPARED[operator], operand };
}

function memberRow(operator: 'oneOf' | 'noneOf', { item, list }: Extract<Expression, { readonly kind: 'in' }>): Condition | undefined {
  if (item.kind !== 'field' || list.kind !== 'list') return undefined;
  const values: (string | number | boolean)[] = [];
  for (const each of list.items) {
    if (each.kind !== 'literal' || each.value === null) return undefined;
    values.push(each.value);
  }
  return { field: item.id, operator, operand: { kind: 'list', values } };
}

function calledRow({ name, args }: Extract<Expression, { readonly kind: 'call' }>, contains: 'contains' | 'lacks', empty: 'empty' | 'filled'): Condition | undefined {
  const [subject, sought] = args;
  if (subject?.kind !== 'field') return undefined;
  if (name === 'isEmpty' && args.length === 1) return { field: subject.id, operator: empty };
  if ((name !== 'contains' && name !== 'startsWith') || args.length !== 2) return undefined;
  const operand = sought?.kind === 'literal' ? operandOf(sought) : undefined;
  return operand === undefined ? undefined : { field: subject.id, operator: name === 'startsWith' ? 'begins' : contains, operand };
}

function operandOf(node: Expression): Operand | undefined {
  if (node.kind === 'literal') return node.value === null ? undefined : { kind: 'literal', value: node.value };
  if (node.kind === 'field') return { kind: 'field', id: node.id };
  return node.kind === 'call' && node.name === 'today' ? { kind: 'today' } : undefined;
}

/** What rows say, as it is stored; `undefined` for none: always. A group of one is that one. */
export function expressionOf({ join, rows }: Conditions): Expression | undefined {
  const operands = rows.flatMap((row) => (isGroup(row) ? (joined(row.join, row.rows.map(rowExpression)) ?? []) : rowExpression(row)));
  return joined(join, operands);
}

function joined(kind: 'and' | 'or', operands: readonly Expression[]): Expression | undefined {
  return operands.length > 1 ? { kind, operands } : operands[0];
}

function rowExpression({ field, operator, operand }: Condition): Expression {
  const subject: Expression = { kind: 'field', id: field };
  const comparison = COMPARISONS.get(operator);
  if (comparison !== undefined) return { kind: 'compare', operator: comparison, left: subject, right: valueExpression(operand) };
  switch (operator) {
    case 'oneOf':
      return { kind: 'in', item: subject, list: listExpression(operand) };
    case 'noneOf':
      return { kind: 'not', operand: { kind: 'in', item: subject, list: listExpression(operand) } };
    case 'contains':
      return { kind: 'call', name: 'contains', args: [subject, valueExpression(operand)] };
    case 'lacks':
      return { kind: 'not', operand: { kind: 'call', name: 'contains', args: [subject, valueExpression(operand)] } };
    case 'begins':
      return { kind: 'call', name: 'startsWith', args: [subject, valueExpression(operand)] };
    case 'filled':
      return { kind: 'not', operand: { kind: 'call', name: 'isEmpty', args: [subject] } };
    default:
      return { kind: 'call', name: 'isEmpty', args: [subject] };
  }
}

function valueExpression(operand: Operand | undefined): Expression {
  switch (operand?.kind) {
    case 'literal':
      return { kind: 'literal', value: operand.value };
    case 'field':
      return { kind: 'field', id: operand.id };
    case 'today':
      return { kind: 'call', name: 'today', args: [] };
    default:
      return { kind: 'literal', value: '' };
  }
}

function listExpression(operand: Operand | undefined): Expression {
  const values = operand?.kind === 'list' ? operand.values : operand?.kind === 'literal' ? [operand.value] : [];
  return { kind: 'list', items: values.map((value) => ({ kind: 'literal', value })) };
}

const ORDERED: readonly Operator[] = ['is', 'isNot', 'greater', 'atLeast', 'less', 'atMost', 'empty', 'filled'];

/** What may be asked of a field of this type. */
export function operatorsFor(type: FieldType): readonly Operator[] {
  switch (type.kind) {
    case 'number':
    case 'date':
      return ORDERED;
    case 'boolean':
      return ['is', 'isNot', 'empty', 'filled'];
    case 'choice':
      return ['is', 'isNot', 'oneOf', 'noneOf', 'empty', 'filled'];
    case 'choices':
      return ['contains', 'lacks', 'empty', 'filled'];
    case 'text':
      return ['is', 'isNot', 'contains', 'lacks', 'begins', 'empty', 'filled'];
    default:
      return ['empty', 'filled'];
  }
}

/** A row that is complete from the beginning: nothing half-written is ever stored. */
export function rowToBegin(field: string, type: FieldType): Condition {
  switch (type.kind) {
    case 'boolean':
      return { field, operator: 'is', operand: { kind: 'literal', value: true } };
    case 'number':
      return { field, operator: 'atLeast', operand: { kind: 'literal', value: 0 } };
    case 'choice':
    case 'choices': {
      const [first] = type.options;
      if (first !== undefined) return { field, operator: type.kind === 'choice' ? 'is' : 'contains', operand: { kind: 'literal', value: first.value } };
      return { field, operator: 'filled' };
    }
    default:
      return { field, operator: 'filled' };
  }
}

/** The row asked in another way: what it is compared with stays where the new way has room for it. */
export function withOperator(row: Condition, operator: Operator, catalogue: FieldCatalogue, today: string): Condition {
  const { field, operand } = row;
  if (operator === 'empty' || operator === 'filled') return { field, operator };
  const type = catalogue.byId(field)?.type;
  if (operator === 'oneOf' || operator === 'noneOf') {
    const values = operand?.kind === 'list' ? operand.values : operand?.kind === 'literal' ? [operand.value] : firstValues(type);
    return { field, operator, operand: { kind: 'list', values } };
  }
  if (operand?.kind === 'list' || operand === undefined) {
    const [value] = operand?.values ?? [];
    return { field, operator, operand: { kind: 'literal', value: value ?? firstValues(type)[0] ?? (type?.kind === 'date' ? today : '') } };
  }
  const isText = operator === 'contains' || operator === 'lacks' || operator === 'begins';
  return isText && operand.kind !== 'literal' ? { field, operator, operand: { kind: 'literal', value: '' } } : { field, operator, operand };
}

function firstValues(type: FieldType | undefined): readonly (string | number | boolean)[] {
  switch (type?.kind) {
    case 'choice':
    case 'choices':
      return type.options.slice(0, 1).map(({ value }) => value);
    case 'number':
      return [0];
    case 'boolean':
      return [true];
    default:
      return [];
  }
}
