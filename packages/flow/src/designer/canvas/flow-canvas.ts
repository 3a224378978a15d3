import type { Place } from '@zhengwu/core';
import { base, emit } from '@zhengwu/ui/element';
import { icon, mapIcon, minusIcon, plusIcon, searchIcon } from '@zhengwu/ui/icon';
import { announce } from '@zhengwu/ui/live';
import { controls } from '@zhengwu/ui/look';
import { tooltip } from '@zhengwu/ui/tooltip';
import { html, LitElement, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { FlowDesignerTexts } from '../../messages/designer.js';
import { bpmnStyles } from '../../drawing/bpmn-sheets.js';
import { stageStyles } from '../../drawing/stage.styles.js';
import { canvasStyles } from './canvas.styles.js';
import type { Canvas, DiagramElement } from '../../drawing/diagram-types.js';
import type { FlowModeler } from './flow-modeler.js';
import { dressPage } from '../../drawing/page-styles.js';
import { PiecesClipboard } from '../clipboard/pieces-clipboard.js';
import type * as late from './late/index.js';
import type { TokenPlayer } from './play/token-player.js';

/** What comes behind the first drawing: menus, search, minimap, the icons, counter-examples that play. */
export type CanvasTools = typeof late;

/** A step of the zoom buttons. */
const ZOOM = 1.25;
const [LEAST, MOST] = [0.2, 4];
/** In the place of where a drawing stood when it was made to fit: it is not made to fit again. */
const AT_WORK = 'at work';
/** Below this nobody reads the names of steps: a drawing is not opened smaller. */
const READABLE = 0.6;
/** px */
const NARROW = 640;
/** px around what is revealed, clear of the palette. */
const AROUND = 80;
/** px around a drawing that fits: at the sides, for the palette, and for zoom buttons and the mark of bpmn.io. */
const [MARGIN, PALETTE, FOOT] = [24, 170, 60];

/**
 * A flow as it is drawn, with bpmn-js in its shadow root: palette, menus, minimap, search, zoom, and counter-examples that play.
 *
 * @fires zw-select - `{ ids }`: others are selected
 */
export class ZwFlowCanvas extends LitElement {
  static override styles = [base, controls, unsafeCSS(bpmnStyles), stageStyles, canvasStyles];

  @property({ attribute: false }) modeler: FlowModeler | undefined;
  @property({ attribute: false }) words!: FlowDesignerTexts;
  /** What is selected; others are selected by `zw-select`. */
  @property({ attribute: false }) selected: readonly string[] = [];
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Whether there is little room beside the palette. The element sets it by its own width. */
  @property({ type: Boolean, reflect: true }) narrow = false;
  /** Lays the whole drawing out. */
  @property({ attribute: false }) arrange: () => void = () => undefined;
  /** Once they are here. */
  @property({ attribute: false }) tools: CanvasTools | undefined;
  /** Called when a person wants a tool that is not here. */
  @property({ attribute: false }) wantTools: () => void = () => undefined;
  @property({ attribute: false }) nameOf: (id: string) => string = (id) => id;

  @query('.holder') private readonly holder!: HTMLElement;
  @state() private scale = 1;
  @state() private player: TokenPlayer | undefined;
  #shown: FlowModeler | undefined;
  /** While it does what its owner said, not a person at the drawing. */
  #isShowing = false;
  /** Where the drawing stood after it was made to fit; while nobody has moved it since, it is made to fit again. */
  #fitted: string | undefined;
  readonly #sizes = new ResizeObserver(() => this.#resized());

  constructor() {
    super();
    new PiecesClipboard(this, { modeler: () => this.modeler, isReadonly: () => this.readonly, words: () => this.words.canvas });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    dressPage();
    this.#sizes.observe(this);
    window.addEventListener('click', this.#onClickAnywhere, true);
    this.addEventListener('click', this.#onClickInside, true);
  }

  override disconnectedCallback(): void {
    this.#sizes.disconnect();
    window.removeEventListener('click', this.#onClickAnywhere, true);
    this.removeEventListener('click', this.#onClickInside, true);
    this.endPlay();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const { canvas: words } = this.words;
    return html`
      <div class="holder ${this.tools === undefined ? 'plain' : ''}" @input=${searchByInput}></div>
      ${this.modeler === undefined
        ? nothing
        : html`<div class="zoom" role="toolbar" aria-label=${words.label}>
            ${this.#button(words.zoomOut, minusIcon, () => this.zoomBy(1 / ZOOM))}
            <button type="button" class="zw-button scale" data-kind="quiet" data-size="small" ${tooltip(words.actual)} @click=${() => this.zoomTo(1)}>${Math.round(this.scale * 100)}%</button>
            ${this.#button(words.zoomIn, plusIcon, () => this.zoomBy(ZOOM))}
            <button type="button" class="zw-button" data-kind="quiet" data-size="small" @click=${() => this.fit()}>${words.fit}</button>
            ${this.readonly ? nothing : html`<button type="button" class="zw-button" data-kind="quiet" data-size="small" aria-keyshortcuts="Alt+R" ${tooltip(words.arrangeHint)} @click=${() => this.arrange()}>${words.arrange}</button>`}
            ${this.#button(words.minimap, mapIcon, () => this.modeler?.get('lateTools').with('minimap', (minimap) => minimap.toggle()))} ${this.#button(words.search, searchIcon, () => this.#search())}
          </div>`}
      ${this.player === undefined ? nothing : this.tools?.playView({ player: this.player, words: this.words.play, nameOf: this.nameOf, onClose: () => this.endPlay() })}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('modeler')) this.#take();
    if (changed.has('modeler') || changed.has('tools')) this.#equip();
    if (changed.has('words') && changed.get('words') !== undefined) this.modeler?.get('eventBus').fire('i18n.changed');
    if (changed.has('selected') || changed.has('modeler')) this.#showSelection();
  }

  /** Puts the keyboard on the drawing. */
  override focus(): void {
    this.modeler?.get('canvas').focus();
  }

  /** Scrolls to an element; false if there is none. What is selected is the owner's to say. */
  reveal(id: string): boolean {
    const element = this.#element(id);
    if (element === undefined) return false;
    // Into another plane it goes without a selection: bpmn-js drops what it leaves behind.
    this.#quietly(() => this.modeler?.get('canvas').scrollToElement(element, { top: AROUND, right: AROUND, bottom: AROUND, left: this.readonly ? AROUND : PALETTE }));
    this.#showSelection();
    return true;
  }

  /**
   * All of it, no larger than it is, clear of the palette and of what stands below.
   *
   * @param least how small it may be drawn for that; what has no room then begins at its left end
   */
  fit(least = LEAST): void {
    const canvas = this.modeler?.get('canvas');
    const { clientWidth, clientHeight } = this;
    if (canvas === undefined || clientWidth === 0 || clientHeight === 0) return;
    const left = this.readonly ? MARGIN : PALETTE;
    const { inner } = canvas.viewbox();
    const room = { width: Math.max(1, clientWidth - left - MARGIN), height: Math.max(1, clientHeight - MARGIN - FOOT) };
    const scale = Math.max(least, Math.min(1, room.width / Math.max(1, inner.width), room.height / Math.max(1, inner.height)));
    const spare = { x: Math.max(0, room.width - inner.width * scale) / 2, y: Math.max(0, room.height - inner.height * scale) / 2 };
    canvas.viewbox({ x: inner.x - (left + spare.x) / scale, y: inner.y - (MARGIN + spare.y) / scale, width: clientWidth / scale, height: clientHeight / scale });
    this.#fitted = placeOf(canvas);
  }

  zoomBy(factor: number): void {
    this.zoomTo(this.scale * factor);
  }

  zoomTo(scale: number): void {
    this.modeler?.get('canvas').zoom(Math.min(MOST, Math.max(LEAST, scale)), 'auto');
  }

  /** Plays a counter-example, from its first moment to the fault. */
  play(places: readonly Place[], faultId: string): void {
    const { modeler, tools } = this;
    if (modeler === undefined) return;
    // What could be played is told of by findings, whose words come with the tools.
    if (tools === undefined) return this.wantTools();
    this.player?.close();
    const player = new tools.TokenPlayer(modeler, places, faultId, () => {
      const { nodeId } = player;
      if (nodeId !== undefined) announce(this, this.words.play.at(player.at, player.steps.length, this.nameOf(nodeId)));
      this.requestUpdate();
    });
    this.player = player;
    player.play();
  }

  endPlay(): void {
    this.player?.close();
    this.player = undefined;
  }

  /** On its way down a press passes the window, then the body, where the menu would close, then this element. */
  readonly #onClickAnywhere = (event: Event): void => this.#hold(event.composedPath().some((each) => each instanceof Element && this.renderRoot.contains(each) && each.matches('.djs-popup')));
  readonly #onClickInside = (): void => this.#hold(false);

  #hold(isHeld: boolean): void {
    const menu = this.modeler?.get('lateTools').find('popupMenu');
    if (menu !== undefined) menu.isHeld = isHeld;
  }

  #button(label: string, picture: Parameters<typeof icon>[0], run: () => void): TemplateResult {
    return html`<button type="button" class="zw-icon-button" aria-label=${label} ${tooltip(label)} @click=${run}>${icon(picture)}</button>`;
  }

  #search(): void {
    this.focus();
    this.modeler?.get('searchPad').toggle();
  }

  #take(): void {
    const { modeler } = this;
    if (modeler === this.#shown) return;
    this.endPlay();
    this.#shown?.detach();
    this.#shown = modeler;
    this.#fitted = undefined;
    if (modeler === undefined) return;
    modeler.attachTo(this.holder);
    const bus = modeler.get('eventBus');
    bus.on('selection.changed', ({ newSelection = [] }) => {
      if (this.modeler !== modeler || this.#isShowing) return;
      const ids = newSelection.map(({ id, labelTarget }) => labelTarget?.id ?? id);
      if (ids.join(' ') !== this.selected.join(' ')) emit(this, 'zw-select', { ids });
    });
    // A listener that answers something keeps those behind it from hearing.
    bus.on('canvas.viewbox.changed', () => {
      this.scale = modeler.get('canvas').zoom();
    });
    // Whoever is at work on it does not want it to move.
    bus.on(['commandStack.changed', 'selection.changed'], () => {
      this.#fitted = AT_WORK;
    });
    // A drawing that is edited is no longer the one whose run was shown.
    bus.on('commandStack.changed', () => this.endPlay());
    this.#resized();
  }

  #equip(): void {
    const { modeler, tools } = this;
    if (modeler === undefined) return;
    const late = modeler.get('lateTools');
    late.onWanted = () => this.wantTools();
    if (tools === undefined) return;
    tools.dressIcons();
    late.take(tools.toolModule);
  }

  #resized(): void {
    const { modeler } = this;
    if (modeler === undefined || this.clientWidth === 0) return;
    this.narrow = this.clientWidth < NARROW;
    const canvas = modeler.get('canvas');
    canvas.resized();
    if (this.#fitted === undefined || this.#fitted === placeOf(canvas)) this.fit(READABLE);
  }

  #showSelection(): void {
    const { modeler } = this;
    if (modeler === undefined) return;
    const selection = modeler.get('selection');
    const now = selection.get().map(({ id, labelTarget }) => labelTarget?.id ?? id);
    if (now.join(' ') === this.selected.join(' ')) return;
    const elements = this.selected.flatMap((id) => this.#element(id) ?? []);
    this.#quietly(() => selection.select(elements));
  }

  /** Shows what the owner knows: of that it is not told again. */
  #quietly(show: () => void): void {
    this.#isShowing = true;
    try {
      show();
    } finally {
      this.#isShowing = false;
    }
  }

  #element(id: string): DiagramElement | undefined {
    return this.modeler?.get('elementRegistry').get(id);
  }
}

function placeOf(canvas: Canvas): string {
  const { x, y, scale } = canvas.viewbox();
  return [x, y, scale].map((each) => each.toFixed(2)).join(' ');
}

/** The menus' search hears keys going up alone: not what is pasted, spoken, or comes from an input method at once. */
function searchByInput({ target }: Event): void {
  if (target instanceof HTMLInputElement && target.closest('.djs-popup') !== null) target.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-flow-canvas': ZwFlowCanvas;
  }
}
