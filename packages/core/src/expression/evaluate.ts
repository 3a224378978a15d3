import { daysBetween } from '../calendar/day-number.js';
import { parseIsoDate, type IsoDate } from '../calendar/iso-date.js';
import { hasOwn, isPlainObject, PROTOTYPE_KEYS } from '../json/json.js';
import { EXPRESSION_LIMITS, type Expression, type FunctionName } from './expression.js';
import type { EvaluationReason } from './rules.js';

/** What an evaluation gives: JSON, with dates as `YYYY-MM-DD`, choices as their values, and no answer as null. */
export type ExpressionValue = unknown;

export interface Scope {
  /** Answers by field id. Own keys only; a missing one is null: not answered. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The day on which it is evaluated, `YYYY-MM-DD`; an expression that asks for it fails without. */
  readonly today?: string;
  /** The most steps; `EXPRESSION_LIMITS.steps` if not given. */
  readonly steps?: number;
}

export type Evaluation =
  | { readonly ok: true; readonly value: ExpressionValue }
  | {
      readonly ok: false;
      readonly reason: EvaluationReason;
      /** The node at fault: slash-separated keys from the root, for example `left/args/0`. */
      readonly path: string;
    };

class EvaluationFault extends Error {
  constructor(
    readonly reason: EvaluationReason,
    readonly path: string,
  ) {
    super(reason);
  }
}

/**
 * The value of an expression. Interpreted, never compiled; reads own properties only; ends within its
 * steps. Never throws, whatever the tree and the values are.
 *
 * What is not answered is null, and null is no number: arithmetic with it gives null, an order with it is
 * false, and as a condition it is false. Numbers keep 15 significant digits, so that 0.1 + 0.2 is 0.3.
 */
export function evaluate(expression: Expression, scope: Scope): Evaluation {
  try {
    return { ok: true, value: new Evaluator(scope).value(expression, '', 1) };
  } catch (error) {
    if (error instanceof EvaluationFault) return { ok: false, reason: error.reason, path: error.path };
    // A hostile tree or value: a proxy or a getter that throws.
    return { ok: false, reason: 'not-a-tree', path: '' };
  }
}

class Evaluator {
  #stepsLeft: number;

  constructor(readonly scope: Scope) {
    this.#stepsLeft = scope.steps ?? EXPRESSION_LIMITS.steps;
  }

  value(node: Expression, path: string, depth: number): unknown {
    this.#step(1, path);
    if (depth > EXPRESSION_LIMITS.depth) throw new EvaluationFault('too-deep', path);
    const child = (key: string, operand: Expression): unknown => this.value(operand, path === '' ? key : `${path}/${key}`, depth + 1);
    switch (node.kind) {
      case 'literal':
        return node.value;
      case 'field':
        return ownValue(this.scope.values, node.id, path);
      case 'list':
        return this.#bounded(node.items, path).map((item, index) => child(`items/${String(index)}`, item));
      case 'not':
        return !isTrue(child('operand', node.operand), path);
      case 'negate':
        return onNumbers([child('operand', node.operand)], path, ([operand = 0]) => -operand);
      case 'and':
        return this.#bounded(node.operands, path).every((operand, index) => isTrue(child(`operands/${String(index)}`, operand), path));
      case 'or':
        return this.#bounded(node.operands, path).some((operand, index) => isTrue(child(`operands/${String(index)}`, operand), path));
      case 'compare': {
        const left = child('left', node.left);
        const right = child('right', node.right);
        if (node.operator === '=') return this.#isEqual(left, right, path);
        if (node.operator === '!=') return !this.#isEqual(left, right, path);
        return isOrdered(left, node.operator, right, path);
      }
      case 'arithmetic':
        return this.#arithmetic(node.operator, child('left', node.left), child('right', node.right), path);
      case 'in':
        return this.#isMember(child('item', node.item), child('list', node.list), path);
      case 'choose':
        return isTrue(child('test', node.test), path) ? child('then', node.then) : child('otherwise', node.otherwise);
      case 'call':
        return this.#call(node.name, this.#bounded(node.args, path).map((arg, index) => child(`args/${String(index)}`, arg)), path);
      case 'member':
        return memberOf(child('object', node.object), node.key, path);
      default:
        // The type says that this cannot be; a tree that nobody has read through `readExpression` may.
        throw new EvaluationFault('not-a-tree', path);
    }
  }

