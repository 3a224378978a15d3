import * as fc from 'fast-check';
import type { Arithmetic, Comparison, Expression } from '../expression.js';
import { optionsOf, type CatalogueField, type FieldType } from '../field-catalogue.js';
import { FUNCTIONS } from '../functions.js';

type Trees = fc.Arbitrary<Expression>;

const COMPARISONS: readonly Comparison[] = ['=', '!=', '<', '<=', '>', '>='];
const ARITHMETIC: readonly Arithmetic[] = ['+', '-', '*', '/', '%'];
const TEXTS = ['', '餐饮', '零售', '01', '02', '1', 'a', 'ab', '"', '\\', "'", '“', 'a\nb', '2020-01-01', '是', '𠮷', '{甲}'];
export const DAYS = ['2000-02-29', '2001-02-28', '2001-03-01', '2026-05-01', '1999-12-31'];

const literal = (value: number | string | boolean | null): Expression => ({ kind: 'literal', value });
/** What reading a tree leaves: one zero, no more than a whole number can hold. */
const randomNumber: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(0.1, 0.2, 0.3, 1.005, -2.5, 300, 1e-7, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 5e-324),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((n) => n + 0),
);

/** Any tree that `readExpression` lets pass, whether it means anything or not. */
export function anyTree(fields: readonly CatalogueField[]): Trees {
  const words = fields.flatMap(({ type }) => optionsOf(type).flatMap(({ value, label }) => [value, label]));
  const text = fc.oneof(fc.constantFrom(...TEXTS, ...words), fc.string({ unit: 'binary', maxLength: 5 }));
  const leaf: Trees = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...fields.map(({ id }): Expression => ({ kind: 'field', id }))) },
    { weight: 1, arbitrary: fc.constantFrom('fld_gone', 'a b', '').map((id): Expression => ({ kind: 'field', id })) },
    { weight: 3, arbitrary: fc.oneof(text, randomNumber, fc.boolean(), fc.constant(null)).map(literal) },
  );
  return fc.letrec<{ tree: Expression }>((tie) => {
    const tree = tie('tree');
    const some = fc.array(tree, { maxLength: 3 });
    return {
      tree: fc.oneof(
        { maxDepth: 5, depthSize: 'medium' },
        leaf,
        some.map((items): Expression => ({ kind: 'list', items })),
        fc.record({ kind: fc.constantFrom('not' as const, 'negate' as const), operand: tree }),
        fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), operands: fc.array(tree, { minLength: 2, maxLength: 3 }) }),
        fc.record({ kind: fc.constant('compare' as const), operator: fc.constantFrom(...COMPARISONS), left: tree, right: tree }),
        fc.record({ kind: fc.constant('arithmetic' as const), operator: fc.constantFrom(...ARITHMETIC), left: tree, right: tree }),
        fc.record({ kind: fc.constant('in' as const), item: tree, list: tree }),
        fc.record({ kind: fc.constant('choose' as const), test: tree, then: tree, otherwise: tree }),
        fc.record({ kind: fc.constant('call' as const), name: fc.constantFrom(...FUNCTIONS.map(({ name }) => name)), args: some }),
        fc.record({ kind: fc.constant('member' as const), object: tree, key: fc.oneof(fc.nat(3), fc.constantFrom('', 'value', 'a"b', 'length', 'toString')) }),
      ),
    };
  }).tree;
}

/** The kinds of values that a typed tree can give. */
export type Kind = 'number' | 'text' | 'boolean' | 'date' | 'numbers' | 'texts' | 'dates';

export interface TypedTreeOptions {
  /** Leaves out what JUEL cannot say and numbers that two engines round differently. */
  readonly juelOnly?: boolean;
}

/** Trees in which every operation gets what it is meant for. */
export function typedTree(fields: readonly CatalogueField[], kind: Kind, depth: number, options: TypedTreeOptions = {}): Trees {
  return new TypedTrees(fields, options).of(kind, depth);
}

class TypedTrees {
  readonly #made = new Map<string, Trees>();

