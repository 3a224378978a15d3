import type { Lang, MessageBook, Refusal } from '@zhengwu/core';
import type { TaskHandle } from '@zhengwu/ui';
import type { FlowDesignerTexts } from '../messages/designer.js';
import type { StepWords } from '../messages/step-words.js';
import type { Directory } from '../directory/index.js';
import type { BpmnSession } from './bpmn-session.js';

/** The designer at one moment. */
export interface ShelfMoment {
  readonly session: BpmnSession | undefined;
  readonly selection: readonly string[];
  readonly isReadonly: boolean;
  readonly isNarrow: boolean;
  readonly lang: Lang;
  readonly texts: FlowDesignerTexts;
  readonly words: StepWords;
  readonly book: MessageBook;
  readonly today: string;
  /** As the host set them. */
  readonly remarks: unknown;
  /** Something in the designer's own root, to ask a question from. */
  readonly anchor: Element;
}

/** What the library, the exports, the timeline and the remarks need of the designer. */
export interface ShelfHost {
  readonly now: () => ShelfMoment;
  /** Shows why an edit was refused; answers whether it was done. */
  readonly tell: (refusal: Refusal | undefined) => boolean;
  /** Selects an element and shows it, and gives it the keyboard. */
  readonly go: (id: string) => void;
  /** All of the drawing, and the keyboard on it. */
  readonly showAll: () => void;
  /** Says what was done, with a way to take it back. */
  readonly done: (text: string) => void;
  readonly toast: (text: string, again?: { readonly label: string; readonly run: () => void }) => void;
  /** Tells what was done, where there is nothing to take back. */
  readonly say: (text: string) => void;
  readonly failed: (error: unknown) => void;
  readonly run: <Result>(label: string, work: (task: TaskHandle) => Promise<Result>) => Promise<Result | undefined>;
  /** Posts and people that somebody imported. Answers whether what became of it is still to be told: a host that keeps them says it itself. */
  readonly addPeople: (directory: Directory) => boolean;
  readonly requestUpdate: () => void;
}
