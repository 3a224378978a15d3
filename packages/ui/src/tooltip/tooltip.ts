import { noChange } from 'lit';
import { AsyncDirective, directive, PartType, type ElementPart, type PartInfo } from 'lit/async-directive.js';

import { TooltipTrigger } from './tooltip-trigger.js';

/** More than the words of a tooltip. */
export interface TooltipOptions {
  /** The keys that do the same, shown as a key cap and told as `aria-keyshortcuts`: `Ctrl+Z`. */
  readonly keys?: string | undefined;
}

class TooltipDirective extends AsyncDirective {
  #trigger: TooltipTrigger | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('tooltip() stands in the tag of an element: <button ${tooltip(…)}>.');
  }

  render(_text: string, _options?: TooltipOptions): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [text, options]: Parameters<this['render']>): typeof noChange {
    this.#trigger ??= new TooltipTrigger(part.element);
    this.#trigger.words = { text, keys: options?.keys };
    if (this.isConnected) this.#trigger.connect();
    return noChange;
  }

  override disconnected(): void {
    this.#trigger?.disconnect();
  }

  override reconnected(): void {
    this.#trigger?.connect();
  }
}

/**
 * Says a few words about an element: `<button aria-label="撤销" ${tooltip('撤销', { keys: 'Ctrl+Z' })}>`. They come when
 * a pointer rests on it, at once when it gets the focus by keyboard, and after a long press of a finger, which then is
 * no click; they go with the pointer, the focus, Escape, a press or a scroll. An empty text shows nothing. Where the
 * text is more than the element's name, it becomes its description while it is seen.
 */
export const tooltip = directive(TooltipDirective);
