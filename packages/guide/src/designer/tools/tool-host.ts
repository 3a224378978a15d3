import type { Edit, Finding, Lang, MessageBook } from '@zhengwu/core';
import type { DialogKind, DialogWidth } from '@zhengwu/ui';
import type { TaskHandle } from '@zhengwu/ui';
import type { TemplateResult } from 'lit';
import type { Guide, GuideContext } from '../../model/index.js';
import type { Answers } from '../../resolve/answers.js';
import type { GuideDesignerTexts } from '../../messages/designer.js';

/** A version of the guide that the host keeps: 第 12 版 · 11月20日 张敏. */
export interface VersionChoice {
  readonly id: string;
  readonly label: string;
}

/** What the tools need of the designer. */
export interface ToolHost {
  readonly guide: Guide;
  readonly context: GuideContext;
  readonly findings: readonly Finding[];
  readonly book: MessageBook;
  readonly lang: Lang;
  readonly texts: GuideDesignerTexts;
  readonly isReadonly: boolean;
  /** Of the guide, as the host counts. */
  readonly version: string;
  /** The version that citizens see, if the host gave it. */
  readonly published: Guide | undefined;
  /** Those that can be read; none where the host keeps none. */
  readonly versions: readonly VersionChoice[];
  /** The content of a version. Rejects where it cannot be read. */
  readVersion: (id: string) => Promise<unknown>;
  apply: <Args>(edit: Edit<Guide, Args>, args: Args) => boolean;
  /** Shows an element, and puts the tool away. */
  go: (id: string) => void;
  walk: (answers: Answers) => void;
  /** Long work, with progress and a way to stop it. */
  run: <Result>(label: string, work: (task: TaskHandle) => Promise<Result>) => Promise<Result | undefined>;
  failed: (error: unknown) => void;
  toast: (text: string, tone?: 'good' | 'bad') => void;
  requestUpdate: () => void;
  shut: () => void;
}

/** A tool in its window. */
export interface ToolWindow {
  readonly label: string;
  readonly kind: DialogKind;
  readonly width: DialogWidth;
  template: () => TemplateResult;
}
