import { diff, refuserFor, type Cause, type Checker, type CheckerState, type Finding, type Fix, type Refusal, type StepInfo, type Waiver } from '@zhengwu/core';
import type { DesignerRefusals, Session, SessionListener, Waiving } from '@zhengwu/ui/designer';
import { createFlowChecker } from '../check/flow-checker.js';
import type { FlowContext } from '../model/context.js';
import type { FlowOrigin } from '../model/file/flow-origin.js';
import type { Flow } from '../model/flow.js';
import type { ModdleElement } from '../model/moddle/moddle-element.js';
import { readFlow } from '../model/read/read-flow.js';
import { BpmnSteps } from './bpmn-steps.js';
import { canvasStep } from './canvas-step.js';
import type { CanvasWords } from './canvas/canvas-words.js';
import type { FlowModeler } from './canvas/flow-modeler.js';
import type { EditTools } from './edits/edit-tools.js';
import { flowEdits, runOf, type DesignerEditArgs, type DesignerEditName } from './edits/index.js';
import { DocumentOrder } from './document-order.js';
import { FlowWriter } from './flow-writer.js';
import { ORDER_WAYS, waysOf, type OrderContext } from './way-order.js';

const refuse = refuserFor<DesignerRefusals & { readonly 'edit/unknown': { readonly edit: string } }>();
const NOT_CHECKED: CheckerState = { result: undefined, isCurrent: false, progress: undefined, runsIn: 'page' };

export interface FlowParts {
  readonly modeler: FlowModeler;
  readonly definitions: ModdleElement;
  readonly origin: FlowOrigin;
  /** The text that is open now. */
  readonly text: string;
}

/**
 * A flow at work: bpmn-js keeps the drawing and a stack of commands; here are the steps that a person knows, the plain data that checks
 * and lists read, and the file's text.
 */
export class BpmnSession implements Session<string, FlowContext> {
  readonly modeler: FlowModeler;
  readonly definitions: ModdleElement;
  readonly #words: () => CanvasWords;
  readonly #steps = new BpmnSteps();
  readonly #writer: FlowWriter;
  readonly #order: DocumentOrder;
  readonly #listeners = new Set<SessionListener<string>>();
  #flow: Flow;
  #context: FlowContext;
  #checker: Checker<Flow, FlowContext> | undefined;
  /** Commands that run within an edit, an undo or a redo are counted, not told of one by one. */
  #within: { commands: number } | undefined;

