import type { DialogWidth } from '@zhengwu/ui';
import type { nothing, TemplateResult } from 'lit';
import type { BuilderHost } from '../builder-host.js';

/** What the windows need of the builder, and of the shelf that opened them. */
export interface WindowHost {
  readonly host: BuilderHost;
  readonly shut: () => void;
  /** Opens another in its place; `then` is opened when that has done what it is for. */
  readonly use: (tool: 'importTables', then: 'generate') => void;
  /** Done: what was on its way before this one is opened, else the window is shut. */
  readonly next: () => void;
}

/** Something that is done in a window of its own. */
export interface ToolWindow {
  readonly label: string;
  readonly width: DialogWidth;
  template: () => TemplateResult;
  /** What stays in sight below it, however long it is. */
  footer?: () => TemplateResult | typeof nothing;
}
