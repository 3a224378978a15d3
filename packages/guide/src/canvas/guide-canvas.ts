import type { Severity } from '@zhengwu/core';
import type { DragPayload, DropAnswer, MenuItem, Point, ViewDetail, ZwMenu, ZwViewport } from '@zhengwu/ui';
import { announce, controls, InPlaceEditor } from '@zhengwu/ui/designer';
import { base, emit, LangController } from '@zhengwu/ui/element';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Box } from '../layout/guide-layout.js';
import { canvasTexts, type CanvasTexts } from '../messages/canvas.js';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { BlockLayer } from './block-layer.js';
import { CanvasActs, type ActingCanvas } from './canvas-acts.js';
import { CanvasDrag } from './canvas-drag.js';
import type { CanvasCollapse, CanvasDrop, CanvasEditText, CanvasMove, InsertKind } from './canvas-events.js';
import { CanvasKeys } from './canvas-keys.js';
import { CanvasPointer } from './canvas-pointer.js';
import { CanvasScene } from './canvas-scene.js';
import { CanvasSearch } from './canvas-search.js';
import { cardButtonStyles } from './card-buttons.styles.js';
import { CardMeasure } from './card-measure.js';
import { cardStyles } from './card.styles.js';
import { cardsView, sameState, type CardsState } from './cards-view.js';
import { DrawnWindow } from './drawn-window.js';
import { edgesView } from './edges-view.js';
import { cardMoved, moved } from './follow-card.js';
import { guideCanvasStyles } from './guide-canvas.styles.js';
import { insertMenu } from './insert-menu.js';
import { judgeMove } from './judge-move.js';
import { nothingView } from './nothing-view.js';
import { Opening } from './opening.js';
import { isSameList, isSameMap } from './same-content.js';
import { searchGuide } from './search.js';
import { unfoldView } from './unfold-view.js';

const NONE: ReadonlySet<string> = new Set();
/** px around what is shown: the search and the zoom stand at the edges. */
const CLEAR = 56;
const NO_PLACES: CanvasScene['marks'] = [];
const NO_MARKS: ReadonlyMap<string, Severity> = new Map();

/**
 * The map of a guide: a card for each question with its options, for each outcome and each reference, from left to right.
 * The guide, what is selected and what is marked are the owner's: the map asks for a change by an event and shows what it
 * is given. Which branches are collapsed it keeps itself, and tells.
 *
 * Arrows walk along the lines and through the options, Home and End go to the first and last; F2, Enter or a double click
 * edit a text, Ctrl+Enter adds, Delete removes, − and + collapse and expand, * expands all that is below, / searches. From below 50 % on only titles
 * are drawn, from below 25 % on only blocks.
 *
 * @fires zw-select - `CanvasIds`: the owner sets `selected`
 * @fires zw-collapse - `CanvasCollapse`: it has been collapsed or expanded
 * @fires zw-edit-text - `CanvasEditText`
 * @fires zw-insert - `CanvasInsert`
 * @fires zw-remove - `CanvasIds`: Delete
 * @fires zw-move - `CanvasMove`
 * @fires zw-menu - `CanvasMenu`: the right button, the menu key, Shift F10, a long press
 * @fires zw-drop - `CanvasDrop`: dropped from elsewhere, where `canTake` offered it
 */
export class ZwGuideCanvas extends LitElement implements ActingCanvas {
  static override styles = [base, controls, cardStyles, cardButtonStyles, guideCanvasStyles];

  @property({ attribute: false }) guide: Guide | undefined;
  /** Names of materials and 业务办理项. */
  @property({ attribute: false }) context: GuideContext | undefined;
  /** Ids of nodes and options. The owner's. */
  @property({ attribute: false }) selected: readonly string[] = [];
  /** The worst that is found of nodes and options, by their ids. */
  @property({ attribute: false }) severities: ReadonlyMap<string, Severity> = NO_MARKS;
  /**
   * The questions whose branches are collapsed. Kept here when a person changes it. Left out, a guide that is too large to be
   * read at once opens with its first columns.
   */
  @property({ attribute: false }) collapsed: ReadonlySet<string> = NONE;
  /** The number at the end of an option, by its id; the different outcomes that it leads to if left out. */
  @property({ attribute: false }) counts: ReadonlyMap<string, number> | undefined;
  /** Nothing is written, added, moved or removed. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** What the map is called; 导办图 if left out. */
  @property() label = '';
  /** What is said of something from elsewhere over a node or an option: an offer leads to `zw-drop`. Without it nothing is taken. */
  @property({ attribute: false }) canTake: ((payload: DragPayload, id: string) => DropAnswer) | undefined;

