import type { MenuItem } from '@zhengwu/ui';
import { saveFile } from '@zhengwu/ui/file';
import { html, nothing, type CSSResultGroup, type CSSResultOrNative, type TemplateResult } from 'lit';
import type { BuilderHost, BuilderView } from './builder-host.js';
import { LaterPart } from '@zhengwu/ui/designer';
import { loadCompare, loadWindows } from './parts.js';
import type { ToolWindow } from './windows/tool-window.js';

export type Tool = 'generate' | 'importForm' | 'importTables' | 'importElements' | 'exportForm' | 'exportPlain' | 'compare';

/** What is done with the form as a whole: made from tables, read from files, written to files. */
export class ToolShelf {
  #open: ToolWindow | undefined;
  readonly #compare: LaterPart<BuilderView>;
  readonly #windows: LaterPart<Awaited<ReturnType<typeof loadWindows>>>;

  /** @param adopt puts the styles of what came later into the builder's root */
  constructor(
    private readonly host: BuilderHost,
    adopt: (styles: readonly CSSResultOrNative[]) => void,
  ) {
    this.#compare = new LaterPart(async () => {
      const compare = await loadCompare();
      adopt(listOf(compare.styles));
      return compare;
    }, () => host.requestUpdate());
    this.#windows = new LaterPart(async () => {
      const windows = await loadWindows();
      adopt([windows.importStyles, windows.windowStyles]);
      return windows;
    }, () => host.requestUpdate());
  }

  menu(): TemplateResult {
    const { texts, isReadonly } = this.host;
    const words = texts.tools;
    const writing: readonly MenuItem[] = [
      { id: 'generate', label: words.generate },
      { id: 'importForm', label: words.importForm },
      { id: 'importTables', label: words.importTables },
      { id: 'importElements', label: words.importElements },
      { kind: 'separator' },
    ];
    const items: readonly MenuItem[] = [...(isReadonly ? [] : writing), { id: 'exportForm', label: words.exportForm }, { id: 'exportPlain', label: words.exportPlain }, { kind: 'separator' }, { id: 'compare', label: words.compare }];
    return html`<zw-menu-button .label=${words.label} kind="quiet" .items=${items} @zw-pick=${(event: CustomEvent<{ id: Tool }>) => void this.use(event.detail.id)}></zw-menu-button>`;
  }

  window(): TemplateResult {
    const open = this.#open;
    const footer = open?.footer?.() ?? nothing;
    return html`<zw-dialog class="window" .width=${open?.width ?? 'medium'} .label=${open?.label ?? ''} .open=${open !== undefined} @zw-close=${() => this.shut()}>${open?.template() ?? nothing}${footer === nothing ? nothing : html`<div slot="footer" class="zw-bar">${footer}</div>`}</zw-dialog>`;
  }

  shut(): void {
    if (this.#open === undefined) return;
    this.#open = undefined;
    this.host.requestUpdate();
  }

  /** @param then what is opened when the window of this one has done what it is for */
  async use(tool: Tool, then?: Tool): Promise<void> {
    const { host } = this;
    try {
      if (tool === 'compare') return await this.#openCompare();
      const { plainExport, GenerateWindow, ImportElementsWindow, ImportFormWindow, ImportTablesWindow } = await this.#windows.load();
      const { form } = host;
      if (form === undefined) return;
      if (tool === 'exportForm') return saveFile(`${form.name}.json`, JSON.stringify(form, null, 2), 'application/json');
      if (tool === 'exportPlain') {
        const { schema, left } = plainExport(form);
        saveFile(`${form.name}.formily.json`, JSON.stringify(schema, null, 2), 'application/json');
        if (left > 0) host.toast(host.texts.tools.linkagesLeft(left));
        return;
      }
      const windows = { generate: GenerateWindow, importForm: ImportFormWindow, importTables: ImportTablesWindow, importElements: ImportElementsWindow } as const;
      this.#open = new windows[tool]({ host, shut: () => this.shut(), use: (other, after) => void this.use(other, after), next: () => (then === undefined ? this.shut() : void this.use(then)) });
      host.requestUpdate();
    } catch (error) {
      host.failed(error);
    }
  }

  /** What it finds leads to a node: the window is put away then. */
  async #openCompare(): Promise<void> {
    const { view } = await this.#compare.load();
    const { host } = this;
    const leading: BuilderHost = Object.create(host, {
      go: {
        value: (id: string, path?: string) => {
          this.shut();
          void host.drawn.then(() => host.go(id, path));
        },
      },
    }) as BuilderHost; // the same host, but for `go`
    this.#open = { label: host.texts.tools.compare.replace(/…$/, ''), width: 'large', template: () => view(leading) };
    host.requestUpdate();
  }
}

function listOf(styles: CSSResultGroup): readonly CSSResultOrNative[] {
  return ([styles] as unknown[]).flat(Infinity) as CSSResultOrNative[]; // a group is a style or a list of groups
}
