import type { Finding, Fix, MessageBook, Place } from '@zhengwu/core';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { isTextField } from '../designer/shortcut.js';
import type { ZwDialog } from '../dialog/index.js';
import { closestComposed, containsComposed } from '../element/composed.js';
import { emit } from '../element/emit.js';
import { deepActiveElement } from '../element/innermost.js';
import type { FindingAction, ZwFindingList } from '../findings/finding-list.js';
import { NO_FINDINGS, type FindingView } from '../findings/finding-view.js';
import { chevronUpIcon } from '../icon/icons.js';
import { icon } from '../icon/icon.js';
import { LangController } from '../lang/lang-controller.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { designerTextsIn, type DesignerTexts } from '../messages/designer.js';
import type { ZwSplit } from '../split/index.js';
import type { Toast, ZwToaster } from '../toast/index.js';
import { barView } from './bar-view.js';
import { FindingsFold } from './findings-fold.js';
import { NO_HISTORY, type HistoryState, type OpenState, type PaneHead, type View } from './frame-parts.js';
import { RoomWatch } from './frame-room.js';
import { frameStyles } from './frame.styles.js';
import { checkText, findingsPill } from './pill.js';
import { ToastGround } from './toast-ground.js';

/** px of the outline, where the designer does not say. */
const OUTLINE = 272;

/** The drawers of a narrow frame, and the pane each of them shows. */
type Drawer = 'outline' | 'properties' | 'findings';

/**
 * The frame that all designers wear: a bar with title, views, history and findings; outline, canvas and properties
 * beside each other, the findings below; a status line. It knows nothing of documents: it draws what it is told and
 * says what a person wants.
 *
 * @slot outline - the outline's content
 * @slot canvas - the middle
 * @slot properties - the content of the properties
 * @slot tools - the designer's own buttons, before the findings
 * @slot state - the host's save state, beside the title
 * @slot actions - the host's next steps, at the end of the bar
 * @slot status - at the start of the status line
 * @slot presence - at the end of the status line
 * @slot banner - below the bar
 * @slot instead - what is shown while nothing is open
 * @csspart bar - the bar
 * @csspart status - the status line
 * @fires zw-view - `{ id }`: another view is wanted
 * @fires zw-undo
 * @fires zw-redo
 * @fires zw-keys - the keyboard sheet is wanted
 * @fires zw-layout - `{ isNarrow }`: panes have become drawers, or panes again
 */
export class ZwFrame extends LitElement {
  static override styles = [base, controls, frameStyles];

  @property() label = '';
  /** Beside the title, faint: 场景导办 · 草稿 第 12 版. */
  @property() note = '';
  @property({ attribute: false }) views: readonly View[] = [];
  @property() view = '';
  @property({ attribute: false }) history: HistoryState = NO_HISTORY;
  @property({ attribute: false }) outline: PaneHead | undefined;
  @property({ attribute: false }) properties: PaneHead | undefined;
  @property({ attribute: false }) findings: FindingView = NO_FINDINGS;
  @property({ attribute: false }) book!: MessageBook;
  @property({ attribute: false }) current: string | undefined;
  @property({ attribute: false }) nameOf: (place: Place) => string = ({ id }) => id;
  @property({ attribute: false }) actionsOf: (finding: Finding) => readonly FindingAction[] = () => [];
  @property({ attribute: false }) fixWords: ((fix: Fix) => string) | undefined;
  @property({ type: Boolean }) canWaive = false;
  @property({ type: Boolean }) readonly = false;
  @property() state: OpenState = 'empty';
  /** The key under which the widths of the panes are remembered. */
  @property() memory = '';

  @state() private drawer: Drawer | undefined;
  @state() private isFindingsShut = false;
  /** Properties are wanted though they are folded. */
  @state() private isUnfolded = false;
  @query('zw-finding-list') private readonly list!: ZwFindingList | null;
  @query('zw-toaster') private readonly toaster!: ZwToaster | null;
  private readonly fold = new FindingsFold();
  private readonly language = new LangController(this);
  private readonly ground = new ToastGround(this, () => ({ toaster: this.toaster, middle: this.renderRoot.querySelector('section.canvas') }));
  private readonly watch = new RoomWatch(this, (room, before) => {
    if (room !== 'wide' && before !== 'wide') return;
    this.drawer = undefined;
    emit(this, 'zw-layout', { isNarrow: room !== 'wide' });
  });

  private get isNarrow(): boolean {
    return this.watch.room !== 'wide';
  }

  private get texts(): DesignerTexts {
    return designerTextsIn(this.language.lang);
  }

  /** Says something that passes, at the lower edge of the middle. Answers what takes it away before its time. */
  toast(options: Toast): { readonly close: () => void } | undefined {
    this.ground.place();
    return this.toaster?.show(options);
  }

  /** The keys of the findings as they are listed now, in their order. */
  get findingKeys(): readonly string[] {
    return this.list?.keys ?? [];
  }

