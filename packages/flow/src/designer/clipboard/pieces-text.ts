import { readJson } from '@zhengwu/core';
import type { Moddle } from '../../model/moddle/moddle-element.js';

/** What was copied of a drawing, as diagram-js keeps it: by depth, what stands there; elements of moddle within. */
export type CopiedPieces = Readonly<Record<string, readonly object[]>>;

const FORMAT = 'zhengwu-flow/1';

/** Pieces as a text, which another window pastes. */
export function piecesText(pieces: CopiedPieces): string {
  // What is drawn of a piece refers to it; both stand side by side in the descriptor already.
  return JSON.stringify({ format: FORMAT, pieces }, (key, value: unknown) => (key === 'bpmnElement' ? undefined : value));
}

/**
 * The pieces of a text that `piecesText` wrote; undefined for any other. A text may come from anywhere: it is bounded as a document is, and of what it
 * calls elements only those are made that a flow knows.
 */
export function piecesIn(text: string, moddle: Moddle): CopiedPieces | undefined {
  if (!text.startsWith(`{"format":"${FORMAT}"`)) return undefined;
  const { value } = readJson(text, 'flow');
  const pieces = isRecord(value) ? value['pieces'] : undefined;
  if (!isRecord(pieces) || Object.keys(pieces).length === 0 || !Object.entries(pieces).every(([depth, branch]) => /^\d+$/.test(depth) && Array.isArray(branch) && branch.every(isPiece))) return undefined;
  try {
    // Checked above to be what it is called.
    return revived(pieces, moddle) as CopiedPieces;
  } catch {
    // A kind of element that nobody knows: bpmn-moddle throws.
    return undefined;
  }
}

function isPiece(value: unknown): boolean {
  return isRecord(value) && typeof value['id'] === 'string' && (isRecord(value['businessObject']) || typeof value['labelTarget'] === 'string');
}

function revived(value: unknown, moddle: Moddle): unknown {
  if (Array.isArray(value)) return value.map((each) => revived(each, moddle));
  if (!isRecord(value)) return value;
  const { $type: type, ...rest } = value;
  const parts = Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, revived(each, moddle)]));
  return typeof type === 'string' ? moddle.create(type, parts) : parts;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
