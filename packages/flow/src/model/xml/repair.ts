/** What was written against the rules of XML and could be mended, so that the rest could be read. */
export type RepairKind =
  | 'doctype'
  | 'entity'
  | 'ampersand'
  | 'less-than'
  | 'control-character'
  | 'unquoted'
  | 'no-value'
  | 'doubled-attribute'
  | 'unclosed'
  | 'stray-closing'
  | 'behind-the-root'
  | 'cut-off'
  | 'unbound-prefix'
  | 'encoding'
  | 'doubled-id'
  | 'missing-id';

/** A change of the text: what stands from `start` to `end` becomes `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Repair extends TextEdit {
  readonly kind: RepairKind;
  /** What it is about: an attribute, a prefix, an entity; of an id, the one that it got. */
  readonly name: string;
  readonly value?: string;
}

/** The text with all edits made. Of two that overlap, the one that begins first wins; of two at one place, the first in the list. */
export function applyEdits(text: string, repairs: readonly TextEdit[]): string {
  const ordered = repairs.map((repair, index) => ({ repair, index })).sort((a, b) => a.repair.start - b.repair.start || a.index - b.index);
  const parts: string[] = [];
  let at = 0;
  for (const { repair } of ordered) {
    if (repair.start < at) continue;
    parts.push(text.slice(at, repair.start), repair.text);
    at = repair.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
