import { readScript } from './read-script.js';
import { runScript } from './run-script.js';
import type { ScriptFault } from './script-fault.js';
import { SCOPE_NAMES } from './script-names.js';

/** A script that was not run. */
export interface RefusedScript {
  /** The body, at most 200 characters of it. */
  readonly text: string;
  readonly fault: ScriptFault;
}

export type RefusedListener = (refused: RefusedScript) => void;

/** Texts that one listener is told of, each once. */
const MOST_TOLD = 1_000;
const SHOWN = 200;

const listeners = new Map<RefusedListener, Set<string>>();

/** Tells of each script that is met and not run, once for each text. The answer takes the listener away. */
export function onScriptRefused(listener: RefusedListener): () => void {
  listeners.set(listener, new Set());
  return () => {
    listeners.delete(listener);
  };
}

/**
 * In place of Formily's own compiler, which makes functions of texts: `Schema.registerCompiler(formilyCompiler)`. Interprets the
 * body of a `{{…}}` in the scope that Formily gives, reading what Formily notes as read. Calls nothing, hands out no function
 * of the form's. What cannot be read gives `undefined`, which Formily passes over, or, where it calls the result (`fulfill.run`), a
 * function that does nothing.
 */
export function formilyCompiler(expression: string, scope: unknown): unknown {
  const script = readScript(expression);
  const outcome = script.fault === undefined ? runScript(script, (name) => named(scope, name)) : script;
  if (outcome.fault === undefined) return outcome.value;
  refuse(expression, outcome.fault);
  return expression.startsWith(RUNNER) ? noop : undefined;
}

/** How Formily wraps the text of `fulfill.run`, to call it at once (transformer.js, `setSchemaFieldState`). */
const RUNNER = 'function(){';

const noop = (): undefined => undefined;

function named(scope: unknown, name: string): unknown {
  if (typeof scope !== 'object' || scope === null || !SCOPE_NAMES.has(name)) return undefined;
  return (scope as Readonly<Record<string, unknown>>)[name]; // one of the listed names, which Formily's scope has or lacks
}

function refuse(text: string, fault: ScriptFault): void {
  const shown = text.slice(0, SHOWN);
  for (const [listener, told] of listeners) {
    if (told.has(shown) || told.size >= MOST_TOLD) continue;
    told.add(shown);
    listener({ text: shown, fault });
  }
}
