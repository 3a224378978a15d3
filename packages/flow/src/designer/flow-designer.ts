import { pickLanguage, type Finding, type Fix, type MessageBook, type Part, type Place } from '@zhengwu/core';
import type { DesignerParts, FindingAction, Opened, Shortcut, ZwTree } from '@zhengwu/ui';
import { DesignerElement } from '@zhengwu/ui/designer';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { bpmnWordsZhCn } from '../messages/bpmn-js.zh-CN.js';
import { flowDesignerTextsIn, type FlowDesignerTexts } from '../messages/designer.js';
import { stepWordsEn, stepWordsZhCn, type StepWords } from '../messages/step-words.js';
import type { FlowContext } from '../model/context.js';
import { FlowBook } from './book.js';
import type { BpmnSession } from './bpmn-session.js';
import type { CanvasWords } from './canvas/canvas-words.js';
import type { ZwFlowCanvas } from './canvas/flow-canvas.js';
import { flowDesignerStyles } from './designer.styles.js';
import { elementName } from './element-name.js';
import { flowFixWords } from './fix-words.js';
import type { FlowDesk } from './flow-desk.js';
import { openFlow } from './open-flow.js';
import { stepCount, stepNodes, unboundCount } from './outline/step-nodes.js';
import type { ConditionDraft } from './properties/entries/condition.js';
import { propertiesPane } from './properties/properties-pane.js';
import { readContext } from './read-context.js';

/** px: a name, a kind, who does it. */
const OUTLINE = 300;

/**
 * 审批流程设计器: a flow drawn in BPMN, people bound to its steps, checked while one works. Its value is BPMN 2.0 XML as text; what it does
 * not know of a file stays in it.
 */
export class ZwFlowDesigner extends DesignerElement<string, FlowContext, BpmnSession> {
  static override styles = [...DesignerElement.styles, flowDesignerStyles];

  @query('zw-flow-canvas') private readonly canvas!: ZwFlowCanvas | null;
  @query('zw-tree.steps') private readonly tree!: ZwTree | null;
  @state() private draft: ConditionDraft | undefined;
  protected override readonly documentPart: Part = 'flow';

  private readonly speech = new FlowBook(() => {
    this.requestUpdate();
    const { later } = this.speech;
    if (later.hasFailed) this.frame?.toast({ text: this.words.later.failed, tone: 'bad', action: { label: this.words.later.retry, run: () => void later.load().catch(() => undefined) } });
  });

