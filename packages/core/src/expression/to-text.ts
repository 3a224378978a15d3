import type { Expression } from './expression.js';
import { isBareName } from './bare-name.js';
import type { CatalogueField, FieldCatalogue } from './field-catalogue.js';
import { functionNamed } from './functions.js';
import { optionName } from './option-name.js';
import { STRENGTH, strengthOfNode } from './strength.js';

/**
 * The expression as an operator would type it, with the labels that fields have now. Reading it back with
 * the same catalogue gives the same tree, if it is as `readExpression` gives it and its text is not too long.
 */
export function toText(expression: Expression, catalogue: FieldCatalogue): string {
  return new TextPrinter(catalogue).print(expression, 0);
}

class TextPrinter {
  constructor(readonly catalogue: FieldCatalogue) {}

  print(node: Expression, strength: number, beside?: CatalogueField): string {
    const own = strengthOfNode(node);
    const text = this.#bare(node, beside);
    return own < strength ? `(${text})` : text;
  }

  #bare(node: Expression, beside: CatalogueField | undefined): string {
    switch (node.kind) {
      case 'literal':
        return literalText(node.value, beside);
      case 'field':
        return fieldName(node.id, this.catalogue);
      case 'list':
        return `[${node.items.map((item) => this.print(item, 0, beside)).join(', ')}]`;
      case 'not':
        return this.#not(node.operand);
      case 'negate':
        return node.operand.kind === 'literal' ? `-(${this.print(node.operand, 0)})` : `-${this.print(node.operand, STRENGTH.prefix)}`;
      case 'and':
        return node.operands.map((operand) => this.print(operand, STRENGTH.and + 1)).join(' 且 ');
      case 'or':
        return node.operands.map((operand) => this.print(operand, STRENGTH.or + 1)).join(' 或 ');
      case 'compare': {
        const left = this.print(node.left, STRENGTH.sum, this.#fieldOf(node.right));
        return `${left} ${node.operator} ${this.print(node.right, STRENGTH.sum, this.#fieldOf(node.left))}`;
      }
      case 'arithmetic': {
        const own = strengthOfNode(node);
        return `${this.print(node.left, own)} ${node.operator} ${this.print(node.right, own + 1)}`;
      }
      case 'in':
        return `${this.print(node.item, STRENGTH.sum, this.#fieldOf(node.list))} 属于 ${this.print(node.list, STRENGTH.sum, this.#fieldOf(node.item))}`;
      case 'choose':
        return `${this.print(node.test, STRENGTH.choose + 1)} ? ${this.print(node.then, 0, beside)} : ${this.print(node.otherwise, STRENGTH.choose, beside)}`;
      case 'call':
        return this.#call(node);
      case 'member':
        return `${this.print(node.object, STRENGTH.value)}${typeof node.key === 'number' ? `[${String(node.key)}]` : `[${quoted(node.key)}]`}`;
    }
  }

  #not(operand: Expression): string {
    return `!${this.print(operand, STRENGTH.prefix)}`;
  }

  #call(node: Extract<Expression, { kind: 'call' }>): string {
    const [first, second] = node.name === 'contains' ? node.args : [];
    const beside = [first?.kind === 'list' ? this.#fieldOf(second) : undefined, this.#fieldOf(first)];
    const args = node.args.map((arg, index) => this.print(arg, 0, beside[index]));
    return `${functionNamed(node.name)?.label ?? node.name}(${args.join(', ')})`;
  }

  #fieldOf(node: Expression | undefined): CatalogueField | undefined {
    return node?.kind === 'field' ? this.catalogue.byId(node.id) : undefined;
  }
}

function literalText(value: number | string | boolean | null, beside: CatalogueField | undefined): string {
  switch (typeof value) {
    case 'number':
      return String(value);
    case 'boolean':
      return value ? '真' : '假';
    case 'string':
      return beside === undefined ? quoted(value) : optionText(beside, value);
    default:
      return '空';
  }
}

/** An option by its label, else its value; in brackets where another option has that name. */
function optionText(field: CatalogueField, value: string): string {
  const name = optionName(field.type, value);
  return name === undefined ? `(${quoted(value)})` : quoted(name);
}

function quoted(text: string): string {
  const escaped = text.replace(/["\\\n\r\t]/g, (letter) => ESCAPED[letter] ?? letter);
  return `"${escaped}"`;
}

const ESCAPED: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The label alone if it can only mean this field; in braces if it has spaces or signs; with the id if it is not unique. */
function fieldName(id: string, catalogue: FieldCatalogue): string {
  const label = catalogue.byId(id)?.label;
  if (label === undefined || /[{}｛｝#]/.test(label) || label.trim() !== label || label === '') return `{#${idText(id)}}`;
  if (catalogue.byLabel(label).length > 1) return `{${label}#${idText(id)}}`;
  return isBareName(label) ? label : `{${label}}`;
}

function idText(id: string): string {
  return /^[\w$.:-]+$/.test(id) ? id : quoted(id);
}
