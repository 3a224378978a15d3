/** Why a script is not run. */
export type ScriptFaultReason =
  | 'empty'
  | 'tooLong'
  | 'tooDeep'
  | 'tooManyNodes'
  | 'tooLarge'
  /** It makes a function, or is one. */
  | 'function'
  | 'assignment'
  | 'statement'
  | 'call'
  | 'construct'
  | 'this'
  | 'object'
  | 'computedMember'
  | 'unsafeName'
  | 'unknownName'
  | 'numberOutOfRange'
  | 'unclosedText'
  /** An operator or a word of JavaScript that is not read. */
  | 'unsupported'
  | 'unexpected'
  /** What it reads threw. */
  | 'failed';

/** Why a script is not run, and where: UTF-16 units from the beginning of the body. */
export interface ScriptFault {
  readonly reason: ScriptFaultReason;
  readonly start: number;
  readonly end: number;
  /** The part at fault, at most 40 characters of it. */
  readonly shown: string;
}

/** Thrown within `readScript` and caught there. */
export class ScriptError extends Error {
  constructor(readonly fault: ScriptFault) {
    super(fault.reason);
  }
}

export function scriptError(reason: ScriptFaultReason, text: string, start: number, end: number): ScriptError {
  return new ScriptError({ reason, start, end, shown: text.slice(start, Math.min(end, start + 40)) });
}
