import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, LitElement } from 'lit';
import { expect, within } from 'storybook/test';

import { defineElement } from '../element/define-element.js';
import { icon } from '../icon/icon.js';
import { lockIcon, redo2Icon, searchIcon, undo2Icon } from '../icon/icons.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { tooltip } from './tooltip.js';

class StoryTooltips extends LitElement {
  static override styles = [base, controls];

  override render() {
    return html`<div class="zw-bar">
      <button class="zw-icon-button" aria-label="撤销" ${tooltip('撤销', { keys: 'Ctrl+Z' })}>${icon(undo2Icon)}</button>
      <button class="zw-icon-button" aria-label="重做" ${tooltip('重做', { keys: 'Ctrl+Y' })}>${icon(redo2Icon)}</button>
      <button class="zw-icon-button" aria-label="查找" ${tooltip('查找问题、选项和材料', { keys: 'Ctrl+F' })}>${icon(searchIcon)}</button>
      <button
        class="zw-button"
        aria-disabled="true"
        ${tooltip('省级统一的实施要素，市县不能修改。如需调整，请通过市级行政审批部门向省级主管部门提出，并附上依据的法规条款。')}
      >
        ${icon(lockIcon)}法定时限
      </button>
    </div>`;
  }
}

const meta: Meta = {
  title: '控件/提示',
  decorators: [(story) => html`<div class="zw-story-margin">${story()}</div>`],
  parameters: {
    docs: { description: { component: '鼠标停半秒出现，键盘焦点到时立即出现，手指长按也出现（不算点击）。Esc、按下、滚动或离开时消失。' } },
  },
};

export default meta;

export const Buttons: StoryObj = {
  name: '按钮的提示',
  render() {
    defineElement('story-tooltips', StoryTooltips);
    return html`<story-tooltips></story-tooltips>`;
  },
  async play({ canvasElement }) {
    const element = canvasElement.querySelector<StoryTooltips>('story-tooltips')!;
    await element.updateComplete;
    const screen = within(element.renderRoot.firstElementChild as HTMLElement);
    const button = screen.getByRole('button', { name: '法定时限' });
    // Told to be by keyboard, since a test's own focus is not.
    button.focus({ focusVisible: true });
    const popup = element.renderRoot.querySelector('[role=tooltip]');
    await expect(popup).toHaveTextContent('省级统一的实施要素');
    await expect(button).toHaveAccessibleDescription(/向省级主管部门提出/);
  },
};
