import type { Lang, ServiceItem, Severity } from '@zhengwu/core';
import type { Mark } from '@zhengwu/ui';
import { CardMap } from '../layout/card-map.js';
import { layoutGuide, type Box, type CardSizes } from '../layout/guide-layout.js';
import { readingOrder } from '../layout/reading-order.js';
import { canvasTexts } from '../messages/canvas.js';
import type { Guide } from '../model/guide.js';
import type { GuideNode } from '../model/node.js';
import type { BlockTone } from './block-painter.js';
import { CardWords } from './card-words.js';
import type { Cursor } from './walk.js';

export interface SceneInput {
  readonly guide: Guide;
  readonly item: ServiceItem | undefined;
  readonly counts: ReadonlyMap<string, number> | undefined;
  readonly collapsed: ReadonlySet<string>;
  readonly severities: ReadonlyMap<string, Severity>;
  readonly lang: Lang;
}

/** A guide as the canvas has it: where its cards stand and what they say. Made anew when one of these changes. */
export class CanvasScene {
  readonly map: CardMap;
  readonly words: CardWords;
  readonly marks: readonly Mark[];
  /** What the content takes, from 0,0; px. */
  readonly bounds: Box;

  private constructor(
    readonly input: SceneInput,
    readonly sizes: CardSizes,
    former: CanvasScene | undefined,
  ) {
    const { guide, collapsed, item, counts, lang } = input;
    const order = readingOrder(guide);
    const isSameMap = former?.sizes === sizes && former.input.guide === guide && former.input.collapsed === collapsed;
    const isSaidAlike = isSameMap && former.input.item === item && former.input.counts === counts && former.input.lang === lang;
    this.map = isSameMap ? former.map : new CardMap(layoutGuide(order, collapsed, sizes));
    this.words = isSaidAlike ? former.words : new CardWords(order, canvasTexts[lang], item, counts);
    this.bounds = isSameMap ? former.bounds : { x: 0, y: 0, width: this.map.layout.width, height: this.map.layout.height };
    this.marks = this.map.layout.sizes.map((_, card) => ({ ...this.map.boxOf(card), tone: MARKS[this.toneOf(card)] }));
  }

  /** The former scene, if it still holds; else a new one that keeps what of it does: a finding that comes lays nothing out. */
  static of(input: SceneInput, sizes: CardSizes, former?: CanvasScene): CanvasScene {
    const keys = Object.keys(input) as (keyof SceneInput)[]; // callers give an object literal of this type
    if (former?.sizes === sizes && keys.every((key) => former.input[key] === input[key])) return former;
    return new CanvasScene(input, sizes, former);
  }

  nodeOf(card: number): GuideNode | undefined {
    const { order, places } = this.map.layout;
    return order.nodes[places[card] ?? -1];
  }

  /** What a card is called by: its node, or the option of it that is meant. */
  idAt({ card, option }: Cursor): string | undefined {
    const node = this.nodeOf(card);
    return option !== undefined && node?.kind === 'question' ? node.options[option]?.id : node?.id;
  }

  /** Where a node or an option is drawn; where the branch is that hides it, if it is hidden. */
  cursorOf(id: string): Cursor | undefined {
    const card = this.map.cardOf(this.ownerOf(id));
    const node = card === undefined ? undefined : this.nodeOf(card);
    if (card === undefined || node === undefined) return undefined;
    const option = node.kind === 'question' ? node.options.findIndex((each) => each.id === id) : -1;
    return option < 0 ? { card } : { card, option };
  }

  /** The question of an option; what is no option is its own. */
  ownerOf(id: string): string {
    return this.words.questionOf(id) ?? id;
  }

  /** The collapsed questions that hide a node. */
  hiding(id: string): readonly string[] {
    const { order } = this.map.layout;
    const found: string[] = [];
    for (let place = order.parents[order.placeOf(this.ownerOf(id)) ?? -1] ?? -1; place >= 0; place = order.parents[place] ?? -1) {
      const above = order.nodes[place]?.id;
      if (above !== undefined && this.input.collapsed.has(above)) found.push(above);
    }
    return found;
  }

  toneOf(card: number): BlockTone {
    const node = this.nodeOf(card);
    if (node === undefined) return 'other';
    const severity = this.input.severities.get(node.id);
    if (severity !== undefined) return severity === 'error' ? 'error' : 'warning';
    if (node.kind === 'question') return node.options.some(({ id }) => this.input.severities.get(id) === 'error') ? 'error' : 'question';
    return node.kind === 'outcome' && node.end.kind === 'handle' ? 'outcome' : 'other';
  }
}

const MARKS: Readonly<Record<BlockTone, NonNullable<Mark['tone']>>> = {
  question: 'plain',
  outcome: 'good',
  other: 'plain',
  warning: 'warn',
  error: 'bad',
  found: 'accent',
  selected: 'accent',
};
