import { isIsoDate, type IsoDate } from '../calendar/iso-date.js';
import type { Comparison, Expression } from './expression.js';
import { optionsOf, type CatalogueField, type FieldCatalogue } from './field-catalogue.js';

/** The expression as a Chinese sentence part: 经营面积大于或等于 300 平方米，且主体业态是“餐饮服务经营者”. */
export function toWords(expression: Expression, catalogue: FieldCatalogue): string {
  return new WordPrinter(catalogue).say(expression);
}

const ORDER: Readonly<Record<Comparison, string>> = { '=': '等于', '!=': '不等于', '<': '小于', '<=': '小于或等于', '>': '大于', '>=': '大于或等于' };
const DATE_ORDER: Readonly<Record<Comparison, string>> = { '=': '是', '!=': '不是', '<': '早于', '<=': '不晚于', '>': '晚于', '>=': '不早于' };
const OPPOSITE: Readonly<Record<Comparison, Comparison>> = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' };
const SIGNS = { '+': '＋', '-': '－', '*': '×', '/': '÷' } as const;

class WordPrinter {
  constructor(readonly catalogue: FieldCatalogue) {}

  say(node: Expression): string {
    switch (node.kind) {
      case 'literal':
        return this.#literal(node.value, undefined);
      case 'field':
        return this.#isYesNo(node) ? `${this.#label(node.id)}为“是”` : this.#label(node.id);
      case 'list':
        return node.items.map((item) => this.#value(item, undefined)).join('、');
      case 'not':
        return this.#not(node.operand);
      case 'negate':
        return `负的${this.#value(node.operand, undefined)}`;
      case 'and':
        return node.operands.map((operand) => (operand.kind === 'or' || operand.kind === 'choose' ? `（${this.say(operand)}）` : this.say(operand))).join('，且');
      case 'or':
        return node.operands.map((operand) => (operand.kind === 'and' || operand.kind === 'choose' ? `（${this.say(operand)}）` : this.say(operand))).join('，或者');
      case 'compare':
        return this.#compare(node.operator, node.left, node.right);
      case 'arithmetic':
        if (node.operator === '%') return spaced(this.#factor(node.left), '除以', this.#factor(node.right), '的余数');
        return `${this.#factor(node.left)} ${SIGNS[node.operator]} ${this.#factor(node.right)}`;
      case 'in':
        return `${this.#value(node.item, undefined)}是${this.#oneOf(node.list, this.#field(node.item))}`;
      case 'choose':
        return `如果${this.say(node.test)}，${spaced('则', this.#value(node.then, undefined))}，${spaced('否则', this.#value(node.otherwise, undefined))}`;
      case 'call':
        return this.#call(node);
      case 'member':
        return `${this.#value(node.object, undefined)}的${typeof node.key === 'number' ? `第 ${String(node.key + 1)} 个` : `“${node.key}”`}`;
    }
  }

  #not(operand: Expression): string {
    switch (operand.kind) {
      case 'field':
        return this.#isYesNo(operand) ? `${this.#label(operand.id)}为“否”` : `并非${this.#label(operand.id)}`;
      case 'compare':
        // With an unanswered field, "not less" and "greater or equal" differ: only equality has a plain opposite.
        if (operand.operator === '=' || operand.operator === '!=') return this.#compare(OPPOSITE[operand.operator], operand.left, operand.right);
        return `并非（${this.say(operand)}）`;
      case 'in':
        return `${this.#value(operand.item, undefined)}不是${this.#oneOf(operand.list, this.#field(operand.item))}`;
      case 'call':
        if (operand.name === 'isEmpty') return `已填写${this.#argument(operand, 0)}`;
        if (operand.name === 'contains') return `${this.#argument(operand, 0)}不包含${this.#containedIn(operand)}`;
        return `并非（${this.say(operand)}）`;
      default:
        return `并非（${this.say(operand)}）`;
    }
  }

  #compare(operator: Comparison, left: Expression, right: Expression): string {
    const isEquality = operator === '=' || operator === '!=';
    const field = this.#field(left) ?? this.#field(right);
    const subject = this.#value(left, this.#field(right));
    const object = this.#value(right, this.#field(left));
    if (isEquality && right.kind === 'literal' && right.value === null) return operator === '=' ? `未填写${subject}` : `已填写${subject}`;
    if (isEquality && right.kind === 'literal' && typeof right.value === 'boolean') {
      return `${subject}${operator === '=' ? '为' : '不为'}“${right.value ? '是' : '否'}”`;
    }
    if (field?.type.kind === 'date' || isDateCall(left) || isDateCall(right)) return spaced(subject, DATE_ORDER[operator], object);
    const isText = field?.type.kind === 'text' || field?.type.kind === 'choice' || (right.kind === 'literal' && typeof right.value === 'string');
    if (isText && isEquality) return spaced(subject, DATE_ORDER[operator], object);
    return spaced(subject, ORDER[operator], object);
  }

