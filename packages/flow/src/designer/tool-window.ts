import type { DialogWidth } from '@zhengwu/ui';
import type { nothing, TemplateResult } from 'lit';

/** Something that is done in a window of its own. */
export interface ToolWindow {
  readonly label: string;
  readonly width: DialogWidth;
  template: () => TemplateResult;
  /** What stays in sight below it, however long it is. */
  footer?: () => TemplateResult | typeof nothing;
}
