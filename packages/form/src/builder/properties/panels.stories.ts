import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import context from '../../../../samples/items/food-business-licence/context.json';
import { sampleForm } from '../../model/testing/sample-form.js';
import '../define.js';
import type { ZwFormBuilder } from '../form-builder.js';

interface Args {
  readonly value: unknown;
  readonly lang: string;
  readonly readonly: boolean;
  /** The node whose properties are shown, and where the cursor goes. */
  readonly id: string;
  readonly path: string;
}

const LICENCE = { today: '2026-11-23', tables: context.tables, elements: context.elements, fields: context.fields };

/** The machine may be busy. */
const SOON = { timeout: 10_000 };

const meta: Meta<Args> = {
  title: '通用表单/设计器/面板',
  args: { value: sampleForm, lang: 'zh-CN', readonly: false, id: 'nod_name', path: 'title' },
  render: ({ value, lang, readonly }) => html`<div class="zw-story-page"><zw-form-builder lang=${lang} person="李四" .context=${LICENCE} .value=${value} ?readonly=${readonly}></zw-form-builder></div>`,
  play: async ({ canvasElement, args: { id, path } }) => {
    await opened(canvasElement, id, path);
  },
};
export default meta;

type Story = StoryObj<Args>;

async function opened(canvasElement: HTMLElement, id: string, path: string): Promise<{ readonly builder: ZwFormBuilder; readonly panel: () => HTMLElement }> {
  const builder = canvasElement.querySelector('zw-form-builder');
  if (builder === null) throw new Error('there is no builder on the canvas');
  await builder.updateComplete;
  await builder.reveal(id, path);
  const panel = (): HTMLElement => builder.shadowRoot!.querySelector<HTMLElement>('.properties')!;
  await waitFor(() => expect(panel().querySelector('details')).not.toBeNull(), SOON);
  // The check is slow to come, and would move what is looked at.
  await builder.check();
  return { builder, panel };
}

const pressed = async (panel: HTMLElement, name: string): Promise<void> => {
  await waitFor(() => expect([...panel.querySelectorAll('button')].some((each) => each.textContent.trim() === name)).toBe(true), SOON);
  await userEvent.click([...panel.querySelectorAll('button')].find((each) => each.textContent.trim() === name)!);
};

export const 属性: Story = {};

export const 选项: Story = { args: { id: 'nod_form', path: 'enum' } };

/** Two values are one: it is said, and not taken. */
export const 按文本编辑选项: Story = {
  args: { id: 'nod_delivery', path: 'enum' },
  play: async ({ canvasElement, args: { id, path } }) => {
    const { panel } = await opened(canvasElement, id, path);
    await pressed(panel(), '按文本编辑…');
    const lines = await waitFor(() => {
      const found = panel().querySelector<HTMLTextAreaElement>('#option-lines');
      if (found === null) throw new Error('there are no lines yet');
      return found;
    }, SOON);
    lines.focus();
    lines.select();
    await userEvent.keyboard('窗口领取 | 1{Enter}邮寄 | 1');
    await waitFor(() => expect(panel().textContent).toContain('值重复'), SOON);
  },
};

export const 校验与测试值: Story = {
  args: { id: 'nod_licence', path: 'maxLength' },
  play: async ({ canvasElement, args: { id, path } }) => {
    const { panel } = await opened(canvasElement, id, path);
    const add = panel().querySelector('#add-rule')!.shadowRoot!;
    await userEvent.click(add.querySelector('button')!);
    await userEvent.click(await waitFor(() => [...add.querySelector('zw-menu')!.shadowRoot!.querySelectorAll<HTMLElement>('[role=menuitem]')].find((each) => each.textContent.includes('手机号'))!, SOON));
    await userEvent.type(panel().querySelector<HTMLInputElement>('#rule-test')!, 'JY-144078312345678');
    await waitFor(() => expect(panel().textContent).toContain('2 条规则中有 2 条不通过'), SOON);
  },
};

export const 绑定与确认: Story = { args: { id: 'nod_code', path: 'x-binding/review' } };

export const 联动: Story = {
  args: { id: 'nod_licence', path: 'x-rules/0' },
  play: async ({ canvasElement, args: { id, path } }) => {
    const { panel } = await opened(canvasElement, id, path);
    await pressed(panel(), '添加一组条件');
    await waitFor(() => expect(panel().querySelector('.group')).not.toBeNull(), SOON);
  },
};

/** What rows cannot say, and a formula that cannot be read. */
export const 公式: Story = {
  args: { id: 'nod_applied', path: 'x-rules/0' },
  play: async ({ canvasElement, args: { id, path } }) => {
    const { panel } = await opened(canvasElement, id, path);
    const field = await waitFor(() => {
      const found = panel().querySelector('zw-formula-field')?.shadowRoot?.querySelector('textarea');
      if (found === null || found === undefined) throw new Error('there is no formula yet');
      return found;
    }, SOON);
    await userEvent.type(field, ' + 没有这个');
    await waitFor(() => expect(panel().querySelector('zw-formula-field')?.shadowRoot?.querySelector('mark')?.textContent).toContain('没有这个'), SOON);
  },
};

export const 表单属性: Story = { args: { id: 'nod_root', path: 'name' } };

export const 只读: Story = { args: { readonly: true, id: 'nod_kind', path: 'title' } };

export const 英文: Story = { args: { lang: 'en', id: 'nod_licence', path: 'x-rules/0' } };

/** A comma is missing: the line says so. */
export const JSON有误: Story = {
  play: async ({ canvasElement, args: { id, path } }) => {
    const { builder } = await opened(canvasElement, id, path);
    builder.view = 'json';
    const text = await waitFor(() => {
      const found = builder.shadowRoot?.querySelector('zw-form-json')?.shadowRoot?.querySelector('textarea');
      if (found === null || found === undefined || found.value === '') throw new Error('there is no text yet');
      return found;
    }, SOON);
    text.setSelectionRange(1, 1);
    text.focus();
    await userEvent.keyboard(',');
    await waitFor(() => expect(builder.shadowRoot?.querySelector('zw-form-json')?.shadowRoot?.querySelector('.problems')?.textContent).toContain('第 1 行'), SOON);
  },
};

/** All text twice as large: nothing leaves the panel. */
export const 文字放大一倍: Story = {
  args: { id: 'nod_licence', path: 'x-rules/0' },
  play: async ({ canvasElement, args: { id, path } }) => {
    const { builder, panel } = await opened(canvasElement, id, path);
    builder.style.setProperty('--zw-text-scale', '2');
    await builder.updateComplete;
    await waitFor(() => expect(panel().scrollWidth).toBe(panel().clientWidth), SOON);
  },
};