  /** Shows a pane that is shut away; in a narrow frame, its drawer. */
  async showPane(pane: Drawer): Promise<void> {
    if (this.isNarrow) this.drawer = pane;
    else if (pane === 'findings') {
      this.isFindingsShut = false;
      this.fold.show();
      this.requestUpdate();
    } else {
      if (pane === 'properties') this.isUnfolded ||= this.properties?.isFolded === true;
      const split = this.renderRoot.querySelector<ZwSplit>(`zw-split.${pane}`);
      if (split !== null) split.collapsed = false;
      await split?.updateComplete;
    }
    await this.updateComplete;
  }

  /** Shows the findings and focuses one by its place in the list; if none is said, the one that is looked at, or the first. */
  async focusFindings(at?: number): Promise<void> {
    await this.showPane('findings');
    await this.list?.focusRow(at);
  }

  private async openFindings(): Promise<void> {
    this.fold.want();
    await this.focusFindings();
  }

  /** The findings are asked for: the first is looked at, so that one sees that something has come of it. */
  private async askFindings(): Promise<void> {
    this.fold.want();
    await this.showPane('findings');
    const [first] = this.findingKeys;
    if (first !== undefined && this.current === undefined) emit(this, 'zw-current', { key: first });
    await this.updateComplete;
    await this.list?.focusRow();
  }

  /** Whether a person is at a field that a list that opens would push out of sight: one for text, or any of the properties. */
  private get isAnyoneWriting(): boolean {
    const active = deepActiveElement();
    if (active === undefined || !containsComposed(this, active)) return false;
    return isTextField(active) || closestComposed(active, '[slot="properties"]') !== undefined;
  }

  /** Focuses the frame itself: from there all keys of the designer are heard. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.root')?.focus({ preventScroll: true });
  }

  /** Puts the drawer away that covers what a person wants to see. */
  hideDrawer(): void {
    this.drawer = undefined;
  }

