import type { XmlDocument } from '../xml/read-xml.js';
import { elementsOf } from '../xml/xml-node.js';

/** How a file sets its lines: what is added looks like what is there. */
export class Indentation {
  /** One step to the right; undefined in a file without lines. */
  readonly #unit: string | undefined;
  readonly selfClosing: string;

  constructor({ root, text }: XmlDocument) {
    const first = root.children[0];
    const isInLines = first === undefined || (first.kind === 'text' && first.text.includes('\n'));
    this.#unit = isInLines ? (/\n([ \t]+)$/.exec(first === undefined ? '' : text.slice(first.start, first.end))?.[1] ?? '  ') : undefined;
    this.selfClosing = '/>';
    for (const element of elementsOf(root)) {
      if (!element.isSelfClosed) continue;
      this.selfClosing = text.slice(element.openEnd - 3, element.openEnd) === ' />' ? ' />' : '/>';
      break;
    }
  }

  /** The line break before a child of what itself stands behind `lead`; as its siblings have it, if it has any. None within a line. */
  inside(lead: string, ofSiblings: string | undefined): string {
    if (this.#unit === undefined) return '';
    if (ofSiblings?.includes('\n') === true) return lastLine(ofSiblings);
    return lead.includes('\n') ? `${lastLine(lead)}${this.#unit}` : '';
  }
}

/** The last line break of white space, and what stands behind it. */
export function lastLine(space: string): string {
  return /\r?\n[^\n]*$/.exec(space)?.[0] ?? '';
}
