import type { Expression } from './expression.js';
import type { Operator } from './scanner.js';

/** How strongly what stands between values binds: a stronger one holds its neighbours. Parser and printer share it. */
export const STRENGTH = { choose: 1, or: 2, and: 3, not: 4, compare: 5, sum: 6, product: 7, prefix: 8, value: 9 } as const;

export function strengthOfOperator(operator: Operator): number {
  switch (operator.kind) {
    case 'ternary':
      return STRENGTH.choose;
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

/** How strongly a node holds together when it is printed. */
export function strengthOfNode(node: Expression): number {
  switch (node.kind) {
    case 'choose':
    case 'or':
    case 'and':
    case 'compare':
      return STRENGTH[node.kind];
    case 'in':
      return STRENGTH.compare;
    case 'arithmetic':
      return node.operator === '+' || node.operator === '-' ? STRENGTH.sum : STRENGTH.product;
    case 'not':
    case 'negate':
      return STRENGTH.prefix;
    case 'literal':
      return typeof node.value === 'number' && node.value < 0 ? STRENGTH.prefix : STRENGTH.value;
    case 'field':
    case 'list':
    case 'call':
    case 'member':
      return STRENGTH.value;
  }
}
