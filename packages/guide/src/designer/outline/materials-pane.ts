import type { Lang, Material } from '@zhengwu/core';
import { controls } from '@zhengwu/ui/designer';
import { DragSource } from '@zhengwu/ui/drag';
import { base, LangController } from '@zhengwu/ui/element';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { guideDesignerTextsIn } from '../../messages/designer.js';
import { MATERIALS } from './drop-materials.js';

/** The item's materials, to be dragged onto options and outcomes. The keyboard adds them in the properties. */
export class ZwGuideMaterials extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
        font-size: var(--_text-compact);
        line-height: var(--_text-compact-line);
      }
      .head {
        padding: 6px 12px;
      }
      ul {
        flex: 1;
        min-height: 0;
        margin: 0;
        padding: 0 0 6px;
        overflow: auto;
        list-style: none;
      }
      li {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: var(--_row);
        padding: 0 12px;
        cursor: grab;
        user-select: none;
      }
      li:hover {
        background: var(--_surface-sunk);
      }
      .name {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .count {
        color: var(--_ink-faint);
        font-size: var(--_text-small);
      }
      .count[data-none] {
        color: var(--_warn);
      }
      .hint {
        margin: 0;
        padding: 0 12px 4px;
        color: var(--_ink-faint);
        font-size: var(--_text-small);
      }
    `,
  ];

  @property({ attribute: false }) materials: readonly Material[] = [];
  /** In how many places each is asked for. */
  @property({ attribute: false }) counts: ReadonlyMap<string, number> = new Map();
  @property({ type: Boolean }) readonly = false;
  @state() private sought = '';
  readonly #language = new LangController(this);
  readonly #drag = new DragSource(this, {
    pick: (press) => {
      const row = press.composedPath().find((each): each is HTMLElement => each instanceof HTMLElement && each.dataset['id'] !== undefined);
      const material = this.readonly ? undefined : this.materials.find(({ id }) => id === row?.dataset['id']);
      return material === undefined ? undefined : { payload: MATERIALS.payload([material.id]), label: material.name };
    },
  });

  override render(): TemplateResult {
    const lang: Lang = this.#language.lang;
    const { outline: words, tools } = guideDesignerTextsIn(lang);
    const sought = this.sought.trim().toLowerCase();
    const shown = sought === '' ? this.materials : this.materials.filter(({ name, code }) => name.toLowerCase().includes(sought) || code?.toLowerCase().includes(sought) === true);
    return html`
      <div class="head"><input class="zw-input" type="search" aria-label=${tools.findMaterial} placeholder=${tools.findMaterial} .value=${this.sought} @input=${(event: Event) => (this.sought = (event.currentTarget as HTMLInputElement).value)} /></div>
      <p class="hint">${this.readonly || this.#drag.isDragging ? '' : words.materialsHint}</p>
      <ul aria-label=${words.materialsPane} tabindex="0">
        ${repeat(
          shown,
          ({ id }) => id,
          ({ id, name }) => html`<li data-id=${id} title=${name}><span class="name">${name}</span><span class="count" ?data-none=${(this.counts.get(id) ?? 0) === 0}>${tools.usedIn(this.counts.get(id) ?? 0)}</span></li>`,
        )}
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-guide-materials': ZwGuideMaterials;
  }
}
