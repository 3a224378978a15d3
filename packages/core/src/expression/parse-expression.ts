import type { Finding } from '../finding/finding.js';
import { PROTOTYPE_KEYS } from '../json/json.js';
import type { Unread } from '../document/parsed.js';
import { checkExpression, type CheckOptions } from './check-expression.js';
import { EXPRESSION_LIMITS, type Comparison, type Expression } from './expression.js';
import { FieldCatalogue, optionsOf, type CatalogueField } from './field-catalogue.js';
import { FUNCTIONS, functionNamed } from './functions.js';
import { nearest } from './nearest.js';
import { expressionRules } from './rules.js';
import { RESERVED, Scanner, type Operator, type Span } from './scanner.js';
import { UNKNOWN, type ExpressionType } from './type.js';

export interface ParsedExpression {
  /** Absent if the text cannot be read. */
  readonly value?: Expression;
  readonly type: ExpressionType;
  readonly findings: readonly Finding[];
  /** The text, if it cannot be read. */
  readonly unread: readonly Unread[];
  /** Where in the text a node of `value` was written. */
  readonly spanOf: (node: Expression) => Span | undefined;
}

export type ParseOptions = Pick<CheckOptions, 'at' | 'expected'>;

/** Binding strength of what stands between two values; a stronger one holds its neighbours. */
const STRENGTH = { ternary: 1, or: 2, and: 3, not: 4, compare: 5, sum: 6, product: 7, prefix: 8 } as const;

class SyntaxFault extends Error {
  constructor(readonly finding: Finding) {
    super(finding.rule);
  }
}

/**
 * Reads an expression as an operator types it, `经营面积 >= 300 且 主体业态 = "餐饮服务经营者"`, or as an
 * imported form has it, `$deps[0] > 3 && !$self.value`; then checks its types. Never throws.
 *
 * The grammar is that of JavaScript's expressions without anything that assigns, calls a member, makes an
 * object or a function; each operator has its Chinese words. Pratt 1973, top-down operator precedence.
 */
export function parseExpression(text: string, catalogue: FieldCatalogue, options: ParseOptions = {}): ParsedExpression {
  const spans = new WeakMap<Expression, Span>();
  const at = options.at ?? { part: 'text', id: '' };
  const spanOf = (node: Expression): Span | undefined => spans.get(node);
  try {
    const parser = new Parser(text, catalogue, spans, at);
    const value = parser.parse();
    const checked = checkExpression(value, catalogue, { ...options, spanOf });
    return { value, type: checked.type, findings: [...parser.findings, ...checked.findings], unread: [], spanOf };
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    return { type: UNKNOWN, findings: [error.finding], unread: [{ path: '', content: text }], spanOf };
  }
}

class Parser {
  readonly findings: Finding[] = [];
  readonly #scanner: Scanner;
  #depth = 0;
  #nodes = 0;

  constructor(
    text: string,
    readonly catalogue: FieldCatalogue,
    readonly spans: WeakMap<Expression, Span>,
    readonly at: Finding['at'],
  ) {
    this.#scanner = new Scanner(text);
    if (text.length > EXPRESSION_LIMITS.text) {
      throw new SyntaxFault(expressionRules.finding('expression/too-long', at, { length: text.length, most: EXPRESSION_LIMITS.text }));
    }
  }

