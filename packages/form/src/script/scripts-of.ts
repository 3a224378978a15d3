import { isPlainObject } from '@zhengwu/core';
import { isScript, scriptBody } from './script-text.js';
import { readScript } from './read-script.js';
import type { ScriptFault } from './script-fault.js';

/** A script in a node, and where. */
export interface PlacedScript {
  /** Slash-separated keys below the node: `x-reactions/0/fulfill/run`. */
  readonly path: string;
  /** The body. */
  readonly text: string;
  /** Absent if it can be read, and runs. */
  readonly fault?: ScriptFault;
}

/** Keys of a node that lie elsewhere, or that Formily compiles nothing in: the children, and what is ours. */
const NOT_COMPILED: ReadonlySet<string> = new Set(['properties', 'items', 'additionalItems', 'additionalProperties', 'patternProperties', 'x-id', 'x-binding', 'x-rules']);

/** More values of one node than these are not looked through. */
const MOST_VALUES = 100_000;

/** All that Formily would compile in a node, its children left out. Iterates: what a node holds may be deep. */
export function scriptsOf(node: Readonly<Record<string, unknown>>): readonly PlacedScript[] {
  const scripts: PlacedScript[] = [];
  const pending: { readonly path: string; readonly value: unknown }[] = [];
  for (const [key, value] of Object.entries(node)) if (!NOT_COMPILED.has(key)) pending.push({ path: key, value });
  pending.reverse();
  for (let looked = 0; looked < MOST_VALUES; looked += 1) {
    const next = pending.pop();
    if (next === undefined) break;
    const { path, value } = next;
    if (isScript(value)) scripts.push(placed(path, scriptBody(value) ?? ''));
    else if (isRunner(path, value)) scripts.push(placed(path, `function(){${value}}`));
    else if (Array.isArray(value) || isPlainObject(value)) {
      for (const [key, child] of Object.entries(value).reverse()) pending.push({ path: `${path}/${key}`, value: child as unknown });
    }
  }
  return scripts;
}

/** A text of statements that Formily runs when a reaction is fulfilled, or not. */
function isRunner(path: string, value: unknown): value is string {
  return typeof value === 'string' && value !== '' && /^x-reactions\/(?:\d+\/)?(?:fulfill|otherwise)\/run$/.test(path);
}

function placed(path: string, text: string): PlacedScript {
  const { fault } = readScript(text);
  return fault === undefined ? { path, text } : { path, text, fault };
}
