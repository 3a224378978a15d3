import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import { defineElement } from '../element/define-element.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { onSheet, sheetOf } from '../native/testing/sheet.js';
import './define.js';
import { LongTask } from './long-task.js';
import type { ZwProgress } from './progress.js';

/** Checks twelve guides, one after the other, until it is told to go on. */
class CheckAll extends LitElement {
  static override styles = [base, controls];

  readonly #task = new LongTask(this);
  #said = '';

  override render(): TemplateResult {
    const { progress, isRunning } = this.#task;
    return html`<div class="zw-fields">
      <div class="zw-bar"><button class="zw-button" type="button" aria-disabled=${isRunning} @click=${this.#check}>全部检查</button><output>${this.#said}</output></div>
      ${progress === undefined
        ? nothing
        : html`<zw-progress label=${progress.label} .value=${progress.done} .max=${progress.total} cancellable @zw-cancel=${() => this.#task.cancel()}></zw-progress>`}
    </div>`;
  }

  /** As it was before anything was checked. */
  reset(): void {
    this.#said = '';
    this.requestUpdate();
  }

  async #check(): Promise<void> {
    if (this.#task.isRunning) return;
    this.#said = '';
    const checked = await this.#task.run('正在检查导办', ({ signal, report }) => {
      report(3, 12);
      return new Promise<number>((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
    });
    this.#said = checked === undefined ? '已取消' : `已检查 ${checked} 个`;
    this.requestUpdate();
  }
}
defineElement('zw-story-check-all', CheckAll);

interface Args {
  readonly label: string;
  readonly value: number | undefined;
  readonly max: number;
  readonly cancellable: boolean;
}

const meta: Meta<Args> = {
  title: '控件/进度',
  parameters: { docs: { description: { component: '一件要等的事做到哪里了。不知道总量时只表示正在做。不到 0.3 秒就完的事不显示进度。' } } },
  argTypes: {
    label: { control: 'text', description: '正在做什么' },
    value: { control: 'number', description: '做了多少' },
    max: { control: 'number', description: '一共多少' },
    cancellable: { control: 'boolean', description: '可以取消' },
  },
  args: { label: '正在检查', value: 3, max: 12, cancellable: true },
  render: ({ label, value, max, cancellable }) =>
    onSheet(html`<div class="column"><zw-progress label=${label} .value=${value} .max=${max} ?cancellable=${cancellable}></zw-progress></div>`),
};

export default meta;

export const Counted: StoryObj<Args> = { name: '3/12' };
export const Uncounted: StoryObj<Args> = { name: '不知道总量', args: { label: '正在导入《食品经营许可审查要点（2024 年版）》扫描件并逐页识别文字', value: undefined } };

export const Task: StoryObj<Args> = {
  name: '可以取消的任务',
  render: () => onSheet(html`<div><zw-story-check-all lang="zh-CN"></zw-story-check-all></div>`),
  async play({ canvasElement }) {
    const element = (await sheetOf(canvasElement)).querySelector<CheckAll>('zw-story-check-all')!;
    await element.updateComplete;
    const screen = within(element.shadowRoot!.querySelector<HTMLElement>('.zw-fields')!);
    await userEvent.click(screen.getByRole('button', { name: '全部检查' }));
    const progress = await waitFor(() => {
      const shown = element.shadowRoot!.querySelector<ZwProgress>('zw-progress');
      if (shown === null) throw new Error('There is no progress yet.');
      return shown;
    });
    await progress.updateComplete;
    const bar = within(progress.shadowRoot as unknown as HTMLElement); // queries need a parent only, which a shadow root is
    await expect(bar.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '3/12');
    await userEvent.click(bar.getByRole('button', { name: '取消' }));
    await waitFor(() => expect(screen.getByText('已取消')).toBeVisible());
    element.reset();
    await element.updateComplete;
    await expect(screen.queryByText('已取消')).toBeNull();
  },
};
