import { reasonOf, type Edit, type Finding, type Fix, type MessageBook, type Part, type Place } from '@zhengwu/core';
import {
  announce,
  deepActiveElement,
  DesignerElement,
  DocumentSession,
  emit,
  remarkPanel,
  remarkPanelStyles,
  type DesignerParts,
  type FindingAction,
  type Opened,
  type Shortcut,
  type View,
  type ZwMenu,
  type ZwTree,
} from '@zhengwu/ui';
import { html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ZwGuideCanvas } from '../canvas/index.js';
import { proofState } from '../check/proof-state.js';
import { guideDesignerTextsIn, type GuideDesignerTexts } from '../messages/designer.js';
import { parseGuide, type Guide, type GuideContext } from '../model/index.js';
import { guideDesignerBook } from './book.js';
import { Cursor } from './cursor.js';
import type { DesignerHost } from './designer-host.js';
import { guideDesignerShortcuts } from './designer-shortcuts.js';
import { guideDesignerStyles } from './designer.styles.js';
import { elementName } from './element-name.js';
import { selectedFor } from './elements.js';
import { fieldFor } from './field-for.js';
import { guideFixWords } from './fix-words.js';
import { guideTrade } from './guide-trade.js';
import { mapView } from './map-view.js';
import { Branches } from './outline/branches.js';
import { EndDialogs } from './outline/end-dialogs.js';
import { OutlineFlow } from './outline/outline-flow.js';
import { outlinePane } from './outline/outline-pane.js';
import { outlineOf } from './outline/outline.js';
import { RowGestures } from './outline/row-gestures.js';
import { RowMenu } from './outline/row-menu.js';
import { WalkDialog } from './preview/walk-dialog.js';
import { witnessAnswers } from './preview/witness-answers.js';
import { proofLine } from './proof-line.js';
import { makeDesk, type Desk } from './properties/desk.js';
import { propertiesPane } from './properties/properties.js';
import { guidePropertiesStyles } from './properties/properties.styles.js';
import { readContext } from './read-context.js';
import { ToolShelf } from './tools/tool-shelf.js';
import { toolStyles } from './tools/tool.styles.js';
import { ViewShelf } from './view-shelf.js';

type Session = DocumentSession<Guide, GuideContext>;

/**
 * 场景导办设计器: a guide as an outline and as a map, everything that can be said of its parts beside it, and the proof that
 * it is exclusive, complete and tied to the materials while one types. Its value is a guide.
 *
 * @fires zw-sidecar-change - `{ value }`: other test cases, for the host to keep
 */
export class ZwGuideDesigner extends DesignerElement<Guide, GuideContext, Session> {
  static override styles = [...DesignerElement.styles, guideDesignerStyles, guidePropertiesStyles, toolStyles, remarkPanelStyles];

  /** Of the guide, as its keeper counts: printed on the department's draft. */
  @property() version = '';
  /** The version that citizens see, to compare with; a guide, or its JSON text. */
  @property({ attribute: false }) published: unknown;

  /** Test cases: `GuideCases`, or their JSON text. They belong to the guide and are no part of it; `zw-sidecar-change` tells of others. */
  @property({ attribute: false }) sidecar: unknown;

  @query('zw-tree') private readonly tree!: ZwTree | null;
  @query('zw-guide-canvas') private readonly canvas!: ZwGuideCanvas | null;
  @query('zw-menu.rows') private readonly rowMenu!: ZwMenu | null;
  @state() private isMaterialsOpen = false;
  private around: GuideContext = { today: '' };
  /** The element to which the map was last brought. */
  private shown: string | undefined;
  protected override readonly book: MessageBook = guideDesignerBook;
  protected override readonly documentPart: Part = 'guide';