  @query('zw-viewport') private readonly viewport!: ZwViewport;
  @query('zw-menu') private readonly menu!: ZwMenu;

  readonly #lang = new LangController(this);
  readonly #acts: CanvasActs = new CanvasActs(this, {
    scene: () => this.#scene,
    detail: () => this.#window.detail,
    active: () => this.#active,
    setActive: (id) => (this.#active = id),
    activeElement: (): Element | null => this.renderRoot.querySelector('.tree [tabindex="0"]'),
    focusActive: () => this.#focusActive(),
    openInsertMenu: (optionId, anchor, focus) => this.#openInsertMenu(optionId, anchor, focus),
  });
  readonly #keys = new CanvasKeys(this.#acts);
  readonly #pointer = new CanvasPointer(this.#acts, () => this.viewport);
  readonly #window = new DrawnWindow();
  readonly #blocks = new BlockLayer(this);
  readonly #opening = new Opening();
  readonly #editor = new InPlaceEditor(this, {
    keep: (id, text) => emit(this, 'zw-edit-text', { id, text } satisfies CanvasEditText),
    left: () => this.#focusActive(),
  });
  readonly #search = new CanvasSearch(this, {
    find: (wanted, matches) => (this.#scene === undefined ? [] : searchGuide(this.#scene.words, this.context?.item, wanted, matches)),
    show: (id, at, all) => {
      void this.reveal(id);
      this.#acts.select([id]);
      announce(this, this.#texts.searchSaid(at, all, this.#scene?.words.nameOf(id) ?? ''));
    },
    left: () => this.#focusActive(),
  });
  readonly #drag = new CanvasDrag(this, {
    pick: (press) => this.#pointer.picked(press),
    at: (point) => this.#pointer.idAt(point),
    judgeMove: (id, onto) => (this.#scene === undefined || this.readonly ? undefined : judgeMove(this.#scene.words, id, onto)),
    judgeDrop: (payload, onto) => (this.readonly || onto === undefined ? undefined : this.canTake?.(payload, onto)),
    move: (id, optionId) => {
      if (this.#scene?.words.optionOf(optionId)?.next !== id) emit(this, 'zw-move', { id, optionId } satisfies CanvasMove);
    },
    drop: (payload, id) => emit(this, 'zw-drop', { payload, id } satisfies CanvasDrop),
    menu: (point) => this.#acts.askMenu(this.#pointer.idAt(point), point),
    takePointer: (pointerId) => this.viewport.dispatchEvent(new PointerEvent('pointercancel', { pointerId })),
    pan: (dx, dy) => this.#panBy(dx, dy),
  });
  readonly #measure: CardMeasure = new CardMeasure(this, (): Element | null => this.shadowRoot?.querySelector('.probe') ?? null);
  readonly #field = (text: string, name: string): TemplateResult => this.#editor.template(text, name);
  /** What the owner gave, the former object where a new one says the same: owners make new ones whenever they draw. */
  #selected: readonly string[] = [];
  #severities = NO_MARKS;
  #scene: CanvasScene | undefined;
  #state: CardsState | undefined;
  #active: string | undefined;
  #look: ViewDetail | undefined;
  #isFocusWanted = false;
  /** Where ＋ was asked for. */
  #insertAt = '';
  #insertItems: readonly MenuItem[] = [];
  /** px by which the view follows a card that another layout moved. */
  #follow: Point = { x: 0, y: 0 };

  /** Brings a node or an option into sight, opens what hides it, and puts the cursor there. */
  async reveal(id: string, { focus = false }: { readonly focus?: boolean } = {}): Promise<boolean> {
    if (this.#scene === undefined && this.guide !== undefined) await this.updateComplete;
    const hiding = this.#scene?.hiding(id) ?? [];
    if (hiding.length > 0) {
      this.collapsed = new Set([...this.collapsed].filter((each) => !hiding.includes(each)));
      for (const each of hiding) emit(this, 'zw-collapse', { id: each, isCollapsed: false } satisfies CanvasCollapse);
      await this.updateComplete;
    }
    const cursor = this.#scene?.cursorOf(id);
    if (this.#scene === undefined || cursor === undefined) return false;
    this.#active = id;
    this.#isFocusWanted ||= focus;
    this.requestUpdate();
    await this.viewport.reveal(this.#scene.map.boxOf(cursor.card), { zoomIn: true, padding: CLEAR });
    return true;
  }

  /** Shows all of the map. */
  fit(): Promise<void> {
    return this.viewport.fit();
  }

  /** Opens the search, with words or as it was left. */
  search(words?: string): void {
    this.#search.open(words);
  }

  /** Has a text changed on its card: Enter and leaving keep it, Escape does not. */
  async rename(id: string): Promise<void> {
    if (this.readonly || this.#scene?.words.editable(id) === undefined) return;
    await this.reveal(id);
    this.#editor.open(id);
  }

  override focus(): void {
    this.#focusActive();
  }

  protected override willUpdate(): void {
    if (!isSameList(this.selected, this.#selected)) this.#selected = this.selected;
    if (!isSameMap(this.severities, this.#severities)) this.#severities = this.severities;
    this.#open();
    const before = this.#scene;
    const scene = this.#sceneNow();
    if (scene === before) return;
    this.#scene = scene;
    if (scene === undefined) return;
    this.#follow = cardMoved(before, scene, this.#active, this.#look?.visible);
    this.#window.forget();
    if (this.#look !== undefined) this.#lookAt({ ...this.#look, visible: moved(this.#look.visible, this.#follow) });
    this.#active = this.#drawnIn(scene, this.#active) ?? this.#drawnIn(scene, this.selected[0]) ?? scene.nodeOf(0)?.id;
    const { id } = this.#editor;
    if (id !== undefined && (this.readonly || scene.words.editable(id) === undefined)) this.#editor.close();
    this.#search.refresh();
    // The element that has the focus may be drawn anew elsewhere.
    this.#isFocusWanted ||= this.shadowRoot?.activeElement?.matches('[role=treeitem]') === true;
  }

  protected override render(): TemplateResult {
    const texts = this.#texts;
    const scene = this.#scene;
    const label = this.label === '' ? texts.canvas : this.label;
    const isEmpty = scene === undefined || scene.map.layout.places.length === 0;
    return html`<zw-viewport grid min-zoom="0.05" .label=${label} .bounds=${scene?.bounds} .marks=${scene?.marks ?? NO_PLACES} @zw-view=${this.#onView} @click=${this.#pointer.onClick} @dblclick=${this.#pointer.onDoubleClick} @contextmenu=${this.#pointer.onContextMenu}>
        ${isEmpty ? nothing : this.#renderTree(scene)}
        <canvas class="blocks" slot="overlay" aria-hidden="true" ?hidden=${this.#window.detail !== 'blocks'}></canvas>
        ${scene === undefined && this.guide !== undefined ? nothing : isEmpty ? nothingView(texts, this.readonly ? undefined : this.#begin) : [unfoldView(texts, this.collapsed.size > 0, this.#acts), this.#search.template(texts)]}
      </zw-viewport>
      <zw-menu .label=${texts.add} .items=${this.#insertItems} @zw-pick=${this.#onInsertPick}></zw-menu>
      <div class="probe"></div>`;
  }

  #renderTree(scene: CanvasScene): TemplateResult {
    const drawn = this.#window.detail === 'blocks' ? undefined : this.#window.box;
    return html`<div class="tree" role="tree" aria-label=${this.#texts.tree} aria-multiselectable="true" @keydown=${this.#keys.onKey}>
      <svg class="edges" width="1" height="1" aria-hidden="true">
        ${edgesView(scene, drawn, this.#selected)}
      </svg>
      ${cardsView(this.#cardsToDraw(scene), (this.#state = sameState(this.#state, this.#cardsState(scene))))}
    </div>`;
  }

  #cardsToDraw(scene: CanvasScene): readonly number[] {
    const box = this.#window.box;
    const seen = box === undefined || this.#window.detail === 'blocks' ? [] : scene.map.cardsIn(box);
    // What has the cursor is always there: the keyboard comes back to it.
    const active = this.#active === undefined ? undefined : scene.cursorOf(this.#active)?.card;
    return active === undefined || seen.includes(active) ? seen : [...seen, active].sort((a, b) => a - b);
  }

  #cardsState({ map, words }: CanvasScene): CardsState {
    const { detail } = this.#window;
    return {
      map,
      words,
      detail: detail === 'blocks' ? 'titles' : detail,
      selected: this.#selected,
      severities: this.#severities,
      collapsed: this.collapsed,
      active: detail === 'cards' ? this.#active : this.#scene?.ownerOf(this.#active ?? ''),
      found: this.#search.hits,
      current: this.#search.current,
      dragged: this.#drag.dragged,
      dropOn: this.#drag.onto,
      readonly: this.readonly,
      edited: this.#editor.id,
      editor: this.#field,
    };
  }

  protected override updated(): void {
    const { x, y } = this.#follow;
    this.#follow = { x: 0, y: 0 };
    const { view } = this.viewport;
    if (!this.#placeFirst() && (x !== 0 || y !== 0)) this.viewport.view = { ...view, x: view.x + x, y: view.y + y };
    this.#paintBlocks();
    if (!this.#isFocusWanted || this.#editor.id !== undefined) return;
    this.#isFocusWanted = false;
    this.renderRoot.querySelector<HTMLElement>('.tree [tabindex="0"]')?.focus({ preventScroll: true });
  }

  /** The scene, the former one if it still holds; undefined without a guide, and before sizes are known. */
  #sceneNow(): CanvasScene | undefined {
    const { guide, collapsed, counts } = this;
    const { lang } = this.#lang;
    const sizes = this.#measure.sizesIn(lang);
    if (guide === undefined || sizes === undefined) return undefined;
    return CanvasScene.of({ guide, collapsed, severities: this.#severities, counts, item: this.context?.item, lang }, sizes, this.#scene);
  }

  /** An id as it is drawn: itself, or the question whose collapsed branch hides it. */
  #drawnIn(scene: CanvasScene, id: string | undefined): string | undefined {
    const cursor = id === undefined ? undefined : scene.cursorOf(id);
    return cursor === undefined ? undefined : scene.idAt(cursor);
  }

  readonly #onView = ({ detail }: CustomEvent<ViewDetail>): void => {
    const scene = this.#scene;
    this.#look = detail;
    if (scene === undefined) return;
    if (!this.#opening.isDone(this.guide)) return this.requestUpdate();
    if (this.#placeFirst()) return;
    if (this.#lookAt(detail)) this.requestUpdate();
    else this.#paintBlocks();
  };

  /** Decides which branches of a guide that is new here are open, once there is a window to show it in. */
  #open(): void {
    const { guide } = this;
    const window = this.#windowSize;
    const sizes = this.#measure.sizesIn(this.#lang.lang);
    if (guide === undefined || sizes === undefined || window === undefined || this.#opening.isDone(guide)) return;
    this.collapsed = this.#opening.collapse(guide, sizes, window, this.collapsed, NONE, this.#selected);
  }

  /** A guide that is new here is shown from its beginning, or where something is selected in it. */
  #placeFirst(): boolean {
    const scene = this.#scene;
    const view = this.#opening.view(scene, this.#windowSize);
    if (scene === undefined || view === undefined) return false;
    this.viewport.view = view;
    const selected = scene.cursorOf(this.#selected[0] ?? '');
    if (selected !== undefined) void this.viewport.reveal(scene.map.boxOf(selected.card), { padding: CLEAR, smooth: false });
    return true;
  }

  /** px of the screen; undefined while there is none. */
  get #windowSize(): Pick<Box, 'width' | 'height'> | undefined {
    if (this.#look === undefined) return undefined;
    const { zoom, visible } = this.#look;
    const size = { width: visible.width * zoom, height: visible.height * zoom };
    return size.width > 0 && size.height > 0 ? size : undefined;
  }

  #lookAt(look: ViewDetail): boolean {
    if (this.#scene === undefined) return false;
    const before = this.#window.detail;
    const isNew = this.#window.look(this.#scene.map, look);
    if (before !== this.#window.detail) this.#isFocusWanted ||= this.shadowRoot?.activeElement?.matches('[role=treeitem]') === true;
    return isNew;
  }

  #paintBlocks(): void {
    const scene = this.#scene;
    if (scene === undefined || this.#window.detail !== 'blocks') return;
    const selected = new Set(this.selected.map((id) => scene.ownerOf(id)));
    const found = new Set(this.#search.hits);
    this.#blocks.paint(scene.map, { ...this.viewport.view, visible: this.viewport.visible }, (card) => {
      const id = scene.nodeOf(card)?.id ?? '';
      return selected.has(id) ? 'selected' : found.has(id) ? 'found' : scene.toneOf(card);
    });
  }

  #panBy(dx: number, dy: number): void {
    const { x, y, zoom } = this.viewport.view;
    this.viewport.view = { x: x - dx / zoom, y: y - dy / zoom, zoom };
  }

  #focusActive(): void {
    this.#isFocusWanted = true;
    this.requestUpdate();
  }

  #openInsertMenu(optionId: string, anchor: Element, focus: 'first' | 'none'): void {
    const words = this.#scene?.words;
    if (words === undefined || this.readonly) return;
    this.#insertAt = optionId;
    this.#insertItems = insertMenu(words, optionId);
    this.requestUpdate();
    void this.updateComplete.then(() => this.menu.openAt(anchor, { focus }));
  }

  readonly #begin = (): void => this.#acts.insert(null, 'question');

  readonly #onInsertPick = ({ detail: { id } }: CustomEvent<{ readonly id: InsertKind }>): void => this.#acts.insert(this.#insertAt, id);

  get #texts(): CanvasTexts {
    return canvasTexts[this.#lang.lang];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-guide-canvas': ZwGuideCanvas;
  }
}
