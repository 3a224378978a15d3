import { reasonOf, type Edit, type Finding, type Fix, type MessageBook, type Part, type Place } from '@zhengwu/core';
import type { DesignerParts, FindingAction, Opened, Shortcut, View, ZwMenu, ZwTree } from '@zhengwu/ui';
import { announce, DesignerElement, DocumentSession, remarkPanel, remarkPanelStyles } from '@zhengwu/ui/designer';
import { emit } from '@zhengwu/ui/element';
import { adoptStyles, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ZwGuideCanvas } from '../canvas/index.js';
import { guideDesignerTextsIn, type GuideDesignerTexts } from '../messages/designer.js';
import { parseGuide } from '../model/parse-guide.js';
import type { Guide, GuideContext } from '../model/index.js';
import { Cursor } from './cursor.js';
import type { DesignerHost } from './designer-host.js';
import { guideDesignerShortcuts } from './designer-shortcuts.js';
import { guideDesignerStyles } from './designer.styles.js';
import { elementName } from './element-name.js';
import { selectedFor } from './elements.js';
import { fieldFor } from './field-for.js';
import { FollowSelection } from './follow-selection.js';
import { guideParts } from './guide-parts.js';
import { guideTrade } from './guide-trade.js';
import { LaterParts } from './later-parts.js';
import { mapView } from './map-view.js';
import { outlineOf } from './outline/outline.js';
import { readContext } from './read-context.js';
import type { VersionShelf } from './tools/version-shelf.js';
import { ViewShelf } from './view-shelf.js';
import type { Writing } from './writing.js';

type Session = DocumentSession<Guide, GuideContext>;

/**
 * 场景导办设计器: a guide as an outline and as a map, everything that can be said of its parts beside it, and the proof that
 * it is exclusive, complete and tied to the materials while one types. Its value is a guide.
 *
 * @fires zw-sidecar-change - `{ value }`: other test cases, for the host to keep
 */
export class ZwGuideDesigner extends DesignerElement<Guide, GuideContext, Session> {
  static override styles = [...DesignerElement.styles, guideDesignerStyles, remarkPanelStyles];

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
  private readonly follow = new FollowSelection();
  protected override readonly documentPart: Part = 'guide';

