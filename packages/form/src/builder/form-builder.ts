import type { DataElement, DataTable, MessageBook, Part, Place as FindingPlace } from '@zhengwu/core';
import { reasonOf } from '@zhengwu/core';
import type { DesignerParts, Opened, Shortcut, View, ZwMenu, ZwTree } from '@zhengwu/ui';
import { announce, DesignerElement, DocumentSession, LaterPart, remarkPanelStyles, Surroundings } from '@zhengwu/ui/designer';
import { emit } from '@zhengwu/ui/element';
import { adoptStyles, type CSSResultOrNative, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { builderTextsIn, type BuilderTexts } from '../messages/builder.js';
import { indexForm, parseForm, type Form, type FormContext } from '../model/index.js';
import type { FormServices } from '../runtime/index.js';
import { Acts } from './acts.js';
import { BuilderBook } from './book.js';
import type { BuilderHost } from './builder-host.js';
import { builderParts } from './builder-parts.js';
import { builderShortcuts } from './builder-shortcuts.js';
import { builderTrade } from './builder-trade.js';
import { builderStyles } from './builder.styles.js';
import type { CanvasPort } from './canvas/canvas-port.js';
import type { Device, ZwFormCanvas } from './canvas/form-canvas.js';
import { Gestures } from './gestures.js';
import { NodeClipboard } from './node-clipboard.js';
import { describedNode, nodeName } from './node-name.js';
import { loadOutline } from './parts.js';
import { NODES } from './put/loads.js';
import { QuickAdd } from './quick-add.js';
import { readContext } from './read-context.js';
import type { SideTab } from './side-pane.js';
import { ToolShelf } from './tool-shelf.js';
import { ViewShelf } from './view-shelf.js';
import { Ways } from './ways.js';

type Session = DocumentSession<Form, FormContext>;

/** `detail` of `zw-tables`. */
export interface TablesDetail {
  /** All that the builder knows now. */
  readonly tables: readonly DataTable[];
}

/** `detail` of `zw-elements`. */
export interface ElementsDetail {
  /** All that the builder knows now. */
  readonly elements: readonly DataElement[];
}

/**
 * 表单设计器: a form built from components, tables and data elements, drawn as citizens will see it; bound to columns, and checked
 * while one works. Its value is a form: ours, or a plain Formily schema.
 *
 * @fires zw-tables - `{ tables }`: tables were imported into the builder, for the host to keep in its context. A host that says itself what came of it calls `preventDefault`, and the builder says nothing
 * @fires zw-elements - `{ elements }`: so were 公共数据元
 */
export class ZwFormBuilder extends DesignerElement<Form, FormContext, Session> {
  static override styles = [...DesignerElement.styles, builderStyles, remarkPanelStyles];

  /** Who is at work: stands in the reviews of bindings. */
  @property() person = '';

  @query('zw-tree.nodes') private readonly tree!: ZwTree | null;
  @query('zw-form-canvas') private readonly canvas!: ZwFormCanvas | null;
  @query('zw-menu.nodes') private readonly nodeMenu!: ZwMenu | null;
  @state() private side: SideTab = 'components';
  @state() private device: Device = 'desktop';
  /** The empty form is to be filled by hand. */
  @state() private isBegun = false;
  private readonly around = new Surroundings<FormContext>({ today: '' }, { tables: ({ name }) => name, elements: ({ id }) => id });
  private later: readonly CSSResultOrNative[] = [];
  protected override readonly documentPart: Part = 'form';

  private readonly speech = new BuilderBook(() => {
    this.requestUpdate();
    const { later } = this.speech;
    if (later.hasFailed) this.frame?.toast({ text: this.words.later.failed, tone: 'bad', action: { label: this.words.later.retry, run: () => void later.load().catch(() => undefined) } });
  });
  private readonly host = this.makeHost();
  private readonly gestures = new Gestures(this.host);
  private readonly clipboard = new NodeClipboard(this, this.host, this.gestures, () => [this.canvas?.shadowRoot, this.tree?.shadowRoot]);
  private readonly outline = new LaterPart(loadOutline, () => this.requestUpdate());
  private readonly quickAdd = new QuickAdd(this.host, this.gestures);
  private readonly tools = new ToolShelf(this.host, (styles) => this.dress(styles));
  private readonly shelf = new ViewShelf(this.host, (styles) => this.dress(styles));
  private readonly ways = new Ways({
    canvas: () => this.canvas,
    tree: () => this.tree,
    frame: () => this.frame,
    root: () => this.renderRoot,
    active: () => (this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null),
    shelf: this.shelf,
    outline: this.outline,
    selection: () => this.selection,
    isNarrow: () => this.isNarrow,
    side: () => this.side,
    showSide: (side) => (this.side = side),
    showDesign: () => (this.view = 'design'),
    drawn: () => this.updateComplete,
  });
  private readonly acts = new Acts({
    host: this.host,
    gestures: this.gestures,
    clipboard: this.clipboard,
    menu: () => this.nodeMenu,
    anchor: () => this.ways.menuSpot(this),
    add: () => this.quickAdd.open(),
    rename: (id) => void this.ways.rename(id),
  });
  private readonly port: CanvasPort = {
    select: (ids) => this.select(ids),
    nameOf: (id) => this.host.nameOf(id),
    described: (id) => this.described(id),
    load: (id) => {
      const ids = this.selection.includes(id) ? this.selection : [id];
      return { payload: NODES.payload(ids), label: this.host.nameOf(id), count: ids.length };
    },
    judge: (payload, place) => this.gestures.judge(payload, place),
    drop: (payload, place) => this.gestures.drop(payload, place),
    act: (act) => this.acts.run(act),
    openMenu: (at) => this.acts.openMenu(at),
    setSpan: (id, span) => this.gestures.setSpan(id, span),
  };

  /** Settles when the words and the properties are here, which come behind the first drawing. Rejects where they cannot be loaded. */
  get ready(): Promise<void> {
    return Promise.all([this.speech.later.load(), this.shelf.ready()]).then(() => undefined);
  }

  protected override get book(): MessageBook {
    return this.speech.words;
  }

  protected override canTell(): boolean {
    return this.speech.canTell;
  }

  private get words(): BuilderTexts {
    return builderTextsIn(this.language.lang);
  }

  private get form(): Form | undefined {
    return this.session?.document;
  }

  protected override get views(): readonly View[] {
    const { views } = this.words;
    return (['design', 'try', 'json'] as const).map((id) => ({ id, label: views[id] }));
  }

  protected override get shortcuts(): readonly Shortcut[] {
    return builderShortcuts(this.words, {
      canvas: () => void this.ways.toCanvas(),
      seek: () => void this.ways.seek(),
      properties: () => this.host.toField('input, textarea, select, button'),
    });
  }

  protected override contextOf(context: unknown): FormContext & { readonly today: string } {
    const around = readContext(context);
    this.around.give(around);
    return { ...this.around.context, today: around.today };
  }

  protected override openValue(value: unknown, context: FormContext): Opened<Session> {
    const { value: form, ...rest } = parseForm(value);
    return form === undefined ? rest : { ...rest, session: new DocumentSession(form, context, builderTrade) };
  }

  protected override nameOf({ document }: Session, { id }: FindingPlace): string {
    const entry = indexForm(document.schema).byId(id);
    return entry?.parent === undefined ? document.name : nodeName(entry, this.words, this.language.lang);
  }

  protected override selectionFor({ id }: FindingPlace): readonly string[] {
    const entry = this.form === undefined ? undefined : indexForm(this.form.schema).byId(id);
    return entry?.parent === undefined ? [] : [entry.id];
  }

  protected override async focusElement({ id, path }: FindingPlace): Promise<void> {
    // What is the form's own stands in the properties while nothing is selected.
    if (this.selectionFor({ part: this.documentPart, id }).length === 0) {
      this.select([]);
      await this.updateComplete;
    }
    if (this.view !== 'design') {
      this.view = 'design';
      await this.updateComplete;
    }
    await this.ways.toNode(id, path);
  }

  protected override documentLeft(): void {
    super.documentLeft();
    this.isBegun = false;
    this.clipboard.forget();
    this.quickAdd.shut();
    this.tools.shut();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.speech.later.start();
    this.shelf.start(this.view);
    if (this.side === 'outline') this.outline.start();
    this.ways.follow();
  }

  protected override parts(session: Session): DesignerParts {
    return builderParts({
      host: this.host,
      form: session.document,
      view: this.view,
      side: this.side,
      device: this.device,
      isBegun: this.isBegun,
      gestures: this.gestures,
      acts: this.acts,
      clipboard: this.clipboard,
      outline: this.outline,
      quickAdd: this.quickAdd,
      tools: this.tools,
      shelf: this.shelf,
      port: this.port,
      onSide: (side) => (this.side = side),
      onDevice: (device) => (this.device = device),
      onBegin: () => {
        this.isBegun = true;
        void this.ways.toCanvas();
      },
    });
  }

  /** The styles of what came later. */
  private dress(styles: readonly CSSResultOrNative[]): void {
    this.later = [...this.later, ...styles];
    adoptStyles(this.renderRoot as ShadowRoot, [...ZwFormBuilder.elementStyles, ...this.later]); // an open root, as Lit makes it
  }

  private described(id: string): string {
    const entry = this.host.index?.byId(id);
    return entry === undefined ? '' : describedNode(entry, this.words, this.language.lang, (this.host.context.tables?.length ?? 0) > 0);
  }

  private addTables(tables: readonly DataTable[]): boolean {
    this.around.add('tables', tables);
    this.document.setContext(this.around.context);
    this.requestUpdate();
    return emit(this, 'zw-tables', { tables: this.around.context.tables ?? [] } satisfies TablesDetail, { cancelable: true });
  }

  private addElements(elements: readonly DataElement[]): boolean {
    this.around.add('elements', elements);
    this.document.setContext(this.around.context);
    this.requestUpdate();
    return emit(this, 'zw-elements', { elements: this.around.context.elements ?? [] } satisfies ElementsDetail, { cancelable: true });
  }

  private makeHost(): BuilderHost {
    const builder = (): ZwFormBuilder => this;
    return {
      get form() {
        return builder().form;
      },
      get index() {
        const { form } = builder();
        return form === undefined ? undefined : indexForm(form.schema);
      },
      get context() {
        return builder().around.context;
      },
      get selection() {
        return builder().selection;
      },
      get selected() {
        const { index } = this;
        return index === undefined ? [] : this.selection.flatMap((id) => index.byId(id) ?? []);
      },
      get findings() {
        return builder().findings.open;
      },
      get lang() {
        return builder().language.lang;
      },
      get texts() {
        return builder().words;
      },
      get book() {
        return builder().book;
      },
      get device() {
        return builder().device;
      },
      get isReadonly() {
        return builder().isReadonly;
      },
      get person() {
        return builder().person;
      },
      get services() {
        // Read only where they are used: a host may set anything.
        return (typeof builder().services === 'object' ? builder().services : {}) as FormServices;
      },
      get versions() {
        const list = builder().service('getVersions');
        const read = builder().service('getVersion');
        const { signal } = builder();
        return list === undefined || read === undefined ? undefined : { list: (next?: string) => list(next, { signal }), read: (id: string) => read(id, { signal }) };
      },
      get anchor() {
        return builder().frame ?? builder();
      },
      get drawn() {
        return builder().updateComplete;
      },
      apply: (edit, args) => this.session !== undefined && this.tell(this.session.apply(edit, args)),
      together: (edits) => this.session !== undefined && this.tell(this.session.together(edits)),
      attempt: (edits) => this.session?.together(edits),
      whyNot: (edit, args) => this.session?.whyNot(edit, args),
      refuse: (refusal) => void this.tell(refusal),
      refusalText: (refusal) => this.refusalText(refusal),
      nameOf: (id) => (this.session === undefined ? id : this.nameOf(this.session, { part: 'form', id })),
      say: (text) => announce(this.frame ?? this, text),
      toast: (text, tone) => this.frame?.toast({ text, ...(tone === undefined ? {} : { tone }) }),
      done: (text) => this.offerUndo(text),
      failed: (error) => this.frame?.toast({ text: this.texts.wentWrong(reasonOf(error)), tone: 'bad' }),
      select: (id) => this.select([id]),
      selectAll: (ids) => this.select(ids),
      go: (id, path) => void this.reveal(id, path),
      toField: (selector) => this.ways.toField(selector),
      toCanvas: () => void this.ways.toCanvas(),
      remove: (ids) => {
        if (!this.isReadonly) this.gestures.remove(ids);
      },
      run: (label, work) => this.task.run(label, work),
      addTables: (tables) => this.addTables(tables),
      addElements: (elements) => this.addElements(elements),
      requestUpdate: () => this.requestUpdate(),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-form-builder': ZwFormBuilder;
  }
}