  #step(count: number, path: string): void {
    this.#stepsLeft -= count;
    if (this.#stepsLeft < 0) throw new EvaluationFault('too-many-steps', path);
  }

  /** Nobody has counted the children of a tree that was never read. */
  #bounded<Item>(items: readonly Item[], path: string): readonly Item[] {
    if (items.length > this.#stepsLeft) throw new EvaluationFault('too-many-steps', path);
    return items;
  }

  /** As `equalJson`, but in counted steps and with one zero: answers may be of any size and shape. */
  #isEqual(left: unknown, right: unknown, path: string): boolean {
    this.#step(1, path);
    if (left === right) return true;
    if (Array.isArray(left) && Array.isArray(right)) {
      if (left.length !== right.length) return false;
      return this.#bounded<unknown>(left, path).every((item, index) => this.#isEqual(item, right[index], path));
    }
    if (!isPlainObject(left) || !isPlainObject(right)) return Object.is(left, right);
    const keys = this.#bounded([...new Set([...Object.keys(left), ...Object.keys(right)])], path);
    return keys.every((key) => hasOwn(left, key) === hasOwn(right, key) && this.#isEqual(left[key], right[key], path));
  }

  #arithmetic(operator: '+' | '-' | '*' | '/' | '%', left: unknown, right: unknown, path: string): unknown {
    if (operator === '+' && typeof left === 'string' && typeof right === 'string') return this.#text(left + right, path);
    return onNumbers([left, right], path, ([a = 0, b = 0]) => {
      switch (operator) {
        case '+':
          return a + b;
        case '-':
          return a - b;
        case '*':
          return a * b;
        case '/':
        case '%':
          if (b === 0) throw new EvaluationFault('divide-by-zero', path);
          return operator === '/' ? a / b : a % b;
      }
    });
  }

  #text(text: string, path: string): string {
    if (text.length > EXPRESSION_LIMITS.resultText) throw new EvaluationFault('too-large', path);
    return text;
  }

  #isMember(item: unknown, list: unknown, path: string): boolean {
    if (list === null) return false;
    if (!Array.isArray(list)) throw new EvaluationFault('wrong-type', path);
    return this.#bounded<unknown>(list, path).some((member) => this.#isEqual(member, item, path));
  }

  #call(name: FunctionName, args: readonly unknown[], path: string): unknown {
    const [first = null, second = null] = args;
    switch (name) {
      case 'length':
        return first === null ? 0 : [...text(first, path)].length;
      case 'count':
        return first === null ? 0 : list(first, path).length;
      case 'sum':
        return exact(this.#numbersIn(args, path).reduce((sum, each) => exact(sum + each, path), 0), path);
      case 'min':
      case 'max': {
        const numbers = this.#numbersIn(args, path);
        if (numbers.length === 0) return null;
        return numbers.reduce((best, each) => (name === 'min' ? Math.min(best, each) : Math.max(best, each)));
      }
      case 'round':
        return onNumbers([first, second ?? 0], path, ([value = 0, digits = 0]) => roundHalfAway(value, digits, path));
      case 'abs':
        return onNumbers([first], path, ([value = 0]) => Math.abs(value));
      case 'isEmpty':
        return first === null || first === '' || (Array.isArray(first) && first.length === 0);
      case 'contains':
        if (first === null) return false;
        return Array.isArray(first) ? this.#isMember(second, first, path) : second !== null && text(first, path).includes(text(second, path));
      case 'startsWith':
        return first !== null && second !== null && text(first, path).startsWith(text(second, path));
      case 'today':
        if (this.scope.today === undefined) throw new EvaluationFault('no-today', path);
        return date(this.scope.today, path);
      case 'date':
        return first === null ? null : date(first, path);
      case 'years':
        if (first === null || (args.length > 1 && second === null)) return null;
        return fullYears(date(first, path), date(args.length > 1 ? second : this.#call('today', [], path), path));
      case 'days':
        return first === null || second === null ? null : daysBetween(date(first, path), date(second, path));
      case 'join':
        return this.#text(args.map((arg) => (arg === null ? '' : typeof arg === 'number' ? String(arg) : text(arg, path))).join(''), path);
    }
  }

  #numbersIn(args: readonly unknown[], path: string): readonly number[] {
    for (const arg of args) this.#step(Array.isArray(arg) ? arg.length : 1, path);
    const all = args.flatMap((arg) => (Array.isArray(arg) ? (arg as readonly unknown[]) : [arg]));
    return all.filter((each) => each !== null && each !== undefined).map((each) => number(each, path));
  }
}

