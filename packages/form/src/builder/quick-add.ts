import { html, nothing, type TemplateResult } from 'lit';
import type { BuilderHost } from './builder-host.js';
import type { Gestures } from './gestures.js';
import { componentGroups } from './shelf/component-groups.js';
import { elementGroups } from './shelf/element-groups.js';
import type { ShelfPick } from './shelf/form-shelf.js';
import type { ShelfGroup } from './shelf/shelf-item.js';
import { tableGroups } from './shelf/table-groups.js';

/** `/`: everything that can be put where the cursor is, by a few letters of its name. */
export class QuickAdd {
  #isOpen = false;

  constructor(
    private readonly host: BuilderHost,
    private readonly gestures: Gestures,
  ) {}

  open(): void {
    if (this.host.isReadonly) return;
    this.#isOpen = true;
    this.host.requestUpdate();
  }

  shut(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.host.requestUpdate();
  }

  template(): TemplateResult {
    const { host } = this;
    const words = host.texts.quickAdd;
    const [id] = host.selection.slice(-1);
    return html`<zw-dialog class="quick" width="small" .label=${words.title} .open=${this.#isOpen} @zw-close=${() => this.shut()}>
      ${this.#isOpen
        ? html`<p class="zw-hint">${id === undefined ? words.atEnd : words.where(host.nameOf(id))}</p>
            <zw-form-shelf autofocus .label=${words.what} .groups=${this.#groups()} .nameOf=${host.nameOf} @zw-pick=${(event: CustomEvent<ShelfPick>) => this.#pick(event.detail)} @zw-go=${(event: CustomEvent<ShelfPick>) => this.#go(event.detail)}></zw-form-shelf>`
        : nothing}
    </zw-dialog>`;
  }

  /** What is bound already is not looked for here. */
  #groups(): readonly ShelfGroup[] {
    const { form, context, texts, lang, selected } = this.host;
    if (form === undefined) return componentGroups(lang);
    const free = [...tableGroups(form, context, texts), ...elementGroups(form, context, texts)].map((group) => ({ ...group, items: group.items.filter(({ usedIn }) => usedIn === undefined) }));
    return [...componentGroups(lang, selected[selected.length - 1]), ...free];
  }

  #pick({ item }: ShelfPick): void {
    this.shut();
    void this.host.drawn.then(() => {
      this.gestures.put(item.load.payload);
      this.host.toCanvas();
    });
  }

  #go({ item }: ShelfPick): void {
    this.shut();
    const [id] = item.usedIn ?? [];
    if (id !== undefined) this.host.go(id);
  }
}
