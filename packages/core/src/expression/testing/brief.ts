import type { Expression } from '../expression.js';

/** A tree in one short line, for tables: `(and (= @area 300) @chain)`. */
export function brief(node: Expression | undefined): string {
  if (node === undefined) return 'nothing';
  switch (node.kind) {
    case 'literal':
      return JSON.stringify(node.value);
    case 'field':
      return `@${node.id}`;
    case 'list':
      return `[${node.items.map(brief).join(' ')}]`;
    case 'not':
    case 'negate':
      return `(${node.kind} ${brief(node.operand)})`;
    case 'and':
    case 'or':
      return `(${node.kind} ${node.operands.map(brief).join(' ')})`;
    case 'compare':
    case 'arithmetic':
      return `(${node.operator} ${brief(node.left)} ${brief(node.right)})`;
    case 'in':
      return `(in ${brief(node.item)} ${brief(node.list)})`;
    case 'choose':
      return `(choose ${brief(node.test)} ${brief(node.then)} ${brief(node.otherwise)})`;
    case 'call':
      return `(${[node.name, ...node.args.map(brief)].join(' ')})`;
    case 'member':
      return `(member ${brief(node.object)} ${JSON.stringify(node.key)})`;
  }
}
