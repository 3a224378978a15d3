import type { DropAnswer } from '@zhengwu/ui';
import type { Id } from '@zhengwu/core';
import { indexGuide } from '../model/guide-index.js';
import type { GuideNode } from '../model/node.js';
import { wouldCircle } from '../model/subtree.js';
import type { CardWords } from './card-words.js';

/**
 * Whether a node, with all that is below it, may go behind what it is held over. By the
 * law of the edit `node/move`: behind an option that leads nowhere yet, and not to where it would come after itself.
 */
export function judgeMove(words: CardWords, id: string, onto: string | undefined): DropAnswer {
  const { texts } = words;
  if (onto === undefined) return undefined;
  const option = words.optionOf(onto);
  if (option === undefined) return onto === id ? { offer: texts.staysThere } : { refusal: texts.notOnOption };
  if (option.next === id) return { offer: texts.staysThere };
  const node = words.node(id);
  if (node === undefined) return undefined;
  const refusal = whyNot(words, node, option.id);
  return refusal === undefined ? { offer: texts.moveBehind(words.option(option)) } : { refusal };
}

function whyNot(words: CardWords, node: GuideNode, optionId: Id<'opt'>): string | undefined {
  const { order, texts } = words;
  const option = words.optionOf(optionId);
  if (isBelow(words, node, optionId)) return texts.ownBranch;
  if (option !== undefined && option.next !== null) return texts.hasNext(words.option(option));
  return wouldCircle(indexGuide(order.guide), node.id, optionId) ? texts.wouldCircle : undefined;
}

/** Whether the option stands in the branch that the node begins. */
function isBelow(words: CardWords, { id }: GuideNode, optionId: string): boolean {
  const { order } = words;
  const [from, to] = [order.placeOf(id) ?? -1, order.placeOf(words.questionOf(optionId) ?? '') ?? -1];
  return from >= 0 && to >= from && to < (order.ends[from] ?? from);
}
