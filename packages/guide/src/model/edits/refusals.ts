import { refuserFor, type Id } from '@zhengwu/core';
import type { NodeId } from '../node.js';

type Nothing = Readonly<Record<never, never>>;

/** Why an edit of a guide may be refused, with what its sentence needs to know. */
export interface GuideRefusals {
  /** What it speaks of does not exist any more. */
  readonly 'guide/gone': { readonly id: string };
  /** A new part has an id that is there already. */
  readonly 'guide/duplicate-id': { readonly id: string };
  readonly 'guide/no-such-position': { readonly position: number };
  /** References outside lead into what would go. */
  readonly 'guide/referenced': { readonly id: NodeId; readonly references: readonly Id<'ref'>[] };
  /** A node cannot stand behind itself. */
  readonly 'guide/inside-itself': { readonly id: NodeId };
  /** What stands behind the option stands nowhere else. */
  readonly 'guide/stands-only-here': { readonly id: NodeId };
  /** A reference would lead back to where one comes from. */
  readonly 'guide/would-circle': { readonly id: NodeId };
  /** Something stands behind the option already, or at the root where `optionId` is null. */
  readonly 'guide/occupied': { readonly optionId: Id<'opt'> | null; readonly by: NodeId };
  /** A new question has no option behind which to keep what stands there. */
  readonly 'guide/nothing-to-keep-it': { readonly kept: NodeId };
  /** A new part comes with something behind its options. */
  readonly 'guide/leads-elsewhere': { readonly id: string };
  /** Questions or conditions use the variable; `by` are their nodes. */
  readonly 'guide/variable-used': { readonly id: Id<'var'>; readonly by: readonly string[] };
  /** The variable has no values to choose from. */
  readonly 'guide/no-values': { readonly id: Id<'var'> };
  /** Options of different questions, or one and the same, are not merged. */
  readonly 'guide/not-siblings': Nothing;
  /** What follows the two, or what they add, is not the same. */
  readonly 'guide/continuations-differ': Nothing;
  /** What the question adds to some answers would be lost. */
  readonly 'guide/has-extras': { readonly id: Id<'q'> };
  /** Later conditions need the answer that would not be asked any more. */
  readonly 'guide/answer-needed': { readonly id: Id<'q'>; readonly by: readonly string[] };
  /** This end of the way asks for no materials and has no situation. */
  readonly 'guide/no-application': { readonly id: Id<'out'> };
  readonly 'guide/not-found': { readonly find: string };
  /** Nothing to look for. */
  readonly 'guide/nothing-to-find': Nothing;
  readonly 'waiver/no-reason': Nothing;
  readonly 'waiver/nobody': Nothing;
}

export const refuse = refuserFor<GuideRefusals>();