  #oneOf(list: Expression, field: CatalogueField | undefined): string {
    if (list.kind !== 'list') return `${this.#value(list, undefined)}之一`;
    return `${list.items.map((item) => this.#value(item, field)).join('、')}之一`;
  }

  #call(node: Extract<Expression, { kind: 'call' }>): string {
    const [first = '', second = ''] = node.args.map((_, index) => this.#argument(node, index));
    const all = node.args.map((_, index) => this.#argument(node, index)).join('、');
    switch (node.name) {
      case 'length':
        return `${first}的字数`;
      case 'count':
        return `${first}的个数`;
      case 'sum':
        return `${all}的合计`;
      case 'min':
        return `${all}中的最小值`;
      case 'max':
        return `${all}中的最大值`;
      case 'round':
        return `${first}四舍五入${second === '' || second === '0' ? '到整数' : `保留 ${second} 位小数`}`;
      case 'abs':
        return `${first}的绝对值`;
      case 'isEmpty':
        return `未填写${first}`;
      case 'contains':
        return `${first}包含${this.#containedIn(node)}`;
      case 'startsWith':
        return `${first}的开头是${second}`;
      case 'today':
        return '当天';
      case 'date':
        return node.args[0]?.kind === 'literal' ? this.#day(node.args[0].value) : first;
      case 'years':
        return second === '' ? `${first}至当天的周岁数` : `${first}至${second}的周岁数`;
      case 'days':
        return `${first}至${second}的天数`;
      case 'join':
        return `${all}相连`;
    }
  }

  #containedIn(node: Extract<Expression, { kind: 'call' }>): string {
    const [subject, item] = node.args;
    return item === undefined || subject === undefined ? '' : this.#value(item, this.#field(subject));
  }

  #argument(node: Extract<Expression, { kind: 'call' }>, index: number): string {
    const arg = node.args[index];
    return arg === undefined ? '' : this.#value(arg, undefined);
  }

  /** A node where a value is expected: a yes/no field by its name alone, a condition in brackets. */
  #value(node: Expression, beside: CatalogueField | undefined): string {
    if (node.kind === 'literal') return this.#literal(node.value, beside);
    if (node.kind === 'field') return this.#label(node.id);
    const isCondition = ['and', 'or', 'not', 'compare', 'in', 'choose'].includes(node.kind);
    return isCondition ? `（${this.say(node)}）` : this.say(node);
  }

  #factor(node: Expression): string {
    return node.kind === 'arithmetic' || node.kind === 'choose' ? `（${this.say(node)}）` : this.#value(node, undefined);
  }

  #literal(value: number | string | boolean | null, beside: CatalogueField | undefined): string {
    switch (typeof value) {
      case 'number':
        return beside?.unit === undefined ? String(value) : `${String(value)} ${beside.unit}`;
      case 'boolean':
        return value ? '是' : '否';
      case 'string':
        if (beside?.type.kind === 'date') return this.#day(value);
        return `“${optionsOf(beside?.type ?? { kind: 'text' }).find((option) => option.value === value)?.label ?? value}”`;
      default:
        return '空';
    }
  }

  #day(value: unknown): string {
    return isIsoDate(value) ? chineseDay(value) : String(value);
  }

  #label(id: string): string {
    return this.catalogue.byId(id)?.label ?? '（已删除的字段）';
  }

  #field(node: Expression): CatalogueField | undefined {
    return node.kind === 'field' ? this.catalogue.byId(node.id) : undefined;
  }

  #isYesNo(node: Expression): boolean {
    return this.#field(node)?.type.kind === 'boolean';
  }
}

/** Parts in a row, with a space where Chinese meets a figure or a Latin letter. */
function spaced(...parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    const meets = (/[\u4e00-\u9fff]$/.test(text) && /^[\w-]/.test(part)) || (/\w$/.test(text) && /^[\u4e00-\u9fff]/.test(part));
    return meets ? `${text} ${part}` : text + part;
  }, '');
}

function isDateCall(node: Expression): boolean {
  return node.kind === 'call' && (node.name === 'today' || node.name === 'date');
}

function chineseDay(day: IsoDate): string {
  return `${String(Number(day.slice(0, 4)))}年${String(Number(day.slice(5, 7)))}月${String(Number(day.slice(8, 10)))}日`;
}
