import type { Edit, Finding, Lang, MessageBook } from '@zhengwu/core';
import type { DialogKind, DialogWidth } from '@zhengwu/ui';
import type { TaskHandle } from '@zhengwu/ui';
import type { TemplateResult } from 'lit';
import type { Guide, GuideContext } from '../../model/index.js';
import type { Answers } from '../../resolve/answers.js';
import type { GuideDesignerTexts } from '../../messages/designer.js';
import type { VersionShelf } from './version-shelf.js';

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
  /** The version that citizens see, as soon as the host gives it; the same object until it gives another. */
  readonly published: Guide | undefined;
  /** Absent where the host keeps none. */
  readonly versions: VersionShelf | undefined;
  apply: <Args>(edit: Edit<Guide, Args>, args: Args) => boolean;
  /** Shows an element, and puts the tool away. */
  go: (id: string) => void;
  walk: (answers: Answers) => void;
  /** Long work, with progress and a way to stop it. */
  run: <Result>(label: string, work: (task: TaskHandle) => Promise<Result>) => Promise<Result | undefined>;
  failed: (error: unknown) => void;
  toast: (text: string, tone?: 'good' | 'bad') => void;
  requestUpdate: () => void;
  /** Settled when the window shows what it was told. */
  readonly drawn: Promise<unknown>;
  shut: () => void;
}

/** A tool in its window. */
export interface ToolWindow {
  readonly label: string;
  readonly kind: DialogKind;
  readonly width: DialogWidth;
  template: () => TemplateResult;
}
