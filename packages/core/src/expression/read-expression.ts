import type { Unread } from '../document/parsed.js';
import type { Finding, Place } from '../finding/finding.js';
import { isPlainObject, PROTOTYPE_KEYS } from '../json/json.js';
import { EXPRESSION_LIMITS, type Arithmetic, type Comparison, type Expression } from './expression.js';
import { functionNamed } from './functions.js';
import { expressionRules } from './rules.js';

/**
 * Reads a stored tree from outside into a plain copy of its own: whatever hides in the input, a getter, a
 * proxy, a cycle, is met here and nowhere later. Never throws; a tree that is not an expression from top to
 * bottom is no expression. Keys that no node has are kept as they are.
 */
export function readExpression(
  input: unknown,
  at: Place = { part: 'text', id: '' },
): { readonly value?: Expression; readonly findings: readonly Finding[]; readonly unread: readonly Unread[] } {
  try {
    return { value: new Reader(at).read(input, '', 1), findings: [], unread: [] };
  } catch (error) {
    // What is no fault of ours was thrown by the input.
    const fault = error instanceof ReadFault ? error.finding : expressionRules.finding('expression/not-a-tree', at, { path: '' });
    return { findings: [fault], unread: [{ path: '', content: input }] };
  }
}

class ReadFault extends Error {
  constructor(readonly finding: Finding) {
    super(finding.rule);
  }
}

const COMPARISONS: readonly Comparison[] = ['=', '!=', '<', '<=', '>', '>='];
const ARITHMETIC: readonly Arithmetic[] = ['+', '-', '*', '/', '%'];

class Reader {
  #nodes = 0;

  constructor(readonly at: Place) {}

  /** Recursive, but never deeper than `EXPRESSION_LIMITS.depth`. */
  read(node: unknown, path: string, depth: number): Expression {
    const at = { ...this.at, path };
    this.#nodes += 1;
    if (this.#nodes > EXPRESSION_LIMITS.nodes) throw this.#tooMany();
    if (depth > EXPRESSION_LIMITS.depth) throw new ReadFault(expressionRules.finding('expression/too-deep', at, { most: EXPRESSION_LIMITS.depth }));
    const own = ownKeys(node);
    if (own === undefined) throw this.#notATree(path);
    const child = (key: string): Expression => this.read(own[key], path === '' ? key : `${path}/${key}`, depth + 1);
    const children = (key: string): readonly Expression[] => this.#readAll(own[key], path === '' ? key : `${path}/${key}`, depth + 1);
    switch (own['kind']) {
      case 'literal':
        return { ...own, kind: 'literal', value: this.#literal(own['value'], path) };
      case 'field':
        if (typeof own['id'] !== 'string' || PROTOTYPE_KEYS.has(own['id'])) throw this.#notATree(path);
        return { ...own, kind: 'field', id: own['id'] };
      case 'list':
        return { ...own, kind: 'list', items: children('items') };
      case 'not':
      case 'negate':
        return { ...own, kind: own['kind'], operand: child('operand') };
      case 'and':
      case 'or': {
        const operands = children('operands');
        if (operands.length < 2) throw this.#notATree(path);
        return { ...own, kind: own['kind'], operands };
      }
      case 'compare':
        return { ...own, kind: 'compare', operator: this.#oneOf(COMPARISONS, own['operator'], path), left: child('left'), right: child('right') };
      case 'arithmetic':
        return { ...own, kind: 'arithmetic', operator: this.#oneOf(ARITHMETIC, own['operator'], path), left: child('left'), right: child('right') };
      case 'in':
        return { ...own, kind: 'in', item: child('item'), list: child('list') };
      case 'choose':
        return { ...own, kind: 'choose', test: child('test'), then: child('then'), otherwise: child('otherwise') };
      case 'call': {
        const signature = typeof own['name'] === 'string' ? functionNamed(own['name']) : undefined;
        if (signature === undefined || signature.name !== own['name']) throw this.#notATree(path);
        return { ...own, kind: 'call', name: signature.name, args: children('args') };
      }
      case 'member': {
        const key = own['key'];
        if (!isKey(key)) throw this.#notATree(path);
        return { ...own, kind: 'member', object: child('object'), key };
      }
      default:
        throw this.#notATree(path);
    }
  }

  #readAll(nodes: unknown, path: string, depth: number): readonly Expression[] {
    if (!Array.isArray(nodes)) throw this.#notATree(path);
    const { length } = nodes;
    if (length > EXPRESSION_LIMITS.nodes) throw this.#tooMany();
    return Array.from({ length }, (_, index) => this.read((nodes as readonly unknown[])[index], `${path}/${String(index)}`, depth));
  }

  #literal(value: unknown, path: string): number | string | boolean | null {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value !== 'number' || Number.isNaN(value)) throw this.#notATree(path);
    if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value + 0; // there is one zero
    throw new ReadFault(expressionRules.finding('expression/number-out-of-range', { ...this.at, path }, { text: String(value) }));
  }

  #oneOf<Operator extends string>(operators: readonly Operator[], value: unknown, path: string): Operator {
    const operator = operators.find((each) => each === value);
    if (operator === undefined) throw this.#notATree(path);
    return operator;
  }

  #notATree(path: string): ReadFault {
    return new ReadFault(expressionRules.finding('expression/not-a-tree', { ...this.at, path }, { path }));
  }

  #tooMany(): ReadFault {
    return new ReadFault(expressionRules.finding('expression/too-many-nodes', this.at, { most: EXPRESSION_LIMITS.nodes }));
  }
}

/** The own keys of an object, each read once; `undefined` for what is no object. */
function ownKeys(node: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!isPlainObject(node)) return undefined;
  return Object.fromEntries(Object.entries(node).filter(([key]) => !PROTOTYPE_KEYS.has(key)));
}

function isKey(key: unknown): key is string | number {
  return typeof key === 'number' ? Number.isSafeInteger(key) && key >= 0 : typeof key === 'string' && !PROTOTYPE_KEYS.has(key);
}
