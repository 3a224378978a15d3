import { isIsoDate } from '../calendar/iso-date.js';
import type { Finding, Place } from '../finding/finding.js';
import { evaluate } from './evaluate.js';
import { fieldsOf, type Expression } from './expression.js';
import { optionsOf, type FieldCatalogue } from './field-catalogue.js';
import { acceptedAt, functionNamed, mostArguments } from './functions.js';
import { nearest } from './nearest.js';
import { expressionRules } from './rules.js';
import type { Span } from './scanner.js';
import { toText } from './to-text.js';
import { memberType, UNKNOWN, valueKind, type ExpressionType, type TypeWord } from './type.js';

export interface CheckOptions {
  /** The element that holds the expression; the place within the text or the tree becomes its `path`. */
  readonly at?: Place;
  /** What it must give, for example `boolean` for a condition. */
  readonly expected?: TypeWord;
  /** Where a node was written; without it, findings name the path in the tree. */
  readonly spanOf?: (node: Expression) => Span | undefined;
}

/** The type of an expression, and what is wrong with it against the fields in reach. Never throws. */
export function checkExpression(
  expression: Expression,
  catalogue: FieldCatalogue,
  options: CheckOptions = {},
): { readonly type: ExpressionType; readonly findings: readonly Finding[] } {
  const checker = new TypeChecker(catalogue, options);
  const type = checker.typeOf(expression, '');
  if (options.expected !== undefined) checker.require(expression, '', type, [options.expected]);
  if (checker.findings.length === 0) checker.reportConstant(expression, type);
  return { type, findings: checker.findings };
}

class TypeChecker {
  readonly findings: Finding[] = [];

  constructor(
    readonly catalogue: FieldCatalogue,
    readonly options: CheckOptions,
  ) {}

  typeOf(node: Expression, path: string): ExpressionType {
    const child = (key: string): string => (path === '' ? key : `${path}/${key}`);
    switch (node.kind) {
      case 'literal':
        return literalType(node.value);
      case 'field':
        return this.#fieldType(node.id, node, path);
      case 'list':
        return { kind: 'list', of: this.#commonType(node.items, (index) => child(`items/${String(index)}`)) };
      case 'not':
        this.#operand(node.operand, child('operand'), ['boolean']);
        return { kind: 'boolean' };
      case 'negate':
        this.#operand(node.operand, child('operand'), ['number']);
        return { kind: 'number' };
      case 'and':
      case 'or':
        node.operands.forEach((operand, index) => {
          this.#operand(operand, child(`operands/${String(index)}`), ['boolean']);
        });
        return { kind: 'boolean' };
      case 'compare':
        this.#compare(node, path);
        return { kind: 'boolean' };
      case 'arithmetic':
        return this.#arithmetic(node, path);
      case 'in':
        this.#membership(node, child('item'), child('list'), path);
        return { kind: 'boolean' };
      case 'choose':
        this.#operand(node.test, child('test'), ['boolean']);
        return this.#commonType([node.then, node.otherwise], (index) => child(index === 0 ? 'then' : 'otherwise'));
      case 'call':
        return this.#call(node, path);
      case 'member':
        this.typeOf(node.object, child('object'));
        return UNKNOWN;
    }
  }

  require(node: Expression, path: string, type: ExpressionType, expected: readonly TypeWord[]): void {
    const kind = valueKind(type);
    if (kind === 'unknown' || kind === 'nothing' || expected.includes(kind)) return;
    if (kind === 'text' && expected.includes('date') && node.kind === 'literal' && isIsoDate(node.value)) return;
    this.#report('expression/type-mismatch', node, path, { expected, found: type.kind, shown: this.#shown(node) });
  }

  /** A condition that reads no field always gives the same: it was probably meant otherwise. */
  reportConstant(node: Expression, type: ExpressionType): void {
    if (type.kind !== 'boolean' || node.kind === 'literal' || fieldsOf(node).length > 0) return;
    const result = evaluate(node, { values: {} });
    if (result.ok && typeof result.value === 'boolean') this.#report('expression/constant', node, '', { value: result.value });
  }

  #operand(node: Expression, path: string, expected: readonly TypeWord[]): ExpressionType {
    const type = this.typeOf(node, path);
    this.require(node, path, type, expected);
    return type;
  }

