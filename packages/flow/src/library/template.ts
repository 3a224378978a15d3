import type { FlowContext } from '../model/context.js';
import type { Flow } from '../model/flow.js';
import type { Drawn, FlowDraft } from './flow-draft.js';

/** The templates of the library, in the order in which they are offered. */
export const TEMPLATE_IDS = ['immediate', 'oneReview', 'twoReviews', 'pledge', 'joint', 'inspection', 'hearing'] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** How a template suits an item, and why; the words stand in the messages. */
export interface Suitability {
  readonly suits: 'well' | 'as-well' | 'badly';
  readonly reason?: SuitabilityReason;
}
export type SuitabilityReason = 'isImmediate' | 'isPromised' | 'isOrdinary' | 'hasPledge' | 'noPledge' | 'pledgeLeftOut' | 'hasInspection' | 'hasHearing';

/** A flow that is lawful as it stands, but for what only the department knows. */
export interface FlowTemplate {
  readonly id: TemplateId;
  readonly suits: (context: FlowContext) => Suitability;
  /** Draws it up. Answers the steps that make it what it is, to be told from those that every flow has. */
  readonly draw: (draft: FlowDraft) => readonly Drawn[];
}

/** A flow from a template. */
export interface TemplateFlow {
  readonly flow: Flow;
  /** The steps that make the template what it is. */
  readonly ownIds: readonly string[];
}
