import type { Edit, Finding, Lang, MessageBook, Refusal } from '@zhengwu/core';
import type { TaskHandle, ZwMenu, ZwTree } from '@zhengwu/ui';
import type { ZwGuideCanvas } from '../canvas/index.js';
import type { GuideDesignerTexts } from '../messages/designer.js';
import type { Guide, GuideContext } from '../model/index.js';
import type { Edits } from './properties/desk.js';

/** What the parts of the designer need of it: the document at work, what is chosen, how a gesture ends. */
export interface DesignerHost {
  readonly guide: Guide | undefined;
  readonly context: GuideContext;
  readonly selection: readonly string[];
  readonly findings: readonly Finding[];
  readonly lang: Lang;
  readonly texts: GuideDesignerTexts;
  readonly book: MessageBook;
  readonly isReadonly: boolean;
  readonly tree: ZwTree | null;
  readonly canvas: ZwGuideCanvas | null;
  /** The menu of rows. */
  readonly menu: ZwMenu | null;
  /** Within the designer: where dialogs are asked for and announcements made. */
  readonly anchor: Element;
  /** Settled when the designer has drawn what it was told. */
  readonly drawn: Promise<unknown>;
  apply: <Args>(edit: Edit<Guide, Args>, args: Args) => boolean;
  together: (edits: Edits) => boolean;
  refuse: (refusal: Refusal) => void;
  refusalText: (refusal: Refusal) => string | undefined;
  /** How an element is called. */
  nameOf: (id: string) => string;
  say: (text: string) => void;
  toast: (text: string, tone?: 'good' | 'bad') => void;
  /** Says what was done, with a button that takes it back: undoes the last step, unless it was no change of the guide. */
  done: (text: string, takeBack?: () => void) => void;
  failed: (error: unknown) => void;
  select: (id: string) => void;
  selectAll: (ids: readonly string[]) => void;
  /** Selects an element, scrolls to it, gives it the focus; with a path, that field of its properties. */
  go: (id: string, path?: string) => void;
  /** Shows an element in the outline; the keyboard stays where it is. */
  follow: (id: string) => void;
  /** Draws the outline anew, then opens the field of a row. */
  write: (id: string) => void;
  /** Draws the outline anew, then puts the cursor on a row. */
  rest: (id: string | undefined) => void;
  /** Shows a field of the properties and puts the cursor there. */
  toField: (selector: string) => void;
  toOutline: () => void;
  /** Long work, with progress and a way to stop it. */
  run: <Result>(label: string, work: (task: TaskHandle) => Promise<Result>) => Promise<Result | undefined>;
  /** Loads a part that is wanted now, and says so where that takes a while; where it cannot be loaded, offers to try `again`. */
  fetch: <Part>(load: () => Promise<Part>, again: () => void) => Promise<Part | undefined>;
  requestUpdate: () => void;
}