  private readonly cursor = new Cursor({
    guide: () => this.guide,
    selection: () => this.selection,
    select: (ids) => this.select(ids),
    tree: () => this.tree,
    frame: () => this.frame,
    root: () => this.renderRoot,
    draw: () => {
      this.requestUpdate();
      return this.updateComplete;
    },
  });
  private readonly host = this.makeHost();
  private readonly flow = new OutlineFlow(this.host);
  private readonly ends = new EndDialogs(this.host);
  private readonly walk = new WalkDialog(this.host);
  private readonly gestures = new RowGestures(this.host, this.flow, this.ends);
  private readonly branches = new Branches(this, this.host, this.gestures);
  private readonly menus = new RowMenu(this.host, { flow: this.flow, ends: this.ends, gestures: this.gestures, branches: this.branches, walk: this.walk });
  private readonly tools = new ToolShelf(this.host, this.walk, () => ({ version: this.version, published: this.published }));
  private readonly shelf = new ViewShelf({
    host: this.host,
    desk: () => (this.session === undefined ? undefined : this.desk(this.session)),
    map: (guide) => mapView({ host: this.host, guide, flow: this.flow, gestures: this.gestures, menus: this.menus }),
    waiting: () => this.texts.opening,
    walk: (answers) => void this.walk.open(answers),
    cases: () => this.sidecar,
    keepCases: (value) => {
      this.sidecar = value;
      emit(this, 'zw-sidecar-change', { value });
    },
  });

  private get words(): GuideDesignerTexts {
    return guideDesignerTextsIn(this.language.lang);
  }

  private get guide(): Guide | undefined {
    return this.session?.document;
  }

  protected override get views(): readonly View[] {
    const { views } = this.words;
    return (['canvas', 'matrix', 'preview', 'cases'] as const).map((id) => ({ id, label: views[id] }));
  }

  protected override get shortcuts(): readonly Shortcut[] {
    return guideDesignerShortcuts(this.words, {
      add: () => this.menus.openAdd(),
      rename: () => this.renameSelected(),
      find: () => void this.tools.use('find'),
      replace: () => void this.tools.use('replace'),
      properties: () => void this.cursor.toField('input, textarea, select, button'),
      outline: () => this.toOutline(),
    });
  }

  /** 带我走一遍: on the very answers that show the fault. */
  protected override actionsOf({ witness }: Finding): readonly FindingAction[] {
    const answers = this.guide === undefined ? undefined : witnessAnswers(this.guide, witness);
    return answers === undefined ? [] : [{ label: this.words.walk, run: () => void this.walk.open(answers) }];
  }

  protected override fixWords(fix: Fix): string {
    return (this.guide === undefined ? undefined : guideFixWords(this.guide, this.around, fix, this.language.lang)) ?? super.fixWords(fix);
  }

  protected override contextOf(context: unknown): GuideContext {
    this.around = readContext(context);
    return this.around;
  }

  protected override openValue(value: unknown, context: GuideContext): Opened<Session> {
    const { value: guide, ...rest } = parseGuide(value);
    return guide === undefined ? rest : { ...rest, session: new DocumentSession(guide, context, guideTrade) };
  }

  protected override selectionFor({ id }: Place): readonly string[] {
    return this.guide === undefined ? [] : selectedFor(this.guide, id);
  }

  protected override nameOf({ document }: Session, { id }: Place): string {
    return elementName(document, id, this.words);
  }

  protected override async focusElement({ id, path }: Place): Promise<void> {
    if (path !== undefined) {
      await this.frame?.showPane('properties');
      const field = fieldFor(this.renderRoot, id, path);
      field?.scrollIntoView({ block: 'nearest' });
      field?.focus();
      if (field !== undefined) return;
    }
    void this.canvas?.reveal(id);
    const row = this.guide === undefined ? undefined : outlineOf(this.guide).rowOf(id);
    if (row !== undefined && !this.isNarrow) this.tree?.focusNode(row.id);
  }

  protected override documentLeft(): void {
    super.documentLeft();
    this.flow.drop();
    this.ends.shut();
    this.walk.shut();
    this.branches.forget();
    this.tools.clear();
  }

