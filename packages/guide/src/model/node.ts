import { idShape, limitShape, listOf, maybe, shapeOf, type SchemaOf } from '@zhengwu/core/shape';
import type { Id, Limit } from '@zhengwu/core';
import * as v from 'valibot';
import { guardShape, type Condition, type Guard } from './guard.js';
import { materialUseShape, type MaterialUse } from './material-use.js';

/** What stands behind an option: a question, an outcome, or a reference to either. */
export type NodeId = Id<'q'> | Id<'out'> | Id<'ref'>;

/** What an answer adds, beside leading on. */
export interface Additions {
  /** Materials that it makes necessary. */
  readonly uses?: readonly MaterialUse[];
  /** Situations of the item that hold with it, 附加情形 for example. */
  readonly situationIds?: readonly Id<'sit'>[];
}

/** 选项. */
export interface Option extends Additions {
  readonly id: Id<'opt'>;
  readonly text: string;
  /** What the citizen reads below it. */
  readonly help?: string;
  /** The word that situations are named by; `text` if absent. An empty one leaves it out of the name. */
  readonly short?: string;
  /** Which answers are this option. */
  readonly guard: Guard;
  /** 历史条件: all of these must hold of what was asked earlier, else the option is not offered. */
  readonly when?: readonly Condition[];
  /** Where it leads; null while nobody has said: a dead end. */
  readonly next: NodeId | null;
}

/** 附加项: what some answers add without leading anywhere else. Any number hold at once. */
export interface Extra extends Additions {
  readonly id: Id<'ext'>;
  readonly guard: Guard;
  readonly when?: readonly Condition[];
}

/** 问题. Asks for one variable. Its options lead on: of these, exactly one must hold for every answer. */
export interface Question {
  readonly id: Id<'q'>;
  readonly kind: 'question';
  readonly variableId: Id<'var'>;
  readonly text: string;
  readonly help?: string;
  /**
   * Whether the citizen picks an option or gives the value itself: types the area, picks the day, ticks the several. Several
   * choices and regions are always given; for a choice and yes/no both are the same.
   */
  readonly ask: 'options' | 'value';
  readonly options: readonly Option[];
  readonly extras?: readonly Extra[];
  /** A calculation outside the guide uses the answer: that it changes nothing here is no fault. */
  readonly isUsedOutside?: true;
}

/** How a way through the guide ends. */
export type End =
  /** An application: which 业务办理项, its main situation and, with the answers' own, all that hold. */
  | {
      readonly kind: 'handle';
      readonly handlingItemId: Id<'hdl'> | null;
      readonly situationIds: readonly Id<'sit'>[];
      readonly uses: readonly MaterialUse[];
      /** 承诺时限 of this situation, where it is not the 业务办理项's. */
      readonly limit?: Limit;
      /** The form that is filled in. */
      readonly formId?: string;
      /** Somebody said that nothing at all has to be handed in. */
      readonly needsNothing?: true;
    }
  /** 不需许可. */
  | { readonly kind: 'notNeeded'; readonly reason: string }
  /** 备案, or another item: what it is called and, where we have it, its id. */
  | { readonly kind: 'otherItem'; readonly name: string; readonly itemId?: Id<'item'>; readonly reason: string }
  /** 不予办理. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** 转人工. */
  | { readonly kind: 'staff'; readonly reason: string };

/** 结果 of a guide: a situation, or another end. */
export interface Outcome {
  readonly id: Id<'out'>;
  readonly kind: 'outcome';
  /** The situation's name; by rule from the answers if absent. */
  readonly name?: string;
  /** What the citizen reads above the materials. */
  readonly note?: string;
  readonly end: End;
}

/** 跳转: what follows is the same as elsewhere. The only way in which two answers lead to one place. */
export interface Reference {
  readonly id: Id<'ref'>;
  readonly kind: 'reference';
  readonly to: Id<'q'> | Id<'out'>;
}

export type GuideNode = Question | Outcome | Reference;

const nodeIdShape: SchemaOf<NodeId> = v.union([idShape('q'), idShape('out'), idShape('ref')]);
const conditionShape = shapeOf<Condition>({ variableId: idShape('var'), guard: guardShape });

export const optionShape = shapeOf<Option>({
  id: idShape('opt'),
  text: v.string(),
  help: maybe(v.string()),
  short: maybe(v.string()),
  guard: guardShape,
  when: maybe(listOf(conditionShape)),
  next: v.nullable(nodeIdShape),
  uses: maybe(listOf(materialUseShape)),
  situationIds: maybe(listOf(idShape('sit'))),
});

const extraShape = shapeOf<Extra>({
  id: idShape('ext'),
  guard: guardShape,
  when: maybe(listOf(conditionShape)),
  uses: maybe(listOf(materialUseShape)),
  situationIds: maybe(listOf(idShape('sit'))),
});

const endShape: SchemaOf<End> = v.variant('kind', [
  v.looseObject({
    kind: v.literal('handle'),
    handlingItemId: v.nullable(idShape('hdl')),
    situationIds: listOf(idShape('sit')),
    uses: listOf(materialUseShape),
    limit: maybe(limitShape),
    formId: maybe(v.string()),
    needsNothing: maybe(v.literal(true)),
  }),
  v.looseObject({ kind: v.literal('notNeeded'), reason: v.string() }),
  v.looseObject({ kind: v.literal('otherItem'), name: v.string(), itemId: maybe(idShape('item')), reason: v.string() }),
  v.looseObject({ kind: v.literal('refused'), reason: v.string() }),
  v.looseObject({ kind: v.literal('staff'), reason: v.string() }),
]);

export const nodeShape: SchemaOf<GuideNode> = v.variant('kind', [
  v.looseObject({
    id: idShape('q'),
    kind: v.literal('question'),
    variableId: idShape('var'),
    text: v.string(),
    help: maybe(v.string()),
    ask: v.picklist(['options', 'value']),
    options: listOf(optionShape),
    extras: maybe(listOf(extraShape)),
    isUsedOutside: maybe(v.literal(true)),
  }),
  v.looseObject({ id: idShape('out'), kind: v.literal('outcome'), name: maybe(v.string()), note: maybe(v.string()), end: endShape }),
  v.looseObject({ id: idShape('ref'), kind: v.literal('reference'), to: v.union([idShape('q'), idShape('out')]) }),
]);