function ownValue(values: object, key: string | number, path: string): unknown {
  if (typeof key === 'string' && PROTOTYPE_KEYS.has(key)) throw new EvaluationFault('unsafe-name', path);
  if (!hasOwn(values, key)) return null;
  return (values as Readonly<Record<string | number, unknown>>)[key] ?? null; // an own key, as the line above says
}

function memberOf(object: unknown, key: string | number, path: string): unknown {
  if (object === null || object === undefined) return null;
  if (typeof object !== 'object') throw new EvaluationFault('wrong-type', path);
  return ownValue(object, key, path);
}

function isTrue(value: unknown, path: string): boolean {
  if (value === null) return false;
  if (typeof value !== 'boolean') throw new EvaluationFault('wrong-type', path);
  return value;
}

function isOrdered(left: unknown, operator: '<' | '<=' | '>' | '>=', right: unknown, path: string): boolean {
  if (left === null || right === null) return false;
  if (typeof left === 'number' && typeof right === 'number') return holds(left - right, operator);
  if (typeof left === 'string' && typeof right === 'string') return holds(left < right ? -1 : left > right ? 1 : 0, operator);
  throw new EvaluationFault('wrong-type', path);
}

function holds(difference: number, operator: '<' | '<=' | '>' | '>='): boolean {
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
  }
}

function onNumbers(operands: readonly unknown[], path: string, compute: (numbers: readonly number[]) => number): number | null {
  if (operands.some((operand) => operand === null)) return null;
  return exact(compute(operands.map((operand) => number(operand, path))), path);
}

/** To 15 significant digits: what a binary fraction adds behind them is no part of the answer. */
function exact(value: number, path: string): number {
  if (!Number.isFinite(value)) throw new EvaluationFault('number-out-of-range', path);
  return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15));
}

/** 四舍五入: halves away from zero, as money is rounded. */
function roundHalfAway(value: number, digits: number, path: string): number {
  if (!Number.isInteger(digits) || digits < 0 || digits > 10) throw new EvaluationFault('number-out-of-range', path);
  const scale = 10 ** digits;
  return (Math.sign(value) * Math.round(exact(Math.abs(value) * scale, path))) / scale;
}

/** Full years from a birth to a day: the birthday completes the year; one born on 29 February completes it on 1 March. */
function fullYears(birth: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

function number(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new EvaluationFault('wrong-type', path);
  return value;
}

function text(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new EvaluationFault('wrong-type', path);
  return value;
}

function list(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new EvaluationFault('wrong-type', path);
  return value;
}

function date(value: unknown, path: string): IsoDate {
  const day = typeof value === 'string' ? parseIsoDate(value) : undefined;
  if (day === undefined) throw new EvaluationFault('bad-date', path);
  return day;
}
