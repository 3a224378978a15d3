import type { Refusal } from '@zhengwu/core';
import { refuserFor } from '@zhengwu/core';
import type { FlowContext } from '../../model/context.js';
import type { ModdleElement } from '../../model/moddle/moddle-element.js';
import type { CanvasWords } from '../canvas/canvas-words.js';
import type { Services } from '../canvas/flow-modeler.js';

/** What an edit works with: bpmn-js's services, which make each change a command that can be undone, and what surrounds the flow. */
export interface EditTools {
  readonly service: <Name extends keyof Services>(name: Name) => Services[Name];
  readonly definitions: ModdleElement;
  readonly context: FlowContext;
  readonly words: CanvasWords;
}

/** An edit of a flow: does its commands and answers nothing, or answers why not and does nothing. */
export type FlowEdit<Args> = (tools: EditTools, args: Args) => Refusal | undefined;

/** Why an edit of a flow is refused. */
export interface FlowRefusals {
  readonly 'flow/gone': { readonly id: string };
  readonly 'flow/no-step': { readonly name: string };
  readonly 'flow/no-way': { readonly name: string };
  /** Of an event: nothing of the kind triggers it. */
  readonly 'flow/no-trigger': { readonly name: string };
  readonly 'flow/cannot-connect': { readonly name: string };
  /** Nothing can follow an end, or come before a start. */
  readonly 'flow/nothing-behind': { readonly name: string };
  readonly 'flow/nothing-before': { readonly name: string };
  /** An end in the middle of a sequence: `name` leads on. */
  readonly 'flow/end-between': { readonly name: string };
  /** BPMN allows no way there. */
  readonly 'flow/cannot-lead-to': { readonly name: string };
  readonly 'flow/cannot-move': { readonly name: string };
  /** Of the way that is taken when no condition holds: it has no other place. */
  readonly 'flow/default-is-last': { readonly name: string };
  readonly 'flow/nothing-to-paste': Readonly<Record<string, never>>;
  /** Pools are drawn, where one process is wanted. */
  readonly 'flow/has-pools': Readonly<Record<never, never>>;
  /** The engine's language cannot say the condition; `reasons` in the reader's words, as far as they are known. */
  readonly 'flow/not-in-juel': { readonly reasons: readonly string[] };
}

export const refuse = refuserFor<FlowRefusals>();