  private readonly later = new LaterParts({
    onChange: (isOtherWords) => this.arrived(isOtherWords),
    onFailure: (which, retry) => this.frame?.toast({ text: this.words.later[which === 'english' ? 'english' : 'wordsFailed'], tone: 'bad', action: { label: this.words.later.retry, run: retry } }),
  });
  private isStyled = false;
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
    propertiesDrawn: () => this.propertiesDrawn(),
  });
  private readonly host = this.makeHost();
  private writing: Writing | undefined;
  private readonly shelf = new ViewShelf({
    host: this.host,
    behind: this.later.behind,
    desk: () => (this.session === undefined ? undefined : this.writing?.desk(this.session)),
    map: (guide) => mapView({ host: this.host, guide, writing: this.writing }),
    walk: (answers) => void this.writing?.walk.open(answers),
    cases: () => this.sidecar,
    keepCases: (value) => {
      this.sidecar = value;
      emit(this, 'zw-sidecar-change', { value });
    },
  });

  /** Settles when the parts behind the first drawing are here. Rejects where they cannot be loaded. */
  get ready(): Promise<void> {
    return this.later.ready(this.language.lang);
  }

  protected override get book(): MessageBook {
    return this.later.book;
  }

  protected override canTell(): boolean {
    return this.later.canTell;
  }

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
      add: () => this.writing?.menus.openAdd(),
      rename: () => this.renameSelected(),
      find: () => void this.writing?.tools.use('find'),
      replace: () => void this.writing?.tools.use('replace'),
      properties: () => void this.cursor.toField('input, textarea, select, button'),
      outline: () => this.toOutline(),
    });
  }

  /** 带我走一遍: on the very answers that show the fault. */
  protected override actionsOf({ witness }: Finding): readonly FindingAction[] {
    const answers = this.guide === undefined ? undefined : this.later.behind.part?.witnessAnswers(this.guide, witness);
    return answers === undefined ? [] : [{ label: this.words.walk, run: () => void this.writing?.walk.open(answers) }];
  }

  protected override fixWords(fix: Fix): string {
    return (this.guide === undefined ? undefined : this.later.behind.part?.guideFixWords(this.guide, this.around, fix, this.language.lang)) ?? super.fixWords(fix);
  }

  protected override contextOf(context: unknown): GuideContext {
    this.around = readContext(context);
    return this.around;
  }

  protected override openValue(value: unknown, context: GuideContext): Opened<Session> | Promise<Opened<Session>> {
    const open = (): Opened<Session> => {
      const { value: guide, ...rest } = parseGuide(value);
      return guide === undefined ? rest : { ...rest, session: new DocumentSession(guide, context, guideTrade(() => this.later.behind.part?.guideEdits ?? {})) };
    };
    // In Chinese rather than not at all.
    return this.later.canSpeak(this.language.lang) ? open() : this.later.english.load().then(open, open);
  }

  protected override selectionFor({ id }: Place): readonly string[] {
    return this.guide === undefined ? [] : selectedFor(this.guide, id);
  }

  protected override nameOf({ document }: Session, { id }: Place): string {
    return elementName(document, id, this.words, this.around.item);
  }

  protected override async focusElement({ id, path }: Place): Promise<void> {
    // What is the guide's own stands in the properties while nothing is selected.
    if (this.selectionFor({ part: this.documentPart, id }).length === 0) {
      this.select([]);
      await this.updateComplete;
    }
    const row = this.guide === undefined ? undefined : outlineOf(this.guide).rowOf(id);
    if (row !== undefined) this.tree?.reveal(row.id);
    void this.canvas?.reveal(id);
    if (path !== undefined) {
      await this.frame?.showPane('properties');
      await this.propertiesDrawn();
      const field = fieldFor(this.renderRoot, id, path);
      field?.scrollIntoView({ block: 'nearest' });
      field?.focus();
      if (field !== undefined) return;
    }
    if (row !== undefined && !this.isNarrow) this.tree?.focusNode(row.id);
  }

  protected override documentLeft(): void {
    super.documentLeft();
    this.writing?.leave();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.dress();
    this.later.start(this.language.lang);
    this.shelf.load(this.view);
    this.follow.drawn({ selection: this.selection, row: this.cursor.row, tree: this.tree, canvas: this.canvas });
  }

  protected override parts(session: Session): DesignerParts {
    const { host, shelf, view, writing } = this;
    const [id = ''] = this.selection;
    const remarks = this.takesRemarks && id !== '' ? remarkPanel({ threads: this.remarksOn(id), lang: this.language.lang, onAsk: () => this.askRemark({ part: 'guide', id }) }) : nothing;
    return guideParts({
      host,
      guide: session.document,
      view,
      shelf,
      writing,
      behind: this.later.behind,
      properties: writing?.properties(session, this.selection, remarks),
      isMaterialsOpen: this.isMaterialsOpen,
      onMaterials: () => (this.isMaterialsOpen = !this.isMaterialsOpen),
    });
  }

  /** A part is here, or did not come. */
  private arrived(isOtherWords: boolean): void {
    const { part } = this.later.behind;
    if (part !== undefined) this.writing ??= new part.Writing(this, this.host, () => ({ version: this.version, published: this.published, versions: this.versions() }));
    this.requestUpdate();
    if (!isOtherWords) return;
    // They ask for the words themselves, and cannot know that there are others.
    for (const each of this.renderRoot.querySelectorAll('*')) if (each instanceof LitElement) each.requestUpdate();
  }

  private versions(): VersionShelf | undefined {
    const list = this.service('getVersions');
    const read = this.service('getVersion');
    return list === undefined || read === undefined ? undefined : { list: (next) => list(next, { signal: this.signal }), read: (id) => read(id, { signal: this.signal }) };
  }

  private async fetched<Part>(load: () => Promise<Part>, again: () => void): Promise<Part | undefined> {
    const { later } = this.words;
    try {
      // What runs already is not called off for it.
      return await (this.task.isRunning ? load() : this.task.run(later.opening, load));
    } catch {
      this.frame?.toast({ text: later.failed, tone: 'bad', action: { label: later.retry, run: again } });
      return undefined;
    }
  }

  /** The styles of what came later. */
  private dress(): void {
    const { part } = this.later.behind;
    if (part === undefined || this.isStyled) return;
    this.isStyled = true;
    adoptStyles(this.renderRoot as ShadowRoot, [...ZwGuideDesigner.elementStyles, part.guidePropertiesStyles, part.toolStyles]); // an open root, as Lit makes it
  }

  /** The fields are there, or will not be. */
  private async propertiesDrawn(): Promise<void> {
    await this.later.behind.load().catch(() => undefined);
    await this.updateComplete;
  }

  private renameSelected(): void {
    const { row } = this.cursor;
    if (row !== undefined && !this.host.isReadonly) this.tree?.rename(row);
  }

  private toOutline(): void {
    this.writing?.branches.forget();
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
        return designer().isReadonly || designer().writing === undefined;
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
      done: (text, takeBack) => {
        if (takeBack === undefined) this.offerUndo(text);
        else this.frame?.toast({ text, topic: 'done', action: { label: this.texts.undo, run: takeBack } });
      },
      failed: (error) => this.frame?.toast({ text: this.texts.wentWrong(reasonOf(error)), tone: 'bad' }),
      select: (id) => this.select([id]),
      selectAll: (ids) => this.select(ids),
      go: (id, path) => void this.reveal(id, path),
      follow: (id) => this.cursor.follow(id),
      write: (id) => void this.cursor.write(id),
      rest: (id) => void this.cursor.rest(id),
      toField: (selector) => void this.cursor.toField(selector),
      toOutline: () => this.toOutline(),
      run: (label, work) => this.task.run(label, work),
      fetch: (load, again) => this.fetched(load, again),
      requestUpdate: () => this.requestUpdate(),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-guide-designer': ZwGuideDesigner;
  }
}
