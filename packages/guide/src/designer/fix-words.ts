import type { Fix, Id, Lang } from '@zhengwu/core';
import { shownWordsEn } from '../messages/shown.en.js';
import { shownWordsZhCn } from '../messages/shown.zh-CN.js';
import { guideDesignerTextsIn } from '../messages/designer.js';
import type { GuideEdits } from '../model/edits/index.js';
import { indexGuide, type AdderId, type Guide, type GuideContext, type Guard, type Question } from '../model/index.js';
import { dimensionOf } from '../space/dimension.js';
import { shownSet } from '../space/shown.js';
import { nodeLabel } from './outline/tree-nodes.js';

type ArgsOf<Name extends keyof GuideEdits> = Parameters<GuideEdits[Name]>[1];

/**
 * What a fix does, said of this very guide: 把 300 平方米归入“300 平方米以上”. The book knows the edit's arguments alone, and
 * two ways of closing a gap would read the same. `undefined` where the book says enough.
 */
export function guideFixWords(guide: Guide, context: GuideContext, { edit, args }: Fix, lang: Lang): string | undefined {
  const texts = guideDesignerTextsIn(lang);
  const words = texts.fixes;
  const index = indexGuide(guide);
  const optionText = (id: Id<'opt'>): string => index.option(id)?.option.text ?? id;
  switch (edit) {
    case 'option/set-guard': {
      const { id, guard } = args as ArgsOf<'option/set-guard'>; // the checks make fixes with the edit's own arguments
      const owner = index.option(id);
      return owner === undefined ? undefined : guardWords(guide, owner.question, owner.option.text, owner.option.guard, guard, lang);
    }
    case 'option/insert': {
      const { questionId, option } = args as ArgsOf<'option/insert'>; // as above
      const question = index.node(questionId);
      const domain = question?.kind === 'question' ? index.variable(question.variableId)?.domain : undefined;
      if (domain === undefined) return undefined;
      const dimension = dimensionOf(domain);
      return words.insert(option.text, shownSet(dimension, dimension.setOf(option.guard), lang === 'en' ? shownWordsEn : shownWordsZhCn));
    }
    case 'option/remove':
      return words.remove(optionText((args as ArgsOf<'option/remove'>).id)); // as above
    case 'option/merge': {
      const { id, into } = args as ArgsOf<'option/merge'>; // as above
      return words.merge(optionText(id), optionText(into));
    }
    case 'question/bypass':
      return words.bypass(nodeLabel(guide, (args as ArgsOf<'question/bypass'>).id, texts)); // as above
    case 'use/set': {
      const { on, use } = args as ArgsOf<'use/set'>; // as above
      const material = materialName(context, use.materialId);
      const kind = texts.properties.useKinds[use.kind];
      if (on === 'base') return use.kind === 'required' ? words.askAll(material) : words.useForAll(material, kind);
      const where = adderName(guide, on, lang);
      return use.kind === 'required' ? words.ask(material, where) : words.use(material, kind, where);
    }
    case 'use/remove': {
      const { on, materialId } = args as ArgsOf<'use/remove'>; // as above
      return on === 'base' ? words.removeForAll(materialName(context, materialId)) : words.removeUse(materialName(context, materialId), adderName(guide, on, lang));
    }
    case 'variable/remove': {
      const { id } = args as ArgsOf<'variable/remove'>; // as above
      return texts.properties.removeVariable(index.variable(id)?.name ?? id);
    }
    default:
      return undefined;
  }
}

/** What goes from or to an option, where it is one of both; else what it takes then. */
function guardWords(guide: Guide, question: Question, text: string, from: Guard, to: Guard, lang: Lang): string | undefined {
  const words = guideDesignerTextsIn(lang).fixes;
  const shown = lang === 'en' ? shownWordsEn : shownWordsZhCn;
  const domain = indexGuide(guide).variable(question.variableId)?.domain;
  if (domain === undefined) return undefined;
  const dimension = dimensionOf(domain);
  const [before, after] = [dimension.setOf(from), dimension.setOf(to)];
  const [more, less] = [after.minus(before), before.minus(after)];
  if (less.isEmpty && !more.isEmpty) return words.include(shownSet(dimension, more, shown), text);
  if (more.isEmpty && !less.isEmpty) return words.exclude(shownSet(dimension, less, shown), text);
  return words.become(text, shownSet(dimension, after, shown));
}

function materialName({ item }: GuideContext, id: string): string {
  return item?.materials.find((material) => material.id === id)?.name ?? id;
}

function adderName(guide: Guide, on: AdderId, lang: Lang): string {
  const texts = guideDesignerTextsIn(lang);
  const index = indexGuide(guide);
  const option = index.option(on as Id<'opt'>)?.option; // asked whether it is one
  if (option !== undefined) return option.text;
  return on.startsWith('out_') ? nodeLabel(guide, on, texts) : texts.fixes.extra;
}
