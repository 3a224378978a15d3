import type { Finding, Place } from '../finding/finding.js';
import { checkExpression } from './check-expression.js';
import type { Expression } from './expression.js';
import type { FieldCatalogue } from './field-catalogue.js';
import { expressionRules } from './rules.js';
import { toText } from './to-text.js';
import { valueKind } from './type.js';

export interface Juel {
  /** `${…}`; absent if any part cannot be said in JUEL. */
  readonly text?: string;
  readonly findings: readonly Finding[];
}

/**
 * The expression in JUEL, as Flowable, Activiti and Camunda 7 evaluate it, over the engine variables that
 * the catalogue gives its fields. It gives what `evaluate` gives, unanswered fields included: where JUEL
 * would take an absent number for 0, the text guards against it. Dates are variables of text `YYYY-MM-DD`.
 */
export function toJuel(expression: Expression, catalogue: FieldCatalogue, at: Place = { part: 'text', id: '' }): Juel {
  const { findings } = checkExpression(expression, catalogue, { at });
  if (findings.some((finding) => finding.severity === 'error')) return { findings };
  const printer = new JuelPrinter(catalogue, at);
  const text = printer.print(expression);
  return printer.findings.length > 0 ? { findings: printer.findings } : { text: `\${${text}}`, findings };
}

/** A Java identifier that is no word of the expression language (JSR 245, §1.14). */
const VARIABLE = /^(?!(?:and|or|not|eq|ne|lt|gt|le|ge|true|false|null|instanceof|empty|div|mod)$)[A-Za-z_$][\w$]*$/;

type Reason = 'function' | 'member' | 'no-variable' | 'bad-variable' | 'list' | 'too-large';

/** Guards repeat parts of what they guard, and those their own: what would grow beyond this is not written. */
const MOST_PARTS = 5_000;
const MOST_LETTERS = 20_000;

class JuelPrinter {
  readonly findings: Finding[] = [];
  #parts = 0;
  #isTooLarge = false;

  constructor(
    readonly catalogue: FieldCatalogue,
    readonly at: Place,
  ) {}

  /** Every operation is bracketed: the reader is a machine, and nobody has to know JUEL's precedence. */
  print(node: Expression): string {
    this.#parts += 1;
    const text = this.#parts > MOST_PARTS ? '' : this.#textOf(node);
    if (this.#isTooLarge) return ''; // a part was, and all that holds it is
    if (this.#parts <= MOST_PARTS && text.length <= MOST_LETTERS) return text;
    this.#isTooLarge = true;
    return this.#cannot(node, 'too-large');
  }

  #textOf(node: Expression): string {
    switch (node.kind) {
      case 'literal':
        return literal(node.value);
      case 'field':
        return this.#variable(node);
      case 'list':
      case 'member':
        return this.#cannot(node, node.kind);
      case 'not':
        return `(!${this.print(node.operand)})`;
      case 'negate':
      case 'arithmetic': {
        const guards = this.#guardsOf(node);
        return guards.length === 0 ? this.#number(node) : `(${guards.join(' && ')} ? ${this.#number(node)} : null)`;
      }
      case 'and':
        return `(${node.operands.map((operand) => this.print(operand)).join(' && ')})`;
      case 'or':
        return `(${node.operands.map((operand) => this.print(operand)).join(' || ')})`;
      case 'compare':
        return this.#compare(node);
      case 'in':
        return this.#membership(node);
      case 'choose':
        return `(${this.print(node.test)} ? ${this.print(node.then)} : ${this.print(node.otherwise)})`;
      case 'call':
        return this.#call(node);
    }
  }

  /** JUEL holds null for as great as null, `evaluate` for neither greater nor smaller. */
  #compare(node: Extract<Expression, { kind: 'compare' }>): string {
    const comparison = `${this.print(node.left)} ${node.operator === '=' ? '==' : node.operator} ${this.print(node.right)}`;
    if (node.operator !== '<=' && node.operator !== '>=') return `(${comparison})`;
    const [left, right] = [this.#guardsOf(node.left), this.#guardsOf(node.right)];
    return left.length === 0 || right.length === 0 ? `(${comparison})` : `(${left.join(' && ')} && ${comparison})`;
  }

  #variable(node: Extract<Expression, { kind: 'field' }>): string {
    const name = this.catalogue.byId(node.id)?.variable;
    if (name === undefined) return this.#cannot(node, 'no-variable');
    return VARIABLE.test(name) ? name : this.#cannot(node, 'bad-variable');
  }

