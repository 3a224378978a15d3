import type { Lang, MessageBook, Services } from '@zhengwu/core';
import type { PanelMemory } from '@zhengwu/ui/properties';
import type { StepWords } from '../messages/step-words.js';
import type { FlowDesignerTexts } from '../messages/designer.js';
import type { FlowContext } from '../model/context.js';
import type { Flow } from '../model/flow.js';
import type { ModdleElement } from '../model/moddle/moddle-element.js';
import type { DesignerEditArgs, DesignerEditName } from './edits/index.js';

/** What the parts of the designer need of it: the flow at work, what is chosen, how a gesture ends. */
export interface FlowDesk {
  readonly flow: Flow;
  readonly context: FlowContext;
  readonly selection: readonly string[];
  readonly isReadonly: boolean;
  readonly lang: Lang;
  readonly texts: FlowDesignerTexts;
  readonly words: StepWords;
  readonly book: MessageBook;
  /** Of the properties: one as long as the designer lives. */
  readonly memory: PanelMemory;
  /** The host's directory, if it has one that can be asked. */
  readonly searchDirectory: Services['searchDirectory'];
  /** Opens the window in which posts and people are imported; absent where the host's own directory is asked, and before what opens it is here. */
  readonly importPeople: (() => void) | undefined;
  /** What is drawn of an id, as bpmn-moddle's tree has it. */
  readonly elementOf: (id: string) => ModdleElement | undefined;
  /** Does an edit as one step, or shows why not. */
  readonly apply: <Name extends DesignerEditName>(edit: Name, args: DesignerEditArgs[Name]) => boolean;
  /** Says to those who do not see it what was done. */
  readonly say: (text: string) => void;
  readonly select: (ids: readonly string[]) => void;
  /** Draws again what the memory has changed. */
  readonly redraw: () => void;
}