  #fieldType(id: string, node: Expression, path: string): ExpressionType {
    const field = this.catalogue.byId(id);
    if (field !== undefined) return field.type;
    this.#report('expression/unknown-field', node, path, { id });
    return UNKNOWN;
  }

  #compare(node: Extract<Expression, { kind: 'compare' }>, path: string): void {
    const left = this.typeOf(node.left, join(path, 'left'));
    const right = this.typeOf(node.right, join(path, 'right'));
    const isEquality = node.operator === '=' || node.operator === '!=';
    this.#checkLiteralBeside(left, node.left, node.right, join(path, 'right'));
    this.#checkLiteralBeside(right, node.right, node.left, join(path, 'left'));
    if (isOpen(left) || isOpen(right)) return;
    const kinds = [valueKind(left), valueKind(right)];
    const areDates = kinds.includes('date') && kinds.every((kind) => kind === 'date' || kind === 'text');
    const ordered = areDates || (kinds[0] === 'number' && kinds[1] === 'number');
    const alike = areDates || (kinds[0] === kinds[1] && kinds[0] !== 'list');
    if (isEquality ? !alike : !ordered) this.#report('expression/incomparable', node, path, { left: left.kind, right: right.kind });
  }

  /** A text written beside a choice must be one of its options; beside a date it must be a day. */
  #checkLiteralBeside(type: ExpressionType, other: Expression, node: Expression, path: string): void {
    if (node.kind === 'list') {
      node.items.forEach((item, index) => {
        this.#checkLiteralBeside(type, other, item, join(path, `items/${String(index)}`));
      });
      return;
    }
    if (node.kind !== 'literal' || typeof node.value !== 'string') return;
    if (type.kind === 'date' && !isIsoDate(node.value)) this.#report('expression/bad-date', node, path, { text: node.value });
    if (type.kind !== 'choice' && type.kind !== 'choices') return;
    const options = optionsOf(type);
    if (options.some((option) => option.value === node.value)) return;
    const labels = options.map((option) => option.label);
    this.#report('expression/unknown-option', node, path, { field: this.#shown(other), option: node.value, nearest: nearest(node.value, labels) });
  }

  #arithmetic(node: Extract<Expression, { kind: 'arithmetic' }>, path: string): ExpressionType {
    const allowed: readonly TypeWord[] = node.operator === '+' ? ['number', 'text'] : ['number'];
    const left = this.#operand(node.left, join(path, 'left'), allowed);
    const right = this.#operand(node.right, join(path, 'right'), allowed);
    if (valueKind(left) !== valueKind(right) && !isOpen(left) && !isOpen(right)) {
      this.#report('expression/incomparable', node, path, { left: left.kind, right: right.kind });
    }
    return valueKind(left) === 'text' && node.operator === '+' ? { kind: 'text' } : { kind: 'number' };
  }

  #membership(node: Extract<Expression, { kind: 'in' }>, itemPath: string, listPath: string, path: string): void {
    const item = this.typeOf(node.item, itemPath);
    const list = this.#operand(node.list, listPath, ['list']);
    this.#checkLiteralBeside(item, node.item, node.list, listPath);
    const member = memberType(list);
    if (isOpen(item) || isOpen(member) || valueKind(item) === valueKind(member)) return;
    if (valueKind(item) === 'date' && valueKind(member) === 'text') return; // each was checked to be a day
    this.#report('expression/incomparable', node, path, { left: item.kind, right: member.kind });
  }

  #commonType(nodes: readonly Expression[], pathOf: (index: number) => string): Exclude<ExpressionType, { kind: 'nothing' }> {
    let common: ExpressionType = UNKNOWN;
    nodes.forEach((node, index) => {
      const type = this.typeOf(node, pathOf(index));
      if (isOpen(common)) common = type;
      else if (!isOpen(type) && valueKind(type) !== valueKind(common)) {
        this.#report('expression/incomparable', node, pathOf(index), { left: common.kind, right: type.kind });
      }
    });
    return common.kind === 'nothing' ? { kind: 'unknown' } : common;
  }

  #call(node: Extract<Expression, { kind: 'call' }>, path: string): ExpressionType {
    const signature = functionNamed(node.name);
    if (signature === undefined) {
      this.#report('expression/unknown-function', node, path, { name: node.name, nearest: [] });
      return UNKNOWN;
    }
    const most = mostArguments(signature);
    if (node.args.length < signature.least || node.args.length > most) {
      this.#report('expression/wrong-argument-count', node, path, { name: signature.label, least: signature.least, most, found: node.args.length });
    }
    const types = node.args.map((arg, index) => {
      const at = join(path, `args/${String(index)}`);
      const type = this.typeOf(arg, at);
      const accepted = acceptedAt(signature, index);
      const expected = accepted.filter((each): each is Exclude<typeof each, 'any'> => each !== 'any');
      if (expected.length === accepted.length) this.require(arg, at, type, expected);
      if (signature.gives === 'date' || expected.includes('date')) this.#checkLiteralBeside({ kind: 'date' }, arg, arg, at);
      return type;
    });
    const [first, second] = node.args;
    if (signature.name === 'contains' && first !== undefined && second !== undefined && types[0] !== undefined && valueKind(types[0]) === 'list') {
      this.#checkLiteralBeside(types[0], first, second, join(path, 'args/1'));
    }
    return { kind: signature.gives } as ExpressionType; // `gives` is never one of the kinds that carry options
  }

  #shown(node: Expression): string {
    return toText(node, this.catalogue);
  }

  #report<Rule extends keyof typeof expressionRules.entries>(
    rule: Rule,
    node: Expression,
    path: string,
    params: Parameters<typeof expressionRules.finding<Rule>>[2],
  ): void {
    const span = this.options.spanOf?.(node);
    const at = this.options.at ?? { part: 'text', id: '' };
    const place = span === undefined ? path : `${String(span.start)}-${String(span.end)}`;
    this.findings.push(expressionRules.finding(rule, { ...at, path: place }, params));
  }
}

function isOpen(type: ExpressionType): boolean {
  return type.kind === 'unknown' || type.kind === 'nothing';
}

function literalType(value: number | string | boolean | null): ExpressionType {
  switch (typeof value) {
    case 'number':
      return { kind: 'number' };
    case 'string':
      return { kind: 'text' };
    case 'boolean':
      return { kind: 'boolean' };
    default:
      return { kind: 'nothing' };
  }
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}/${key}`;
}
