import { noChange } from 'lit';
import { AsyncDirective, directive, PartType, type ElementPart, type PartInfo } from 'lit/async-directive.js';

import { FileDrop, type DropOptions } from './file-drop.js';

class DropFilesDirective extends AsyncDirective {
  #drop: FileDrop | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('dropFiles() stands in the tag of an element: <div ${dropFiles(…)}>.');
  }

  render(_options: DropOptions): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [options]: Parameters<this['render']>): typeof noChange {
    this.#drop ??= new FileDrop(part.element);
    this.#drop.options = options;
    if (this.isConnected) this.#drop.connect();
    return noChange;
  }

  override disconnected(): void {
    this.#drop?.disconnect();
  }

  override reconnected(): void {
    this.#drop?.connect();
  }
}

/**
 * Makes an element a place to drop files on: `<div class="zw-drop" ${dropFiles({ accept: '.pdf', onFiles })}>`. While files
 * are over it or over what stands in it, it has the attribute `data-dropping`; `dropLook` draws that. What is dragged
 * within the page, text and links pass it by. A button that calls `pickFiles` belongs beside it, for those who do
 * not drag.
 */
export const dropFiles = directive(DropFilesDirective);
