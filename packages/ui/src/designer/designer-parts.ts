import type { TemplateResult } from 'lit';

import type { Pane, View } from '../frame/frame-parts.js';

/** What one designer puts into the frame. */
export interface DesignerParts {
  readonly title: string;
  /** Beside the title, faint: 材料清单. */
  readonly note?: string;
  readonly outline?: Pane;
  readonly canvas: TemplateResult;
  readonly properties?: Pane;
  /** The designer's own buttons, before the findings. */
  readonly tools?: TemplateResult;
  /** What it says in the status line. */
  readonly status?: TemplateResult;
}

export type { View };

/** `detail` of `zw-select`. */
export interface SelectDetail {
  readonly ids: readonly string[];
}
