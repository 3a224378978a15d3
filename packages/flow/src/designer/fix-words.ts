import type { Fix } from '@zhengwu/core';
import type { FlowEditArgs } from '../check/flow-fix.js';
import type { FlowDesignerTexts } from '../messages/designer.js';
import type { StepWords } from '../messages/step-words.js';
import type { FlowContext } from '../model/context.js';
import type { Flow } from '../model/flow.js';
import { elementName } from '../messages/element-name.js';
import { approverName } from './properties/approver-names.js';

interface FixWordsProps {
  readonly flow: Flow;
  readonly context: FlowContext;
  readonly texts: FlowDesignerTexts;
  readonly words: StepWords;
}

/** What the button of a fix says where the edit's own words would not tell one fix from another: it names what the ids stand for. */
export function flowFixWords({ edit, args }: Fix, { flow, context, texts, words }: FixWordsProps): string | undefined {
  // The check that made the fix took its arguments from the same table of edits.
  if (edit === 'flow/set-default') {
    const { edgeId } = args as FlowEditArgs['flow/set-default'];
    return edgeId === null ? undefined : texts.fixes.setDefault(elementName(flow, edgeId, words) ?? edgeId);
  }
  if (edit === 'flow/set-approvers') {
    const { approvers } = args as FlowEditArgs['flow/set-approvers'];
    return approvers.length === 0 ? undefined : texts.fixes.setApprovers(approvers.map((approver) => approverName(approver, context, texts)));
  }
  return undefined;
}
