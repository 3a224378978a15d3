import type { Id } from '@zhengwu/core';
import type { GuideDesignerTexts } from '../messages/designer.js';
import { indexGuide } from '../model/guide-index.js';
import type { Guide } from '../model/index.js';
import { extraOf, hasElement, termOf, valueOf } from './elements.js';
import { nodeLabel } from './outline/tree-nodes.js';

/** How an element of a guide is called, in links and in what is said of it; the id of what is gone. */
export function elementName(guide: Guide, id: string, texts: GuideDesignerTexts): string {
  const index = indexGuide(guide);
  const option = index.option(id as Id<'opt'>)?.option; // asked whether it is one
  if (option !== undefined) return option.text === '' ? texts.outline.untitledOption : option.text;
  if (index.node(id) !== undefined) return nodeLabel(guide, id, texts);
  const extra = extraOf(guide, id);
  if (extra !== undefined) return `${texts.fixes.extra}（${nodeLabel(guide, extra.question.id, texts)}）`;
  return index.variable(id)?.name ?? valueOf(guide, id)?.value.label ?? termOf(guide, id)?.word ?? (hasElement(guide, id) ? guide.name : id);
}
