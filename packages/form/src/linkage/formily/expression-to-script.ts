import type { Expression } from '@zhengwu/core';
import { ANY_ROW, type FormEntry, type FormIndex } from '../../model/form-index.js';
import { answerType } from '../answer-type.js';
import { answeredEntry, arraysOf, sharedRows } from '../form-fields.js';

/** Why a linkage is not written as a reaction. */
export type ExportFault = 'function' | 'field' | 'rows' | 'effect';

/** Thrown within `exportLinkages` and caught there. */
export class ExportError extends Error {
  constructor(readonly fault: ExportFault) {
    super(fault);
  }
}

/**
 * Writes expressions as scripts of one of Formily's reactions, with the fields they read as its dependencies. They mean the same
 * to JavaScript: what is not answered is written out where `null < 3` would be yes. Throws an `ExportError` for what it cannot say.
 */
export class ScriptWriter {
  readonly #dependencies: string[] = [];

  constructor(
    readonly index: FormIndex,
    /** On which the reaction will stand. */
    readonly reader: FormEntry,
  ) {}

  /** Paths of the fields that were read, as `$deps` has them. */
  get dependencies(): readonly string[] {
    return this.#dependencies;
  }

  /** Something that is yes or no. */
  condition(node: Expression): string {
    switch (node.kind) {
      case 'literal':
        return String(node.value === true);
      case 'and':
      case 'or':
        return node.operands.map((operand) => (operand.kind === 'and' || operand.kind === 'or' || operand.kind === 'choose' ? `(${this.condition(operand)})` : this.condition(operand))).join(node.kind === 'and' ? ' && ' : ' || ');
      case 'not':
        return this.#not(node.operand);
      case 'compare':
        return this.#compare(node);
      case 'in':
        return node.list.kind === 'list' ? `${this.value(node.list)}.includes(${this.value(node.item)})` : `${this.#operand(node.list)}?.includes(${this.value(node.item)})`;
      case 'choose':
        return `${this.#test(node.test)} ? ${this.#test(node.then)} : ${this.#test(node.otherwise)}`;
      case 'call':
        return this.#call(node);
      case 'field':
        return this.value(node);
      default:
        throw new ExportError('function');
    }
  }

  value(node: Expression): string {
    switch (node.kind) {
      case 'literal':
        return node.value === null ? 'null' : JSON.stringify(node.value);
      case 'field':
        return `$deps[${String(this.#dependency(node.id))}]`;
      case 'list':
        return `[${node.items.map((item) => this.value(item)).join(', ')}]`;
      case 'negate':
        return `-${this.#operand(node.operand)}`;
      case 'arithmetic':
        // Core joins two texts; JavaScript anything.
        if (node.operator === '+' && [node.left, node.right].some((side) => !this.#isNumber(side))) throw new ExportError('function');
        // By zero core gives nothing, JavaScript Infinity.
        if ((node.operator === '/' || node.operator === '%') && !(node.right.kind === 'literal' && node.right.value !== 0)) throw new ExportError('function');
        return `${this.#operand(node.left)} ${node.operator} ${this.#operand(node.right)}`;
      case 'choose':
        return `${this.#test(node.test)} ? ${this.#operand(node.then)} : ${this.#operand(node.otherwise)}`;
      case 'member':
        return `${this.#operand(node.object)}?.[${JSON.stringify(node.key)}]`;
      case 'call':
        if (node.name === 'count' || node.name === 'length') return `(${this.#size(node)} ?? 0)`;
        if (node.name === 'join') return `\`${node.args.map((arg) => this.#part(arg)).join('')}\``;
        return this.#isCondition(node) ? `(${this.condition(node)})` : this.#refuse();
      default:
        return `(${this.condition(node)})`;
    }
  }

  /** A formula's value: nothing where arithmetic meets nothing, which JavaScript would call NaN. */
  formula(node: Expression): string {
    if (node.kind !== 'arithmetic' && node.kind !== 'negate') return this.value(node);
    const read = new Set<string>();
    const collect = (each: Expression): void => {
      if (each.kind === 'field') read.add(this.value(each));
      else if (each.kind === 'arithmetic') [each.left, each.right].forEach(collect);
      else if (each.kind === 'negate') collect(each.operand);
    };
    collect(node);
    const value = this.value(node);
    return read.size === 0 ? value : `${[...read].map((each) => `${each} == null`).join(' || ')} ? null : ${value}`;
  }

  #not(operand: Expression): string {
    if (operand.kind === 'call' && operand.name === 'isEmpty') return this.#empty(operand, false);
    if (operand.kind === 'field') return `!${this.value(operand)}`;
    return `!(${this.condition(operand)})`;
  }

  #compare({ operator, left, right }: Extract<Expression, { kind: 'compare' }>): string {
    if (operator === '=' || operator === '!=') {
      const isNull = [left, right].some((side) => side.kind === 'literal' && side.value === null);
      const sign = operator === '=' ? '==' : '!=';
      return `${this.#operand(left)} ${isNull ? sign : `${sign}=`} ${this.#operand(right)}`;
    }
    const guards = [left, right].flatMap((side, place) => (side.kind === 'literal' || !isYesToNull(operator, place === 0 ? right : left, place === 0) ? [] : [side]));
    const text = `${this.#operand(left)} ${operator} ${this.#operand(right)}`;
    return guards.length === 0 ? text : `(${[...guards.map((side) => `${this.#operand(side)} != null`), text].join(' && ')})`;
  }

  #call(node: Extract<Expression, { kind: 'call' }>): string {
    const [first, second] = node.args;
    if (first === undefined) return this.#refuse();
    switch (node.name) {
      case 'isEmpty':
        return this.#empty(node, true);
      case 'contains':
      case 'startsWith':
        return second === undefined ? this.#refuse() : `${this.#operand(first)}?.${node.name === 'contains' ? 'includes' : 'startsWith'}(${this.value(second)})`;
      default:
        return this.#refuse();
    }
  }

