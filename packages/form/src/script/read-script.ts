import { EXPRESSION_LIMITS, type Expression } from '@zhengwu/core';
import { ScriptError, type ScriptFault } from './script-fault.js';
import { ScriptParser, type ScriptMark } from './script-parser.js';
import { scanScript } from './script-scanner.js';

/** A script that can be read: its tree over `$self`, `$deps` and so on as fields, to be computed as JavaScript computes. */
export interface Script {
  readonly expression: Expression;
  /** Nodes that JavaScript tells apart and the tree does not. */
  readonly marks: ReadonlyMap<Expression, ScriptMark>;
  readonly fault?: undefined;
}

export interface UnreadScript {
  readonly fault: ScriptFault;
  readonly expression?: undefined;
}

/** Texts in memory; a form has some dozens. */
const MOST_KNOWN = 2_000;

const known = new Map<string, Script | UnreadScript>();

/**
 * Reads the body of a `{{…}}`: JavaScript's literals, members, comparisons, arithmetic, `&&` `||` `??` `!`, choices,
 * lists, templates, `includes`, `startsWith`, `indexOf` beside -1, and `Math.abs`, `min`, `max`, `round`. Whatever else is a fault
 * that says what and where. Never throws, runs nothing, and takes time in proportion to the text.
 */
export function readScript(text: string): Script | UnreadScript {
  const former = known.get(text);
  if (former !== undefined) return former;
  const script = read(text);
  // The oldest goes: Maps keep the order of insertion.
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  if (text.length <= EXPRESSION_LIMITS.text) known.set(text, script);
  return script;
}

function read(text: string): Script | UnreadScript {
  if (text.length > EXPRESSION_LIMITS.text) return { fault: { reason: 'tooLong', start: EXPRESSION_LIMITS.text, end: text.length, shown: '' } };
  try {
    const parser = new ScriptParser(text, scanScript(text));
    const expression = parser.parse();
    return { expression, marks: parser.marks };
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    return { fault: error.fault };
  }
}
