import { reasonOf, type Finding, type Fix, type MessageBook, type Part, type Place } from '@zhengwu/core';
import type { DesignerParts, FindingAction, Opened, Pane, Shortcut, ZwMenu, ZwTree } from '@zhengwu/ui';
import { announce, DesignerElement, remarkPanel, remarkPanelStyles, Surroundings } from '@zhengwu/ui/designer';
import { emit } from '@zhengwu/ui/element';
import type { PanelMemory } from '@zhengwu/ui/properties';
import { adoptStyles, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { flowDesignerTextsIn, type FlowDesignerTexts } from '../messages/designer.js';
import { outlineTextsIn } from '../messages/outline.js';
import { stepWordsEn, stepWordsZhCn, type StepWords } from '../messages/step-words.js';
import type { FlowContext } from '../model/context.js';
import type { Directory } from '../directory/index.js';
import type { Process } from '../model/flow.js';
import { FlowBook, type Behind } from './book.js';
import type { BpmnSession } from './bpmn-session.js';
import { canvasWordsOf } from './canvas/canvas-words.js';
import type { ZwFlowCanvas } from './canvas/flow-canvas.js';
import { flowDesignerStyles } from './designer.styles.js';
import { elementName } from '../messages/element-name.js';
import { flowFixWords } from './fix-words.js';
import type { FlowDesk } from './flow-desk.js';
import { selectedFor } from './flow-selection.js';
import { flowTitle } from './flow-title.js';
import { flowShortcuts } from './flow-shortcuts.js';
import { statusView } from './status-view.js';
import { openFlow } from './open-flow.js';
import type { LineSpeech } from './outline/line-words.js';
import type { OutlineDesk, OutlineHost } from './outline/outline-desk.js';
import { outlinePane } from './outline/outline-pane.js';
import { lineIn, stepCount } from './outline/step-nodes.js';
import { readContext } from './read-context.js';
import type { ShelfHost } from './shelf-host.js';

const idOf = ({ id }: { readonly id: string }): string => id;

/** Of `zw-people`: all posts and people that the designer knows now, of the host's and imported ones. */
export type PeopleDetail = Directory;

/** px: a name, a kind, who does it. */
const OUTLINE = 300;

/**
 * 审批流程设计器: a flow drawn in BPMN, people bound to its steps, checked while one works. Its value is BPMN 2.0 XML as text; what it does
 * not know of a file stays in it.
 *
 * @fires zw-people - posts and people were imported: `PeopleDetail`. A host that keeps them prevents the default, and tells what came of it
 */
export class ZwFlowDesigner extends DesignerElement<string, FlowContext, BpmnSession> {
  static override styles = [...DesignerElement.styles, flowDesignerStyles, remarkPanelStyles];

  @query('zw-flow-canvas') private readonly canvas!: ZwFlowCanvas | null;
  @query('zw-tree.steps') private readonly tree!: ZwTree | null;
  protected override readonly documentPart: Part = 'flow';
  /** What a person has opened and begun to type in the properties. */
  private memory: PanelMemory | undefined;
  /** What the properties were shown of. */
  #shown = '';
  #isDressed = false;
  readonly #around = new Surroundings<FlowContext>({ today: '' }, { departments: idOf, roles: idOf, accounts: idOf });
  /** What stands around the drawing; it comes behind the first one. */
  #shelf: InstanceType<Behind['FlowShelf']> | undefined;
  /** What is done in the list; it comes behind the first drawing. */
  #outline: OutlineDesk | undefined;
  /** Where the keyboard was last, the list or the drawing: what is revealed is focused there. */
  #home: 'list' | 'canvas' = 'canvas';
  /** The branches of the list that somebody has closed. */
  readonly #closed = new Set<string>();

  private readonly speech = new FlowBook(() => {
    this.requestUpdate();
    const { later } = this.speech;
    if (later.hasFailed) this.frame?.toast({ text: this.words.later.failed, tone: 'bad', action: { label: this.words.later.retry, run: () => void later.load().catch(() => undefined) } });
  });

  /** Settles when all is here that comes behind the first drawing: words of findings, properties, menus. Rejects where it cannot be loaded. */
  get ready(): Promise<void> {
    return this.speech.later.load().then(() => undefined);
  }

  protected override get book(): MessageBook {
    return this.speech.words;
  }

  protected override canTell(): boolean {
    return this.speech.canTell;
  }

  private get words(): FlowDesignerTexts {
    return flowDesignerTextsIn(this.language.lang);
  }

  private get stepWords(): StepWords {
    return this.language.lang === 'en' ? stepWordsEn : stepWordsZhCn;
  }

  protected override get shortcuts(): readonly Shortcut[] {
    return flowShortcuts(this.words, outlineTextsIn(this.language.lang), {
      canvas: () => this.canvas?.focus(),
      list: () => this.tree?.focus(),
      arrange: () => this.tell(this.session?.apply('flow/arrange', {})),
      properties: () => this.toProperties(),
    });
  }

  protected override contextOf(context: unknown): FlowContext {
    const around = readContext(context);
    this.#around.give(around);
    return { ...this.#around.context, today: around.today };
  }

  protected override openValue(value: unknown, context: FlowContext): Promise<Opened<BpmnSession>> {
    return openFlow(value, context, () => canvasWordsOf({ lang: this.language.lang, book: this.book, texts: this.words, words: this.stepWords }));
  }

  protected override nameOf(session: BpmnSession, { id }: Place): string {
    return elementName(session.flow, id, this.stepWords) ?? this.words.unnamed;
  }

  protected override selectionFor({ id }: Place): readonly string[] {
    const { session } = this;
    return session === undefined ? [] : selectedFor(session.flow, id, (each) => session.modeler.get('elementRegistry').get(each) !== undefined);
  }

  protected override async focusElement({ id, path }: Place): Promise<void> {
    const { flow } = this.session ?? {};
    if (flow !== undefined && this.selectionFor({ part: 'flow', id }).length === 0) {
      // What is the flow's own stands in the properties while nothing is selected: on the drawing nothing tells that one is there.
      this.select([]);
      await this.updateComplete;
      announce(this.frame ?? this, this.words.atFlow(flowTitle(flow, this.words)));
    }
    this.canvas?.reveal(id);
    const row = flow === undefined ? undefined : lineIn(flow, id)?.line.id;
    if (row !== undefined) this.tree?.reveal(row);
    if (path !== undefined) {
      await this.ready.catch(() => undefined); // what could not be loaded has been told
      await this.frame?.showPane('properties');
      await this.updateComplete;
      const pane = this.renderRoot.querySelector('.properties');
      const rights = flow?.processes.flatMap(({ nodes }) => nodes).find((node) => node.id === id)?.step?.rights;
      if (pane !== null && this.speech.later.part?.focusProperty(pane, path, (place) => rights?.[place]?.fieldId) === true) return;
    }
    if (this.#home === 'canvas') this.canvas?.focus();
    else if (row === undefined) this.tree?.focus();
    else this.tree?.focusNode(row);
  }

  protected override actionsOf({ at, witness }: Finding): readonly FindingAction[] {
    if (witness?.kind !== 'steps' || witness.steps.length === 0) return [];
    return [{ label: this.words.play.show, run: () => this.canvas?.play(witness.steps, at.id) }];
  }

  protected override fixWords(fix: Fix): string {
    const { session } = this;
    const named = session === undefined ? undefined : flowFixWords(fix, { flow: session.flow, context: session.context, texts: this.words, words: this.stepWords });
    return named ?? super.fixWords(fix);
  }

  protected override documentLeft(): void {
    super.documentLeft();
    this.memory?.forgetDrafts();
    this.#shelf?.leave();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const shown = this.selection.join(' ');
    if (shown !== this.#shown) this.memory?.forgetDrafts();
    this.#shown = shown;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.speech.later.start();
    this.dress();
    this.#shelf?.drawn();
  }

  protected override parts(session: BpmnSession): DesignerParts {
    const texts = this.words;
    const { flow } = session;
    const shelf = this.shelf();
    return {
      title: flowTitle(flow, texts),
      note: texts.kind,
      outline: { label: texts.outline.label, hint: texts.outline.hint(stepCount(flow)), width: OUTLINE, content: this.outlineView(session) },
      tools: shelf?.menu() ?? html``,
      canvas: html`<div class="middle"><div class="drawing"><zw-flow-canvas
        .modeler=${session.modeler}
        .words=${texts}
        .selected=${this.selection}
        .tools=${this.speech.later.part?.canvasTools}
        .wantTools=${() => void this.ready.catch(() => undefined)}
        .nameOf=${(id: string) => this.nameOf(session, { part: 'flow', id })}
        ?readonly=${this.isReadonly}
        .arrange=${() => void this.tell(session.apply('flow/arrange', {}))}
        @focusin=${() => (this.#home = 'canvas')}
        @zw-select=${(event: CustomEvent<{ ids: readonly string[] }>) => this.select(event.detail.ids.filter((each) => flow.processes.every(({ id }) => id !== each)))}
      ></zw-flow-canvas>${shelf?.entrance()}</div>${shelf?.timeline()}</div>${shelf?.window()}`,
      properties: this.propertiesView(session),
      status: statusView(session.flow, this.words),
    };
  }

  private propertiesView(session: BpmnSession): Pane {
    const { part } = this.speech.later;
    const [process] = session.flow.processes;
    const pane = part?.propertiesPane(this.desk(session, part));
    return { label: this.words.properties.label, ...pane, content: html`${pane?.content}${this.remarkView(process)}` };
  }

  /** What people say of what is chosen; of the flow itself, where nothing is. */
  private remarkView(process: Process | undefined): TemplateResult | typeof nothing {
    const [id = process?.id, ...others] = this.selection;
    if (!this.takesRemarks || id === undefined || others.length > 0) return nothing;
    return html`<div class="said">${remarkPanel({ threads: this.remarksOn(id), lang: this.language.lang, onAsk: () => this.askRemark({ part: 'flow', id }) })}</div>`;
  }

  private shelf(): InstanceType<Behind['FlowShelf']> | undefined {
    const { part } = this.speech.later;
    if (part !== undefined) this.#shelf ??= new part.FlowShelf(this.shelfHost());
    return this.#shelf;
  }

  /** The look of what came behind the first drawing. */
  private dress(): void {
    const { part } = this.speech.later;
    if (part === undefined || this.#isDressed) return;
    this.#isDressed = true;
    adoptStyles(this.renderRoot as ShadowRoot, [...ZwFlowDesigner.elementStyles, ...part.flowPropertiesStyles, part.shelfStyles, part.importStyles]); // an open root, as Lit makes it
  }

  private outlineView({ flow }: BpmnSession): TemplateResult {
    const { part } = this.speech.later;
    if (part !== undefined && this.#outline === undefined) {
      const host = this.outlineHost();
      this.#outline = new part.OutlineDesk(host);
      new part.OutlineClipboard(this, host, this.#outline);
    }
    return outlinePane({
      flow,
      findings: this.findings.open,
      speech: this.lineSpeech(),
      selection: this.selection,
      isReadonly: this.isReadonly,
      desk: this.#outline,
      closed: this.#closed,
      marked: (nodes) => this.#shelf?.marked(nodes) ?? nodes,
      onExpand: (id, isExpanded) => {
        if (isExpanded) this.#closed.delete(id);
        else this.#closed.add(id);
        this.requestUpdate();
      },
      onSelect: (ids) => this.choose(ids),
      onRename: (id, name) => this.tell(this.session?.apply('flow/rename', { id, name })),
      onFocus: () => (this.#home = 'list'),
    });
  }

  private toProperties(): void {
    const [id] = this.selection;
    if (id !== undefined) void this.reveal(id, 'name');
  }

  /** Selects, and shows on the drawing what has come to it. */
  private choose(ids: readonly string[]): void {
    const before = new Set(this.selection);
    this.select(ids);
    const id = ids.length === 1 ? ids[0] : ids.find((each) => !before.has(each));
    if (id !== undefined) this.canvas?.reveal(id);
  }

  private lineSpeech(): LineSpeech {
    const { lang } = this.language;
    return { lang, texts: this.words, outline: outlineTextsIn(lang), words: this.stepWords, context: this.session?.context ?? { today: this.today } };
  }

  private outlineHost(): OutlineHost {
    const designer = (): ZwFlowDesigner => this;
    return {
      get session() {
        return designer().session;
      },
      get isReadonly() {
        return designer().isReadonly;
      },
      get lang() {
        return designer().language.lang;
      },
      get selection() {
        return designer().selection;
      },
      get speech() {
        return designer().lineSpeech();
      },
      get tree() {
        return designer().tree;
      },
      get menu() {
        return designer().renderRoot.querySelector<ZwMenu>('zw-menu.lines');
      },
      get drawn() {
        return designer().updateComplete;
      },
      apply: (edit, args) => this.tell(this.session?.apply(edit, args)),
      select: (ids) => this.choose(ids),
      done: (text) => this.offerUndo(text),
      say: (text) => announce(this, text),
      refuse: (text) => this.frame?.toast({ text, tone: 'bad', topic: 'refusal' }),
      toProperties: (id) => void this.reveal(id, 'name'),
      requestUpdate: () => this.requestUpdate(),
    };
  }

  private desk(session: BpmnSession, { PanelMemory }: Behind): FlowDesk {
    this.memory ??= new PanelMemory();
    return {
      memory: this.memory,
      searchDirectory: this.service('searchDirectory'),
      importPeople: this.service('searchDirectory') === undefined ? () => this.#shelf?.importPeople() : undefined,
      redraw: () => this.requestUpdate(),
      flow: session.flow,
      context: session.context,
      selection: this.selection,
      isReadonly: this.isReadonly,
      lang: this.language.lang,
      texts: this.words,
      words: this.stepWords,
      book: this.book,
      elementOf: (id) => session.modeler.get('elementRegistry').get(id)?.businessObject,
      apply: (edit, args) => this.tell(session.apply(edit, args)),
      say: (text) => announce(this, text),
      select: (ids) => this.select(ids),
    };
  }

  private addPeople({ departments, roles, accounts }: Directory): boolean {
    const around = this.#around;
    around.add('departments', departments);
    around.add('roles', roles);
    around.add('accounts', accounts);
    this.document.setContext(around.context);
    this.requestUpdate();
    return emit(this, 'zw-people', { departments, roles, accounts } satisfies PeopleDetail, { cancelable: true });
  }

  private shelfHost(): ShelfHost {
    return {
      now: () => {
        const { session, selection, isReadonly, isNarrow, book, today, remarks, words: texts, stepWords: words } = this;
        return { session, selection, isReadonly, isNarrow, book, today, remarks, texts, words, lang: this.language.lang, anchor: this.frame ?? this };
      },
      tell: (refusal) => this.tell(refusal),
      go: (id) => void this.reveal(id),
      showAll: () => {
        this.canvas?.fit();
        this.canvas?.focus();
      },
      done: (text) => this.offerUndo(text),
      toast: (text, again) => this.frame?.toast({ text, tone: 'bad', ...(again === undefined ? {} : { action: again }) }),
      failed: (error) => this.frame?.toast({ text: this.texts.wentWrong(reasonOf(error)), tone: 'bad' }),
      run: (label, work) => this.task.run(label, work),
      say: (text) => this.frame?.toast({ text, tone: 'good' }),
      addPeople: (directory) => this.addPeople(directory),
      requestUpdate: () => this.requestUpdate(),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-flow-designer': ZwFlowDesigner;
  }
}
