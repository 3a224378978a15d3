import { sentences } from './sentence.js';
import type { WordingHit } from './wording-hit.js';

// 无论是否 and 有无线 ask nothing.
const YES_NO = /(?<!无论|不论|不管)(?:是否|是不是|有没有|有无(?!线|人机|障碍|偿)|能不能|能否|可否|会不会|要不要|需不需要)|吗(?=[?？，,。\s\u3000]|$)/g;
const WHICH = /哪|什么|何[种时地处人]|(?<![0-9０-９])几(?=[个人岁年月天种类项次家])|多少|多大|多久|怎样|如何|谁/g;
const JOINT = /并且|而且|(?<![况尚暂姑苟])且|(?<=[，,])同时(?!间|期)|(?<![合一兼吞归不相火裁])并(?![列购联网处发轨行非无不没未称排案罚]|$)/g;
/** What joins nouns joins two predicates only where a predicate begins behind it. */
const JOINT_OF_PREDICATES = /(?:以及|或者|[和及与或])(?=(?:没有|未(?!成年|婚)|正在|曾经?|已经|不(?!动产|锈|良|同)))/g;

/** 哪一种或者哪几种 is one question. */
const SAME_WHICH = /^.{0,3}(?:或者?|、|和|还是)/;

interface Sign {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a second thing is asked in the same question: 是否 … 并 …, 是否 … 有无 …, two question marks. An enumeration of
 * nouns is one question (名称或者地址), and so is a choice (新办还是变更). What stands before the question as its condition
 * (申请人是企业且从事餐饮的，面积多少？) is not looked at.
 */
export function* twoQuestions(text: string, isOneQuestion: boolean): Iterable<WordingHit> {
  let hasAsked = false;
  for (const { start, words, isAsked } of sentences(text)) {
    const yesNo = found(YES_NO, words);
    if (!isAsked && yesNo.length === 0) continue;
    const second = isOneQuestion && hasAsked && isAsked ? { start: 0, end: words.length } : secondIn(words, yesNo);
    hasAsked = true;
    if (second === undefined) continue;
    yield { kind: 'twoQuestions', start: start + second.start, end: start + second.end, word: words.slice(second.start, second.end) };
  }
}

function secondIn(words: string, yesNo: readonly Sign[]): Sign | undefined {
  if (yesNo[1] !== undefined) return yesNo[1];
  const which = found(WHICH, words);
  const first = yesNo[0];
  const asked = [...which, ...yesNo].sort((a, b) => a.start - b.start);
  for (const [index, sign] of asked.entries()) {
    const former = asked[index - 1];
    if (former === undefined) continue;
    const between = words.slice(former.end, sign.start);
    // 您是什么单位，面积多少: two. 有没有什么困难, 是否属于下列哪种: one, if not a good one.
    if (/[，,]/.test(between) && !SAME_WHICH.test(between)) return sign;
  }
  if (first === undefined) return undefined;
  const scope = scopeOf(words, first);
  for (const pattern of [JOINT, JOINT_OF_PREDICATES]) {
    const joint = found(pattern, words).find(({ start, end }) => start > scope.start && end < scope.end);
    if (joint !== undefined) return joint;
  }
  return undefined;
}

/** What is asked: behind 是否; before 吗, from the last condition on. */
function scopeOf(words: string, sign: Sign): Sign {
  if (words.charAt(sign.start) !== '吗') return { start: sign.start, end: words.length };
  const condition = /^.*的[，,]/.exec(words.slice(0, sign.start));
  return { start: condition === null ? -1 : condition[0].length - 1, end: sign.start + 1 };
}

function found(pattern: RegExp, words: string): readonly Sign[] {
  return Array.from(words.matchAll(pattern), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
}
