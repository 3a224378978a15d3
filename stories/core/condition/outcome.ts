import {
  childrenOf,
  evaluate,
  expressionRules,
  findingText,
  optionsOf,
  toText,
  type CatalogueField,
  type Expression,
  type FieldCatalogue,
} from '@zhengwu/core';

import { book } from '../words.js';
import type { Answers } from './answer-form.js';

/** What a condition gives for some answers, in words. */
export interface Outcome {
  readonly state: 'holds' | 'fails' | 'value' | 'none';
  readonly text: string;
}

export function outcomeOf(expression: Expression, answers: Answers, today: string, catalogue: FieldCatalogue): Outcome {
  const result = evaluate(expression, { values: answers, today });
  if (!result.ok) {
    const shown = toText(nodeAt(expression, result.path), catalogue);
    const finding = expressionRules.finding('expression/failed', { part: 'text', id: '' }, { reason: result.reason, shown });
    return { state: 'none', text: findingText(book, 'zh-CN', finding) };
  }
  if (typeof result.value === 'boolean') return result.value ? { state: 'holds', text: '成立' } : { state: 'fails', text: '不成立' };
  return { state: 'value', text: shownValue(result.value, expression, catalogue) };
}

/** The node to which slash-separated keys lead. */
function nodeAt(root: Expression, path: string): Expression {
  const found = childrenOf(root).find(([key]) => path === key || path.startsWith(`${key}/`));
  return found === undefined ? root : nodeAt(found[1], path.slice(found[0].length + 1));
}

function shownValue(value: unknown, expression: Expression, catalogue: FieldCatalogue): string {
  if (value === null) return '没有值（有字段未填）';
  const field: CatalogueField | undefined = expression.kind === 'field' ? catalogue.byId(expression.id) : undefined;
  const option = field === undefined ? undefined : optionsOf(field.type).find((each) => each.value === value);
  return option?.label ?? (typeof value === 'string' ? value : JSON.stringify(value));
}