  override disconnectedCallback(): void {
    this.drawer = undefined;
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('state') && this.state !== 'open') {
      this.drawer = undefined;
      this.fold.forget();
      this.isUnfolded = false;
    }
    const { open, waived, expired } = this.findings;
    if (this.state === 'open') this.fold.found(open.length + waived.length + expired.length === 0, () => this.isAnyoneWriting);
  }

  protected override updated(changed: PropertyValues<this>): void {
    // Another element: its first field is what a person looks for.
    if (changed.has('properties') && changed.get('properties')?.label !== this.properties?.label) {
      const pane = this.renderRoot.querySelector('slot[name="properties"]')?.parentElement;
      if (pane != null) pane.scrollTop = 0;
    }
  }

  override render(): TemplateResult {
    const isOpen = this.state === 'open';
    return html`
      <div class="root" tabindex="-1" ?data-narrow=${this.isNarrow}>
        ${this.bar()}
        <slot name="banner"></slot>
        <div class="body">${isOpen ? (this.isNarrow ? this.canvas() : this.wideBody()) : html`<div class="fill"><slot name="instead"></slot></div>`}</div>
        <div class="status" part="status">
          <slot name="status"></slot>
          ${isOpen ? html`<span role="status" class=${this.isNarrow ? 'zw-unseen' : this.findings.isCurrent ? 'good' : ''}>${checkText(this.findings, this.texts)}</span>` : nothing}
          <span class="end"><slot name="presence"></slot>${this.readonly && isOpen ? html`<span>${this.texts.readonlyMark}</span>` : nothing}</span>
        </div>
        <zw-toaster></zw-toaster>
      </div>
      ${this.isNarrow && isOpen ? this.drawers() : nothing}
    `;
  }

  private bar(): TemplateResult {
    const { texts, label, note, views, view, history, outline, properties, isUnfolded } = this;
    return barView({
      texts,
      room: this.watch.room,
      isOpen: this.state === 'open',
      label,
      note,
      views,
      view,
      history,
      outline,
      properties,
      pill: findingsPill(this.findings, texts),
      isUnfolded,
      onView: (id) => emit(this, 'zw-view', { id }),
      onTurn: (way) => emit(this, `zw-${way}`),
      onKeys: () => emit(this, 'zw-keys'),
      onFindings: () => void this.askFindings(),
      onDrawer: (pane) => (this.drawer = pane),
      onUnfold: () => (this.isUnfolded = !isUnfolded),
    });
  }

  private wideBody(): TemplateResult {
    const { texts, memory } = this;
    const below = html`<zw-split
      direction="column"
      fixed="end"
      .size=${180}
      .min=${72}
      .minRest=${160}
      collapsible
      .collapsed=${this.isFindingsShut}
      .folded=${this.fold.isFolded}
      .label=${texts.findingsHeight}
      .memory=${memory === '' ? '' : `${memory}/findings`}
      @zw-change=${(event: CustomEvent<{ collapsed: boolean }>) => (this.isFindingsShut = event.detail.collapsed)}
    >
      <div slot="start" class="above">
        <div class="middle">${this.panes()}</div>
        ${this.fold.isFolded || this.isFindingsShut ? this.foldedFindings() : nothing}
      </div>
      <section slot="end" class="pane" aria-label=${texts.findings}>${this.findingList(false)}</section>
    </zw-split>`;
    return below;
  }

  /** The head of the findings alone, while there are none, while they wait for a person who writes, or while they are shut away. */
  private foldedFindings(): TemplateResult {
    const { texts } = this;
    const { text, tone } = findingsPill(this.findings, texts);
    return html`<div class="folded">
      <h3>${texts.findings}</h3>
      <span class=${tone}>${text}</span>
      <button type="button" class="zw-icon-button" aria-label=${texts.openFindings} @click=${() => void this.openFindings()}>${icon(chevronUpIcon)}</button>
    </div>`;
  }

  /** Outline and properties stand beside the canvas where the designer has them. */
  private panes(): TemplateResult {
    const { texts, memory } = this;
    const middle = this.canvas();
    const withProperties =
      this.properties === undefined
        ? middle
        : html`<zw-split fixed="end" .size=${320} .min=${240} .max=${640} .minRest=${240} class="properties" collapsible .folded=${this.properties.isFolded === true && !this.isUnfolded} .label=${texts.propertiesWidth} .memory=${memory === '' ? '' : `${memory}/properties`}>
            <div slot="start" class="canvas">${middle}</div>
            ${this.pane('properties', this.properties, 'end')}
          </zw-split>`;
    if (this.outline === undefined) return withProperties;
    return html`<zw-split class="outline" fixed="start" .size=${this.outline.width ?? OUTLINE} .min=${180} .max=${560} .minRest=${480} collapsible .label=${texts.outlineWidth} .memory=${memory === '' ? '' : `${memory}/outline`}>
      ${this.pane('outline', this.outline, 'start')}
      <div slot="end" class="canvas">${withProperties}</div>
    </zw-split>`;
  }

  private pane(name: 'outline' | 'properties', { label, hint }: PaneHead, slot: 'start' | 'end'): TemplateResult {
    return html`<section slot=${slot} class="pane" aria-label=${label}>
      <div class="pane-head"><h3>${label}</h3>${hint === undefined ? nothing : html`<span class="hint" title=${hint}>${hint}</span>`}</div>
      <div class="pane-body" tabindex="-1"><slot name=${name}></slot></div>
    </section>`;
  }

  /** Takes the focus when its empty ground is pressed, so that the designer's keys work from there. */
  private canvas(): TemplateResult {
    const name = this.views.find(({ id }) => id === this.view)?.label ?? this.label;
    return html`<section class="canvas" aria-label=${name} tabindex="-1"><slot name="canvas"></slot></section>`;
  }

  private drawers(): TemplateResult {
    const { outline, properties, texts } = this;
    return html`
      ${outline === undefined ? nothing : this.drawerOf('outline', 'drawer-start', outline.label, html`<slot name="outline"></slot>`)}
      ${properties === undefined ? nothing : this.drawerOf('properties', 'drawer-end', properties.label, html`<slot name="properties"></slot>`)}
      ${this.drawerOf('findings', 'drawer-bottom', texts.findings, this.findingList(true))}
    `;
  }

  private drawerOf(drawer: Drawer, kind: ZwDialog['kind'], label: string, content: TemplateResult): TemplateResult {
    return html`<zw-dialog .kind=${kind} .label=${label} .open=${this.drawer === drawer} @zw-close=${() => (this.drawer = undefined)}>
      <div class="drawer-body">${content}</div>
    </zw-dialog>`;
  }

  private findingList(isBare: boolean): TemplateResult {
    const pass = (event: Event): void => {
      const { type, detail } = event as CustomEvent<unknown>;
      if (type === 'zw-reveal') this.drawer = undefined;
      emit(this, type as `zw-${string}`, detail);
    };
    return html`<zw-finding-list
      .view=${this.findings}
      .book=${this.book}
      .current=${this.current}
      .canWaive=${this.canWaive}
      .readonly=${this.readonly}
      .nameOf=${this.nameOf}
      .actionsOf=${this.actionsOf}
      .fixWords=${this.fixWords}
      ?narrow=${this.isNarrow}
      ?bare=${isBare}
      @zw-reveal=${pass}
      @zw-current=${pass}
      @zw-fix=${pass}
      @zw-waive=${pass}
      @zw-unwaive=${pass}
      @zw-copy=${pass}
      @zw-collapse=${() => this.shutFindings()}
    ></zw-finding-list>`;
  }

  /** Their head stays. Who shut them, of none too, is not shown the next ones unasked. */
  private shutFindings(): void {
    this.fold.shut();
    this.isFindingsShut = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-frame': ZwFrame;
  }
}
