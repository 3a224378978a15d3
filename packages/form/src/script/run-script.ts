import { EXPRESSION_LIMITS, hasOwn, isPlainObject, type Arithmetic, type Comparison, type Expression, type FunctionName } from '@zhengwu/core';
import type { Script } from './read-script.js';
import { ScriptError, scriptError, type ScriptFault } from './script-fault.js';
import { MODEL_MEMBERS, UNDEFINED } from './script-names.js';

/** What a name of the scope holds. Read when the script comes to it, so that an observable notes who reads. */
export type ReadName = (name: string) => unknown;

/**
 * What a script gives, computed as JavaScript computes it: `'' || 0`, `'1' == 1`, `1 + 'a'`. Two things are other: a member of
 * nothing is `undefined` and no error; what is neither plain data nor a date, a function above all, is `undefined`.
 */
export function runScript(script: Script, read: ReadName): { readonly value: unknown; readonly fault?: undefined } | { readonly fault: ScriptFault } {
  try {
    return { value: plain(new Runner(script, read).value(script.expression)) };
  } catch (error) {
    // What is no fault of ours was thrown by what the script reads.
    return { fault: error instanceof ScriptError ? error.fault : { reason: 'failed', start: 0, end: 0, shown: '' } };
  }
}

class Runner {
  constructor(
    readonly script: Script,
    readonly read: ReadName,
  ) {}

  /** Recursive, but never deeper than `EXPRESSION_LIMITS.depth`: the parser saw to it. */
  value(node: Expression): unknown {
    switch (node.kind) {
      case 'literal':
        return node.value;
      case 'field':
        // A model itself is never handed out.
        return node.id === UNDEFINED || MODEL_MEMBERS.has(node.id) ? undefined : this.read(node.id);
      case 'list':
        return node.items.map((item) => this.value(item));
      case 'not':
        return !Boolean(this.value(node.operand));
      case 'negate':
        return -numberOf(this.value(node.operand));
      case 'and':
        return this.#first(node.operands, (value) => !Boolean(value));
      case 'or': {
        const isNullish = this.script.marks.get(node) === 'nullish';
        return this.#first(node.operands, (value) => (isNullish ? value !== null && value !== undefined : Boolean(value)));
      }
      case 'compare':
        return compared(this.value(node.left), node.operator, this.value(node.right), this.script.marks.get(node) === 'loose');
      case 'arithmetic':
        return computed(node.operator, this.value(node.left), this.value(node.right));
      case 'choose':
        return Boolean(this.value(node.test)) ? this.value(node.then) : this.value(node.otherwise);
      case 'call':
        return called(node.name, node.args.map((arg) => this.value(arg)));
      case 'member':
        return this.#member(node.object, node.key);
      case 'in':
        return undefined; // no script is read as one
    }
  }

  /** The first that decides, else the last, as `&&` and `||` give it. */
  #first(operands: readonly Expression[], decides: (value: unknown) => boolean): unknown {
    let value: unknown;
    for (const operand of operands) {
      value = this.value(operand);
      if (decides(value)) break;
    }
    return value;
  }

  #member(object: Expression, key: string | number): unknown {
    if (object.kind === 'field') {
      const members = MODEL_MEMBERS.get(object.id);
      if (members !== undefined) {
        const model = this.read(object.id);
        if (typeof model !== 'object' || model === null || !members.has(String(key))) return undefined;
        return (model as Readonly<Record<string, unknown>>)[key]; // one of the listed properties, which Formily's models have
      }
    }
    return memberOf(this.value(object), key);
  }
}

/** An own member. It is read before it is asked for: only a reading is noted by an observable, and a key may come to be later. */
function memberOf(object: unknown, key: string | number): unknown {
  if (typeof object === 'string') return key === 'length' ? object.length : typeof key === 'number' ? object[key] : undefined;
  if (typeof object !== 'object' || object === null) return undefined;
  const value = (object as Readonly<Record<string | number, unknown>>)[key]; // own, or left behind on the next line
  return hasOwn(object, key) && typeof value !== 'function' ? value : undefined;
}

/** What may leave the script: plain data. */
function plain(value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date) return value;
  return isPlainObject(value) ? value : undefined;
}

/** An object as a number or a text would be asked to convert itself: it is none. */
function numberOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? NaN : Number(value);
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? '' : String(value);
}

function compared(left: unknown, operator: Comparison, right: unknown, isLoose: boolean): boolean {
  switch (operator) {
    case '=':
      return isLoose ? looselyEqual(left, right) : left === right;
    case '!=':
      return isLoose ? !looselyEqual(left, right) : left !== right;
    default: {
      const [a, b] = typeof left === 'string' && typeof right === 'string' ? [left, right] : [numberOf(left), numberOf(right)];
      return operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b;
    }
  }
}

/** `==` of ECMA-262, 7.2.14, but that no object is asked to convert itself. */
function looselyEqual(left: unknown, right: unknown): boolean {
  if (left === null || left === undefined || right === null || right === undefined) return (left ?? null) === (right ?? null);
  if (typeof left === typeof right || typeof left === 'object' || typeof right === 'object') return left === right;
  return numberOf(left) === numberOf(right);
}

function computed(operator: Arithmetic, left: unknown, right: unknown): unknown {
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string')) return bounded(textOf(left) + textOf(right));
  const [a, b] = [numberOf(left), numberOf(right)];
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
  }
}

function called(name: FunctionName, args: readonly unknown[]): unknown {
  const [first, second] = args;
  switch (name) {
    case 'contains':
      if (typeof first === 'string') return first.includes(textOf(second));
      return Array.isArray(first) && first.includes(second);
    case 'startsWith':
      return typeof first === 'string' && first.startsWith(textOf(second));
    case 'join':
      return args.reduce<string>((text, arg) => bounded(text + textOf(arg)), '');
    case 'abs':
      return Math.abs(numberOf(first));
    case 'round':
      return Math.round(numberOf(first));
    case 'min':
      return Math.min(...args.map(numberOf));
    case 'max':
      return Math.max(...args.map(numberOf));
    default:
      return undefined; // no script is read as one
  }
}

function bounded(text: string): string {
  if (text.length > EXPRESSION_LIMITS.resultText) throw scriptError('tooLarge', '', 0, 0);
  return text;
}