  /** Settles when the words of findings are here, which come behind the first drawing. Rejects where they cannot be loaded. */
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
    const { keys } = this.words;
    const { group } = keys;
    // Those without `run` are bpmn-js's, heard while the drawing has the keyboard.
    return [
      { keys: 'N', label: keys.create, group },
      { keys: 'A', label: keys.append, group },
      { keys: 'C', label: keys.connect, group },
      { keys: 'E', label: keys.rename, group },
      { keys: 'Delete', label: keys.remove, group },
      { keys: 'ArrowRight', label: keys.move, group },
      { keys: 'Ctrl+F', label: keys.find, group },
      { keys: 'Alt+C', label: keys.canvas, group, inText: true, run: () => this.canvas?.focus() },
    ];
  }

  protected override contextOf(context: unknown): FlowContext {
    return readContext(context);
  }

  protected override openValue(value: unknown, context: FlowContext): Promise<Opened<BpmnSession>> {
    return openFlow(value, context, () => this.canvasWords());
  }

  protected override nameOf(session: BpmnSession, { id }: Place): string {
    return elementName(session.flow, id, this.stepWords) ?? this.words.unnamed;
  }

  protected override selectionFor({ id }: Place): readonly string[] {
    return this.session?.modeler.get('elementRegistry').get(id) === undefined || this.isProcess(id) ? [] : [id];
  }

  protected override async focusElement({ id, path }: Place): Promise<void> {
    this.canvas?.reveal(id);
    this.tree?.reveal(id);
    if (path !== undefined) {
      await this.frame?.showPane('properties');
      await this.updateComplete;
      const [key] = path.split('/');
      const field = this.renderRoot.querySelector<HTMLElement>(`.properties [data-path="${CSS.escape(key ?? path)}"]`);
      if (field !== null) {
        field.scrollIntoView({ block: 'nearest' });
        return field.focus();
      }
    }
    this.canvas?.focus();
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
    this.draft = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.speech.later.start();
    const [id, ...others] = this.selection;
    if (this.draft !== undefined && (id !== this.draft.wayId || others.length > 0)) this.draft = undefined;
  }

  protected override parts(session: BpmnSession): DesignerParts {
    const texts = this.words;
    const { flow } = session;
    const [process] = flow.processes;
    return {
      title: process === undefined || process.name === '' ? texts.unnamed : process.name,
      note: texts.kind,
      outline: { label: texts.outline.label, hint: texts.outline.hint(stepCount(flow)), width: OUTLINE, content: this.outlineView(session) },
      canvas: html`<zw-flow-canvas
        .modeler=${session.modeler}
        .words=${texts}
        .selected=${this.selection}
        .nameOf=${(id: string) => this.nameOf(session, { part: 'flow', id })}
        ?readonly=${this.isReadonly}
        @zw-select=${(event: CustomEvent<{ ids: readonly string[] }>) => this.select(event.detail.ids.filter((each) => !this.isProcess(each)))}
      ></zw-flow-canvas>`,
      properties: { label: texts.properties.label, content: propertiesPane({ desk: this.desk(session), draft: this.draft, onDraft: (draft) => (this.draft = draft) }) },
      status: this.statusView(session),
    };
  }

  private outlineView({ flow, context }: BpmnSession): TemplateResult {
    const texts = this.words;
    return html`<zw-tree
      class="steps"
      .label=${texts.outline.label}
      .nodes=${stepNodes({ flow, context, findings: this.findings.open, texts, words: this.stepWords })}
      .selected=${this.selection}
      ?readonly=${this.isReadonly}
      insertable
      @zw-insert=${(event: CustomEvent<{ id: string }>) => this.insertBehind(event.detail.id)}
      @zw-select=${(event: CustomEvent<{ ids: readonly string[] }>) => {
        this.select(event.detail.ids);
        const [id] = event.detail.ids;
        if (id !== undefined) this.canvas?.reveal(id);
      }}
      @zw-rename=${(event: CustomEvent<{ id: string; label: string }>) => this.tell(this.session?.apply('flow/rename', { id: event.detail.id, name: event.detail.label }))}
      @zw-remove=${(event: CustomEvent<{ ids: readonly string[] }>) => this.tell(this.session?.apply('flow/remove', { ids: event.detail.ids }))}
    >
      <div slot="empty" class="zw-empty">${texts.outline.none}</div>
    </zw-tree>`;
  }

  /** Enter in the list: a new step behind one, its name ready to be typed over. */
  private insertBehind(id: string): void {
    const { session } = this;
    if (session === undefined) return;
    const before = new Set(session.flow.processes.flatMap(({ nodes }) => nodes.map((node) => node.id)));
    if (!this.tell(session.apply('flow/append-step', { id, kind: 'review' }))) return;
    const made = session.flow.processes.flatMap(({ nodes }) => nodes).find((node) => !before.has(node.id));
    if (made === undefined) return;
    this.select([made.id]);
    void this.updateComplete.then(() => this.tree?.rename(made.id));
  }

  private statusView({ flow }: BpmnSession): TemplateResult {
    const { status } = this.words;
    const unbound = unboundCount(flow);
    return html`<span class="counts"><span>${status.steps(stepCount(flow))}</span><span class=${unbound > 0 ? 'warn' : 'good'}>${unbound > 0 ? status.unbound(unbound) : status.allBound}</span></span>`;
  }

  private desk(session: BpmnSession): FlowDesk {
    return {
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
      refusalText: (refusal) => this.refusalText(refusal),
      select: (ids) => this.select(ids),
    };
  }

  /** The words of the drawing in the language of the moment. */
  private canvasWords(): CanvasWords {
    const lang = pickLanguage(this.language.lang);
    const { stepKind, outcome } = this.stepWords;
    return { lang, book: this.book, texts: this.words.canvas, stepNames: stepKind, outcomeNames: outcome, bpmn: lang === 'en' ? {} : bpmnWordsZhCn };
  }

  private isProcess(id: string): boolean {
    return this.session?.flow.processes.some((process) => process.id === id) === true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-flow-designer': ZwFlowDesigner;
  }
}
