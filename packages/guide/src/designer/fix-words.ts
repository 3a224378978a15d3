import type { Fix, Id, Lang } from '@zhengwu/core';
import { shownWordsEn } from '../messages/shown.en.js';
import { shownWordsZhCn } from '../messages/shown.zh-CN.js';
import { guideDesignerTextsIn } from '../messages/designer.js';
import type { GuideEdits } from '../model/edits/index.js';
import { indexGuide, type AdderId, type Extra, type Guide, type GuideContext, type Guard, type Question } from '../model/index.js';
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
  const optionText = (id: Id<'opt'>): string => {
    const text = index.option(id)?.option.text ?? id;
    return text === '' ? texts.outline.untitledOption : text;
  };
  const label = (id: string): string => nodeLabel(guide, id, texts);
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
      return words.bypass(label((args as ArgsOf<'question/bypass'>).id)); // as above
    case 'option/cut': {
      const { id } = args as ArgsOf<'option/cut'>; // as above
      const next = index.option(id)?.option.next;
      return next === undefined || next === null ? undefined : words.cut(optionText(id), label(next));
    }
    case 'node/remove': {
      const { id } = args as ArgsOf<'node/remove'>; // as above
      const node = index.node(id);
      const owner = index.owner(id)?.option;
      return node?.kind !== 'reference' || owner === undefined ? undefined : words.unlink(optionText(owner.id), label(node.to));
    }
    case 'outcome/insert': {
      const { outcome, under } = args as ArgsOf<'outcome/insert'>; // as above
      return under === null ? undefined : words.end(optionText(under), texts.outline.ends[outcome.end.kind]);
    }
    case 'reference/replace': {
      const { to, places } = args as ArgsOf<'reference/replace'>; // as above
      const [first] = places;
      const gone = first === undefined ? undefined : index.node(index.option(first.under)?.option.next ?? '');
      if (gone?.kind === 'outcome' && gone.id !== to) return words.referInstead(label(gone.id), label(to));
      return words.refer(places.map(({ under }) => optionText(under)), label(to));
    }
    case 'outcome/set-end':
      return endWords(guide, context, args as ArgsOf<'outcome/set-end'>, lang); // as above
    case 'situations/set':
      return situationWords(guide, context, args as ArgsOf<'situations/set'>, lang); // as above
    case 'variable/set-domain': {
      const { id, domain } = args as ArgsOf<'variable/set-domain'>; // as above
      const former = index.variable(id)?.domain;
      if (domain.kind !== 'choices' || former?.kind !== 'choices') return undefined;
      const alone = domain.values.filter((value) => domain.exclusive?.includes(value.id) === true && former.exclusive?.includes(value.id) !== true);
      return alone.length === 0 ? undefined : words.alone(alone.map((value) => value.label).join('、'));
    }
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

/** What becomes of an outcome, where it is one of the things that findings offer. */
function endWords(guide: Guide, { item }: GuideContext, { id, end }: ArgsOf<'outcome/set-end'>, lang: Lang): string | undefined {
  const texts = guideDesignerTextsIn(lang);
  const outcome = indexGuide(guide).node(id);
  if (outcome?.kind !== 'outcome' || outcome.end.kind !== 'handle' || end.kind !== 'handle') return undefined;
  const name = nodeLabel(guide, id, texts);
  if (end.needsNothing !== outcome.end.needsNothing) return end.needsNothing === true ? texts.fixes.needsNothing(name) : texts.fixes.needsSome(name);
  if (end.handlingItemId === outcome.end.handlingItemId) return undefined;
  return texts.fixes.handle(name, item?.handlingItems.find((each) => each.id === end.handlingItemId)?.name ?? end.handlingItemId ?? '');
}

/** Which situations come and go; what comes in the stead of another is named. */
function situationWords(guide: Guide, { item }: GuideContext, { on, situationIds }: ArgsOf<'situations/set'>, lang: Lang): string | undefined {
  const words = guideDesignerTextsIn(lang).fixes;
  const index = indexGuide(guide);
  const outcome = index.node(on);
  const former = outcome?.kind === 'outcome' ? (outcome.end.kind === 'handle' ? outcome.end.situationIds : []) : (index.option(on as Id<'opt'>)?.option ?? extraOf(guide, on))?.situationIds; // asked whether it is one
  const named = (ids: readonly string[]): string => ids.map((id) => item?.situations.find((situation) => situation.id === id)?.name ?? id).join('、');
  const [more, less] = [situationIds.filter((id) => former?.includes(id) !== true), (former ?? []).filter((id) => !situationIds.includes(id))];
  if (more.length > 0) return words.hold(adderName(guide, on, lang), named(more));
  return less.length > 0 ? words.drop(adderName(guide, on, lang), named(less)) : undefined;
}

function extraOf(guide: Guide, id: string): Extra | undefined {
  for (const node of guide.nodes) {
    const extra = node.kind === 'question' ? node.extras?.find((each) => each.id === id) : undefined;
    if (extra !== undefined) return extra;
  }
  return undefined;
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
