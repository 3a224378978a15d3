import type { Finding } from '../finding/finding.js';
import { PROTOTYPE_KEYS } from '../json/json.js';
import { RESERVED, WORD_VALUES } from './bare-name.js';
import { firstOutOfBounds } from './bounds.js';
import { EXPRESSION_LIMITS, type Comparison, type Expression } from './expression.js';
import type { FieldCatalogue } from './field-catalogue.js';
import { FUNCTIONS, functionNamed } from './functions.js';
import type { NameIndex } from './name-index.js';
import { nearest } from '../text/nearest.js';
import { expressionRules } from './rules.js';
import { Scanner, type Operator, type Span } from './scanner.js';
import type { Spans } from './spans.js';
import { STRENGTH, strengthOfOperator } from './strength.js';
import { withOptions } from './with-options.js';

/** Why a text cannot be read, and where. */
export class SyntaxFault extends Error {
  constructor(readonly finding: Finding) {
    super(finding.rule);
  }
}

/** Each node of a tree is read within at most two calls of `#expression`; the rest is for brackets that say nothing. */
const MOST_CALLS = EXPRESSION_LIMITS.depth * 3;

/** Reads one text, once. Throws a `SyntaxFault` where it cannot go on; nothing but `parseExpression` uses it. */
export class Parser {
  readonly #scanner: Scanner;
  #calls = 0;

  constructor(
    text: string,
    readonly catalogue: FieldCatalogue,
    /** The labels that may stand without braces. */
    readonly names: NameIndex,
    readonly spans: Spans,
    readonly at: Finding['at'],
  ) {
    this.#scanner = new Scanner(text);
  }