  #empty(node: Extract<Expression, { kind: 'call' }>, isEmpty: boolean): string {
    const [subject] = node.args;
    if (subject?.kind !== 'field') return this.#refuse();
    const kind = this.#typeOf(subject.id)?.kind;
    if (kind === 'list' || kind === 'choices') return `${isEmpty ? '!' : '!!'}${this.value(subject)}?.length`;
    return `(${this.value(subject)} ?? '') ${isEmpty ? '===' : '!=='} ''`;
  }

  #size(node: Extract<Expression, { kind: 'call' }>): string {
    const [subject] = node.args;
    return subject?.kind === 'field' ? `${this.value(subject)}?.length` : this.#refuse();
  }

  /** A part of a template. */
  #part(node: Expression): string {
    if (node.kind === 'literal' && typeof node.value === 'string') return node.value.replace(/[`\\]|\$(?=\{)/g, '\\$&').replace(/\r/g, '\\r');
    return `\${${this.#operand(node)} ?? ''}`;
  }

  #test(node: Expression): string {
    return node.kind === 'and' || node.kind === 'or' || node.kind === 'choose' ? `(${this.condition(node)})` : this.condition(node);
  }

  #operand(node: Expression): string {
    const text = this.value(node);
    const isSimple = node.kind === 'field' || node.kind === 'list' || node.kind === 'member' || (node.kind === 'literal' && !text.startsWith('-'));
    return isSimple || (text.startsWith('(') && node.kind === 'call') || text.startsWith('`') ? text : `(${text})`;
  }

  #isCondition(node: Extract<Expression, { kind: 'call' }>): boolean {
    return node.name === 'isEmpty' || node.name === 'contains' || node.name === 'startsWith';
  }

  #isNumber(node: Expression): boolean {
    switch (node.kind) {
      case 'literal':
        return typeof node.value === 'number';
      case 'field':
        return this.#typeOf(node.id)?.kind === 'number';
      case 'arithmetic':
      case 'negate':
        return true;
      case 'call':
        return node.name === 'count' || node.name === 'length';
      default:
        return false;
    }
  }

  #typeOf(id: string): ReturnType<typeof answerType> {
    const entry = answeredEntry(this.index, id);
    return entry === undefined ? undefined : answerType(entry.node);
  }

  #dependency(id: string): number {
    const entry = answeredEntry(this.index, id);
    if (entry === undefined) throw new ExportError('field');
    const path = pathFrom(this.reader, entry);
    const at = this.#dependencies.indexOf(path);
    if (at >= 0) return at;
    this.#dependencies.push(path);
    return this.#dependencies.length - 1;
  }

  #refuse(): never {
    throw new ExportError('function');
  }
}

/** The path under which Formily finds a field from another: whole, or within a row as many dots as there are levels up. */
export function pathFrom(reader: FormEntry, entry: FormEntry): string {
  const shared = sharedRows(reader, entry);
  if (arraysOf(entry).length !== shared) throw new ExportError('rows');
  if (entry.dataPath.some((key) => key !== ANY_ROW && !/^[\p{L}_$][\p{L}\p{Nd}_$-]*$/u.test(key))) throw new ExportError('field');
  if (shared === 0) return entry.dataPath.join('.');
  const array = arraysOf(entry)[shared - 1];
  let row = entry;
  while (row.parent !== undefined && row.parent !== array) row = row.parent;
  return '.'.repeat(reader.depth - row.depth) + entry.dataPath.slice(row.dataPath.length).join('.');
}

/** Whether JavaScript may say yes where the one side is null, which it takes for 0: beside a number, or what is not known. */
function isYesToNull(operator: '<' | '<=' | '>' | '>=', other: Expression, isLeft: boolean): boolean {
  if (other.kind === 'literal' && typeof other.value === 'string') return false;
  if (other.kind !== 'literal' || typeof other.value !== 'number') return true;
  const [a, b] = isLeft ? [0, other.value] : [other.value, 0];
  return operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b;
}
