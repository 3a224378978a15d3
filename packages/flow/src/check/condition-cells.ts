import { addDays, evaluate, fieldsOf, isIsoDate, type CatalogueField, type Expression, type FieldCatalogue } from '@zhengwu/core';

/** One of the classes into which conditions over one field divide its values: whatever holds of one of a class holds of all. */
export interface Cell {
  readonly fieldId: string;
  readonly label: string;
  /** A value of the class, and how the operator knows it; null for not answered. */
  readonly value: string | number | boolean | null;
  readonly shown: string;
  /** Which of the conditions hold. */
  readonly holds: readonly boolean[];
}

/** More comparisons than these are nobody's drawing. */
const MOST_VALUES = 2_000;

/**
 * All cases that conditions over one and the same field can tell apart, each with a value that stands for it; undefined where that is not
 * so plain: several fields, arithmetic, functions, texts of which there is no end. The conditions compare the field with fixed values, so
 * between two neighbouring ones nothing changes: those and what lies between and beyond them are all there is to ask `evaluate`.
 */
export function conditionCells(conditions: readonly (Expression | undefined)[], catalogue: FieldCatalogue | undefined): readonly Cell[] | undefined {
  const [fieldId, ...others] = [...new Set(conditions.flatMap((each) => (each === undefined ? [] : fieldsOf(each))))];
  const field = fieldId === undefined ? undefined : catalogue?.byId(fieldId);
  if (field === undefined || others.length > 0) return undefined;
  const fixed = new Set<Literal>();
  if (!conditions.every((each) => each !== undefined && isPlain(each, field.id, fixed))) return undefined;
  const values = representatives(field, [...fixed]);
  if (values === undefined || values.length > MOST_VALUES) return undefined;
  const cells: Cell[] = [];
  for (const value of values) {
    const holds: boolean[] = [];
    for (const condition of conditions) {
      const result = condition === undefined ? undefined : evaluate(condition, { values: { [field.id]: value } });
      if (result?.ok !== true) return undefined; // another kind of value than the field has: said of the condition itself
      holds.push(result.value === true);
    }
    cells.push({ fieldId: field.id, label: field.label, value, shown: shownValue(field, value), holds });
  }
  return cells;
}

type Literal = string | number | boolean | null;

/** Whether a condition only compares the field with fixed values, which are collected. */
function isPlain(node: Expression, fieldId: string, fixed: Set<Literal>): boolean {
  switch (node.kind) {
    case 'field':
      return node.id === fieldId;
    case 'literal':
      return typeof node.value === 'boolean';
    case 'not':
      return isPlain(node.operand, fieldId, fixed);
    case 'and':
    case 'or':
      return node.operands.every((each) => isPlain(each, fieldId, fixed));
    case 'compare':
      return (isField(node.left, fieldId) && isFixed(node.right, fixed)) || (isField(node.right, fieldId) && isFixed(node.left, fixed));
    case 'in':
      return isField(node.item, fieldId) && node.list.kind === 'list' && node.list.items.every((each) => isFixed(each, fixed));
    default:
      return false;
  }
}

function isField(node: Expression, fieldId: string): boolean {
  return node.kind === 'field' && node.id === fieldId;
}

function isFixed(node: Expression, fixed: Set<Literal>): boolean {
  if (node.kind === 'negate' && node.operand.kind === 'literal' && typeof node.operand.value === 'number') fixed.add(-node.operand.value);
  else if (node.kind === 'literal') fixed.add(node.value);
  else return false;
  return true;
}

/** A value of each class, and null for who has not answered. */
function representatives(field: CatalogueField, fixed: readonly Literal[]): readonly Literal[] | undefined {
  switch (field.type.kind) {
    case 'boolean':
      return [null, false, true];
    case 'choice':
      return [null, ...field.type.options.map(({ value }) => value)];
    case 'number':
      return [null, ...between(fixed.filter((each) => typeof each === 'number'))];
    case 'date':
      return [null, ...aroundDays(fixed.filter((each): each is string => typeof each === 'string'))];
    case 'text':
    case 'choices':
    case 'list':
    case 'unknown':
      return undefined;
  }
}

function between(numbers: readonly number[]): readonly number[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  if (first === undefined || last === undefined) return [0];
  return [first - 1, ...sorted.flatMap((each, place) => {
    const next = sorted[place + 1];
    if (next === undefined) return [each];
    const whole = Math.floor((each + next) / 2); // people read whole numbers more easily
    return [each, whole > each ? whole : (each + next) / 2];
  }), last + 1];
}

/** Days are whole: between two that follow each other lies none. */
function aroundDays(days: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const day of days.filter(isIsoDate)) for (const each of [addDays(day, -1), day, addDays(day, 1)]) found.add(each);
  return found.size === 0 ? ['2026-01-01'] : [...found].sort();
}

function shownValue(field: CatalogueField, value: Literal): string {
  if (value === null) return '未填写';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (field.type.kind === 'choice') return field.type.options.find((option) => option.value === value)?.label ?? String(value);
  return typeof value === 'number' && field.unit !== undefined ? `${String(value)} ${field.unit}` : String(value);
}