  parse(): Expression {
    const { length } = this.#scanner.text;
    if (length > EXPRESSION_LIMITS.text) {
      throw new SyntaxFault(expressionRules.finding('expression/too-long', this.at, { length, most: EXPRESSION_LIMITS.text }));
    }
    if (this.#scanner.isAtEnd()) throw new SyntaxFault(expressionRules.finding('expression/empty', this.at, {}));
    const value = this.#expression(0);
    if (!this.#scanner.isAtEnd()) throw this.#unexpected('operator');
    this.#requireBounds(value);
    return value;
  }

  /** What `readExpression` would refuse is not handed out: 1+1+1+… nests as deep as it is long. */
  #requireBounds(value: Expression): void {
    const out = firstOutOfBounds(value);
    if (out === undefined) return;
    const at = this.#placeOf(out.node);
    throw new SyntaxFault(
      out.bound === 'depth'
        ? expressionRules.finding('expression/too-deep', at, { most: EXPRESSION_LIMITS.depth })
        : expressionRules.finding('expression/too-many-nodes', at, { most: EXPRESSION_LIMITS.nodes }),
    );
  }

  #expression(strength: number): Expression {
    this.#calls += 1;
    if (this.#calls > MOST_CALLS) {
      throw new SyntaxFault(expressionRules.finding('expression/too-deep', this.#here(), { most: EXPRESSION_LIMITS.depth }));
    }
    let left = this.#operand();
    for (;;) {
      const before = this.#scanner.offset;
      const operator = this.#scanner.takeOperator();
      if (operator === undefined || strengthOfOperator(operator) <= strength) {
        this.#scanner.offset = before;
        break;
      }
      left = this.#infix(left, operator);
    }
    this.#calls -= 1;
    return left;
  }

  #infix(left: Expression, operator: Operator & Span): Expression {
    const start = this.spans.of(left)?.start ?? operator.start;
    switch (operator.kind) {
      case 'ternary':
        return this.#ternary(left, start);
      case 'and':
      case 'or':
        return this.#node({ kind: operator.kind, operands: [left, ...this.#operandsOf(operator)] }, start);
      case 'compare': {
        const right = this.#expression(STRENGTH.compare);
        this.#refuseChain(left);
        return this.#node(this.#comparison(operator.operator, left, right), start);
      }
      case 'arithmetic': {
        const right = this.#expression(strengthOfOperator(operator));
        return this.#node({ kind: 'arithmetic', operator: operator.operator, left, right }, start);
      }
      case 'in':
      case 'not-in': {
        const list = this.#expression(STRENGTH.compare);
        const membership = this.#node({ kind: 'in', item: this.#withOptionsOf(list, left), list: this.#withOptionsOf(left, list) }, start);
        return operator.kind === 'in' ? membership : this.#node({ kind: 'not', operand: membership }, start);
      }
      case 'contains':
      case 'not-contains': {
        const args = this.#containing([left, this.#expression(STRENGTH.compare)]);
        const call = this.#node({ kind: 'call', name: 'contains', args }, start);
        return operator.kind === 'contains' ? call : this.#node({ kind: 'not', operand: call }, start);
      }
    }
  }

  /** What follows a first `且` or `或` and each further one of the same kind: one flat node. */
  #operandsOf(operator: Operator & { readonly kind: 'and' | 'or' }): readonly Expression[] {
    const operands: Expression[] = [];
    for (;;) {
      operands.push(this.#expression(strengthOfOperator(operator)));
      const before = this.#scanner.offset;
      if (this.#scanner.takeOperator()?.kind === operator.kind) continue;
      this.#scanner.offset = before;
      return operands;
    }
  }

  #ternary(test: Expression, start: number): Expression {
    const then = this.#expression(0);
    if (this.#scanner.take(':', '：') === undefined) throw this.#unexpected(':');
    const otherwise = this.#expression(0);
    return this.#node({ kind: 'choose', test, then, otherwise }, start);
  }

  #operand(): Expression {
    if (this.#scanner.isAtEnd()) throw this.#unexpected('value');
    const start = this.#scanner.offset;
    let node = this.#prefixed(start) ?? this.#grouped(start) ?? this.#literal(start) ?? this.#named(start);
    for (;;) {
      const member = this.#member(node, start);
      if (member === undefined) return node;
      node = member;
    }
  }

  #prefixed(start: number): Expression | undefined {
    if (this.#scanner.take('!', '！') !== undefined) return this.#node({ kind: 'not', operand: this.#expression(STRENGTH.prefix) }, start);
    if (this.#scanner.take('-', '－', '−') !== undefined) return this.#negated(start);
    if (this.#scanner.take('+', '＋') !== undefined) return this.#expression(STRENGTH.prefix);
    const word = this.#scanner.take('并非', '非', 'not', '如果');
    if (word === undefined || this.#isLabelAt(start)) return undefined;
    if (word !== '如果') return this.#node({ kind: 'not', operand: this.#expression(STRENGTH.not) }, start);
    const test = this.#expression(0);
    this.#scanner.take('，', ',');
    if (this.#scanner.take('则', '那么') === undefined) throw this.#unexpected('then');
    const then = this.#expression(0);
    this.#scanner.take('，', ',');
    if (this.#scanner.take('否则') === undefined) throw this.#unexpected('otherwise');
    return this.#node({ kind: 'choose', test, then, otherwise: this.#expression(0) }, start);
  }

  /** Whether a field's name stands there that merely begins like a word of the language: 非遗项目. If so, it is next. */
  #isLabelAt(start: number): boolean {
    const behind = this.#scanner.offset;
    this.#scanner.offset = start;
    const name = this.#scanner.takeName(this.names);
    const isLabel = name !== undefined && !RESERVED.has(name) && this.catalogue.byLabel(name).length > 0;
    this.#scanner.offset = isLabel ? start : behind;
    return isLabel;
  }

  #negated(start: number): Expression {
    const operand = this.#expression(STRENGTH.prefix);
    if (operand.kind === 'literal' && typeof operand.value === 'number' && operand.value !== 0 && !this.spans.isBracketed(operand)) {
      return this.#node({ kind: 'literal', value: -operand.value }, start);
    }
    return this.#node({ kind: 'negate', operand }, start);
  }

  #grouped(start: number): Expression | undefined {
    if (this.#scanner.take('(', '（') !== undefined) {
      const inside = this.#expression(0);
      if (this.#scanner.take(')', '）') === undefined) throw this.#unexpected(')');
      this.spans.bracket(inside, { start, end: this.#scanner.end });
      return inside;
    }
    if (this.#scanner.take('[', '［', '【') === undefined) return undefined;
    const items = this.#sequence([']', '］', '】'], ']');
    return this.#node({ kind: 'list', items }, start);
  }

  #sequence(closers: readonly string[], expected: ')' | ']'): readonly Expression[] {
    const items: Expression[] = [];
    if (this.#scanner.take(...closers) !== undefined) return items;
    for (;;) {
      items.push(this.#expression(0));
      if (this.#scanner.take(...closers) !== undefined) return items;
      if (this.#scanner.take(',', '，', '、') === undefined) throw this.#unexpected(expected);
    }
  }

  #literal(start: number): Expression | undefined {
    const number = this.#scanner.takeNumber();
    if (number !== undefined) return this.#node({ kind: 'literal', value: this.#numberOf(number, start) }, start);
    const text = this.#scanner.takeText();
    if (text === 'unclosed') throw new SyntaxFault(expressionRules.finding('expression/unclosed-text', this.#here(start), {}));
    return text === undefined ? undefined : this.#node({ kind: 'literal', value: text.value }, start);
  }

  #numberOf(text: string, start: number): number {
    const value = Number(text);
    if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
      throw new SyntaxFault(expressionRules.finding('expression/number-out-of-range', this.#here(start), { text: text.slice(0, 40) }));
    }
    return value;
  }

  #named(start: number): Expression {
    const braced = this.#scanner.takeBraced();
    if (braced === 'unclosed') throw new SyntaxFault(expressionRules.finding('expression/unclosed-text', this.#here(start), {}));
    if (braced !== undefined) {
      if (braced.id !== undefined) return this.#node({ kind: 'field', id: this.#safe(braced.id, start) }, start);
      return this.#fieldNamed(braced.label, start);
    }
    const name = this.#scanner.takeName(this.names);
    if (name === undefined) throw this.#unexpected('value');
    if (RESERVED.has(name)) return this.#word(name, start);
    if (this.#scanner.take('(', '（') !== undefined) return this.#call(name, start);
    return this.#fieldNamed(name, start);
  }

  #word(name: string, start: number): Expression {
    const value = WORD_VALUES.get(name);
    if (value !== undefined) return this.#node({ kind: 'literal', value }, start);
    this.#scanner.offset = start;
    throw this.#unexpected('value');
  }

  #call(name: string, start: number): Expression {
    const signature = functionNamed(name);
    if (signature === undefined) {
      const names = FUNCTIONS.flatMap((each) => [each.name, each.label]);
      throw new SyntaxFault(
        expressionRules.finding('expression/unknown-function', this.#here(start), { name: name.slice(0, 40), nearest: nearest(name, names) }),
      );
    }
    const args = this.#sequence([')', '）'], ')');
    return this.#node({ kind: 'call', name: signature.name, args: signature.name === 'contains' ? this.#containing(args) : args }, start);
  }

  /** The arguments of `contains`: a text beside a choice is an option's name, but a part of a text is a text. */
  #containing(args: readonly Expression[]): readonly Expression[] {
    const [subject, item, ...others] = args;
    if (subject === undefined || item === undefined) return args;
    return [subject.kind === 'list' ? this.#withOptionsOf(item, subject) : subject, this.#withOptionsOf(subject, item), ...others];
  }

  #fieldNamed(name: string, start: number): Expression {
    const fields = this.catalogue.byLabel(name);
    const [field] = fields;
    if (field !== undefined && fields.length === 1) return this.#node({ kind: 'field', id: field.id }, start);
    const byId = this.catalogue.byId(name);
    if (byId !== undefined) return this.#node({ kind: 'field', id: byId.id }, start);
    const at = this.#here(start);
    this.#safe(name, start);
    throw new SyntaxFault(
      fields.length > 1
        ? expressionRules.finding('expression/ambiguous-name', at, { name, ids: fields.map((each) => each.id) })
        : expressionRules.finding('expression/unknown-name', at, { name: name.slice(0, 40), nearest: nearest(name, this.catalogue.labels) }),
    );
  }

  #member(object: Expression, start: number): Expression | undefined {
    const before = this.#scanner.offset;
    if (this.#scanner.takeDot()) {
      const name = this.#scanner.takeMemberName();
      if (name === undefined) throw this.#unexpected('value');
      return this.#memberNode(object, name, start);
    }
    if (this.#scanner.take('[') === undefined) return undefined;
    const text = this.#scanner.takeText();
    if (text === 'unclosed') throw new SyntaxFault(expressionRules.finding('expression/unclosed-text', this.#here(), {}));
    const number = text === undefined ? this.#scanner.takeNumber() : undefined;
    const key = text === undefined ? Number(number) : text.value;
    if (typeof key === 'number' && !Number.isSafeInteger(key)) {
      this.#scanner.offset = before;
      throw this.#unexpected('operator');
    }
    if (this.#scanner.take(']') === undefined) throw this.#unexpected(']');
    return this.#memberNode(object, key, start);
  }

  #memberNode(object: Expression, key: string | number, start: number): Expression {
    return this.#node({ kind: 'member', object, key: typeof key === 'string' ? this.#safe(key, start) : key }, start);
  }

  #safe(name: string, start: number): string {
    if (PROTOTYPE_KEYS.has(name)) throw new SyntaxFault(expressionRules.finding('expression/unsafe-name', this.#here(start), { name }));
    return name;
  }

  #comparison(operator: Comparison, left: Expression, right: Expression): Expression {
    return { kind: 'compare', operator, left: this.#withOptionsOf(right, left), right: this.#withOptionsOf(left, right) };
  }

  #refuseChain(left: Expression): void {
    if (left.kind === 'compare' && !this.spans.isBracketed(left)) {
      throw new SyntaxFault(expressionRules.finding('expression/chained-comparison', this.#here(this.spans.of(left)?.start), {}));
    }
  }

  /** A text beside a choice is the name of an option: the option's value is what is stored. */
  #withOptionsOf(field: Expression, node: Expression): Expression {
    const type = field.kind === 'field' ? this.catalogue.byId(field.id)?.type : undefined;
    return type === undefined ? node : withOptions(type, node, this.spans);
  }

  #node(node: Expression, start: number): Expression {
    this.spans.set(node, { start, end: this.#scanner.end });
    return node;
  }

  #unexpected(expected: 'value' | 'operator' | ')' | ']' | 'then' | 'otherwise' | ':'): SyntaxFault {
    const found = this.#scanner.isAtEnd() ? '' : this.#scanner.text.slice(this.#scanner.offset, this.#scanner.offset + 8);
    return new SyntaxFault(expressionRules.finding('expression/unexpected', this.#here(), { found, expected }));
  }

  #placeOf(node: Expression): Finding['at'] {
    const { start, end } = this.spans.of(node) ?? { start: 0, end: this.#scanner.text.length };
    return { ...this.at, path: `${String(start)}-${String(end)}` };
  }

  #here(start = this.#scanner.offset): Finding['at'] {
    const end = Math.max(this.#scanner.end, Math.min(start + 1, this.#scanner.text.length));
    return { ...this.at, path: `${String(start)}-${String(end)}` };
  }
}
