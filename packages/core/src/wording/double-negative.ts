import type { WordingHit } from './wording-hit.js';

/** Words that begin as a negation and are none: 不动产, 未成年人, 无障碍. */
const NOT = '不(?!动产|锈钢|良|当|实|妥|适|利|正当|诚信|合格|符合项|可抗|可移动|足|满|超过|少于|低于|高于|大于|小于|到|定期|同|限)';
const NOT_YET = '未(?!成年|婚|来|遂|知|央)';
const WITHOUT = '无(?!障碍|线|人|偿|形|主|业|机|菌|公害|烟|房|息|证|照|毒|害|抵押|锡)';
const NONE = '没有|没(?!收)';

const DOUBLE = new RegExp(
  [
    `(?<!是)不是(?:${NONE}|${NOT}|${NOT_YET}|${WITHOUT})`,
    `(?:并非|并不是|绝非|不存在|不属于|未发现|无一|莫)(?:${NONE}|${NOT}|${NOT_YET})`,
    `(?<!有)没有(?:${NOT}|${NOT_YET})`,
    `(?<![有毫])无(?:${NOT}|${NOT_YET})`,
    '不得不|不能不|不可不|不会不|不应当?不|不该不|不敢不|未尝不|未必不',
    '(?<!除)非[^，。；！？,;!?]{1,10}不可(?=[，。；！？,;!?]|$)',
  ].join('|'),
  'g',
);

/** In a question even the prohibition that laws are written in is more than one can answer: 未取得许可证不得…吗. */
const IN_QUESTION = /(?<!从)未(?!成年|婚|来|遂)[^，。；！？,;!?]{1,12}不(?:得|能|可以|予|需要)/g;

const NEGATED = new RegExp(
  `是否(?:还|仍|也)?(?:${NONE}|${NOT}|${NOT_YET}|${WITHOUT}|非(?!遗|物质|营利|机动|公有|公党|居住|全日制|农|金融|税|标|移动))|^[您你]?(?:单位|公司)?(?:还|尚|仍)?(?:没有|未(?!成年|婚|来))(?=.*吗)`,
  'g',
);

/** Two negations of which one has to be taken from the other: 不是没有, 不存在未缴清. */
export function* doubleNegatives(text: string, isQuestion: boolean): Iterable<WordingHit> {
  for (const { 0: word, index } of text.matchAll(DOUBLE)) yield { kind: 'doubleNegative', start: index, end: index + word.length, word };
  if (!isQuestion) return;
  for (const { 0: word, index } of text.matchAll(IN_QUESTION)) yield { kind: 'doubleNegative', start: index, end: index + word.length, word };
}

/** Questions asked in the negative: whoever has none does not know whether that is 是 or 否. */
export function* negatedQuestions(text: string): Iterable<WordingHit> {
  for (const { 0: word, index } of text.matchAll(NEGATED)) yield { kind: 'negatedQuestion', start: index, end: index + word.length, word };
}
