import type { Expression } from '@zhengwu/core';
import type { FormEntry } from '../../model/form-index.js';
import type { Script } from '../../script/read-script.js';
import { answerType } from '../answer-type.js';
import { arraysOf, sharedRows } from '../form-fields.js';
import { chainOf, entryOfChain, type ScriptPlace } from '../script-reads.js';

/** Why a reaction stays as it was imported. */
export type ImportFault = 'function' | 'script' | 'target' | 'dependency' | 'state' | 'oneSided' | 'meaning' | 'effects' | 'several';

/** Thrown within `importReactions` and caught there. */
export class ImportError extends Error {
  constructor(readonly fault: ImportFault) {
    super(fault);
  }
}

type Kind = 'number' | 'text' | 'boolean' | 'list' | 'unknown' | 'nothing';

const NULL: Expression = { kind: 'literal', value: null };

/**
 * A script as an expression of core's over the form's fields, where that means the same: what JavaScript takes for true is
 * written out by the type of the field, `1 + 'a'` is joined. Throws an `ImportError` where it would mean something else. What is
 * not answered is `undefined` to Formily and null to core: `undefined > 3` and null > 3 are both no.
 */
export class ScriptReader {
  constructor(
    readonly script: Script,
    readonly place: ScriptPlace,
    /** On which the linkage will stand. */
    readonly reader: FormEntry,
  ) {}

