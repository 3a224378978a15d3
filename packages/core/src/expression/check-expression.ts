import { isIsoDate } from '../calendar/iso-date.js';
import type { Finding, Place } from '../finding/finding.js';
import { evaluate } from './evaluate.js';
import { fieldsOf, type Expression } from './expression.js';
import { optionsOf, type FieldCatalogue } from './field-catalogue.js';
import { acceptedAt, functionNamed, mostArguments, type FunctionSignature } from './functions.js';
import { nearest } from '../text/nearest.js';
import { expressionRules } from './rules.js';
import type { Span } from './scanner.js';
import { toText } from './to-text.js';
import { commonType, isOpen, listOf, memberType, UNKNOWN, valueKind, type ExpressionType, type TypeWord } from './type.js';

export interface CheckOptions {
  /** The element that holds the expression; the place within the text or the tree becomes its `path`. */
  readonly at?: Place;
  /** What it must give, for example `boolean` for a condition. */
  readonly expected?: TypeWord;
  /** Where a node was written; without it, findings name the path in the tree. */
  readonly spanOf?: (node: Expression) => Span | undefined;
}

/** To look for what was meant costs a walk over all names: beyond so many findings, they come without. */
const MOST_SUGGESTIONS = 20;

/**
 * The type of an expression, and what is wrong with it against the fields in reach. Never throws for a tree
 * that came from `parseExpression` or `readExpression`.
 */
export function checkExpression(
  expression: Expression,
  catalogue: FieldCatalogue,
  options: CheckOptions = {},
): { readonly type: ExpressionType; readonly findings: readonly Finding[] } {
  const checker = new TypeChecker(catalogue, options);
  const type = checker.typeOf(expression, '');
  if (options.expected !== undefined) checker.require(expression, '', type, [options.expected]);
  if (checker.findings.length === 0) checker.reportConstant(expression);
  return { type, findings: checker.findings };
}

class TypeChecker {
  readonly findings: Finding[] = [];
  #suggestions = 0;

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
        return listOf(this.#commonType(node.items, (index) => child(`items/${String(index)}`)));
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
    if (expected.includes('date') && node.kind === 'literal' && typeof node.value === 'string') {
      this.#requireDay(node, node.value, path);
      return;
    }
    this.#report('expression/type-mismatch', node, path, { expected, found: type.kind, shown: this.#shown(node) });
  }

