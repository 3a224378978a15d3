import type { Finding, Place } from '../finding/finding.js';
import type { Evaluation } from './evaluate.js';
import { childrenOf, type Expression } from './expression.js';
import type { FieldCatalogue } from './field-catalogue.js';
import { expressionRules } from './rules.js';
import { toText } from './to-text.js';

/** The node that a path leads to: keys as `evaluate` and `checkExpression` name them, joined by slashes. */
export function nodeAt(expression: Expression, path: string): Expression | undefined {
  let node: Expression | undefined = expression;
  let rest = path;
  while (node !== undefined && rest !== '') {
    const step: readonly [string, Expression] | undefined = childrenOf(node).find(([key]) => rest === key || rest.startsWith(`${key}/`));
    node = step?.[1];
    rest = step === undefined ? '' : rest.slice(step[0].length + 1);
  }
  return node;
}

/** What to tell of an evaluation that gave no value: the part at fault, in its words. */
export function evaluationFinding(
  evaluation: Extract<Evaluation, { readonly ok: false }>,
  expression: Expression,
  catalogue: FieldCatalogue,
  at: Place = { part: 'text', id: '' },
): Finding {
  const { reason, path } = evaluation;
  const shown = toText(nodeAt(expression, path) ?? expression, catalogue);
  return expressionRules.finding('expression/failed', { ...at, path }, { reason, shown });
}
