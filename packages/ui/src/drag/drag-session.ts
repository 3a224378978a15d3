import { pickLanguage, type Lang } from '@zhengwu/core';

import { closestComposed } from '../element/composed.js';
import { deepElementFromPoint } from '../element/innermost.js';
import { announce } from '../live/announce.js';
import { dragWordsEn } from '../messages/drag.en.js';
import { dragWordsZh, type DragWords } from '../messages/drag.zh-CN.js';
import type { Point } from '../overlay/floating.js';
import { dragCursor } from './drag-cursor.js';
import { DragGhost } from './drag-ghost.js';
import type { DragLoad } from './drag-payload.js';
import { isRefusal, isTaking, takersFrom, type DropAnswer, type Taker } from './drop-target.js';
import { scrollNearEdges } from './edge-scroll.js';

/** How a drag came to its end. `refused`: let go where nothing takes it, or where it was refused. */
export type DragOutcome = 'dropped' | 'refused' | 'cancelled';

const WORDS: Readonly<Record<Lang, DragWords>> = { 'zh-CN': dragWordsZh, en: dragWordsEn };

/** ms that a person stays somewhere before it is read out: passing by says nothing. */
const SETTLED_MS = 350;

/** One drag, from picking up to its end: ghost, cursor, the target under the pointer, scrolling, words. */
export class DragSession {
  readonly #ghost: DragGhost;
  readonly #cursor: ReturnType<typeof dragCursor>;
  readonly #words: DragWords;
  #taker: Taker | undefined;
  #answer: DropAnswer;
  #said = '';
  #saying: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #framed: number | undefined;
  #isOver = false;

  /** @param lost called when the source or the target has gone from the page */
  constructor(
    private readonly host: HTMLElement,
    private readonly load: DragLoad,
    private point: Point,
    private readonly lost: () => void,
  ) {
    this.#words = WORDS[pickLanguage(closestComposed(host, '[lang]')?.getAttribute('lang') ?? undefined)];
    this.#ghost = new DragGhost(host.getRootNode(), load);
    this.#cursor = dragCursor(host);
    announce(host, this.#words.pickedUp({ label: load.label, count: load.count ?? 1 }));
    this.#frame = requestAnimationFrame(this.#onFrame);
  }

  moveTo(point: Point): void {
    this.point = point;
    this.#look();
    this.#ghost.place(point);
  }

  /** Lets go here. */
  drop(): DragOutcome {
    const { load, point } = this;
    try {
      this.#look();
      const taker = this.#taker;
      const answer = this.#answer;
      if (isRefusal(answer)) {
        announce(this.host, this.#words.refused({ reason: answer.refusal }));
        return 'refused';
      }
      if (taker === undefined || answer === undefined) {
        announce(this.host, this.#words.nowhere);
        return 'refused';
      }
      announce(this.host, this.#words.dropped(answer));
      taker.target.drop(load.payload, point);
      return 'dropped';
    } finally {
      this.#end();
    }
  }

  cancel(): void {
    announce(this.host, this.#words.cancelled);
    this.#end();
  }

  /** Asks whoever is under the pointer. A target that throws ends the drag, and its error is not hidden. */
  #look(): void {
    try {
      this.#ask();
    } catch (error) {
      this.lost();
      throw error;
    }
  }

  #ask(): void {
    const former = this.#taker;
    let answer: DropAnswer;
    let taker: Taker | undefined;
    for (const asked of takersFrom(elementAt(this.point))) {
      answer = asked.target.over(this.load.payload, this.point);
      if (answer !== undefined) {
        taker = asked;
        break;
      }
      // One that lets it pass may have marked a place all the same.
      if (asked.target !== former?.target) asked.target.leave();
    }
    // What was asked may have taken the source off the page, and with it this drag.
    if (this.#isOver) return taker?.target.leave();
    if (taker?.target !== former?.target) former?.target.leave();
    this.#taker = taker;
    this.#answer = answer;
    this.#cursor.show(isRefusal(answer) ? 'not-allowed' : 'grabbing');
    this.#ghost.say(answer);
    this.#tell(answer === undefined ? '' : isRefusal(answer) ? answer.refusal : answer.offer);
  }

  #tell(text: string): void {
    if (text === this.#said) return;
    this.#said = text;
    clearTimeout(this.#saying);
    if (text !== '') this.#saying = setTimeout(() => announce(this.host, text), SETTLED_MS);
  }

  readonly #onFrame = (now: number): void => {
    const taker = this.#taker;
    if (!this.host.isConnected || taker?.element.isConnected === false) return this.lost();
    this.#frame = requestAnimationFrame(this.#onFrame);
    const elapsed = now - (this.#framed ?? now);
    this.#framed = now;
    const hasScrolled = scrollNearEdges(elementAt(this.point), this.point, elapsed);
    if (hasScrolled || (taker !== undefined && !isTaking(taker))) this.#look();
  };

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#saying);
    this.#ghost.remove();
    this.#cursor.restore();
    const taker = this.#taker;
    this.#taker = undefined;
    taker?.target.leave();
  }
}

/** What is under a place; a captured pointer outside the window stays at its edge. */
function elementAt({ x, y }: Point): Element | undefined {
  return deepElementFromPoint(Math.min(Math.max(x, 0), window.innerWidth - 1), Math.min(Math.max(y, 0), window.innerHeight - 1));
}
