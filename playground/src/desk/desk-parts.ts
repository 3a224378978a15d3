import type { Loaded } from '../client/client.js';
import type { DeskDocument, DeskPorts } from './desk-ports.js';
import type { DeskNews } from './desk-state.js';
import type { DraftKeeper } from './draft-keeper.js';
import type { Line } from './line.js';
import type { Sheet } from './sheet.js';

/** What saving, merging and restoring work with. */
export interface DeskParts {
  readonly ports: DeskPorts;
  readonly document: DeskDocument;
  readonly line: Line;
  readonly keeper: DraftKeeper;
  /** Absent until the document is loaded. */
  readonly sheet: () => Sheet | undefined;
  readonly tell: (news: DeskNews) => void;
}

/** The newest version. @throws Refusal */
export function loadHead({ ports, document, line }: DeskParts): Promise<Loaded> {
  return line.call(() => ports.server.document(document.itemId, document.kind));
}

/** What lies on the desk is kept as long as it is not a version. `isFulfilled`: the server has put its draft away with the version. */
export function keepSheet({ keeper }: DeskParts, sheet: Sheet, { isFulfilled = false } = {}): void {
  if (sheet.isEdited) keeper.keep(sheet.unsaved);
  else keeper.drop({ isFulfilled });
}

/** Another content lies on the desk, and the editor shows it. What it had not told is lost by that: flush before, and wait for nothing in between. */
export function showOnSheet(parts: DeskParts, sheet: Sheet, base: Loaded, content: unknown, mergedFrom?: number): void {
  sheet.mergedFrom = mergedFrom;
  sheet.lay(base, content);
  keepSheet(parts, sheet);
  parts.tell({ kind: 'content', content });
}
