import type { Cause, CheckerState, Finding, Fix, Refusal, StepInfo, Waiver } from '@zhengwu/core';

/** One change of a document, undo and redo included. */
export interface SessionChange<Value> {
  readonly cause: Cause;
  /** The run of typing it belongs to, letters typed into one field for example; `undefined` if it stands alone. */
  readonly run: string | undefined;
  /** The document right after this change. */
  readonly read: () => Value | Promise<Value>;
}

export interface SessionListener<Value> {
  readonly onChange: (change: SessionChange<Value>) => void;
  /** Findings, progress, or that what is known is no longer current. */
  readonly onCheck: (state: CheckerState) => void;
}

/**
 * A document at work: what the frame needs of any designer, whatever keeps the document and its history (core's
 * `History`, bpmn-js's command stack, ProseMirror). `read` may be asynchronous, for XML is.
 */
export interface Session<Value, Context = unknown> {
  /** Refuses every edit. The frame sets it: the host asked for it, or the document is of a newer version. */
  isReadonly: boolean;
  read(): Value | Promise<Value>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The very same object as long as it is the same step: whoever offers to take it back sees by it whether it is still the last. */
  readonly nextUndo: StepInfo | undefined;
  readonly nextRedo: StepInfo | undefined;
  undo(): boolean;
  redo(): boolean;
  /** Ends a run of typing: what follows is a step of its own. */
  pause(): void;
  /** Does what a finding's fix says; answers why not. */
  fix(fix: Fix): Refusal | undefined;
  /** Whether there is still such an element: what is gone cannot stay selected. */
  has(id: string): boolean;
  readonly checks: CheckerState;
  /** The findings of the document and context as they are now, once they are known. */
  check(): Promise<readonly Finding[]>;
  setContext(context: Context): void;
  /** `undefined` where the document keeps no waivers. */
  readonly waiving: Waiving | undefined;
  subscribe(listener: SessionListener<Value>): () => void;
  /** Ends the worker; the document and its history stay. */
  suspend(): void;
  /** Checks again after `suspend`. */
  resume(): void;
}

/** How a document keeps the findings that somebody answers for. */
export interface Waiving {
  readonly waivers: readonly Waiver[];
  add(waiver: Waiver): Refusal | undefined;
  remove(id: Waiver['id']): Refusal | undefined;
}
