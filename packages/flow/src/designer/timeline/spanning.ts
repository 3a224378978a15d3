import { noChange } from 'lit';
import { directive, Directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import type { Span } from './place-segments.js';

class SpanningDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('spanning() stands in the tag of an element: <div ${spanning(…)}>.');
  }

  override render(_span: Span): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [{ from, to }]: Parameters<this['render']>): typeof noChange {
    if (!(element instanceof HTMLElement)) return noChange;
    element.style.setProperty('left', `${(from * 100).toFixed(3)}%`);
    element.style.setProperty('width', `${((to - from) * 100).toFixed(3)}%`);
    return noChange;
  }
}

/** Where an element begins and ends along its track. `styleMap` writes a style attribute first, which a strict policy blocks. */
export const spanning = directive(SpanningDirective);

class GrowingDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('growing() stands in the tag of an element: <div ${growing(…)}>.');
  }

  override render(_share: number): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [share]: Parameters<this['render']>): typeof noChange {
    if (element instanceof HTMLElement) element.style.setProperty('flex-grow', String(share));
    return noChange;
  }
}

/** How much of the room in its row an element takes. */
export const growing = directive(GrowingDirective);
