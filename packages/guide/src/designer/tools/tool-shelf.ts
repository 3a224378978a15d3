import { html, nothing, type TemplateResult } from 'lit';
import { guideEdits } from '../../model/edits/index.js';
import type { DesignerHost } from '../designer-host.js';
import type { WalkDialog } from '../preview/walk-dialog.js';
import type { ReplaceWish } from './finder.js';
import { toolItems, type Tool } from './tool-items.js';
import { PublishedGuide } from './published-guide.js';
import type { ToolHost, ToolWindow } from './tool-host.js';
import type { VersionShelf } from './version-shelf.js';

/** What a host of the designer says to the tools. */
export interface ToolGivens {
  readonly version: string;
  /** A guide, or its JSON text. */
  readonly published: unknown;
  /** Absent where the host keeps none. */
  readonly versions: VersionShelf | undefined;
}

/** The tools of the designer: the menu, the search above the middle, the window of the tool that is open. */
export class ToolShelf {
  #finding: 'find' | 'replace' | undefined;
  #open: ToolWindow | undefined;
  readonly #published = new PublishedGuide();

  constructor(
    private readonly host: DesignerHost,
    private readonly walk: WalkDialog,
    private readonly givens: () => ToolGivens,
  ) {}

  menu(): TemplateResult {
    const { texts, isReadonly, context } = this.host;
    return html`<zw-menu-button .label=${texts.tools.label} kind="quiet" .items=${toolItems(texts, { isReadonly, hasItem: context.item !== undefined })} @zw-pick=${(event: CustomEvent<{ id: Tool }>) => void this.use(event.detail.id)}></zw-menu-button>`;
  }

  finder(): TemplateResult | typeof nothing {
    const { guide, isReadonly } = this.host;
    if (this.#finding === undefined) return nothing;
    return html`<zw-guide-finder
      .guide=${guide}
      .replacing=${this.#finding === 'replace'}
      ?readonly=${isReadonly}
      @zw-go=${(event: CustomEvent<{ id: string }>) => this.host.follow(event.detail.id)}
      @zw-replace=${(event: CustomEvent<ReplaceWish>) => this.host.apply(guideEdits['text/replace'], event.detail)}
      @zw-close=${() => this.#shutFinder()}
    ></zw-guide-finder>`;
  }

  window(): TemplateResult {
    const open = this.#open;
    return html`<zw-dialog .kind=${open?.kind ?? 'dialog'} .width=${open?.width ?? 'medium'} .label=${open?.label ?? ''} .open=${open !== undefined} @zw-close=${() => this.#shut()}>${open?.template() ?? nothing}</zw-dialog>`;
  }

  /** Everything away: another document is open. */
  clear(): void {
    this.#finding = undefined;
    this.#open = undefined;
  }

  /** Opens a tool. All come when they are first wanted. */
  async use(tool: Tool): Promise<void> {
    try {
      if (tool === 'find' || tool === 'replace') return await this.#find(tool);
      const loaded = await this.host.fetch(
        () => import('./index.js'),
        () => void this.use(tool),
      );
      const host = this.#toolHost();
      if (loaded === undefined || host === undefined) return;
      const { CertificateTool, CompareTool, DraftTool, exportGuide, exportTable, ImportTool, LookupTool } = loaded;
      if (tool === 'exportTable') return await exportTable(host);
      if (tool === 'exportGuide') return exportGuide(host);
      const tools = { lookup: LookupTool, importTable: ImportTool, certificate: CertificateTool, draft: DraftTool, compare: CompareTool } as const;
      this.#open = new tools[tool](host);
      this.host.requestUpdate();
    } catch (error) {
      this.host.failed(error);
    }
  }

  async #find(which: 'find' | 'replace'): Promise<void> {
    const loaded = await this.host.fetch(
      () => import('./define.js'),
      () => void this.use(which),
    );
    if (loaded === undefined) return;
    this.#finding = which;
    this.host.requestUpdate();
    await this.host.drawn;
    const root = this.host.anchor.getRootNode();
    if (root instanceof ShadowRoot) root.querySelector('zw-guide-finder')?.focus();
  }

  #shutFinder(): void {
    this.#finding = undefined;
    this.host.requestUpdate();
    this.host.toOutline();
  }

  #shut(): void {
    this.#open = undefined;
    this.host.requestUpdate();
  }

  #toolHost(): ToolHost | undefined {
    const { host } = this;
    const { guide } = host;
    if (guide === undefined) return undefined;
    const { givens } = this;
    const published = this.#published;
    return {
      get guide() {
        return host.guide ?? guide;
      },
      get context() {
        return host.context;
      },
      get findings() {
        return host.findings;
      },
      get lang() {
        return host.lang;
      },
      get texts() {
        return host.texts;
      },
      get isReadonly() {
        return host.isReadonly;
      },
      get version() {
        return givens().version;
      },
      get published() {
        return published.of(givens().published);
      },
      get versions() {
        return givens().versions;
      },
      book: host.book,
      apply: (edit, args) => host.apply(edit, args),
      go: (id) => {
        this.#shut();
        void host.drawn.then(() => host.go(id));
      },
      walk: (answers) => void this.walk.open(answers),
      run: (label, work) => host.run(label, work),
      failed: (error) => host.failed(error),
      toast: (text, tone) => host.toast(text, tone),
      requestUpdate: () => host.requestUpdate(),
      get drawn() {
        return host.drawn;
      },
      shut: () => this.#shut(),
    };
  }
}
