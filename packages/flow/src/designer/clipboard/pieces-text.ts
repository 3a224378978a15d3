import { readJson } from '@zhengwu/core';
import { isModdleElement, type Moddle } from '../../model/moddle/moddle-element.js';
import { isForeign } from './foreign-copy.js';
import { isFreeName } from './foreign-names.js';

/** What was copied of a drawing, as diagram-js keeps it: by depth, what stands there; elements of moddle within. */
export type CopiedPieces = Readonly<Record<string, readonly object[]>>;

const FORMAT = 'zhengwu-flow/1';

/** Pieces as a text, which another window pastes. */
export function piecesText(pieces: CopiedPieces): string {
  // What is drawn of a piece refers to it; both stand side by side in the descriptor already.
  return JSON.stringify({ format: FORMAT, pieces }, (key, value: unknown) => (key === 'bpmnElement' ? undefined : written(value)));
}

/** With what moddle hides from JSON: attributes that no descriptor knows, and the namespace of such an element. */
function written(value: unknown): unknown {
  if (isForeign(value)) return { ...value, $ns: value.$descriptor.ns.uri ?? '' };
  return isModdleElement(value) && Object.keys(value.$attrs ?? {}).length > 0 ? { ...value, $attrs: value.$attrs } : value;
}

/**
 * The pieces of a text that `piecesText` wrote; undefined for any other. A text may come from anywhere: it is bounded as a document is, and of what it
 * calls elements only those are made that a flow knows, or that stand by their namespace among extensions.
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
  const { $type: type, $ns: uri, $attrs: attributes, ...rest } = value;
  if (typeof type === 'string' && typeof uri === 'string') return foreign(type, uri, rest, moddle);
  const parts = Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, revived(each, moddle)]));
  if (typeof type !== 'string') return parts;
  const made = moddle.create(type, parts);
  Object.assign(made.$attrs ?? {}, isRecord(attributes) ? textsIn(attributes) : {});
  return made;
}

/** An element of a namespace that no descriptor knows: texts, and elements of its kind. */
function foreign(type: string, uri: string, { $body: body, $children: children, ...attributes }: Readonly<Record<string, unknown>>, moddle: Moddle): unknown {
  if (!/^(?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*$/.test(type) || /[\s"<>{}]/.test(uri)) throw new RangeError(`${type} is no name`);
  const inside = Array.isArray(children) ? children.map((child: unknown) => revived(child, moddle)).filter(isForeign) : [];
  return moddle.createAny(type, uri, { ...textsIn(attributes), ...(typeof body === 'string' ? { $body: body } : {}), ...(inside.length === 0 ? {} : { $children: inside }) });
}

function textsIn(attributes: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).flatMap(([name, value]) => (typeof value === 'string' && isFreeName(name) ? [[name, value] as const] : [])));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
