import { readExpression, type Expression } from '@zhengwu/core';
import type { ModdleElement } from '../moddle/moddle-element.js';
import type { Report } from './read-flow.js';
import { Setting } from './setting.js';

/** A `zw:condition`: the tree of core's expressions as JSON. `owner`: what it is a condition of. */
export function readCondition(element: ModdleElement, owner: ModdleElement, report: Report): Expression | undefined {
  const setting = new Setting(element, owner, report);
  const text = setting.text('text') ?? '';
  try {
    const { value } = readExpression(JSON.parse(text));
    return value ?? setting.bad('', text);
  } catch {
    return setting.bad('', text); // no JSON
  }
}
