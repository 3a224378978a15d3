import type { Id, ServiceItem } from '@zhengwu/core';
import type { GuideDesignerTexts } from '../messages/designer.js';
import { indexGuide } from '../model/guide-index.js';
import type { Guide } from '../model/index.js';
import { extraOf, hasElement, termOf, valueOf } from './elements.js';
import { nodeLabel } from './outline/tree-nodes.js';

/**
 * How an element of a guide, or what it names of its item, is called in links and in what is said of it. What is gone is said
 * to be gone: an id tells nobody anything.
 */
export function elementName(guide: Guide, id: string, texts: GuideDesignerTexts, item?: ServiceItem): string {
  const index = indexGuide(guide);
  const option = index.option(id as Id<'opt'>)?.option; // asked whether it is one
  if (option !== undefined) return option.text === '' ? texts.outline.untitledOption : option.text;
  if (index.node(id) !== undefined) return nodeLabel(guide, id, texts);
  const extra = extraOf(guide, id);
  if (extra !== undefined) return `${texts.fixes.extra}（${nodeLabel(guide, extra.question.id, texts)}）`;
  return index.variable(id)?.name ?? valueOf(guide, id)?.value.label ?? termOf(guide, id)?.word ?? (hasElement(guide, id) ? guide.name : (nameInItem(item, id) ?? texts.outline.gone));
}

function nameInItem(item: ServiceItem | undefined, id: string): string | undefined {
  if (item === undefined) return undefined;
  const named: readonly { readonly id: string; readonly name: string }[] = [...item.materials, ...item.situations, ...item.handlingItems, ...item.places, ...item.results];
  return item.id === id ? item.name : named.find((each) => each.id === id)?.name;
}
