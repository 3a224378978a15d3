import { noChange } from 'lit';
import { AsyncDirective, directive, PartType, type ElementPart, type PartInfo } from 'lit/async-directive.js';

class PlacedDirective extends AsyncDirective {
  #place = '';

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('placed() stands in the tag of an element: <div ${placed(…)}>.');
  }

  render(_x: number, _y: number): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [x, y]: Parameters<this['render']>): typeof noChange {
    const place = `${x} ${y}`;
    if (place === this.#place || !(element instanceof HTMLElement)) return noChange;
    this.#place = place;
    element.style.setProperty('left', `${x}px`);
    element.style.setProperty('top', `${y}px`);
    return noChange;
  }
}

/** Where an element stands on the canvas, in px. `styleMap` writes a style attribute first, which a strict policy blocks. */
export const placed = directive(PlacedDirective);