  /** An operation on numbers or texts without a guard of its own: the outermost one answers for all within. */
  #number(node: Expression): string {
    if (node.kind === 'negate') return `(-${this.#number(node.operand)})`;
    if (node.kind !== 'arithmetic') return this.print(node);
    const [left, right] = [this.#number(node.left), this.#number(node.right)];
    return this.#kindOf(node) === 'text' ? `${left}.concat(${right})` : `(${left} ${node.operator} ${right})`;
  }

  /** The conditions, each once, under which JUEL, which takes null for 0, may compute; none if it always may. */
  #guardsOf(node: Expression): readonly string[] {
    if (node.kind === 'literal') return node.value === null ? ['false'] : [];
    if (node.kind === 'negate') return this.#guardsOf(node.operand);
    if (node.kind !== 'arithmetic') return [`${this.print(node)} != null`];
    return [...new Set([...this.#guardsOf(node.left), ...this.#guardsOf(node.right)])];
  }

  #membership(node: Extract<Expression, { kind: 'in' }>): string {
    const item = this.print(node.item);
    if (node.list.kind === 'list') {
      if (node.list.items.length === 0) return 'false';
      return `(${node.list.items.map((each) => `${item} == ${this.print(each)}`).join(' || ')})`;
    }
    // A Java list tells the Integer 1 from the Long 1: only texts are safe to look up.
    if (this.#kindOf(node.item) !== 'text') return this.#cannot(node, 'list');
    return this.#contained(this.print(node.list), item);
  }

  #call(node: Extract<Expression, { kind: 'call' }>): string {
    const [first, second] = node.args;
    if (first === undefined) return this.#cannot(node, 'function');
    const subject = this.print(first);
    switch (node.name) {
      case 'isEmpty':
        return `(empty ${subject})`;
      case 'contains': {
        if (second === undefined || this.#kindOf(second) !== 'text') return this.#cannot(node, 'list');
        return this.#contained(subject, this.print(second));
      }
      case 'startsWith': {
        if (second === undefined) return this.#cannot(node, 'function');
        const start = this.print(second);
        return `(${subject} != null && ${start} != null && ${subject}.startsWith(${start}))`;
      }
      case 'count':
        return `(${subject} == null ? 0 : ${subject}.size())`;
      case 'abs':
        return `(${subject} == null ? null : (${subject} < 0 ? (-${subject}) : ${subject}))`;
      case 'date':
        return subject;
      case 'length':
      case 'sum':
      case 'min':
      case 'max':
      case 'round':
      case 'today':
      case 'years':
      case 'days':
      case 'join':
        return this.#cannot(node, 'function');
    }
  }

  #contained(list: string, item: string): string {
    return `(${list} != null && ${item} != null && ${list}.contains(${item}))`;
  }

  #kindOf(node: Expression): ReturnType<typeof valueKind> {
    return valueKind(checkExpression(node, this.catalogue).type);
  }

  #cannot(node: Expression, reason: Reason): string {
    this.findings.push(expressionRules.finding('expression/not-in-juel', this.at, { shown: toText(node, this.catalogue), reason }));
    return '';
  }
}

function literal(value: number | string | boolean | null): string {
  switch (typeof value) {
    case 'number':
      // JUEL's grammar has no sign before a number: -3 is an operation.
      return value < 0 ? `(-${String(-value)})` : String(value);
    case 'string':
      return `'${value.replace(/['\\]/g, (letter) => `\\${letter}`)}'`;
    default:
      return String(value);
  }
}
