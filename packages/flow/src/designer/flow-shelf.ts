import type { MenuItem, TreeNode } from '@zhengwu/ui';
import { designerTextsIn } from '@zhengwu/ui/designer';
import { html, nothing, type TemplateResult } from 'lit';
import { exportTextsIn } from '../messages/export.js';
import { libraryTextsIn } from '../messages/library.js';
import { ExportDesk, type Export } from './export/export-desk.js';
import { isEmptyFlow, LibraryDesk } from './library/library-desk.js';
import { PeopleDesk } from './people/people-desk.js';
import { withRemarks } from './remarks/outline-remarks.js';
import { remarkCounts } from './remarks/remark-counts.js';
import { RemarkMarks } from './remarks/remark-marks.js';
import type { ShelfHost } from './shelf-host.js';
import type { ToolWindow } from './tool-window.js';

/** What stands around the drawing: the templates to begin with, the exports, the timeline under it, the remarks on it. */
export class FlowShelf {
  readonly #library: LibraryDesk;
  readonly #exports: ExportDesk;
  readonly #people: PeopleDesk;
  readonly #marks = new RemarkMarks();
  /** What the list was last told: the tree takes the same rows for the same. */
  #said: { readonly nodes: readonly TreeNode[]; readonly remarks: unknown; readonly texts: unknown; readonly marked: readonly TreeNode[] } = { nodes: [], remarks: undefined, texts: undefined, marked: [] };
  #open: ToolWindow | undefined;
  /** As a person wants it; folded by itself only where there is little room. */
  #isFolded: boolean | undefined;

  constructor(private readonly host: ShelfHost) {
    const open = (window: ToolWindow): void => this.#show(window);
    const shut = (): void => this.#shut();
    this.#library = new LibraryDesk(host, open, shut);
    this.#exports = new ExportDesk(host, open, shut);
    this.#people = new PeopleDesk(host, open, shut);
  }

  /** Another document is open. */
  leave(): void {
    this.#open = undefined;
    this.#library.leave();
  }

  menu(): TemplateResult {
    const { lang, isReadonly } = this.host.now();
    const exports: readonly MenuItem[] = this.#exports.items;
    return html`${isReadonly ? nothing : html`<button type="button" class="zw-button" data-kind="quiet" @click=${() => void this.#library.show()}>${libraryTextsIn(lang).title}</button>`}
      <zw-menu-button .label=${exportTextsIn(lang).menu} kind="quiet" .items=${exports} @zw-pick=${(event: CustomEvent<{ id: Export }>) => void this.#exports.run(event.detail.id)}></zw-menu-button>`;
  }

  /** Opens the window in which posts and people are imported. */
  importPeople(): void {
    void this.#people.show();
  }

  entrance(): TemplateResult | typeof nothing {
    return this.#library.entrance();
  }

  /** Under the drawing, as soon as there is something whose time can be told. */
  timeline(): TemplateResult | typeof nothing {
    const { session, selection, isNarrow } = this.host.now();
    if (session === undefined || isEmptyFlow(session.flow)) return nothing;
    return html`<zw-flow-timeline
      .flow=${session.flow}
      .context=${session.context}
      .selected=${selection}
      ?folded=${this.#isFolded ?? isNarrow}
      @zw-go=${(event: CustomEvent<{ id: string }>) => this.host.go(event.detail.id)}
      @zw-fold=${(event: CustomEvent<{ isFolded: boolean }>) => {
        this.#isFolded = event.detail.isFolded;
        this.host.requestUpdate();
      }}
    ></zw-flow-timeline>`;
  }

  window(): TemplateResult {
    const open = this.#open;
    const footer = open?.footer?.() ?? nothing;
    return html`<zw-dialog class="window" .width=${open?.width ?? 'medium'} .label=${open?.label ?? ''} .open=${open !== undefined} @zw-close=${() => this.#shut()}>${open?.template() ?? nothing}${footer === nothing ? nothing : html`<div slot="footer" class="zw-bar">${footer}</div>`}</zw-dialog>`;
  }

  /** The rows of the list, with how many remarks stand at each. */
  marked(nodes: readonly TreeNode[]): readonly TreeNode[] {
    const { remarks, lang } = this.host.now();
    const texts = designerTextsIn(lang);
    const isKnown = this.#said.nodes === nodes && this.#said.remarks === remarks && this.#said.texts === texts;
    if (!isKnown) this.#said = { nodes, remarks, texts, marked: withRemarks(nodes, remarkCounts(remarks), texts.remarksOf) };
    return this.#said.marked;
  }

  /** After each drawing: the marks stand where the remarks are. */
  drawn(): void {
    const { session, remarks, lang } = this.host.now();
    if (session !== undefined) this.#marks.show(session.modeler, remarkCounts(remarks), { count: designerTextsIn(lang).remarksOf }, (id) => this.host.go(id));
  }

  #show(window: ToolWindow): void {
    this.#open = window;
    this.host.requestUpdate();
  }

  #shut(): void {
    if (this.#open === undefined) return;
    this.#open = undefined;
    this.host.requestUpdate();
  }
}