  /** As a condition. */
  condition(node: Expression = this.script.expression): Expression {
    switch (node.kind) {
      case 'literal':
        return { kind: 'literal', value: Boolean(node.value) };
      case 'not':
        return negated(this.condition(node.operand));
      case 'and':
        return joined('and', withoutGuards(node.operands.map((operand) => this.condition(operand))));
      case 'or':
        if (this.#isNullish(node)) return this.#truthy(node);
        return joined('or', node.operands.map((operand) => this.condition(operand)));
      case 'compare':
        return this.#comparison(node);
      case 'choose':
        return { kind: 'choose', test: this.condition(node.test), then: this.condition(node.then), otherwise: this.condition(node.otherwise) };
      case 'call':
        return node.name === 'contains' || node.name === 'startsWith' ? this.#call(node) : this.#truthy(node);
      default:
        return this.#truthy(node);
    }
  }

  /** As a value. */
  value(node: Expression = this.script.expression): Expression {
    const size = this.#sizeOf(node);
    if (size !== undefined) return size;
    switch (node.kind) {
      case 'literal':
        return node;
      case 'field':
      case 'member':
        return this.#read(node);
      case 'list':
        return { kind: 'list', items: node.items.map((item) => this.value(item)) };
      case 'not':
      case 'compare':
        return this.condition(node);
      case 'negate':
        return { kind: 'negate', operand: this.#number(node.operand) };
      case 'arithmetic':
        return this.#arithmetic(node);
      case 'choose': {
        const [test, then, otherwise] = [this.condition(node.test), this.value(node.then), this.value(node.otherwise)];
        return isGuard(test, then, otherwise) ? otherwise : { kind: 'choose', test, then, otherwise };
      }
      case 'and':
      case 'or':
        return this.#chosen(node);
      case 'call':
        return this.#call(node);
      case 'in':
        throw new ImportError('meaning');
    }
  }

  /** `a && b` and `a || b` give one of both. */
  #chosen(node: Extract<Expression, { kind: 'and' | 'or' }>): Expression {
    if (!this.#isNullish(node) && node.operands.every((operand) => this.#kindOf(operand) === 'boolean')) return this.condition(node);
    const [first, ...others] = node.operands;
    if (first === undefined) throw new ImportError('meaning');
    if (others.length === 0) return this.value(first);
    const rest = this.#chosen({ kind: node.kind, operands: others });
    const value = this.value(first);
    if (this.#isNullish(node)) return { kind: 'choose', test: { kind: 'compare', operator: '=', left: value, right: NULL }, then: rest, otherwise: value };
    const test = this.condition(first);
    return node.kind === 'and' ? { kind: 'choose', test, then: rest, otherwise: value } : { kind: 'choose', test, then: value, otherwise: rest };
  }

  #call(node: Extract<Expression, { kind: 'call' }>): Expression {
    const [first, second] = node.args;
    switch (node.name) {
      case 'contains':
        if (first === undefined || second === undefined) break;
        if (first.kind === 'list') return { kind: 'in', item: this.value(second), list: this.value(first) };
        return { kind: 'call', name: 'contains', args: [this.value(first), this.value(second)] };
      case 'startsWith':
      case 'abs':
      case 'min':
      case 'max':
        return { kind: 'call', name: node.name, args: node.args.map((arg) => (node.name === 'startsWith' ? this.value(arg) : this.#number(arg))) };
      case 'join':
        return { kind: 'call', name: 'join', args: node.args.map((arg) => this.#part(arg)) };
      default:
    }
    // Math.round takes halves up, core away from zero.
    throw new ImportError('meaning');
  }

  /** A part of a text; core says nothing for nothing without `?? ''`. */
  #part(node: Expression): Expression {
    if (this.#isNullish(node) && node.kind === 'or' && node.operands[0] !== undefined && isLiteral(node.operands[1], '')) return this.value(node.operands[0]);
    return this.value(node);
  }

  #comparison(node: Extract<Expression, { kind: 'compare' }>): Expression {
    const empty = this.#emptyOf(node);
    if (empty !== undefined) return empty;
    const isEquality = node.operator === '=' || node.operator === '!=';
    let [left, right] = [this.value(node.left), this.value(node.right)];
    const [kind, other] = [this.#kindOf(node.left), this.#kindOf(node.right)];
    if (isEquality && (kind === 'nothing' || other === 'nothing')) return { kind: 'compare', operator: node.operator, ...(kind === 'nothing' ? { left: right, right: NULL } : { left, right: NULL }) };
    if (kind !== other && this.script.marks.get(node) === 'loose') {
      if (kind !== 'unknown') right = asKind(right, kind);
      if (other !== 'unknown') left = asKind(left, other);
      return { kind: 'compare', operator: node.operator, left, right };
    }
    const isFit = kind === other ? kind !== 'list' && (isEquality || kind === 'number' || kind === 'text') : isEquality && (kind === 'unknown' || other === 'unknown');
    if (!isFit || (kind === 'unknown' && other === 'unknown')) throw new ImportError('meaning');
    return { kind: 'compare', operator: node.operator, left, right };
  }

  /** `(a ?? '') === ''`: whether nothing was answered. */
  #emptyOf({ operator, left, right }: Extract<Expression, { kind: 'compare' }>): Expression | undefined {
    if (!(operator === '=' || operator === '!=') || !isLiteral(right, '') || left.kind !== 'or' || !this.#isNullish(left) || !isLiteral(left.operands[1], '')) return undefined;
    const [subject] = left.operands;
    if (subject === undefined) return undefined;
    const empty: Expression = { kind: 'call', name: 'isEmpty', args: [this.value(subject)] };
    return operator === '=' ? empty : { kind: 'not', operand: empty };
  }

  #arithmetic(node: Extract<Expression, { kind: 'arithmetic' }>): Expression {
    if (node.operator === '+') {
      const kinds = [this.#kindOf(node.left), this.#kindOf(node.right)];
      if (kinds.includes('text')) return { kind: 'call', name: 'join', args: [...partsOf(this.value(node.left)), ...partsOf(this.value(node.right))] };
    }
    return { kind: 'arithmetic', operator: node.operator, left: this.#number(node.left), right: this.#number(node.right) };
  }

  #number(node: Expression): Expression {
    if (this.#kindOf(node) !== 'number') throw new ImportError('meaning');
    return this.value(node);
  }

  /** What JavaScript takes for true, by type. */
  #truthy(node: Expression): Expression {
    const size = this.#sizeOf(node);
    if (size?.kind === 'call') return { kind: 'not', operand: { kind: 'call', name: 'isEmpty', args: size.args } };
    const value = this.value(node);
    const isEmpty: Expression = { kind: 'call', name: 'isEmpty', args: [value] };
    switch (this.#kindOf(node)) {
      case 'boolean':
        return value;
      case 'text':
        return { kind: 'not', operand: isEmpty };
      case 'number':
        return { kind: 'and', operands: [{ kind: 'not', operand: isEmpty }, { kind: 'compare', operator: '!=', left: value, right: { kind: 'literal', value: 0 } }] };
      case 'nothing':
        return { kind: 'literal', value: false };
      default:
        // An empty list is true.
        throw new ImportError('meaning');
    }
  }

  /** `a.length`, also as `a?.length ?? 0`. */
  #sizeOf(node: Expression): Extract<Expression, { kind: 'call' }> | undefined {
    if (node.kind === 'or' && this.#isNullish(node) && isLiteral(node.operands[1], 0) && node.operands[0] !== undefined) return this.#sizeOf(node.operands[0]);
    if (node.kind !== 'member' || node.key !== 'length') return undefined;
    const kind = this.#kindOf(node.object);
    if (kind !== 'text' && kind !== 'list') return undefined;
    return { kind: 'call', name: kind === 'text' ? 'length' : 'count', args: [this.value(node.object)] };
  }

  #read(node: Expression): Expression {
    if (node.kind === 'field' && node.id === 'undefined') return NULL;
    const chain = chainOf(node);
    const found = chain === undefined ? undefined : entryOfChain(this.place, chain);
    if (found === undefined) throw new ImportError('dependency');
    const { entry, rest } = found;
    // From elsewhere a field of a table is a list of all rows'.
    if (arraysOf(entry).length !== sharedRows(this.reader, entry)) throw new ImportError('dependency');
    return rest.reduce<Expression>((object, key) => ({ kind: 'member', object, key }), { kind: 'field', id: entry.id });
  }

  #kindOf(node: Expression): Kind {
    if (this.#sizeOf(node) !== undefined) return 'number';
    switch (node.kind) {
      case 'literal':
        return node.value === null ? 'nothing' : typeof node.value === 'string' ? 'text' : typeof node.value === 'number' ? 'number' : 'boolean';
      case 'field':
      case 'member':
        return node.kind === 'field' && node.id === 'undefined' ? 'nothing' : this.#kindOfRead(node);
      case 'list':
        return 'list';
      case 'not':
      case 'compare':
      case 'in':
        return 'boolean';
      case 'negate':
        return 'number';
      case 'arithmetic':
        return node.operator === '+' && [node.left, node.right].some((side) => this.#kindOf(side) === 'text') ? 'text' : 'number';
      case 'call':
        return node.name === 'join' ? 'text' : node.name === 'contains' || node.name === 'startsWith' ? 'boolean' : 'number';
      case 'choose':
        return common([this.#kindOf(node.then), this.#kindOf(node.otherwise)]);
      case 'and':
      case 'or':
        return common(node.operands.map((operand) => this.#kindOf(operand)));
    }
  }

  #kindOfRead(node: Expression): Kind {
    const chain = chainOf(node);
    const found = chain === undefined ? undefined : entryOfChain(this.place, chain);
    const type = found === undefined || found.rest.length > 0 ? undefined : answerType(found.entry.node);
    switch (type?.kind) {
      case 'number':
      case 'boolean':
      case 'text':
      case 'list':
        return type.kind;
      case 'choice':
      case 'date':
        return 'text';
      case 'choices':
        return 'list';
      default:
        return 'unknown';
    }
  }

  #isNullish(node: Expression): boolean {
    return this.script.marks.get(node) === 'nullish';
  }
}

/** `not` without a second `not`. */
export function negated(condition: Expression): Expression {
  if (condition.kind === 'not') return condition.operand;
  return condition.kind === 'literal' ? { kind: 'literal', value: condition.value !== true } : { kind: 'not', operand: condition };
}

function joined(kind: 'and' | 'or', operands: readonly Expression[]): Expression {
  const flat = operands.flatMap((operand) => (operand.kind === kind ? operand.operands : [operand]));
  const [only] = flat;
  return flat.length === 1 && only !== undefined ? only : { kind, operands: flat };
}

/** `a != null && a < 3`: an order with nothing is no to core anyway. */
function withoutGuards(operands: readonly Expression[]): readonly Expression[] {
  const ordered = new Set(operands.flatMap((each) => (each.kind === 'compare' && each.operator !== '=' && each.operator !== '!=' ? [each.left, each.right] : [])).map((side) => JSON.stringify(side)));
  return operands.filter((each) => !(each.kind === 'compare' && each.operator === '!=' && isLiteral(each.right, null) && ordered.has(JSON.stringify(each.left))));
}

/** `a == null || b == null ? null : a * b`: arithmetic with nothing is nothing to core anyway. */
function isGuard(test: Expression, then: Expression, otherwise: Expression): boolean {
  if (!isLiteral(then, null) || !(otherwise.kind === 'arithmetic' || otherwise.kind === 'negate')) return false;
  return (test.kind === 'or' ? test.operands : [test]).every((each) => each.kind === 'compare' && each.operator === '=' && each.left.kind === 'field' && isLiteral(each.right, null));
}

function isLiteral(node: Expression | undefined, value: unknown): boolean {
  return node?.kind === 'literal' && node.value === value;
}

function partsOf(value: Expression): readonly Expression[] {
  return value.kind === 'call' && value.name === 'join' ? value.args : [value];
}

/** A literal as `==` would read it beside a value of this kind. */
function asKind(node: Expression, kind: Kind): Expression {
  if (node.kind !== 'literal') throw new ImportError('meaning');
  const { value } = node;
  if (kind === 'number' && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) return { kind: 'literal', value: Number(value) };
  if (kind === 'text' && typeof value === 'number') return { kind: 'literal', value: String(value) };
  throw new ImportError('meaning');
}

function common(kinds: readonly Kind[]): Kind {
  const told = [...new Set(kinds.filter((kind) => kind !== 'nothing'))];
  return told.length === 1 ? (told[0] ?? 'unknown') : told.length === 0 ? 'nothing' : 'unknown';
}
