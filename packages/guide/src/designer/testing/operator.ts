import { deepActiveElement, type ZwTree } from '@zhengwu/ui';
import { userEvent } from 'storybook/test';
import type { Guide } from '../../model/index.js';
import type { ZwGuideDesigner } from '../guide-designer.js';

/** A place within an element, as shares of its width and height. */
interface Spot {
  readonly across?: number;
  readonly down?: number;
}

/** Somebody who works with a designer as people do: reads the screen, presses keys, and moves a mouse. Waits as people wait, for what is drawn. */
export class Operator {
  constructor(readonly designer: ZwGuideDesigner) {}

  get guide(): Guide {
    return this.designer.value as Guide; // the designer was given one
  }

  /** Presses keys, one after the other, each when the one before has had its effect; a text when there is a field for it. */
  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      if (!key.startsWith('{') && key.length > 1) await this.find(`a field for ${key}`, () => (deepActiveElement()?.matches('input, textarea') === true ? key : undefined));
      await userEvent.keyboard(key);
      await this.settle();
    }
  }

  /** Presses what is called so; waits until it is there. */
  async press(name: string, kind = 'button'): Promise<void> {
    const found = await this.find(`a ${kind} ${name}`, () => this.#all(kind).find((each) => isShown(each) && nameOf(each) === name));
    await userEvent.click(found);
    await this.settle();
  }

  /** Puts the cursor on a row of the outline. */
  async pressRow(label: string, nth = 0): Promise<void> {
    await userEvent.click(await this.row(label, nth));
    await this.settle();
  }

  /** A row of the outline by what it says; of several, by their order. */
  row(label: string, nth = 0): Promise<HTMLElement> {
    return this.find(`a row ${label}`, () => this.#all('[role=treeitem] .label').filter((each) => each.getRootNode() === this.#tree?.shadowRoot && each.textContent.trim() === label)[nth]?.closest<HTMLElement>('[role=treeitem]') ?? undefined);
  }

  /** Puts the cursor on the row that is so many below the selected one. */
  async pressNear(steps: number): Promise<void> {
    const found = await this.find('a row near the selected one', () => {
      const rows = this.#all('[role=treeitem]').filter((each) => each.getRootNode() === this.#tree?.shadowRoot);
      const at = Number(rows.find((each) => each.getAttribute('aria-selected') === 'true')?.dataset['row'] ?? NaN) + steps;
      return rows.find((each) => Number(each.dataset['row']) === at);
    });
    await userEvent.click(found);
    await this.settle();
  }

  element(selector: string, nth = 0): Promise<HTMLElement> {
    return this.find(selector, () => this.#all(selector).filter(isShown)[nth]);
  }

  /** Drags by the mouse from one element to another, or by so many px. */
  async drag(from: HTMLElement, to: HTMLElement | { readonly x: number; readonly y: number }, spot: Spot = {}): Promise<void> {
    from.scrollIntoView({ block: 'nearest' });
    await this.settle();
    await steady(from);
    if (to instanceof HTMLElement) await steady(to);
    const start = placeOf(from, { across: from.clientWidth > 40 ? 0.3 : 0.5 });
    const end = to instanceof HTMLElement ? placeOf(to, spot) : { x: start.x + to.x, y: start.y + to.y };
    mouse('pointerdown', start, from);
    for (const share of [0.2, 0.6, 1]) {
      mouse('pointermove', { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share }, from);
      await frame();
    }
    // What lies there may have been drawn since: one more small step.
    mouse('pointermove', { x: end.x, y: end.y }, from);
    await frame();
    mouse('pointerup', end, from);
    await this.settle();
  }

  /** The first answer of `look`, for ten seconds. */
  async find<Found>(what: string, look: () => Found | undefined): Promise<Found> {
    for (const until = performance.now() + 10_000; ; ) {
      const found = look();
      if (found !== undefined) return found;
      if (performance.now() > until) throw new Error(`there is no ${what}`);
      await frame();
    }
  }

  async settle(): Promise<void> {
    await this.designer.updateComplete;
    await this.#tree?.updateComplete;
    await frame();
    await this.designer.updateComplete;
  }

  get #tree(): ZwTree | undefined {
    return this.designer.shadowRoot?.querySelector('zw-tree') ?? undefined;
  }

  /** All matches in the designer and the shadow roots below it, from the outside in. */
  #all(selector: string): readonly HTMLElement[] {
    const found: HTMLElement[] = [];
    const waiting: ParentNode[] = [this.designer.shadowRoot ?? this.designer];
    for (let scope = waiting.shift(); scope !== undefined; scope = waiting.shift()) {
      found.push(...scope.querySelectorAll<HTMLElement>(selector));
      for (const inner of scope.querySelectorAll('*')) if (inner.shadowRoot !== null) waiting.push(inner.shadowRoot);
    }
    return found;
  }
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? element.textContent.trim();
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

function placeOf(element: HTMLElement, { across = 0.5, down = 0.5 }: Spot): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width * across, y: top + height * down };
}

/** Waits until an element stands still: what scrolls cannot be aimed at. */
async function steady(element: HTMLElement): Promise<void> {
  for (let [before, calm] = [NaN, 0]; calm < 3; ) {
    const { top } = element.getBoundingClientRect();
    calm = top === before ? calm + 1 : 0;
    before = top;
    await frame();
  }
}

function mouse(type: 'pointerdown' | 'pointermove' | 'pointerup', { x, y }: { readonly x: number; readonly y: number }, on: HTMLElement): void {
  const isUp = type === 'pointerup';
  on.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, pointerId: 1, pointerType: 'mouse', isPrimary: true, button: type === 'pointermove' ? -1 : 0, buttons: isUp ? 0 : 1, clientX: x, clientY: y }));
}

function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
