import type { Expression } from '../expression.js';

/**
 * The oracle: rewrites an expression one small step at a time, always at the leftmost place where nothing
 * is left to compute, until a value stands there. Written from what `Expression`, the functions and
 * `evaluate` promise, not from how they are made; slow and without limits.
 */
export type SlowResult = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

type Node = Expression | { readonly kind: 'value'; readonly value: unknown };
interface Values {
  readonly values: Readonly<Record<string, unknown>>;
  readonly today?: string;
}

export function slowEvaluate(expression: Expression, scope: Values): SlowResult {
  let node: Node = expression;
  try {
    while (node.kind !== 'value') node = step(node, scope);
  } catch (fault) {
    if (fault instanceof Fault) return { ok: false, reason: fault.message };
    throw fault;
  }
  return { ok: true, value: node.value };
}

class Fault extends Error {}

const value = (what: unknown): Node => ({ kind: 'value', value: what });
const isValue = (node: Node): node is Extract<Node, { kind: 'value' }> => node.kind === 'value';
const of = (node: Node): unknown => (isValue(node) ? node.value : undefined);

/** One step within the first part that is not a value yet; the node itself if all are. */
function step(node: Node, scope: Values): Node {
  if (node.kind === 'value') return node;
  const parts: Record<string, unknown> = { ...node };
  for (const key of strictKeysOf(node)) {
    const part = parts[key];
    if (Array.isArray(part)) {
      const at = part.findIndex((each: Node) => !isValue(each));
      // Lists of parts hold nodes, and so does what a step makes of one.
      if (at >= 0) return { ...node, [key]: part.map((each: Node, index) => (index === at ? step(each, scope) : each)) };
    } else if (!isValue(part as Node)) return { ...node, [key]: step(part as Node, scope) };
  }
  return computed(node, scope);
}

/** The parts that have to be values before the node can be one. Of conditions, only the first. */
function strictKeysOf(node: Expression): readonly string[] {
  switch (node.kind) {
    case 'literal':
    case 'field':
    case 'and':
    case 'or':
      return [];
    case 'choose':
      return ['test'];
    case 'list':
      return ['items'];
    case 'not':
    case 'negate':
      return ['operand'];
    case 'compare':
    case 'arithmetic':
      return ['left', 'right'];
    case 'in':
      return ['item', 'list'];
    case 'call':
      return ['args'];
    case 'member':
      return ['object'];
  }
}

function computed(node: Expression, scope: Values): Node {
  switch (node.kind) {
    case 'literal':
      return value(node.value);
    case 'field':
      if (['__proto__', 'prototype', 'constructor'].includes(node.id)) throw new Fault('unsafe-name');
      return value(ownOf(scope.values, node.id));
    case 'list':
      return value(node.items.map(of));
    case 'not':
      return value(!condition(of(node.operand)));
    case 'and':
    case 'or': {
      const [first, ...rest] = node.operands;
      if (first === undefined) return value(node.kind === 'and');
      if (!isValue(first)) return { ...node, operands: [step(first, scope) as Expression, ...rest] };
      const holds = condition(of(first));
      if (holds !== (node.kind === 'and')) return value(holds);
      return { ...node, operands: rest };
    }
    case 'choose':
      return condition(of(node.test)) ? node.then : node.otherwise;
    case 'negate':
      return value(arithmetic('-', 0, of(node.operand)));
    case 'arithmetic':
      return value(arithmetic(node.operator, of(node.left), of(node.right)));
    case 'compare':
      return value(comparison(node.operator, of(node.left), of(node.right)));
    case 'in':
      return value(isIn(of(node.item), of(node.list)));
    case 'member': {
      const object = of(node.object);
      if (object === null) return value(null);
      if (typeof object !== 'object') throw new Fault('wrong-type');
      return value(ownOf(object as Readonly<Record<string, unknown>>, String(node.key)));
    }
    case 'call':
      return value(called(node.name, node.args.map(of), scope));
  }
}

function ownOf(object: Readonly<Record<string, unknown>>, key: string): unknown {
  const entry = Object.getOwnPropertyDescriptor(object, key)?.value as unknown;
  return entry === undefined ? null : entry;
}

function condition(what: unknown): boolean {
  if (what === true) return true;
  if (what === false || what === null) return false;
  throw new Fault('wrong-type');
}

function need(what: unknown, type: 'number' | 'string'): void {
  if (typeof what !== type) throw new Fault('wrong-type');
}

function fifteenDigits(number: number): number {
  if (!Number.isFinite(number)) throw new Fault('number-out-of-range');
  if (Number.isInteger(number)) return number === 0 ? 0 : number;
  return Number.parseFloat(number.toExponential(14));
}