  constructor({ modeler, definitions, origin, text }: FlowParts, context: FlowContext, words: () => CanvasWords) {
    this.modeler = modeler;
    this.definitions = definitions;
    this.#context = context;
    this.#words = words;
    this.#flow = readFlow(definitions);
    this.#order = new DocumentOrder(definitions);
    this.#writer = new FlowWriter(definitions, origin, text, this.#steps.state);
    modeler.get('eventBus').on('commandStack.changed', ({ trigger }) => {
      if (trigger === 'execute') this.#executed();
    });
    modeler.get('eventBus').on([`commandStack.${ORDER_WAYS}.executed`, `commandStack.${ORDER_WAYS}.reverted`], ({ context }) => {
      // What this command is given.
      const { source } = context as OrderContext;
      this.#order.exchange(waysOf(source.businessObject));
    });
    modeler.get('commandStack').before = () => {
      if (this.#within === undefined) this.#writer.beforeChange(undefined);
    };
    const actions = modeler.get('editorActions');
    for (const [name, act] of [['undo', () => this.undo()], ['redo', () => this.redo()]] as const) {
      // bpmn-js's own would take back commands, not steps.
      if (actions.isRegistered(name)) actions.unregister(name);
      actions.register({ [name]: () => void act() });
    }
  }

  /** What the file says now, as plain data; another object after each change. */
  get flow(): Flow {
    return this.#flow;
  }

  get context(): FlowContext {
    return this.#context;
  }

  get isReadonly(): boolean {
    return this.modeler.get('commandStack').isLocked;
  }
  set isReadonly(isReadonly: boolean) {
    const stack = this.modeler.get('commandStack');
    if (stack.isLocked === isReadonly) return;
    if (isReadonly) this.modeler.get('directEditing').cancel();
    stack.isLocked = isReadonly;
  }

  read(): string | Promise<string> {
    return this.#writer.text();
  }

  get canUndo(): boolean {
    return this.#steps.nextUndo !== undefined && !this.isReadonly;
  }

  get canRedo(): boolean {
    return this.#steps.nextRedo !== undefined && !this.isReadonly;
  }

  get nextUndo(): StepInfo | undefined {
    return this.#steps.nextUndo;
  }

  get nextRedo(): StepInfo | undefined {
    return this.#steps.nextRedo;
  }

  undo(): boolean {
    return this.#turn('undo');
  }

  redo(): boolean {
    return this.#turn('redo');
  }

  pause(): void {
    this.#steps.pause();
  }

  /** Does an edit as one step that can be undone; answers why not, with nothing done. */
  apply<Name extends DesignerEditName>(edit: Name, args: DesignerEditArgs[Name]): Refusal | undefined {
    return this.perform({ edit, args }, (tools) => flowEdits[edit](tools, args), runOf(edit, args));
  }

  /** The same for an edit that is not in the table of edits, since it comes later. `step`: how the history calls it. */
  perform(step: StepInfo, edit: (tools: EditTools) => Refusal | undefined, run?: string): Refusal | undefined {
    if (this.isReadonly) return refuse('designer/readonly', {});
    const stack = this.modeler.get('commandStack');
    this.#writer.beforeChange(run);
    const within = { commands: 0 };
    this.#within = within;
    let refusal: Refusal | undefined;
    try {
      const tools = { service: this.modeler.get.bind(this.modeler), definitions: this.definitions, context: this.#context, words: this.#words() } as const;
      refusal = edit(tools);
      if (refusal !== undefined && within.commands > 0) {
        for (; within.commands > 0; within.commands -= 1) stack.undo();
        this.#order.restore();
        this.#steps.forgetUndone();
      }
    } finally {
      this.#within = undefined;
    }
    if (within.commands > 0) this.#record(step, within.commands, run);
    return refusal;
  }

  fix({ edit, args }: Fix): Refusal | undefined {
    if (!Object.prototype.hasOwnProperty.call(flowEdits, edit)) return refuse('edit/unknown', { edit });
    this.pause();
    // The check that made the fix took its arguments from the same table of edits.
    const refusal = this.apply(edit as DesignerEditName, args as never);
    this.pause();
    return refusal;
  }

  has(id: string): boolean {
    return this.modeler.get('elementRegistry').get(id) !== undefined || this.#flow.processes.some((process) => process.id === id);
  }

  get checks(): CheckerState {
    return this.#checker?.state ?? NOT_CHECKED;
  }

  async check(): Promise<readonly Finding[]> {
    if (this.#checker === undefined) throw new Error('the designer is not on a page: nothing is checked');
    return this.#checker.settled();
  }

  setContext(context: FlowContext): void {
    this.#context = context;
    this.#checker?.setContext(context);
  }

  get waiving(): Waiving {
    const { waivers } = this.#flow;
    return {
      waivers,
      add: (waiver) => this.#setWaivers([...waivers, waiver], true),
      remove: (id) => this.#setWaivers(waivers.filter((waiver) => waiver.id !== id), false),
    };
  }

  subscribe(listener: SessionListener<string>): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  suspend(): void {
    this.#checker?.close();
    this.#checker = undefined;
  }

  resume(): void {
    if (this.#checker !== undefined) return;
    const checker = createFlowChecker(this.#flow, this.#context);
    this.#checker = checker;
    checker.subscribe((state) => {
      if (this.#checker !== checker) return;
      for (const { onCheck } of [...this.#listeners]) onCheck(state);
    });
  }

  #setWaivers(waivers: readonly Waiver[], isMore: boolean): Refusal | undefined {
    return this.apply('flow/set-waivers', { waivers, isMore });
  }

  /** A command ran: within an edit it is counted, else it is a gesture's, and a step. */
  #executed(): void {
    if (this.#within !== undefined) {
      this.#within.commands += 1;
      return;
    }
    const { top } = this.modeler.get('commandStack');
    this.#record(top === undefined ? { edit: 'flow/canvas', args: { act: 'change', name: '', count: 0 } } : canvasStep(top), 1, undefined);
  }

  #record(info: StepInfo, commands: number, run: string | undefined): void {
    this.#steps.record(info, commands, run);
    this.#order.note();
    this.#changed({ kind: 'edit', ...info }, run);
  }

  #turn(way: 'undo' | 'redo'): boolean {
    if (way === 'undo' ? !this.canUndo : !this.canRedo) return false;
    this.#writer.beforeChange(undefined);
    const stack = this.modeler.get('commandStack');
    const step = this.#steps[way]();
    if (step === undefined) return false;
    this.#within = { commands: 0 };
    try {
      for (let count = 0; count < step.commands; count += 1) stack[way]();
    } finally {
      this.#within = undefined;
    }
    this.#order.restore();
    this.#changed({ kind: way, ...step.info }, undefined);
    return true;
  }

  #changed(cause: Cause, run: string | undefined): void {
    const before = this.#flow;
    this.#flow = readFlow(this.definitions);
    const patches = diff(before, this.#flow);
    // What was only moved says the same.
    if (patches.length > 0) this.#checker?.update({ document: this.#flow, patches });
    const read = this.#writer.changed(this.#steps.state, run);
    for (const { onChange } of [...this.#listeners]) onChange({ cause, run, read });
  }
}
