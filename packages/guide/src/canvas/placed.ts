import { noChange } from 'lit';
import { directive, Directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import type { Box } from '../layout/guide-layout.js';

class PlacedDirective extends Directive {
  #known: Box | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('placed() stands in the tag of an element: <div ${placed(…)}>.');
  }

  override render(_box: Box): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [box]: Parameters<this['render']>): typeof noChange {
    const known = this.#known;
    if (!(element instanceof HTMLElement)) return noChange;
    this.#known = box;
    const set = (name: string, px: number, before: number | undefined): void => {
      if (px !== before) element.style.setProperty(name, `${px}px`);
    };
    set('left', box.x, known?.x);
    set('top', box.y, known?.y);
    set('width', box.width, known?.width);
    set('height', box.height, known?.height);
    return noChange;
  }
}

/** Where an element stands on the canvas, in px. `styleMap` writes a style attribute first, which a strict policy blocks. */
export const placed = directive(PlacedDirective);

class TallDirective extends Directive {
  #known: number | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('tall() stands in the tag of an element: <div ${tall(…)}>.');
  }

  override render(_height: number | undefined): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [height]: Parameters<this['render']>): typeof noChange {
    if (height === this.#known || !(element instanceof HTMLElement)) return noChange;
    this.#known = height;
    if (height === undefined) element.style.removeProperty('height');
    else element.style.setProperty('height', `${height}px`);
    return noChange;
  }
}

/** How high an element is, in px; as its styles say if undefined. */
export const tall = directive(TallDirective);
