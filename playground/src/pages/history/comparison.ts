import type { Lang } from '@zhengwu/core';

import { elementNameAt, placeWords, plainReader, sectionsOf, valueLines, valueText, type Difference, type Reader, type Scalar } from '../../history/index.js';
import { historyTextsIn } from './messages/history.js';

/** One side of a difference as it is shown. */
export type Cell =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text'; readonly text: string }
  /** Members of a list, those that are in this side alone marked. */
  | { readonly kind: 'members'; readonly members: readonly { readonly text: string; readonly isOwn: boolean }[] };

/** One difference, in words. */
export interface Row {
  readonly key: string;
  readonly kind: Difference['kind'];
  /** Within its section. */
  readonly place: string;
  readonly before: Cell;
  readonly after: Cell;
  /** Two texts that are shown as they are written: what changed within them can be marked. */
  readonly isProse: boolean;
}

export interface RowSection {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly Row[];
}

/** How two documents are told apart: rows by section, or, where both are texts, their lines. */
export type Comparison =
  | { readonly kind: 'same' }
  | { readonly kind: 'rows'; readonly sections: readonly RowSection[]; readonly count: number }
  | { readonly kind: 'lines'; readonly before: string; readonly after: string };

/**
 * @param around the item's other documents, in which what these two refer to has its name
 * @param reader that of documents like these
 */
export function compareDocuments(before: unknown, after: unknown, lang: Lang, around: readonly unknown[] = [], reader: Reader = plainReader): Comparison {
  const found = reader.compare(before, after);
  if (found.length === 0) return { kind: 'same' };
  const [former, present] = [reader.readable(before), reader.readable(after)];
  if (typeof former === 'string' || typeof present === 'string') return { kind: 'lines', before: linesText(before), after: linesText(after) };
  const rows = new RowReader([present, former, ...around], [former, present, ...around], lang, reader);
  const sections = sectionsOf(found, [present, former], lang).map(({ id, label, differences: list }) => ({ id, label, rows: list.map((difference) => rows.row(difference, label)) }));
  return { kind: 'rows', sections, count: found.length };
}

/** What cannot be told in words is told line by line. */
function linesText(document: unknown): string {
  return typeof document === 'string' ? document : JSON.stringify(document, undefined, 2);
}

class RowReader {
  readonly #texts;

  /** Where names are looked up: for what is there now in the present document first, for what was in the former. */
  constructor(
    readonly newFirst: readonly unknown[],
    readonly oldFirst: readonly unknown[],
    readonly lang: Lang,
    readonly reader: Reader,
  ) {
    this.#texts = historyTextsIn(lang);
  }

  row(difference: Difference, section: string): Row {
    const { kind, path } = difference;
    const words = placeWords(path, this.newFirst, this.lang, this.reader);
    // The section's name stands above: it is not said again in each row.
    const place = (words.length > 1 && words[0] === section ? words.slice(1) : words).join(' › ');
    const row = { key: `${kind} ${JSON.stringify(path)}`, kind, place, isProse: false };
    switch (difference.kind) {
      case 'added':
        return { ...row, before: { kind: 'nothing' }, after: this.#text(difference.after, path, this.newFirst) };
      case 'removed':
        return { ...row, before: this.#text(difference.before, path, this.oldFirst), after: { kind: 'nothing' } };
      case 'moved':
        return { ...row, before: { kind: 'nothing' }, after: { kind: 'text', text: this.#movedText(path, difference.behind) } };
      case 'changed':
        if (difference.members !== undefined) return { ...row, ...this.#members(difference, difference.members) };
        return {
          ...row,
          before: this.#text(difference.before, path, this.oldFirst),
          after: this.#text(difference.after, path, this.newFirst),
          isProse: this.#isProse(difference.before, path, this.oldFirst) && this.#isProse(difference.after, path, this.newFirst),
        };
    }
  }

  #text(value: unknown, path: readonly string[], documents: readonly unknown[]): Cell {
    return { kind: 'text', text: valueLines(value, path, this.lang, documents, this.reader).join('\n') };
  }

  #isProse(value: unknown, path: readonly string[], documents: readonly unknown[]): boolean {
    return typeof value === 'string' && valueText(value, path, this.lang, documents, this.reader) === value;
  }

  #members({ path, before, after }: Extract<Difference, { kind: 'changed' }>, { added, removed }: { readonly added: readonly Scalar[]; readonly removed: readonly Scalar[] }): Pick<Row, 'before' | 'after'> {
    const side = (list: unknown, own: readonly Scalar[], documents: readonly unknown[]): Cell => {
      const members = (Array.isArray(list) ? (list as readonly unknown[]) : []).map((member) => ({
        text: valueText(member, path, this.lang, documents, this.reader),
        isOwn: own.some((each) => each === member),
      }));
      return members.length === 0 ? { kind: 'text', text: valueText([], path, this.lang) } : { kind: 'members', members };
    };
    return { before: side(before, removed, this.oldFirst), after: side(after, added, this.newFirst) };
  }

  #movedText(path: readonly string[], behind: string | null): string {
    return behind === null ? this.#texts.movedFirst : this.#texts.movedBehind(elementNameAt([...path.slice(0, -1), behind], this.newFirst, this.lang));
  }
}