  /** What reads no field always gives the same: a condition was probably meant otherwise, a fault is one in every case. */
  reportConstant(node: Expression): void {
    if (node.kind === 'literal' || fieldsOf(node).length > 0) return;
    const result = evaluate(node, { values: {} });
    if (!result.ok && result.reason !== 'no-today') this.#report('expression/failed', node, '', { reason: result.reason, shown: this.#shown(node) });
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
    } else if (node.kind === 'choose') {
      this.#checkLiteralBeside(type, other, node.then, join(path, 'then'));
      this.#checkLiteralBeside(type, other, node.otherwise, join(path, 'otherwise'));
    } else if (node.kind === 'literal' && typeof node.value === 'string') {
      if (type.kind === 'date') this.#requireDay(node, node.value, path);
      this.#requireOption(type, other, node, node.value, path);
    }
  }

  #requireDay(node: Expression, text: string, path: string): void {
    if (!isIsoDate(text)) this.#report('expression/bad-date', node, path, { text });
  }

  #requireOption(type: ExpressionType, other: Expression, node: Expression, option: string, path: string): void {
    const options = type.kind === 'nothing' ? [] : optionsOf(type);
    if (options.length === 0 || options.some(({ value }) => value === option)) return;
    this.#suggestions += 1;
    const labels = this.#suggestions > MOST_SUGGESTIONS ? [] : options.map(({ label }) => label);
    this.#report('expression/unknown-option', node, path, { field: this.#shown(other), option, nearest: nearest(option, labels) });
  }

  #arithmetic(node: Extract<Expression, { kind: 'arithmetic' }>, path: string): ExpressionType {
    const allowed: readonly TypeWord[] = node.operator === '+' ? ['number', 'text'] : ['number'];
    const left = this.#operand(node.left, join(path, 'left'), allowed);
    const right = this.#operand(node.right, join(path, 'right'), allowed);
    if (valueKind(left) !== valueKind(right) && !isOpen(left) && !isOpen(right)) {
      this.#report('expression/incomparable', node, path, { left: left.kind, right: right.kind });
    }
    if (node.operator !== '+') return { kind: 'number' };
    if (isOpen(left) && isOpen(right)) return UNKNOWN;
    return [left, right].some((type) => valueKind(type) === 'text') ? { kind: 'text' } : { kind: 'number' };
  }

  #membership(node: Extract<Expression, { kind: 'in' }>, itemPath: string, listPath: string, path: string): void {
    const item = this.typeOf(node.item, itemPath);
    const list = this.#operand(node.list, listPath, ['list']);
    this.#checkMember(list, item, node.list, node.item, [listPath, itemPath, path], node);
  }

  /** Whether the item can be in the list at all, and the texts on either side are options or days of the other. */
  #checkMember(list: ExpressionType, item: ExpressionType, listNode: Expression, itemNode: Expression, paths: readonly [list: string, item: string, whole: string], whole: Expression): void {
    const member = memberType(list);
    this.#checkLiteralBeside(item, itemNode, listNode, paths[0]);
    this.#checkLiteralBeside(member, listNode, itemNode, paths[1]);
    const kinds = [valueKind(item), valueKind(member)];
    const areDates = kinds.includes('date') && kinds.includes('text'); // as in a comparison: each was checked to be a day
    if (areDates || commonType(item, member) !== undefined) return;
    this.#report('expression/incomparable', whole, paths[2], { left: item.kind, right: member.kind });
  }

  #commonType(nodes: readonly Expression[], pathOf: (index: number) => string): ExpressionType {
    let common: ExpressionType = UNKNOWN;
    nodes.forEach((node, index) => {
      const type = this.typeOf(node, pathOf(index));
      const both = commonType(common, type);
      if (both === undefined) this.#report('expression/incomparable', node, pathOf(index), { left: common.kind, right: type.kind });
      else common = both;
    });
    return common.kind === 'nothing' ? UNKNOWN : common;
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
      this.#checkArgument(signature, acceptedAt(signature, index), arg, type, at);
      return type;
    });
    if (signature.name === 'contains') this.#checkContains(node, types, path);
    return { kind: signature.gives } as ExpressionType; // `gives` is never one of the kinds that carry options
  }

  #checkArgument(signature: FunctionSignature, accepted: ReturnType<typeof acceptedAt>, arg: Expression, type: ExpressionType, path: string): void {
    const expected = accepted.filter((each): each is Exclude<typeof each, 'any'> => each !== 'any');
    if (expected.length < accepted.length) return;
    this.require(arg, path, type, expected);
    // A list stands for its members: 合计 adds those of a list of numbers.
    if (expected.includes('number') && valueKind(type) === 'list') this.require(arg, path, memberType(type), ['number']);
    if (signature.gives === 'date') this.#checkLiteralBeside({ kind: 'date' }, arg, arg, path);
  }

  #checkContains(node: Extract<Expression, { kind: 'call' }>, types: readonly ExpressionType[], path: string): void {
    const [subject, item] = node.args;
    const [whole, part] = types;
    if (subject === undefined || item === undefined || whole === undefined || part === undefined) return;
    const paths = [join(path, 'args/0'), join(path, 'args/1'), path] as const;
    if (valueKind(whole) === 'list') this.#checkMember(whole, part, subject, item, paths, node);
    else if (valueKind(whole) === 'text') this.require(item, paths[1], part, ['text']);
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
