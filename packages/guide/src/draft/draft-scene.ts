import { wordsIn, type Lang, type Words } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { indexGuide, type GuideIndex } from '../model/guide-index.js';
import type { Additions } from '../model/node.js';
import type { Condition } from '../model/guard.js';
import type { MaterialUse } from '../model/material-use.js';
import { draftWords, type DraftWords } from '../messages/draft.js';
import { draftNumbers, type DraftNumbers, type Target } from './draft-numbers.js';
import { guardWords } from './guard-words.js';

/** What every section of a draft is written from. */
export interface DraftScene {
  readonly guide: Guide;
  readonly index: GuideIndex;
  readonly context: GuideContext;
  readonly lang: Lang;
  readonly words: DraftWords;
  readonly trade: Words;
  readonly numbers: DraftNumbers;
}

export function draftScene(guide: Guide, context: GuideContext, lang: Lang): DraftScene {
  return { guide, index: indexGuide(guide), context, lang, words: draftWords[lang], trade: wordsIn(lang), numbers: draftNumbers(guide) };
}

/** The name of a material, or its id where the item does not know it. */
export function materialName({ context: { item } }: DraftScene, id: string): string {
  return item?.materials.find((material) => material.id === id)?.name ?? id;
}

export function situationLabel({ context: { item } }: DraftScene, id: string): string {
  return item?.situations.find((situation) => situation.id === id)?.name ?? id;
}

/** 交 授权委托书，原件 1 份、复印件 0 份。因为您委托代理人办理 */
export function useWords(scene: DraftScene, { materialId, kind, reason, copies, formId, why }: MaterialUse): string {
  const { words, trade, context } = scene;
  return [
    words.use[kind](materialName(scene, materialId)),
    reason === undefined ? '' : words.reason(trade.exemption[reason]),
    copies === undefined ? '' : words.copies(copies.original, copies.copy),
    formId === undefined ? '' : words.form(context.forms?.find(({ id }) => id === formId)?.name ?? formId),
    why === undefined ? '' : words.why(why),
  ].join('');
}

/** What an answer adds, a line each. */
export function additionLines(scene: DraftScene, { uses = [], situationIds = [] }: Additions): readonly string[] {
  return [...uses.map((use) => useWords(scene, use)), ...situationIds.map((id) => scene.words.situation(situationLabel(scene, id)))];
}

export function targetWords({ words }: DraftScene, target: Target): string {
  return target === undefined ? words.deadEnd : words[target.kind](target.number);
}

/** The conditions of an option or extra, or nothing if it has none. */
export function whenWords({ index, words, lang }: DraftScene, when: readonly Condition[] = []): string | undefined {
  if (when.length === 0) return undefined;
  const each = when.map(({ variableId, guard }) => {
    const variable = index.variable(variableId);
    return words.condition(variable?.name ?? variableId, variable === undefined ? words.guard.any : guardWords(variable, guard, lang));
  });
  return words.onlyWhen(each.join(words.and));
}

/** The number of an option within its question: ① … ⑳, then 21, 22. */
export function optionMark(index: number): string {
  return index < 20 ? String.fromCharCode(0x2460 + index) : String(index + 1);
}

/** 问 2②、问 5①: from where one comes to a node. */
export function entryWords({ guide, numbers, words }: DraftScene, id: Parameters<DraftNumbers['entriesOf']>[0]): string {
  const entries = numbers.entriesOf(id).map(({ question, index }) => `${words.question(numbers.numberOf(question.id) ?? 0)}${optionMark(index)}`);
  if (id === guide.rootId) return words.first;
  return entries.length === 0 ? words.unreachable : words.from(entries.join(words.comma));
}
