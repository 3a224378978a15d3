import { composedParent } from '../element/composed.js';
import type { Point } from '../overlay/floating.js';
import type { DragPayload } from './drag-payload.js';

/** It can be dropped here. `offer` says what that would do: 放在“新办”之后. An empty one goes without saying. */
export interface Offer {
  readonly offer: string;
}

/** It is for me, but not now. `refusal` is the reason, in a sentence that a person reads. */
export interface Refusal {
  readonly refusal: string;
}

/** `undefined`: it does not concern me; whoever stands around me is asked. */
export type DropAnswer = Offer | Refusal | undefined;

/** What an element does with things that are dragged over it. Points are on the window, in px. */
export interface DropTarget {
  /** Asked at each movement, and after each scrolling. It may mark the place. */
  over: (payload: DragPayload, point: Point) => DropAnswer;
  /** Let go where the last answer of `over` was an offer. */
  drop: (payload: DragPayload, point: Point) => void;
  /** Called last, once for each stay: it has gone elsewhere, was dropped or cancelled. Marks go away here. */
  leave: () => void;
}

const targets = new WeakMap<Element, DropTarget>();

/**
 * Lets an element take what is dragged onto it or onto anything inside it, through shadow roots. Answers the
 * function that ends this. An element has one target: a later registration replaces the former.
 */
export function registerDropTarget(element: Element, target: DropTarget): () => void {
  targets.set(element, target);
  return () => {
    if (targets.get(element) === target) targets.delete(element);
  };
}

/** An element that takes things, with its target. */
export interface Taker {
  readonly element: Element;
  readonly target: DropTarget;
}

/** Those who take things at a place, the innermost first. */
export function* takersFrom(inner: Element | undefined): Generator<Taker> {
  for (let element = inner; element !== undefined; element = composedParent(element)) {
    const target = targets.get(element);
    if (target !== undefined) yield { element, target };
  }
}

/** Whether the element still takes things in this way. */
export function isTaking({ element, target }: Taker): boolean {
  return targets.get(element) === target;
}

export function isRefusal(answer: DropAnswer): answer is Refusal {
  return answer !== undefined && 'refusal' in answer;
}