function arithmetic(operator: string, left: unknown, right: unknown): unknown {
  if (operator === '+' && typeof left === 'string' && typeof right === 'string') return left + right;
  if (left === null || right === null) return null;
  need(left, 'number');
  need(right, 'number');
  const [a, b] = [left as number, right as number];
  if ((operator === '/' || operator === '%') && b === 0) throw new Fault('divide-by-zero');
  const results: Readonly<Record<string, number>> = { '+': a + b, '-': a - b, '*': a * b, '/': a / b, '%': a % b };
  return fifteenDigits(results[operator] ?? NaN);
}

function same(left: unknown, right: unknown): boolean {
  const text = (what: unknown): string => JSON.stringify(what, (_key, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
  return text(left) === text(right);
}

function comparison(operator: string, left: unknown, right: unknown): boolean {
  if (operator === '=') return same(left, right);
  if (operator === '!=') return !same(left, right);
  if (left === null || right === null) return false;
  if (typeof left !== typeof right || !['number', 'string'].includes(typeof left)) throw new Fault('wrong-type');
  const [a, b] = [left as number, right as number];
  return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[operator] ?? false;
}

function isIn(item: unknown, list: unknown): boolean {
  if (list === null) return false;
  if (!Array.isArray(list)) throw new Fault('wrong-type');
  return list.filter((member) => same(member, item)).length > 0;
}

function dayOf(what: unknown): { readonly text: string; readonly number: number } {
  if (typeof what !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(what)) throw new Fault('bad-date');
  const time = Date.parse(`${what}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== what || what.startsWith('0000')) throw new Fault('bad-date');
  return { text: what, number: time / 86_400_000 };
}

function called(name: string, args: readonly unknown[], scope: Values): unknown {
  const [first = null, second = null] = args;
  const numbers = (): number[] => {
    const all = args.flat(1).filter((each) => each !== null);
    for (const each of all) need(each, 'number');
    return all as number[]; // each was just found to be one
  };
  switch (name) {
    case 'length':
      if (first === null) return 0;
      need(first, 'string');
      return Array.from(first as string).length;
    case 'count':
      if (first === null) return 0;
      if (!Array.isArray(first)) throw new Fault('wrong-type');
      return first.length;
    case 'sum':
      return numbers().reduce((sum, each) => fifteenDigits(sum + each), 0);
    case 'min':
      return numbers().sort((a, b) => a - b)[0] ?? null;
    case 'max':
      return numbers().sort((a, b) => b - a)[0] ?? null;
    case 'round':
      return rounded(first, args.length > 1 ? (second ?? 0) : 0);
    case 'abs':
      if (first === null) return null;
      need(first, 'number');
      return fifteenDigits((first as number) < 0 ? -(first as number) : (first as number));
    case 'isEmpty':
      return first === null || first === '' || JSON.stringify(first) === '[]';
    case 'contains':
      if (first === null || Array.isArray(first)) return isIn(second, first);
      if (second === null) return false;
      need(first, 'string');
      need(second, 'string');
      return (first as string).split(second as string).length > 1 || second === '';
    case 'startsWith':
      if (first === null || second === null) return false;
      need(first, 'string');
      need(second, 'string');
      return (first as string).slice(0, (second as string).length) === second;
    case 'today':
      if (scope.today === undefined) throw new Fault('no-today');
      return dayOf(scope.today).text;
    case 'date':
      return first === null ? null : dayOf(first).text;
    case 'days':
      return first === null || second === null ? null : dayOf(second).number - dayOf(first).number;
    case 'years':
      return args.length > 1 ? years(first, second) : first === null ? null : years(dayOf(first).text, called('today', [], scope));
    default:
      return args.map((each) => written(each)).join('');
  }
}

function written(each: unknown): string {
  if (each === null) return '';
  if (typeof each === 'number') return String(each);
  if (typeof each === 'string') return each;
  throw new Fault('wrong-type');
}

/** Halves away from zero, on the digits as they are written. */
function rounded(what: unknown, digits: unknown): unknown {
  if (what === null || digits === null) return null;
  need(what, 'number');
  need(digits, 'number');
  const [number, places] = [what as number, digits as number];
  if (!Number.isInteger(places) || places < 0 || places > 10) throw new Fault('number-out-of-range');
  const scaled = fifteenDigits(Math.abs(number) * 10 ** places);
  const whole = scaled - Math.floor(scaled) >= 0.5 ? Math.floor(scaled) + 1 : Math.floor(scaled);
  return fifteenDigits(((number < 0 ? -1 : 1) * whole) / 10 ** places);
}

/** Counts the birthdays passed, one by one. A birthday on 29 February falls on 1 March where there is none. */
function years(birth: unknown, on: unknown): unknown {
  if (birth === null || on === null) return null;
  const [from, to] = [dayOf(birth).text, dayOf(on).text];
  const birthday = (count: number): string => `${String(Number(from.slice(0, 4)) + count).padStart(4, '0')}${from.slice(4)}`;
  let count = 0;
  while (birthday(count + 1) <= to) count += 1;
  while (birthday(count) > to) count -= 1;
  return count;
}
