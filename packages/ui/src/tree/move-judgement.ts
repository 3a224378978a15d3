import type { DropAnswer } from '../drag/drop-target.js';
import type { TreeWords } from '../messages/tree.zh-CN.js';
import { isInside } from './move-nodes.js';
import type { TreeIndex } from './tree-index.js';
import type { TreePlace } from './tree-node.js';
import type { Landing } from './drop-place.js';

/** The owner's word on a move: undefined allows it, else the reason why not, in a sentence. */
export type CanDrop = (ids: readonly string[], place: TreePlace) => string | undefined;

/** Why nodes cannot be moved to a place. */
export function moveRefusal(index: TreeIndex, ids: readonly string[], place: TreePlace, canDrop: CanDrop | undefined, words: TreeWords): string | undefined {
  return isInside(index, ids, place) ? words.insideItself : canDrop?.(ids, place);
}

/** Where it would land, in words. */
export function landingText({ side, node }: Landing, words: TreeWords): string {
  return node === undefined ? words.here : words[side](node);
}

/** An offer that says nothing of itself says where it would land. */
export function spoken(answer: DropAnswer, landing: Landing, words: TreeWords): DropAnswer {
  return answer !== undefined && 'offer' in answer && answer.offer === '' ? { offer: landingText(landing, words) } : answer;
}
