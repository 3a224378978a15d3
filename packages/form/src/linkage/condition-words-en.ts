import { optionsOf, type CatalogueField, type Comparison, type Expression, type FieldCatalogue } from '@zhengwu/core';

/** An expression as an English sentence part: 申请人类型 is “个体工商户” and 经营面积 is at least 300. Labels stay as the form has them. */
export function conditionWordsEn(expression: Expression, catalogue: FieldCatalogue): string {
  return new Printer(catalogue).say(expression);
}

const ORDER: Readonly<Record<Comparison, string>> = { '=': 'is', '!=': 'is not', '<': 'is less than', '<=': 'is at most', '>': 'is more than', '>=': 'is at least' };
const DATE_ORDER: Readonly<Record<Comparison, string>> = { '=': 'is', '!=': 'is not', '<': 'is before', '<=': 'is not after', '>': 'is after', '>=': 'is not before' };
const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '÷', '%': 'modulo' } as const;

class Printer {
  constructor(readonly catalogue: FieldCatalogue) {}

  say(node: Expression): string {
    switch (node.kind) {
      case 'literal':
        return this.#literal(node.value, undefined);
      case 'field':
        return this.#field(node)?.type.kind === 'boolean' ? `${this.#label(node.id)} is yes` : this.#label(node.id);
      case 'list':
        return node.items.map((item) => this.#value(item, undefined)).join(', ');
      case 'not':
        return this.#not(node.operand);
      case 'negate':
        return `−${this.#value(node.operand, undefined)}`;
      case 'and':
      case 'or':
        return node.operands.map((each) => (each.kind === 'and' || each.kind === 'or' || each.kind === 'choose' ? `(${this.say(each)})` : this.say(each))).join(` ${node.kind} `);
      case 'compare':
        return this.#compare(node.operator, node.left, node.right);
      case 'arithmetic':
        return `${this.#factor(node.left)} ${SIGNS[node.operator]} ${this.#factor(node.right)}`;
      case 'in':
        return `${this.#value(node.item, undefined)} is ${this.#oneOf(node.item, node.list)}`;
      case 'choose':
        return `${this.#value(node.then, undefined)} if ${this.say(node.test)}, else ${this.#value(node.otherwise, undefined)}`;
      case 'call':
        return this.#call(node);
      case 'member':
        return `${typeof node.key === 'number' ? `number ${String(node.key + 1)}` : `“${node.key}”`} of ${this.#value(node.object, undefined)}`;
    }
  }

  #not(operand: Expression): string {
    if (operand.kind === 'field' && this.#field(operand)?.type.kind === 'boolean') return `${this.#label(operand.id)} is no`;
    if (operand.kind === 'in') return `${this.#value(operand.item, undefined)} is not ${this.#oneOf(operand.item, operand.list)}`;
    if (operand.kind === 'call' && operand.name === 'isEmpty') return `${this.#argument(operand, 0)} is answered`;
    if (operand.kind === 'call' && operand.name === 'contains') return `${this.#argument(operand, 0)} does not contain ${this.#contained(operand)}`;
    return `not (${this.say(operand)})`;
  }

  #compare(operator: Comparison, left: Expression, right: Expression): string {
    const isEquality = operator === '=' || operator === '!=';
    if (isEquality && right.kind === 'literal' && right.value === null) return `${this.#value(left, undefined)} is ${operator === '=' ? 'not answered' : 'answered'}`;
    const isDate = [left, right].some((each) => this.#field(each)?.type.kind === 'date' || (each.kind === 'call' && (each.name === 'today' || each.name === 'date')));
    return `${this.#value(left, this.#field(right))} ${(isDate ? DATE_ORDER : ORDER)[operator]} ${this.#value(right, this.#field(left))}`;
  }

  #oneOf(item: Expression, list: Expression): string {
    if (list.kind !== 'list') return `one of ${this.#value(list, undefined)}`;
    return `one of ${list.items.map((each) => this.#value(each, this.#field(item))).join(', ')}`;
  }

  #call(node: Extract<Expression, { kind: 'call' }>): string {
    const args = node.args.map((_, index) => this.#argument(node, index));
    const [first = '', second] = args;
    switch (node.name) {
      case 'length':
        return `the length of ${first}`;
      case 'count':
        return `the count of ${first}`;
      case 'sum':
        return `the sum of ${args.join(', ')}`;
      case 'min':
        return `the least of ${args.join(', ')}`;
      case 'max':
        return `the greatest of ${args.join(', ')}`;
      case 'round':
        return `${first} rounded${second === undefined ? '' : ` to ${second} decimals`}`;
      case 'abs':
        return `the absolute value of ${first}`;
      case 'isEmpty':
        return `${first} is not answered`;
      case 'contains':
        return `${first} contains ${this.#contained(node)}`;
      case 'startsWith':
        return `${first} begins with ${second ?? ''}`;
      case 'today':
        return 'today';
      case 'date':
        return first.replace(/^“(.*)”$/, '$1');
      case 'years':
        return `full years from ${first} to ${second ?? 'today'}`;
      case 'days':
        return `days from ${first} to ${second ?? ''}`;
      case 'join':
        return args.join(' joined with ');
    }
  }

  #contained(node: Extract<Expression, { kind: 'call' }>): string {
    const [subject, item] = node.args;
    return subject === undefined || item === undefined ? '' : this.#value(item, this.#field(subject));
  }

  #argument(node: Extract<Expression, { kind: 'call' }>, index: number): string {
    const arg = node.args[index];
    return arg === undefined ? '' : this.#value(arg, undefined);
  }

  #value(node: Expression, beside: CatalogueField | undefined): string {
    if (node.kind === 'literal') return this.#literal(node.value, beside);
    if (node.kind === 'field') return this.#label(node.id);
    return ['and', 'or', 'not', 'compare', 'in', 'choose'].includes(node.kind) ? `(${this.say(node)})` : this.say(node);
  }

  #factor(node: Expression): string {
    return node.kind === 'arithmetic' || node.kind === 'choose' ? `(${this.say(node)})` : this.#value(node, undefined);
  }

  #literal(value: number | string | boolean | null, beside: CatalogueField | undefined): string {
    if (value === null) return 'nothing';
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (typeof value === 'number') return beside?.unit === undefined ? String(value) : `${String(value)} ${beside.unit}`;
    if (beside?.type.kind === 'date') return value;
    return `“${beside === undefined ? value : (optionsOf(beside.type).find((option) => option.value === value)?.label ?? value)}”`;
  }

  #label(id: string): string {
    return this.catalogue.byId(id)?.label ?? '(deleted field)';
  }

  #field(node: Expression): CatalogueField | undefined {
    return node.kind === 'field' ? this.catalogue.byId(node.id) : undefined;
  }
}
