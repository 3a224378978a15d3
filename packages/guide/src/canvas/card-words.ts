import type { ServiceItem } from '@zhengwu/core';
import type { GuideNode, Option, Outcome, Question, Reference } from '../model/node.js';
import { indexGuide, type Owner } from '../model/guide-index.js';
import { tellsAnswer } from '../layout/card-size.js';
import type { ReadingOrder } from '../layout/reading-order.js';
import { situationsBehind } from '../layout/situations-behind.js';
import type { CanvasTexts } from '../messages/canvas.js';
import { situationName } from '../resolve/situation-name.js';
import { optionText, ownTitle, questionTitle } from './card-text.js';
import { outcomeMaterials } from './outcome-materials.js';

/** What the cards of a guide say. */
export class CardWords {
  constructor(
    readonly order: ReadingOrder,
    readonly texts: CanvasTexts,
    private readonly item: ServiceItem | undefined,
    private readonly counts: ReadonlyMap<string, number> | undefined,
  ) {}

  /** A node's text in one line, without its number. */
  title(node: GuideNode): string {
    switch (node.kind) {
      case 'question':
        return questionTitle(node, this.texts);
      case 'outcome':
        return this.#outcomeTitle(node);
      case 'reference':
        return this.#referenceTitle(node);
    }
  }

  option(option: Option): string {
    return optionText(option, this.texts);
  }

  /** What a person changes when he edits a node; undefined where there is nothing to write. */
  editable(id: string): string | undefined {
    const node = this.node(id);
    if (node?.kind === 'question') return node.text;
    if (node?.kind === 'outcome') return node.name ?? situationName(this.order.guide, node.id, this.#context);
    return this.optionOf(id)?.text;
  }

  optionOf(id: string): Option | undefined {
    return this.#option(id)?.option;
  }

  /** The question that an option belongs to. */
  questionOf(optionId: string): string | undefined {
    return this.#option(optionId)?.question.id;
  }

  /** What is called by its id: a node or an option. */
  nameOf(id: string): string {
    const node = this.node(id);
    if (node !== undefined) return this.title(node);
    const option = this.optionOf(id);
    return option === undefined ? '' : this.option(option);
  }

  node(id: string): GuideNode | undefined {
    return this.order.nodes[this.order.placeOf(id) ?? -1];
  }

  /** How the question is answered, where its options alone do not tell. */
  answer({ variableId }: Question): string {
    const variable = indexGuide(this.order.guide).variable(variableId);
    if (variable === undefined || !tellsAnswer(variable)) return '';
    const { name, domain } = variable;
    const { answer } = this.texts;
    switch (domain.kind) {
      case 'number':
        return answer.number(name, domain.unit ?? '', Number.isInteger(domain.step) && Number.isInteger(domain.min));
      case 'date':
        return answer.date(name);
      case 'region':
        return answer.region(name);
      case 'choices':
        return answer.choices(name);
      case 'yesNo':
      case 'choice':
        return '';
    }
  }

  /** An outcome's second line: how many materials, or why there are none. */
  second(node: Outcome): string {
    const { end } = node;
    if (end.kind !== 'handle') return end.reason;
    const { least, most, isExact } = outcomeMaterials(this.order.guide, node);
    return isExact ? this.texts.materials(least, most) : this.texts.materialsAbout(least, most);
  }

  /** The same in full, for a tooltip: what is only about right says why. */
  secondHint(node: Outcome): string {
    const { isExact } = node.end.kind === 'handle' ? outcomeMaterials(this.order.guide, node) : { isExact: true };
    return isExact ? this.second(node) : this.texts.said([this.second(node), this.texts.materialsAboutHint]);
  }

  /** The different outcomes that an option leads to. */
  situations(option: Option): number {
    const known = this.counts?.get(option.id);
    if (known !== undefined) return known;
    const place = option.next === null ? undefined : this.order.placeOf(option.next);
    return place === undefined ? 0 : situationsBehind(this.order, place);
  }

  situationsOf(question: Question): number {
    return situationsBehind(this.order, this.order.placeOf(question.id) ?? 0);
  }

  /** The number of the question that a reference leads to; 0 for an outcome and for nothing. */
  targetNumber({ to }: Reference): number {
    return this.order.numbers[this.order.placeOf(to) ?? -1] ?? 0;
  }

  /** How screen readers call a node. */
  spoken(node: GuideNode): string {
    switch (node.kind) {
      case 'question':
        return this.texts.questionName(this.order.numbers[this.order.placeOf(node.id) ?? -1] ?? 0, this.title(node), this.situationsOf(node));
      case 'outcome':
        return this.texts.outcomeName(this.title(node), this.second(node));
      case 'reference': {
        const target = this.node(node.to);
        if (target === undefined) return this.texts.lost;
        return target.kind === 'question' ? this.texts.jump(this.targetNumber(node), this.title(target)) : this.texts.jumpToOutcome(this.title(target));
      }
    }
  }

  spokenOption(option: Option): string {
    return option.next === null ? this.texts.deadEndName(this.option(option)) : this.texts.optionName(this.option(option), this.situations(option));
  }

  #option(id: string): Owner | undefined {
    // What is no option's id is answered with undefined.
    return indexGuide(this.order.guide).option(id as Option['id']);
  }

  #outcomeTitle(node: Outcome): string {
    const own = ownTitle(node, this.texts);
    if (own !== undefined) return own;
    const name = situationName(this.order.guide, node.id, this.#context);
    return name === '' ? this.texts.untitledOutcome : name;
  }

  #referenceTitle({ to }: Reference): string {
    const target = this.node(to);
    return target === undefined || target.kind === 'reference' ? this.texts.lost : this.title(target);
  }

  get #context(): { readonly item?: ServiceItem } {
    return this.item === undefined ? {} : { item: this.item };
  }
}
