import type { DropAnswer } from '@zhengwu/ui';
import type { CardWords } from './card-words.js';

/**
 * Whether a node, with all that is below it, may go behind what it is held over. The owner is asked where it has a word;
 * else an option that leads on already takes nothing.
 */
export function judgeMove(words: CardWords, id: string, onto: string | undefined, canMove: ((id: string, optionId: string) => string | undefined) | undefined): DropAnswer {
  const { order, texts } = words;
  if (onto === undefined) return undefined;
  const option = words.optionOf(onto);
  if (option === undefined) return onto === id ? { offer: texts.staysThere } : { refusal: texts.notOnOption };
  if (option.next === id) return { offer: texts.staysThere };
  const [from, to] = [order.placeOf(id), order.placeOf(words.questionOf(onto) ?? '')];
  if (from === undefined || to === undefined) return undefined;
  if (to >= from && to < (order.ends[from] ?? from)) return { refusal: texts.ownBranch };
  const refusal = canMove === undefined ? (option.next === null ? undefined : texts.hasNext(words.option(option))) : canMove(id, onto);
  return refusal === undefined ? { offer: texts.moveBehind(words.option(option)) } : { refusal };
}
