/**
 * An expression as it is stored: plain JSON, a tree of these nodes. Fields are named by id, choices by
 * their value; labels appear only when it is printed, so that renaming breaks nothing.
 */
export type Expression =
  | { readonly kind: 'literal'; readonly value: number | string | boolean | null }
  | { readonly kind: 'field'; readonly id: string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'not' | 'negate'; readonly operand: Expression }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'arithmetic'; readonly operator: Arithmetic; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'in'; readonly item: Expression; readonly list: Expression }
  | { readonly kind: 'choose'; readonly test: Expression; readonly then: Expression; readonly otherwise: Expression }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] }
  /** An own property of an object or a member of a list: `$deps[0]` of an imported form. */
  | { readonly kind: 'member'; readonly object: Expression; readonly key: string | number };

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/' | '%';

export type FunctionName =
  | 'length'
  | 'count'
  | 'sum'
  | 'min'
  | 'max'
  | 'round'
  | 'abs'
  | 'isEmpty'
  | 'contains'
  | 'startsWith'
  | 'today'
  | 'date'
  | 'years'
  | 'days'
  | 'join';

/** Bounds that hold for every expression, however it came. */
export const EXPRESSION_LIMITS = {
  /** Longest text, in UTF-16 units. */
  text: 10_000,
  /** Deepest nesting of nodes. */
  depth: 64,
  /** Most nodes. */
  nodes: 2_000,
  /** Most steps of one evaluation: a node, or a member of a list that a function walks through. */
  steps: 10_000,
  /** Longest text that an evaluation may put together, in UTF-16 units. */
  resultText: 100_000,
} as const;

/** A node's children with the keys that lead to them. */
export function childrenOf(node: Expression): readonly (readonly [key: string, child: Expression])[] {
  switch (node.kind) {
    case 'literal':
    case 'field':
      return [];
    case 'list':
      return node.items.map((item, index) => [`items/${String(index)}`, item] as const);
    case 'not':
    case 'negate':
      return [['operand', node.operand]];
    case 'and':
    case 'or':
      return node.operands.map((operand, index) => [`operands/${String(index)}`, operand] as const);
    case 'compare':
    case 'arithmetic':
      return [
        ['left', node.left],
        ['right', node.right],
      ];
    case 'in':
      return [
        ['item', node.item],
        ['list', node.list],
      ];
    case 'choose':
      return [
        ['test', node.test],
        ['then', node.then],
        ['otherwise', node.otherwise],
      ];
    case 'call':
      return node.args.map((arg, index) => [`args/${String(index)}`, arg] as const);
    case 'member':
      return [['object', node.object]];
  }
}

/** The ids of all fields that the expression reads, each once, in the order of reading. */
export function fieldsOf(expression: Expression): readonly string[] {
  const ids = new Set<string>();
  const pending: Expression[] = [expression];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'field') ids.add(node.id);
    pending.push(...childrenOf(node).map(([, child]) => child).reverse());
  }
  return [...ids];
}

/** The same expression over other fields: for elements that were pasted and got new ids. */
export function withFields(expression: Expression, newId: (id: string) => string): Expression {
  const change = (node: Expression): Expression => withFields(node, newId);
  switch (expression.kind) {
    case 'literal':
      return expression;
    case 'field':
      return { kind: 'field', id: newId(expression.id) };
    case 'list':
      return { ...expression, items: expression.items.map(change) };
    case 'not':
    case 'negate':
      return { ...expression, operand: change(expression.operand) };
    case 'and':
    case 'or':
      return { ...expression, operands: expression.operands.map(change) };
    case 'compare':
    case 'arithmetic':
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    case 'in':
      return { ...expression, item: change(expression.item), list: change(expression.list) };
    case 'choose':
      return { ...expression, test: change(expression.test), then: change(expression.then), otherwise: change(expression.otherwise) };
    case 'call':
      return { ...expression, args: expression.args.map(change) };
    case 'member':
      return { ...expression, object: change(expression.object) };
  }
}
