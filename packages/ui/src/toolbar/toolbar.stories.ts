import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import { defineElement } from '../element/define-element.js';
import { icon } from '../icon/icon.js';
import { copyIcon, clipboardPasteIcon, downloadIcon, redo2Icon, trashIcon, undo2Icon } from '../icon/icons.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import type { ZwMenuButton } from '../menu/menu-button.js';
import '../segmented/define.js';
import { tooltip } from '../tooltip/tooltip.js';
import './define.js';
import type { ZwToolbar } from './toolbar.js';

const views = ['大纲', '画布', '情形材料表', '群众预览'].map((label) => ({ value: label, label }));
const papers = [
  { id: 'xlsx', label: '情形材料表（Excel）' },
  { id: 'docx', label: '办事指南（Word）' },
];

class StoryToolbar extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .bar {
        padding: 8px 12px;
        border-bottom: 1px solid var(--_line);
      }
      .narrow {
        width: 330px;
        max-width: 100%;
      }
    `,
  ];

  @state() private said = '还没有操作';

  override render(): TemplateResult {
    return html`<div>
      <div class="bar">${this.#toolbar('编辑')}</div>
      <div class="bar narrow">${this.#toolbar('编辑（窄）')}</div>
      <p class="bar" role="status">${this.said}</p>
    </div>`;
  }

  #toolbar(label: string): TemplateResult {
    const say = (what: string) => () => (this.said = what);
    return html`<zw-toolbar label=${label}>
      <button class="zw-icon-button" data-priority="9" aria-label="撤销" @click=${say('撤销')} ${tooltip('撤销', { keys: 'Ctrl+Z' })}>${icon(undo2Icon)}</button>
      <button class="zw-icon-button" data-priority="9" aria-label="重做" aria-disabled="true" ${tooltip('没有可以重做的', { keys: 'Ctrl+Y' })}>${icon(redo2Icon)}</button>
      <hr />
      <zw-segmented label="视图" value="画布" data-priority="5" .options=${views} @zw-change=${(event: CustomEvent<{ value: string }>) => (this.said = `视图：${event.detail.value}`)}></zw-segmented>
      <hr />
      <input class="zw-input" aria-label="查找" placeholder="查找问题、选项" />
      <div role="group" aria-label="剪贴板" data-priority="1">
        <button class="zw-button" data-kind="quiet" aria-keyshortcuts="Control+C" @click=${say('复制')}>${icon(copyIcon)}复制</button>
        <button class="zw-button" data-kind="quiet" aria-keyshortcuts="Control+V" disabled>${icon(clipboardPasteIcon)}粘贴</button>
      </div>
      <button class="zw-button" data-kind="danger" @click=${say('删除')}>${icon(trashIcon)}删除</button>
      <zw-menu-button label="导出" .icon=${downloadIcon} .items=${papers} @zw-pick=${(event: CustomEvent<{ id: string }>) => (this.said = `导出 ${event.detail.id}`)}></zw-menu-button>
    </zw-toolbar>`;
  }
}

const meta: Meta = {
  title: '控件/工具栏',
  decorators: [(story) => html`<div class="zw-story-margin">${story()}</div>`],
  parameters: {
    docs: { description: { component: 'Tab 进一次就到，←→ 逐个移动，Home、End 到两端。窗口变窄时，不常用的按钮收进最后的“更多”。' } },
  },
  render() {
    defineElement('story-toolbar', StoryToolbar);
    return html`<story-toolbar></story-toolbar>`;
  },
};

export default meta;

export const Fold: StoryObj = {
  name: '放不下时收进“更多”',
  async play({ canvasElement }) {
    const host = canvasElement.querySelector<StoryToolbar>('story-toolbar')!;
    await host.updateComplete;
    const page = within(host.renderRoot.firstElementChild as HTMLElement);
    const toolbar = [...host.renderRoot.querySelectorAll<ZwToolbar>('zw-toolbar')][1]!;
    await toolbar.updateComplete;
    const more = toolbar.renderRoot.querySelector<ZwMenuButton>('zw-menu-button')!;
    await waitFor(() => expect(more).toBeVisible());
    const button = more.renderRoot.querySelector('button')!;
    await userEvent.click(button);
    // The menu is drawn anew each time it opens.
    const menu = () => within(more.renderRoot.querySelector('zw-menu')!.renderRoot.firstElementChild as HTMLElement);
    await expect(menu().getByRole('menuitem', { name: '粘贴' })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(menu().getByRole('menuitem', { name: '复制' }));
    await expect(page.getByRole('status')).toHaveTextContent('复制');
    await userEvent.click(button);
    await expect(menu().getByRole('menuitem', { name: '删除' })).toBeVisible();
  },
};
