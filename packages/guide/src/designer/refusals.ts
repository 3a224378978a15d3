import { refuserFor } from '@zhengwu/core';

/** Why a gesture of the designer means nothing, before it would become an edit. */
export interface DesignerRefusals {
  readonly 'guide-designer/is-end': Readonly<Record<never, never>>;
  readonly 'guide-designer/options-under-questions': Readonly<Record<never, never>>;
  readonly 'guide-designer/one-behind': Readonly<Record<never, never>>;
  readonly 'guide-designer/two-answers': Readonly<Record<never, never>>;
  readonly 'guide-designer/nothing-to-paste': Readonly<Record<never, never>>;
  readonly 'guide-designer/order-of-top': Readonly<Record<never, never>>;
  readonly 'guide-designer/no-level': Readonly<Record<never, never>>;
}

export const refuse = refuserFor<DesignerRefusals>();
