import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import contextData from '../../../../samples/items/food-business-licence/context.json';
import licence from '../../../../samples/items/food-business-licence/item.json';
import '../define.js';
import type { ZwFlowDesigner } from '../flow-designer.js';
import type { ZwFieldRights } from './rights/field-rights.js';
import { TEMPLATES, toldFlow } from './testing/told-flow.js';

interface Args {
  /** What is selected; '' for the flow itself. */
  readonly id: string;
  /** Where in its properties one looks. */
  readonly path: string;
  readonly readonly: boolean;
  readonly lang: string;
  readonly services: object;
}

const CONTEXT = { ...contextData, templates: TEMPLATES, item: licence, today: '2026-11-23' };
/** The machine may be busy. */
const SOON = { timeout: 15_000 };

const meta: Meta<Args> = {
  title: '审批流程/属性',
  args: { id: 'audit', path: '', readonly: false, lang: 'zh-CN', services: {} },
  loaders: [async () => ({ value: await toldFlow() })],
  render: ({ readonly, lang, services }, { loaded }) =>
    html`<div class="zw-story-page"><zw-flow-designer lang=${lang} .services=${services} .context=${CONTEXT} .value=${(loaded as { value: string }).value} ?readonly=${readonly}></zw-flow-designer></div>`,
  play: async ({ canvasElement, args: { id, path } }) => {
    const { panel } = await opened(canvasElement, id, path);
    await expect(panel()).toBeVisible();
  },
};
export default meta;

type Story = StoryObj<Args>;

async function opened(canvas: HTMLElement, id: string, path: string): Promise<{ readonly designer: ZwFlowDesigner; readonly panel: () => HTMLElement }> {
  const designer = canvas.querySelector('zw-flow-designer');
  if (designer === null) throw new Error('there is no designer on the canvas');
  await designer.ready;
  const panel = (): HTMLElement => {
    const found = designer.shadowRoot?.querySelector<HTMLElement>('.properties');
    if (found?.dataset['of'] === id) return found;
    throw new Error('the properties are not here yet');
  };
  if (id !== '') await waitFor(async () => expect(await designer.reveal(id, path === '' ? undefined : path)).toBe(true), SOON);
  await waitFor(panel, SOON);
  return { designer, panel };
}

export const 环节: Story = {};

export const 通知: Story = { args: { id: 'accept', path: 'notices/2' } };

/** 证件 found by its initials, all that was found hidden at once. */
export const 字段权限: Story = {
  args: { path: 'rights' },
  play: async ({ canvasElement, args: { id, path } }) => {
    const { panel } = await opened(canvasElement, id, path);
    const table = panel().querySelector<ZwFieldRights>('zw-field-rights');
    const search = table?.shadowRoot?.querySelector('input');
    if (table == null || search == null) throw new Error('there is no table of rights');
    await userEvent.type(search, 'zjhm');
    await waitFor(() => expect(table.shadowRoot?.querySelector('.row')?.getAttribute('aria-label')).toMatch(/^查到的 [2-9] 个字段$/), SOON);
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(table.shadowRoot?.activeElement?.getAttribute('role')).toBe('radio'));
    // They differ: → begins with the first column.
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(table.rights.filter(({ right }) => right === 'hidden').length).toBeGreaterThan(3));
  },
};

export const 退回与操作: Story = { args: { path: 'returns' } };

export const 超时处理: Story = { args: { id: 'accept', path: 'escalation' } };

export const 特别程序: Story = {
  args: { id: 'visit', path: 'procedureId' },
};

export const 网关: Story = { args: { id: 'accepted' } };

export const 流程: Story = { args: { id: '' } };

export const 连线: Story = { args: { id: 'accepted_correct', path: 'condition' } };

/** The host's directory does not answer. */
export const 目录查不到: Story = {
  args: { path: 'approvers', services: { searchDirectory: () => Promise.reject(new Error('the directory cannot be reached')) } },
  play: async ({ canvasElement, args: { id, path } }) => {
    const { panel } = await opened(canvasElement, id, path);
    await userEvent.keyboard('张');
    await waitFor(() => expect(panel().querySelector('#approvers')?.shadowRoot?.textContent).toContain('查找失败'), SOON);
  },
};

export const 只读: Story = { args: { readonly: true } };

export const 英文: Story = { args: { lang: 'en', path: 'returns' } };
