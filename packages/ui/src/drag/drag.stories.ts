import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { expect, waitFor } from 'storybook/test';

import { defineElement } from '../element/define-element.js';
import { base } from '../look/base.js';
import { DragKind, DragSource, registerDropTarget } from './index.js';

const MATERIALS = new DragKind<string>('materials');

const NAMES = ['食品经营许可申请书', '法定代表人身份证明', '食品经营设备布局平面图', '食品安全管理制度', '利用自动设备经营信息表'];

/** The list: its own shadow root. */
class MaterialShelf extends LitElement {
  static override styles = [
    base,
    css`
      li {
        padding: 6px 12px;
        border-bottom: 1px solid var(--_line);
        cursor: grab;
        user-select: none;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
    `,
  ];

  readonly source = new DragSource(this, {
    pick: (press) => {
      const label = press.composedPath().find((each): each is HTMLElement => each instanceof HTMLElement && each.matches('li'))?.textContent;
      return label == null ? undefined : { payload: MATERIALS.payload(label), label };
    },
  });

  override render(): TemplateResult {
    return html`<ul>
      ${NAMES.map((name) => html`<li>${name}</li>`)}
    </ul>`;
  }
}

/** The situation that takes them: another shadow root. */
class SituationBox extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-height: 160px;
        padding: 12px;
        border: 1px solid var(--_line-strong);
        border-radius: var(--_radius);
        background: var(--_surface);
      }
      :host([data-over]) {
        border-color: var(--_accent);
        background: var(--_accent-tint);
      }
    `,
  ];

  @state() private taken: readonly string[] = [];

  #unregister: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unregister = registerDropTarget(this, {
      over: (payload) => {
        const name = MATERIALS.dataOf(payload);
        if (name === undefined) return undefined;
        this.toggleAttribute('data-over', !this.taken.includes(name));
        return this.taken.includes(name) ? { refusal: `“小型餐饮”已有“${name}”` } : { offer: `加到“小型餐饮”的材料` };
      },
      drop: (payload) => {
        const name = MATERIALS.dataOf(payload);
        if (name !== undefined) this.taken = [...this.taken, name];
      },
      leave: () => this.removeAttribute('data-over'),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unregister?.();
  }

  override render(): TemplateResult {
    return html`<strong>情形：小型餐饮</strong>
      <ul>
        ${this.taken.map((name) => html`<li>${name}</li>`)}
      </ul>`;
  }
}

defineElement('zw-story-shelf', MaterialShelf);
defineElement('zw-story-situation', SituationBox);

const meta: Meta = {
  title: '控件/拖动',
  parameters: {
    docs: {
      description: {
        component:
          '从一个控件拖到另一个控件：移动 4 像素才算拖动，手指要先按住；能放的地方说明放下后会怎样，不能放的地方说明原因；' +
          '靠近边缘自动滚动，按 Esc 取消。每种拖动都另有键盘或菜单的做法，由各控件自己提供。',
      },
    },
  },
  render: () => html`<div .style=${'display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:16px;max-width:720px;padding:16px'}>
    <zw-story-shelf></zw-story-shelf><zw-story-situation></zw-story-situation>
  </div>`,
};

export default meta;

function at(element: Element): PointerEventInit {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}

/** Made-up pointers: a story has no hands. Real ones are in the browser tests. */
function point(target: EventTarget, type: string, place: PointerEventInit): void {
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, isPrimary: true, pointerId: 77, pointerType: 'mouse', ...place }));
}

export const AcrossRoots: StoryObj = {
  name: '把材料拖到情形上',
  async play({ canvasElement }) {
    const shelf = canvasElement.querySelector<MaterialShelf>('zw-story-shelf')!;
    const situation = canvasElement.querySelector<SituationBox>('zw-story-situation')!;
    await shelf.updateComplete;
    const item = shelf.shadowRoot!.querySelector('li')!;
    const ghost = (): Element | null => document.querySelector('[data-zw-ghost]');
    point(item, 'pointerdown', at(item));
    point(window, 'pointermove', at(situation));
    await expect(ghost()?.shadowRoot?.textContent).toContain('加到“小型餐饮”的材料');
    point(window, 'pointerup', at(situation));
    await waitFor(() => expect(situation.shadowRoot!.querySelector('li')).toHaveTextContent('食品经营许可申请书'));
    await expect(ghost()).toBeNull();
    point(item, 'pointerdown', at(item));
    point(window, 'pointermove', at(situation));
    await expect(ghost()?.shadowRoot?.textContent).toContain('已有“食品经营许可申请书”');
    point(window, 'pointerup', at(situation));
    await expect(situation.shadowRoot!.querySelectorAll('li')).toHaveLength(1);
  },
};
