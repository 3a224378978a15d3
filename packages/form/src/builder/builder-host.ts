import type { Edit, Finding, Lang, MessageBook, Refusal, VersionChoices } from '@zhengwu/core';
import type { Pane, TaskHandle } from '@zhengwu/ui';
import type { CSSResultGroup, TemplateResult } from 'lit';
import type { BuilderTexts } from '../messages/builder.js';
import type { Form, FormContext, FormEntry, FormIndex } from '../model/index.js';
import type { FormServices } from '../runtime/index.js';
import type { Device } from './canvas/form-canvas.js';

/** Several edits that become one step. */
export type Edits = (apply: <Args>(edit: Edit<Form, Args>, args: Args) => void) => void;

/** The versions of the form that the host keeps. Both reject where they cannot be read. */
export interface FormVersions {
  /** The newest ones, or those that a former answer's `next` stands for. */
  readonly list: (next?: string) => Promise<VersionChoices>;
  /** The document of one, as `parseForm` takes it. */
  readonly read: (id: string) => Promise<unknown>;
}

/** What the parts of the builder need of it: the form at work, what is chosen, how a gesture ends. The same object as long as the builder lives. */
export interface BuilderHost {
  /** Absent until one is open. */
  readonly form: Form | undefined;
  /** Of `form`. */
  readonly index: FormIndex | undefined;
  /** The host's, with the tables and data elements that somebody imported into the builder. */
  readonly context: FormContext;
  /** `x-id`s, in the order in which they were chosen; empty: the form as a whole. All exist. */
  readonly selection: readonly string[];
  /** The nodes of `selection`. */
  readonly selected: readonly FormEntry[];
  /** Of the form as it is now, those that nobody answers for. */
  readonly findings: readonly Finding[];
  readonly lang: Lang;
  readonly texts: BuilderTexts;
  readonly book: MessageBook;
  readonly isReadonly: boolean;
  /** Who is at work, as the host names him: `by` of a review. Empty if it does not say. */
  readonly person: string;
  /** How wide the form is shown, on the canvas and where it is tried out. */
  readonly device: Device;
  /** What controls of a form that is tried out may use. */
  readonly services: FormServices;
  /** Undefined where the host keeps none. */
  readonly versions: FormVersions | undefined;
  /** Within the builder: where dialogs are asked for and announcements made. */
  readonly anchor: Element;
  /** Settled when the builder has drawn what it was told. */
  readonly drawn: Promise<unknown>;
  /** Does an edit as one step, or shows why not; answers whether it was done. */
  apply: <Args>(edit: Edit<Form, Args>, args: Args) => boolean;
  together: (edits: Edits) => boolean;
  /** The same, but for why not, which is answered and not shown. */
  attempt: (edits: Edits) => Refusal | undefined;
  /** Why an edit cannot be done; `undefined` where nothing is in the way. Nothing is shown. */
  whyNot: <Args>(edit: Edit<Form, Args>, args: Args) => Refusal | undefined;
  /** Shows why something was refused. */
  refuse: (refusal: Refusal) => void;
  refusalText: (refusal: Refusal | undefined) => string | undefined;
  /** How a node is called: its title, else its text, else what its component is. */
  nameOf: (id: string) => string;
  /** Says something to a screen reader. */
  say: (text: string) => void;
  toast: (text: string, tone?: 'good' | 'bad') => void;
  /** Says what was done, with a button that takes exactly this back. */
  done: (text: string) => void;
  failed: (error: unknown) => void;
  select: (id: string) => void;
  selectAll: (ids: readonly string[]) => void;
  /** Selects a node, shows it in canvas and outline and gives it the focus; with a path (`title`, `x-component-props.placeholder`, `x-binding`, `x-rules`, a linkage's id …), that field of its properties. */
  go: (id: string, path?: string) => void;
  /** Shows the properties and puts the cursor into the first control there that matches. */
  toField: (selector: string) => void;
  /** The keyboard goes back to the canvas, to what is selected. */
  toCanvas: () => void;
  /** Takes nodes out, with all that lies in them, and offers to take that back. */
  remove: (ids: readonly string[]) => void;
  /** Long work, with progress and a way to stop it. */
  run: <Result>(label: string, work: (task: TaskHandle) => Promise<Result>) => Promise<Result | undefined>;
  /** Adds tables to `context.tables`, by name; the host is told by `zw-tables`. Answers false where it says itself what came of it. */
  addTables: (tables: NonNullable<FormContext['tables']>) => boolean;
  /** The same of data elements, by id: `context.elements`, `zw-elements`. */
  addElements: (elements: NonNullable<FormContext['elements']>) => boolean;
  requestUpdate: () => void;
}

/**
 * The pane at the side: `properties/index.ts` exports a `propertiesPanel`. Whatever it remembers between two drawings it keeps by
 * host, in elements of its own or a WeakMap. A field that `go(id, path)` should find carries `data-path` with that path.
 */
export interface PropertiesPanel {
  /** For what is selected: one node, several, or the form as a whole. All of its content lies in one element with class `properties`. */
  readonly pane: (host: BuilderHost) => Pane;
  /** Adopted by the builder's shadow root. */
  readonly styles: CSSResultGroup;
}

/** A view of the middle, loaded when it is first wanted: `json/index.ts` exports a `jsonView`, `compare/index.ts` a `compareView`, both of this. */
export interface BuilderView {
  readonly view: (host: BuilderHost) => TemplateResult;
  readonly styles: CSSResultGroup;
}
