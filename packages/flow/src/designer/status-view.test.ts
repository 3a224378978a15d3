import type { TemplateResult } from 'lit';
import { expect, it } from 'vitest';
import { flowDesignerTextsIn } from '../messages/designer.js';
import { flowOf } from '../check/testing/small-flow.js';
import { statusView } from './status-view.js';

/** All that is said in a template, one after the other. */
function said({ values }: TemplateResult): readonly string[] {
  return values.flatMap((value) => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null && 'values' in value ? said(value as TemplateResult) : []));
}

it.each<[string, ReturnType<typeof flowOf>, readonly string[]]>([
  ['no steps: of binding nothing is said', flowOf('(s) -> (e)'), ['0 个环节']],
  ['all bound', flowOf('(s) -> [a review] -> (e)'), ['1 个环节', 'good', '办理人已全部绑定']],
  ['one not bound', flowOf('(s) -> [a review] -> (e)', { steps: { a: { approvers: [] } } }), ['1 个环节', 'warn', '1 个未定办理人']],
])('%s', (_what, flow, words) => {
  expect(said(statusView(flow, flowDesignerTextsIn('zh-CN')))).toEqual(words);
});
