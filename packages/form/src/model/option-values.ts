import type { Expression } from '@zhengwu/core';
import type { FormNode, FormRoot } from './form-node.js';
import type { Effect, Linkage } from './linkage.js';

type Value = string | number | boolean;

/** A node whose default and linkages name the new value of an option of the field `id` where they named the former. */
export function withValueRenamed(node: FormNode | FormRoot, id: string, was: Value, is: Value): FormNode | FormRoot {
  const isOwn = node['x-id'] === id;
  let result = node;
  const rules = node['x-rules'];
  const renamed = rules?.map((linkage) => renamedLinkage(linkage, id, was, is, isOwn));
  if (renamed?.some((linkage, at) => linkage !== rules?.[at]) === true) result = { ...result, 'x-rules': renamed };
  if (!isOwn) return result;
  if (node.default === was) result = { ...result, default: is };
  else if (Array.isArray(node.default) && node.default.includes(was)) result = { ...result, default: (node.default as readonly unknown[]).map((each) => (each === was ? is : each)) };
  return result;
}

function renamedLinkage(linkage: Linkage, id: string, was: Value, is: Value, isOwn: boolean): Linkage {
  const when = linkage.when === undefined ? undefined : renamedIn(linkage.when, id, was, is);
  const effects = linkage.effects.map((effect): Effect => {
    if (effect.kind === 'fill') {
      const aimed = renamedIn(effect.value, id, was, is);
      const value = isOwn && aimed.kind === 'literal' && aimed.value === was ? { ...aimed, value: is } : aimed;
      return value === effect.value ? effect : { ...effect, value };
    }
    return effect.kind === 'options' && isOwn && effect.values.includes(was) ? { ...effect, values: effect.values.map((each) => (each === was ? is : each)) } : effect;
  });
  if (when === linkage.when && effects.every((effect, at) => effect === linkage.effects[at])) return linkage;
  return { ...linkage, ...(when === undefined ? {} : { when }), effects };
}

/** The expression with the literal renamed wherever it is compared with the field. Recursive: expressions have their bounds. */
function renamedIn(expression: Expression, id: string, was: Value, is: Value): Expression {
  const isField = (node: Expression): boolean => node.kind === 'field' && node.id === id;
  const literal = (node: Expression): Expression => {
    if (node.kind === 'literal' && node.value === was) return { ...node, value: is };
    return node.kind === 'list' ? sameOr(node, { ...node, items: sameList(node.items, literal) }) : node;
  };
  const below = (node: Expression): Expression => renamedIn(node, id, was, is);
  switch (expression.kind) {
    case 'literal':
    case 'field':
      return expression;
    case 'list':
      return sameOr(expression, { ...expression, items: sameList(expression.items, below) });
    case 'not':
    case 'negate':
      return sameOr(expression, { ...expression, operand: below(expression.operand) });
    case 'and':
    case 'or':
      return sameOr(expression, { ...expression, operands: sameList(expression.operands, below) });
    case 'compare': {
      const [left, right] = [isField(expression.right) ? literal(expression.left) : below(expression.left), isField(expression.left) ? literal(expression.right) : below(expression.right)];
      return sameOr(expression, { ...expression, left, right });
    }
    case 'arithmetic':
      return sameOr(expression, { ...expression, left: below(expression.left), right: below(expression.right) });
    case 'in': {
      const item = isField(expression.list) ? literal(expression.item) : below(expression.item);
      const list = isField(expression.item) ? literal(expression.list) : below(expression.list);
      return sameOr(expression, { ...expression, item, list });
    }
    case 'choose':
      return sameOr(expression, { ...expression, test: below(expression.test), then: below(expression.then), otherwise: below(expression.otherwise) });
    case 'call': {
      const reads = expression.name === 'contains' && expression.args.some(isField);
      return sameOr(expression, { ...expression, args: sameList(expression.args, reads ? literal : below) });
    }
    case 'member':
      return sameOr(expression, { ...expression, object: below(expression.object) });
  }
}

function sameList(list: readonly Expression[], change: (member: Expression) => Expression): readonly Expression[] {
  const changed = list.map(change);
  return changed.every((member, at) => member === list[at]) ? list : changed;
}

/** The former node if each of its parts is what it was. */
function sameOr<Node extends Expression>(former: Node, node: Node): Node {
  return (Object.keys(node) as (keyof Node)[]).every((key) => node[key] === former[key]) ? former : node; // keys of the node
}
