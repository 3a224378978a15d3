import type { Pane } from '@zhengwu/ui';
import { html, nothing, type CSSResultGroup, type CSSResultOrNative, type TemplateResult } from 'lit';
import type { BuilderHost, BuilderView, PropertiesPanel } from './builder-host.js';
import { LaterPart } from '@zhengwu/ui/designer';
import { laterView } from './later-view.js';
import { loadJson, loadProperties, loadTry } from './parts.js';

/** The properties and the views of the middle but the canvas: each comes when it is first wanted. */
export class ViewShelf {
  readonly #changed = (): void => {
    this.#dress();
    this.host.requestUpdate();
  };
  readonly #properties = new LaterPart<PropertiesPanel>(loadProperties, this.#changed);
  readonly #views: Readonly<Record<string, LaterPart<BuilderView>>> = {
    try: new LaterPart(loadTry, this.#changed),
    json: new LaterPart(loadJson, this.#changed),
  };
  #styled = 0;
  /** The pane that was drawn last, and of which selection. */
  #pane: Pane | undefined;
  #of: readonly string[] | undefined;
  #frame = 0;

  /** @param adopt puts the styles of what came later into the builder's root, beside its own */
  constructor(
    private readonly host: BuilderHost,
    private readonly adopt: (styles: readonly CSSResultOrNative[]) => void,
  ) {}

  /** Sees to it that what is shown can be shown. */
  start(view: string): void {
    this.#properties.start();
    this.#views[view]?.start();
  }

  /** Settles when the properties are here. */
  async ready(): Promise<void> {
    await this.#properties.load();
  }

  template(view: string): TemplateResult | typeof nothing {
    const later = this.#views[view];
    if (later === undefined) return nothing;
    return later.part?.view(this.host) ?? laterView(later, this.host.texts);
  }

  /**
   * Of another selection in the next frame: what is chosen is seen on the canvas first, however much is to be said of it. What is
   * written in the properties is drawn at once.
   */
  properties(): Pane {
    const { part } = this.#properties;
    const { selection } = this.host;
    if (part !== undefined && this.#pane !== undefined && this.#of !== selection) {
      this.#soon();
      return this.#pane;
    }
    this.#of = selection;
    const pane = part?.pane(this.host);
    this.#pane = pane;
    return pane ?? { label: this.host.texts.menu.properties, content: html`<div class="properties">${laterView(this.#properties, this.host.texts)}</div>` };
  }

  /** Puts the cursor into the field of the properties that stands for a path; answers whether there is one. */
  async focusField(root: ParentNode, path: string, show: () => Promise<void>, drawn: () => Promise<unknown>): Promise<boolean> {
    await this.#properties.load().catch(() => undefined);
    this.#now();
    await drawn();
    await show();
    const all = [...root.querySelectorAll<HTMLElement>('.properties [data-path]')];
    // Of a path that has no field of its own, that of what it belongs to.
    for (let wanted = path.replace(/\./g, '/'); wanted !== ''; wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf('/')))) {
      const holder = all.find((each) => each.dataset['path'] === wanted);
      if (holder === undefined) continue;
      unfold(holder);
      const field = holder.matches(FIELD) ? holder : (holder.querySelector<HTMLElement>(FIELD) ?? holder);
      field.scrollIntoView({ block: 'nearest' });
      field.focus();
      return true;
    }
    return false;
  }

  /** Shows the properties and puts the cursor into the first control there that matches. */
  async toField(root: ParentNode, selector: string, show: () => Promise<void>, drawn: () => Promise<unknown>): Promise<void> {
    await this.#properties.load().catch(() => undefined);
    this.#now();
    await drawn();
    await show();
    const field = [...root.querySelectorAll<HTMLElement>(selector)].find((each) => each.closest('.properties') !== null && each.getClientRects().length > 0);
    field?.scrollIntoView({ block: 'nearest' });
    field?.focus();
  }

  #soon(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => setTimeout(() => this.#now()));
  }

  #now(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#pane = undefined;
    this.host.requestUpdate();
  }

  #dress(): void {
    const parts = [this.#properties.part, ...Object.values(this.#views).map(({ part }) => part)].flatMap((part) => part ?? []);
    if (parts.length === this.#styled) return;
    this.#styled = parts.length;
    this.adopt(parts.flatMap(({ styles }) => listOf(styles)));
  }
}

/** What is folded away cannot be focused. */
function unfold(inner: Element): void {
  for (let fold = inner.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
}

const FIELD = 'input, textarea, select, button, zw-picker, zw-number-field, zw-date-field';

function listOf(styles: CSSResultGroup): readonly CSSResultOrNative[] {
  return ([styles] as unknown[]).flat(Infinity) as CSSResultOrNative[]; // a group is a style or a list of groups
}