  constructor(
    readonly fields: readonly CatalogueField[],
    readonly options: TypedTreeOptions,
  ) {}

  of(kind: Kind, depth: number): Trees {
    const key = `${kind} ${String(depth)}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = depth <= 1 ? this.#leaf(kind) : fc.oneof({ weight: 1, arbitrary: this.#leaf(kind) }, { weight: 4, arbitrary: fc.oneof(...this.#inner(kind, depth - 1)) });
    this.#made.set(key, made);
    return made;
  }

  #leaf(kind: Kind): Trees {
    const isList = kind === 'numbers' || kind === 'texts' || kind === 'dates';
    const read = this.fields.filter(({ type }) => kindOf(type) === kind).map(({ id }): Expression => ({ kind: 'field', id }));
    if (this.options.juelOnly === true && isList && read.length > 0) return fc.constantFrom(...read);
    const written = isList ? fc.array(this.#leaf(memberKind(kind)), { maxLength: 3 }).map((items): Expression => ({ kind: 'list', items })) : this.#literal(kind);
    return read.length === 0 ? written : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...read) }, { weight: 2, arbitrary: written });
  }

  #literal(kind: Exclude<Kind, 'numbers' | 'texts' | 'dates'>): Trees {
    const nothing = { weight: 1, arbitrary: fc.constant(literal(null)) };
    switch (kind) {
      case 'number':
        return fc.oneof(nothing, { weight: 8, arbitrary: (this.options.juelOnly === true ? fc.integer({ min: -8, max: 8 }).map((n) => n / 2 + 0) : randomNumber).map(literal) });
      case 'text':
        return fc.oneof(nothing, { weight: 8, arbitrary: fc.constantFrom(...TEXTS).map(literal) });
      case 'boolean':
        return fc.oneof(nothing, { weight: 8, arbitrary: fc.boolean().map(literal) });
      case 'date':
        return fc.constantFrom(...DAYS).map((day): Expression => ({ kind: 'call', name: 'date', args: [literal(day)] }));
    }
  }

  #inner(kind: Kind, depth: number): readonly Trees[] {
    const of = (each: Kind): Trees => this.of(each, depth);
    const choose = fc.record({ kind: fc.constant('choose' as const), test: of('boolean'), then: of(kind), otherwise: of(kind) });
    switch (kind) {
      case 'number':
        return [choose, this.#arithmetic(depth), unary('negate', of('number')), call('abs', of('number')), ...this.#numberCalls(depth)];
      case 'text':
        return [choose, binary('arithmetic', ['+'], of('text'), of('text')), ...(this.options.juelOnly === true ? [] : [call('join', fc.oneof(of('text'), of('number'), of('date')), of('text'))])];
      case 'date':
        return [choose, call('date', of('date')), ...(this.options.juelOnly === true ? [] : [call('today')])];
      case 'boolean':
        return [choose, ...this.#conditions(depth)];
      case 'numbers':
      case 'texts':
      case 'dates':
        return [choose, ...(this.options.juelOnly === true ? [] : [fc.array(of(memberKind(kind)), { maxLength: 3 }).map((items): Expression => ({ kind: 'list', items }))])];
    }
  }

  #arithmetic(depth: number): Trees {
    const number = this.of('number', depth);
    if (this.options.juelOnly !== true) return binary('arithmetic', ARITHMETIC, number, number);
    // Halving is exact in both engines; a third is rounded differently.
    return fc.oneof(binary('arithmetic', ['+', '-', '*', '%'], number, number), binary('arithmetic', ['/'], number, fc.constantFrom(literal(2), literal(-4), literal(0.5), literal(0))));
  }

  #numberCalls(depth: number): readonly Trees[] {
    const of = (each: Kind): Trees => this.of(each, depth);
    const count = call('count', fc.oneof(of('texts'), of('numbers')));
    if (this.options.juelOnly === true) return [count];
    const many = fc.oneof(of('number'), of('numbers'));
    return [
      count,
      call('length', of('text')),
      ...(['sum', 'min', 'max'] as const).map((name) => fc.oneof(call(name, many), call(name, many, many))),
      fc.oneof(call('round', of('number')), call('round', of('number'), of('number'))),
      fc.oneof(call('years', of('date')), call('years', of('date'), of('date'))),
      call('days', of('date'), of('date')),
    ];
  }

  #conditions(depth: number): readonly Trees[] {
    const of = (each: Kind): Trees => this.of(each, depth);
    const lists = this.options.juelOnly === true ? fc.array(of('text'), { maxLength: 3 }).map((items): Expression => ({ kind: 'list', items })) : of('texts');
    return [
      unary('not', of('boolean')),
      fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), operands: fc.array(of('boolean'), { minLength: 2, maxLength: 3 }) }),
      ...(['number', 'date'] as const).map((kind) => binary('compare', COMPARISONS, of(kind), of(kind))),
      ...(['text', 'boolean'] as const).map((kind) => binary('compare', ['=', '!='], of(kind), of(kind))),
      fc.record({ kind: fc.constant('in' as const), item: of('text'), list: fc.oneof(lists, of('texts')) }),
      call('isEmpty', fc.oneof(of('number'), of('text'), of('boolean'), of('texts'))),
      call('contains', of('text'), of('text')),
      call('contains', of('texts'), of('text')),
      call('startsWith', of('text'), of('text')),
      ...(this.options.juelOnly === true ? [] : [call('contains', of('numbers'), of('number')), fc.record({ kind: fc.constant('in' as const), item: of('date'), list: of('dates') })]),
    ];
  }
}

function memberKind(kind: 'numbers' | 'texts' | 'dates'): 'number' | 'text' | 'date' {
  return ({ numbers: 'number', texts: 'text', dates: 'date' } as const)[kind];
}

/** The kind of values of a field, as `Kind` names them. */
export function kindOf(type: FieldType): Kind | undefined {
  switch (type.kind) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'date':
      return type.kind;
    case 'choice':
      return 'text';
    case 'choices':
      return 'texts';
    case 'list': {
      const member = kindOf(type.of);
      return member === 'number' ? 'numbers' : member === 'text' ? 'texts' : member === 'date' ? 'dates' : undefined;
    }
    case 'unknown':
      return undefined;
  }
}

function unary(kind: 'not' | 'negate', operand: Trees): Trees {
  return operand.map((each): Expression => ({ kind, operand: each }));
}

function binary(kind: 'compare', operators: readonly Comparison[], left: Trees, right: Trees): Trees;
function binary(kind: 'arithmetic', operators: readonly Arithmetic[], left: Trees, right: Trees): Trees;
function binary(kind: 'compare' | 'arithmetic', operators: readonly string[], left: Trees, right: Trees): Trees {
  // The overloads pair each kind with its operators.
  return fc.tuple(fc.constantFrom(...operators), left, right).map(([operator, l, r]) => ({ kind, operator, left: l, right: r }) as Expression);
}

function call(name: Extract<Expression, { kind: 'call' }>['name'], ...args: readonly Trees[]): Trees {
  return fc.tuple(...args).map((each): Expression => ({ kind: 'call', name, args: each }));
}

/** Answers that fit the types of the fields; about a fifth are missing. */
export function randomAnswers(fields: readonly CatalogueField[], number: fc.Arbitrary<number> = randomNumber): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const entries = fields.map(({ id, type }) => fc.option(answerOf(type, number), { nil: null, freq: 4 }).map((value) => [id, value] as const));
  return fc.tuple(...entries).map((each) => Object.fromEntries(each));
}

function answerOf(type: FieldType, number: fc.Arbitrary<number>): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'number':
      return number;
    case 'text':
      return fc.constantFrom(...TEXTS);
    case 'boolean':
      return fc.boolean();
    case 'date':
      return fc.constantFrom(...DAYS);
    case 'choice':
      return fc.constantFrom(...type.options.map(({ value }) => value));
    case 'choices':
      return fc.subarray(type.options.map(({ value }) => value));
    case 'list':
      return fc.array(answerOf(type.of, number), { maxLength: 3 });
    case 'unknown':
      return fc.jsonValue({ maxDepth: 2 });
  }
}