  /** The map follows the selection, wherever it was made. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    void this.shelf.load(this.view);
    const [id] = this.selection;
    if (id === this.shown) return;
    this.shown = id;
    const { canvas } = this;
    if (id === undefined || canvas === null || deepActiveElement()?.getRootNode() === canvas.shadowRoot) return;
    // What was just added is on the map after its next drawing.
    void canvas.updateComplete.then(() => canvas.reveal(id));
  }

  protected override parts(session: Session): DesignerParts {
    const { words } = this;
    const guide = session.document;
    const outline = outlineOf(guide);
    const [id = ''] = this.selection;
    const remarks = this.takesRemarks && id !== '' ? remarkPanel({ threads: this.remarksOn(id), lang: this.language.lang, onAsk: () => this.askRemark({ part: 'guide', id }) }) : nothing;
    const { host, flow, gestures, branches } = this;
    return {
      title: guide.name,
      note: words.kind,
      outline: {
        label: words.outline.label,
        hint: words.outline.hint(outline.questions, outline.outcomes),
        content: outlinePane({ host, guide, flow, gestures, branches, menu: this.menus, isMaterialsOpen: this.isMaterialsOpen, onMaterials: () => (this.isMaterialsOpen = !this.isMaterialsOpen) }),
      },
      canvas: html`
        <div class="middle">
          ${this.tools.finder()}
          <div class="view">${this.shelf.template(this.view, guide)}</div>
        </div>
        ${this.menus.template()} ${this.ends.template()} ${this.tools.window()} ${this.walk.template()}
      `,
      properties: propertiesPane(this.desk(session), this.selection, remarks),
      tools: this.tools.menu(),
      status: guide.rootId === null ? html`<span>${words.status.none}</span>` : proofLine(proofState(guide), this.language.lang),
    };
  }

  private desk(session: Session): Desk {
    const { host, ends, flow, gestures } = this;
    return makeDesk({ host, session, ends, flow, gestures });
  }

  private renameSelected(): void {
    const { row } = this.cursor;
    if (row !== undefined && !this.isReadonly) this.tree?.rename(row);
  }

  private toOutline(): void {
    this.branches.forget();
    this.cursor.toOutline();
  }

  private makeHost(): DesignerHost {
    const designer = (): ZwGuideDesigner => this;
    return {
      get guide() {
        return designer().guide;
      },
      get context() {
        return designer().around;
      },
      get selection() {
        return designer().selection;
      },
      get findings() {
        return designer().findings.open;
      },
      get lang() {
        return designer().language.lang;
      },
      get texts() {
        return designer().words;
      },
      get book() {
        return designer().book;
      },
      get isReadonly() {
        return designer().isReadonly;
      },
      get tree() {
        return designer().tree;
      },
      get canvas() {
        return designer().canvas;
      },
      get menu() {
        return designer().rowMenu;
      },
      get anchor() {
        return designer().frame ?? designer();
      },
      get drawn() {
        return designer().updateComplete;
      },
      apply: <Args>(edit: Edit<Guide, Args>, args: Args) => this.session !== undefined && this.tell(this.session.apply(edit, args)),
      together: (edits) => this.session !== undefined && this.tell(this.session.together(edits)),
      refuse: (refusal) => void this.tell(refusal),
      refusalText: (refusal) => this.refusalText(refusal),
      nameOf: (id) => (this.session === undefined ? id : this.nameOf(this.session, { part: 'guide', id })),
      say: (text) => announce(this.frame ?? this, text),
      toast: (text, tone) => this.frame?.toast({ text, ...(tone === undefined ? {} : { tone }) }),
      done: (text, takeBack = () => this.undo()) => this.frame?.toast({ text, action: { label: this.texts.undo, run: takeBack } }),
      failed: (error) => this.frame?.toast({ text: this.texts.wentWrong(reasonOf(error)), tone: 'bad' }),
      select: (id) => this.select([id]),
      selectAll: (ids) => this.select(ids),
      go: (id) => void this.reveal(id),
      follow: (id) => this.cursor.follow(id),
      write: (id) => void this.cursor.write(id),
      rest: (id) => void this.cursor.rest(id),
      toField: (selector) => void this.cursor.toField(selector),
      toOutline: () => this.toOutline(),
      run: (label, work) => this.task.run(label, work),
      requestUpdate: () => this.requestUpdate(),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-guide-designer': ZwGuideDesigner;
  }
}