  parse(): Expression {
    if (this.#scanner.isAtEnd) throw new SyntaxFault(expressionRules.finding('expression/empty', this.at, {}));
    const value = this.#expression(0);
    if (!this.#scanner.isAtEnd) throw this.#unexpected('operator');
    return value;
  }

  #expression(strength: number): Expression {
    this.#depth += 1;
    if (this.#depth > EXPRESSION_LIMITS.depth) {
      throw new SyntaxFault(expressionRules.finding('expression/too-deep', this.#here(), { most: EXPRESSION_LIMITS.depth }));
    }
    let left = this.#operand();
    for (;;) {
      const before = this.#scanner.offset;
      const operator = this.#scanner.takeOperator();
      if (operator === undefined || strengthOf(operator) <= strength) {
        this.#scanner.offset = before;
        break;
      }
      left = this.#infix(left, operator);
    }
    this.#depth -= 1;
    return left;
  }

  #infix(left: Expression, operator: Operator & Span): Expression {
    const start = this.spans.get(left)?.start ?? operator.start;
    switch (operator.kind) {
      case 'ternary':
        return this.#ternary(left, start);
      case 'and':
      case 'or': {
        const right = this.#expression(strengthOf(operator));
        const earlier = left.kind === operator.kind && !this.#isBracketed(left) ? left.operands : [left];
        return this.#node({ kind: operator.kind, operands: [...earlier, right] }, start);
      }
      case 'compare': {
        const right = this.#expression(STRENGTH.compare);
        this.#refuseChain(left);
        return this.#node(this.#comparison(operator.operator, left, right), start);
      }
      case 'arithmetic': {
        const right = this.#expression(strengthOf(operator));
        return this.#node({ kind: 'arithmetic', operator: operator.operator, left, right }, start);
      }
      case 'in':
      case 'not-in': {
        const list = this.#withOptionsOf(left, this.#expression(STRENGTH.compare));
        const membership = this.#node({ kind: 'in', item: left, list }, start);
        return operator.kind === 'in' ? membership : this.#node({ kind: 'not', operand: membership }, start);
      }
      case 'contains':
      case 'not-contains': {
        const item = this.#withOptionsOf(left, this.#expression(STRENGTH.compare));
        const call = this.#node({ kind: 'call', name: 'contains', args: [left, item] }, start);
        return operator.kind === 'contains' ? call : this.#node({ kind: 'not', operand: call }, start);
      }
    }
  }

  #ternary(test: Expression, start: number): Expression {
    const then = this.#expression(0);
    if (this.#scanner.take(':', '：') === undefined) throw this.#unexpected(':');
    const otherwise = this.#expression(0);
    return this.#node({ kind: 'choose', test, then, otherwise }, start);
  }

  #operand(): Expression {
    if (this.#scanner.isAtEnd) throw this.#unexpected('value');
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
    if (this.#isLabelNext()) return undefined;
    if (this.#scanner.take('并非', '非', 'not') !== undefined) return this.#node({ kind: 'not', operand: this.#expression(STRENGTH.not) }, start);
    if (this.#scanner.take('如果') === undefined) return undefined;
    const test = this.#expression(0);
    this.#scanner.take('，', ',');
    if (this.#scanner.take('则', '那么') === undefined) throw this.#unexpected('then');
    const then = this.#expression(0);
    this.#scanner.take('，', ',');
    if (this.#scanner.take('否则') === undefined) throw this.#unexpected('otherwise');
    return this.#node({ kind: 'choose', test, then, otherwise: this.#expression(0) }, start);
  }

  /** Whether a field's name is next that merely begins like a word of the language: 非遗项目. */
  #isLabelNext(): boolean {
    const before = this.#scanner.offset;
    const name = this.#scanner.takeName(this.catalogue);
    this.#scanner.offset = before;
    return name !== undefined && this.catalogue.byLabel(name).length > 0;
  }

  #negated(start: number): Expression {
    const operand = this.#expression(STRENGTH.prefix);
    if (operand.kind === 'literal' && typeof operand.value === 'number' && operand.value !== 0) {
      return this.#node({ kind: 'literal', value: -operand.value }, start);
    }
    return this.#node({ kind: 'negate', operand }, start);
  }

  #grouped(start: number): Expression | undefined {
    if (this.#scanner.take('(', '（') !== undefined) {
      const inside = this.#expression(0);
      if (this.#scanner.take(')', '）') === undefined) throw this.#unexpected(')');
      this.spans.set(inside, { start, end: this.#scanner.offset });
      this.#bracketed.add(inside);
      return inside;
    }
    if (this.#scanner.take('[', '［', '【') === undefined) return undefined;
    const items = this.#sequence([']', '］', '】'], ']');
    return this.#node({ kind: 'list', items }, start);
  }

  readonly #bracketed = new WeakSet<Expression>();

  #isBracketed(node: Expression): boolean {
    return this.#bracketed.has(node);
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
      if (braced.id !== undefined) return this.#node({ kind: 'field', id: braced.id }, start);
      return this.#fieldNamed(braced.label, start);
    }
    const name = this.#scanner.takeName(this.catalogue);
    if (name === undefined) throw this.#unexpected('value');
    const isLabel = this.catalogue.byLabel(name).length > 0;
    if (!isLabel && RESERVED.has(name)) return this.#word(name, start);
    if (this.#scanner.take('(', '（') !== undefined) return this.#call(name, start);
    return this.#fieldNamed(name, start);
  }

  #word(name: string, start: number): Expression {
    switch (name) {
      case 'true':
      case '真':
      case '是':
        return this.#node({ kind: 'literal', value: true }, start);
      case 'false':
      case '假':
      case '否':
        return this.#node({ kind: 'literal', value: false }, start);
      case 'null':
      case '空':
        return this.#node({ kind: 'literal', value: null }, start);
      default:
        this.#scanner.offset = start;
        throw this.#unexpected('value');
    }
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
    const [first, ...others] = args;
    const known = signature.name === 'contains' && first !== undefined ? [first, ...others.map((arg) => this.#withOptionsOf(first, arg))] : args;
    return this.#node({ kind: 'call', name: signature.name, args: known }, start);
  }

  #fieldNamed(name: string, start: number): Expression {
    const fields = this.catalogue.byLabel(name);
    const [field] = fields;
    if (field !== undefined && fields.length === 1) return this.#node({ kind: 'field', id: field.id }, start);
    const byId = this.catalogue.byId(name);
    if (byId !== undefined) return this.#node({ kind: 'field', id: byId.id }, start);
    const at = this.#here(start);
    if (PROTOTYPE_KEYS.has(name)) throw new SyntaxFault(expressionRules.finding('expression/unsafe-name', at, { name }));
    throw new SyntaxFault(
      fields.length > 1
        ? expressionRules.finding('expression/ambiguous-name', at, { name, ids: fields.map((each) => each.id) })
        : expressionRules.finding('expression/unknown-name', at, { name: name.slice(0, 40), nearest: nearest(name, this.catalogue.labels) }),
    );
  }

  #member(object: Expression, start: number): Expression | undefined {
    const before = this.#scanner.offset;
    if (this.#scanner.take('.', '?.') !== undefined) {
      const name = /^[\p{L}_$][\p{L}\p{Nd}_$]*/u.exec(this.#scanner.text.slice(this.#scanner.offset))?.[0];
      if (name === undefined) throw this.#unexpected('value');
      this.#scanner.offset += name.length;
      return this.#memberNode(object, name, start);
    }
    if (this.#scanner.take('[') === undefined) return undefined;
    const text = this.#scanner.takeText();
    const number = text === undefined ? this.#scanner.takeNumber() : undefined;
    const key = text !== undefined && text !== 'unclosed' ? text.value : number === undefined ? undefined : Number(number);
    if (key === undefined) {
      this.#scanner.offset = before;
      throw this.#unexpected('operator');
    }
    if (this.#scanner.take(']') === undefined) throw this.#unexpected(']');
    return this.#memberNode(object, key, start);
  }

  #memberNode(object: Expression, key: string | number, start: number): Expression {
    if (typeof key === 'string' && PROTOTYPE_KEYS.has(key)) {
      throw new SyntaxFault(expressionRules.finding('expression/unsafe-name', this.#here(start), { name: key }));
    }
    return this.#node({ kind: 'member', object, key }, start);
  }

  #comparison(operator: Comparison, left: Expression, right: Expression): Expression {
    return { kind: 'compare', operator, left: this.#withOptionsOf(right, left), right: this.#withOptionsOf(left, right) };
  }

  #refuseChain(left: Expression): void {
    if (left.kind === 'compare' && !this.#isBracketed(left)) {
      throw new SyntaxFault(expressionRules.finding('expression/chained-comparison', this.#here(this.spans.get(left)?.start), {}));
    }
  }

  /** A text beside a choice is the name of an option: the option's value is what is stored. */
  #withOptionsOf(field: Expression, node: Expression): Expression {
    const known = field.kind === 'field' ? this.catalogue.byId(field.id) : undefined;
    if (known === undefined) return node;
    if (node.kind === 'list') return this.#like(node, { ...node, items: node.items.map((item) => this.#withOptionsOf(field, item)) });
    if (node.kind !== 'literal' || typeof node.value !== 'string') return node;
    const value = optionValue(known, node.value);
    return value === node.value ? node : this.#like(node, { kind: 'literal', value });
  }

  #like(old: Expression, node: Expression): Expression {
    const span = this.spans.get(old);
    if (span !== undefined) this.spans.set(node, span);
    return node;
  }

  #node(node: Expression, start: number): Expression {
    this.#nodes += 1;
    if (this.#nodes > EXPRESSION_LIMITS.nodes) {
      throw new SyntaxFault(expressionRules.finding('expression/too-many-nodes', this.#here(), { most: EXPRESSION_LIMITS.nodes }));
    }
    this.spans.set(node, { start, end: this.#scanner.offset });
    return node;
  }

  #unexpected(expected: 'value' | 'operator' | ')' | ']' | 'then' | 'otherwise' | ':'): SyntaxFault {
    const found = this.#scanner.isAtEnd ? '' : this.#scanner.text.slice(this.#scanner.offset, this.#scanner.offset + 8);
    return new SyntaxFault(expressionRules.finding('expression/unexpected', this.#here(), { found, expected }));
  }

  #here(start = this.#scanner.offset): Finding['at'] {
    const end = Math.max(this.#scanner.offset, Math.min(start + 1, this.#scanner.text.length));
    return { ...this.at, path: `${String(start)}-${String(end)}` };
  }
}

/** The value of the option that people know by this name; the text itself if no option has it. */
function optionValue(field: CatalogueField, text: string): string {
  const options = optionsOf(field.type);
  const named = options.filter((option) => option.label === text);
  return named.length === 1 && named[0] !== undefined ? named[0].value : text;
}

function strengthOf(operator: Operator): number {
  switch (operator.kind) {
    case 'ternary':
    case 'or':
    case 'and':
      return STRENGTH[operator.kind];
    case 'compare':
    case 'in':
    case 'not-in':
    case 'contains':
    case 'not-contains':
      return STRENGTH.compare;
    case 'arithmetic':
      return operator.operator === '+' || operator.operator === '-' ? STRENGTH.sum : STRENGTH.product;
  }
}
