import type { LaterPart } from '@zhengwu/ui/designer';
import { html, nothing, type TemplateResult } from 'lit';
import type { Form } from '../model/index.js';
import type { BuilderHost } from './builder-host.js';
import type { CanvasAct } from './canvas/canvas-port.js';
import type { Gestures } from './gestures.js';
import { laterView } from './later-view.js';
import type { NodeClipboard } from './node-clipboard.js';
import type { Outline } from './outline/index.js';
import { componentGroups } from './shelf/component-groups.js';
import { elementGroups } from './shelf/element-groups.js';
import type { ShelfPick } from './shelf/form-shelf.js';
import type { ShelfGroup } from './shelf/shelf-item.js';
import { tableGroups } from './shelf/table-groups.js';

export type SideTab = 'components' | 'tables' | 'elements' | 'outline';

const TABS: readonly SideTab[] = ['components', 'tables', 'elements', 'outline'];

interface SidePaneProps {
  readonly host: BuilderHost;
  readonly form: Form;
  readonly side: SideTab;
  readonly gestures: Gestures;
  readonly clipboard: NodeClipboard;
  readonly outline: LaterPart<Outline>;
  readonly groups: SideGroups;
  readonly onSide: (side: SideTab) => void;
  readonly onMenu: (at: { readonly x: number; readonly y: number }) => void;
  readonly onAct: (act: CanvasAct) => void;
  /** The window in which tables or data elements are imported. */
  readonly onImport: (what: 'tables' | 'elements') => void;
}

/** The groups of tables and elements, made anew when form or context are others. */
export class SideGroups {
  #former: { readonly key: readonly unknown[]; readonly groups: readonly ShelfGroup[] } | undefined;

  of(side: 'tables' | 'elements', host: BuilderHost, form: Form): readonly ShelfGroup[] {
    const key = [side, form.schema, host.context, host.lang];
    if (this.#former?.key.every((part, at) => part === key[at]) === true) return this.#former.groups;
    const groups = (side === 'tables' ? tableGroups : elementGroups)(form, host.context, host.texts);
    this.#former = { key, groups };
    return groups;
  }
}

/** What is put into the form, and the form as a tree. Only the tab that is seen is drawn. */
export function sidePane(props: SidePaneProps): TemplateResult {
  const { host, side, onSide } = props;
  const words = host.texts.pane;
  const { tables = [], elements = [] } = host.context;
  const notes: Partial<Readonly<Record<SideTab, string>>> = { ...(tables.length === 0 ? {} : { tables: String(tables.length) }), ...(elements.length === 0 ? {} : { elements: String(elements.length) }) };
  return html`<zw-tabs class="side" .label=${words.tabs} .tabs=${TABS.map((id) => ({ id, label: words[id], note: notes[id] }))} .selected=${side} @zw-change=${(event: CustomEvent<{ value: SideTab }>) => onSide(event.detail.value)}>
    ${TABS.map((id) => html`<div class="tab" slot=${id}>${id === side ? content(props, id) : nothing}</div>`)}
  </zw-tabs>`;
}

function content({ host, form, gestures, clipboard, outline, groups, onMenu, onAct, onImport }: SidePaneProps, side: SideTab): TemplateResult {
  const { texts, isReadonly, lang } = host;
  if (side === 'outline') return outline.part?.({ host, form, gestures, cut: clipboard.cut, onMenu, onAct }) ?? laterView(outline, texts);
  const shown = side === 'components' ? componentGroups(lang, host.selected[host.selected.length - 1]) : groups.of(side, host, form);
  const isSmall = side === 'components';
  return html`<zw-form-shelf
      .label=${texts.pane[side]}
      .groups=${shown}
      ?data-tiles=${isSmall}
      .readonly=${isReadonly}
      .nameOf=${host.nameOf}
      @zw-pick=${(event: CustomEvent<ShelfPick>) => gestures.put(event.detail.item.load.payload)}
      @zw-go=${(event: CustomEvent<ShelfPick>) => {
        const [id] = event.detail.item.usedIn ?? [];
        if (id !== undefined) host.go(id);
      }}
    >
      ${isSmall
        ? nothing
        : html`<div slot="empty" class="zw-empty">
            <strong>${texts[side].none}</strong>
            <span>${texts[side].noneHint}</span>
            ${isReadonly ? nothing : html`<button type="button" class="zw-button" data-kind="primary" @click=${() => onImport(side)}>${texts[side].importing}</button>`}
          </div>`}
    </zw-form-shelf>
    ${!isSmall && shown.length > 0 && !isReadonly ? html`<div class="foot"><button type="button" class="zw-button" data-kind="link" @click=${() => onImport(side)}>${texts[side].importing}</button></div>` : nothing}`;
}
