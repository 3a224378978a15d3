import type { Unread } from '../document/parsed.js';
import type { Finding, Place } from '../finding/finding.js';
import { isPlainObject, PROTOTYPE_KEYS } from '../json/json.js';
import { EXPRESSION_LIMITS, type Expression } from './expression.js';
import { functionNamed } from './functions.js';
import { expressionRules } from './rules.js';

/**
 * Reads a stored tree from outside: bounds first, without recursion, then each node's shape. Never throws;
 * a tree that is not an expression from top to bottom is no expression.
 */
export function readExpression(
  input: unknown,
  at: Place = { part: 'text', id: '' },
): { readonly value?: Expression; readonly findings: readonly Finding[]; readonly unread: readonly Unread[] } {
  const fault = faultOf(input, at);
  if (fault !== undefined) return { findings: [fault], unread: [{ path: '', content: input }] };
  // Every node below has just been found to have the shape of its kind.
  return { value: input as Expression, findings: [], unread: [] };
}

interface Pending {
  readonly node: unknown;
  readonly path: string;
  readonly depth: number;
}

function faultOf(input: unknown, at: Place): Finding | undefined {
  const pending: Pending[] = [{ node: input, path: '', depth: 1 }];
  for (let count = 1; ; count += 1) {
    const next = pending.pop();
    if (next === undefined) return undefined;
    if (count > EXPRESSION_LIMITS.nodes) return expressionRules.finding('expression/too-many-nodes', at, { most: EXPRESSION_LIMITS.nodes });
    if (next.depth > EXPRESSION_LIMITS.depth) return expressionRules.finding('expression/too-deep', { ...at, path: next.path }, { most: EXPRESSION_LIMITS.depth });
    const children = shapeOf(next.node);
    if (children === undefined) return expressionRules.finding('expression/not-a-tree', { ...at, path: next.path }, { path: next.path });
    for (const [key, child] of children) {
      pending.push({ node: child, path: next.path === '' ? key : `${next.path}/${key}`, depth: next.depth + 1 });
    }
  }
}

type Children = readonly (readonly [key: string, child: unknown])[];

/** The children of a node whose own keys are right; `undefined` for what is no node. */
function shapeOf(node: unknown): Children | undefined {
  try {
    return isPlainObject(node) ? shapeOfObject(node) : undefined;
  } catch {
    return undefined; // a getter or a proxy that throws
  }
}

function shapeOfObject(node: Readonly<Record<string, unknown>>): Children | undefined {
  const all = (key: string): Children | undefined => {
    const list = node[key];
    return Array.isArray(list) ? (list as readonly unknown[]).map((child, index) => [`${key}/${String(index)}`, child] as const) : undefined;
  };
  const each = (...keys: readonly string[]): Children => keys.map((key) => [key, node[key]] as const);
  switch (node['kind']) {
    case 'literal':
      return isLiteral(node['value']) ? [] : undefined;
    case 'field':
      return typeof node['id'] === 'string' && !PROTOTYPE_KEYS.has(node['id']) ? [] : undefined;
    case 'list':
      return all('items');
    case 'not':
    case 'negate':
      return each('operand');
    case 'and':
    case 'or': {
      const operands = all('operands');
      return operands !== undefined && operands.length >= 2 ? operands : undefined;
    }
    case 'compare':
      return ['=', '!=', '<', '<=', '>', '>='].some((operator) => operator === node['operator']) ? each('left', 'right') : undefined;
    case 'arithmetic':
      return ['+', '-', '*', '/', '%'].some((operator) => operator === node['operator']) ? each('left', 'right') : undefined;
    case 'in':
      return each('item', 'list');
    case 'choose':
      return each('test', 'then', 'otherwise');
    case 'call':
      return typeof node['name'] === 'string' && functionNamed(node['name'])?.name === node['name'] ? all('args') : undefined;
    case 'member':
      return isKey(node['key']) ? each('object') : undefined;
    default:
      return undefined;
  }
}

function isLiteral(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

function isKey(key: unknown): boolean {
  return typeof key === 'number' ? Number.isInteger(key) : typeof key === 'string' && !PROTOTYPE_KEYS.has(key);
}
