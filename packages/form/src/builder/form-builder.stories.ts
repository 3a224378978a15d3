import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import contextData from '../../../samples/items/food-business-licence/context.json';
import licenceForm from '../../../samples/items/food-business-licence/form.json';
import licence from '../../../samples/items/food-business-licence/item.json';
import { emptyForm, indexForm, type Form } from '../model/index.js';
import { bigForm, flatBigForm } from '../model/testing/big-form.js';
import './define.js';
import type { ZwFormBuilder } from './form-builder.js';
import { smallForm } from './testing/small-form.js';

interface Args {
  readonly value: unknown;
  readonly context: unknown;
  readonly readonly: boolean;
  readonly onChange: (event: Event) => void;
}

const WITH_LICENCE = { today: '2026-11-23', item: licence, tables: contextData.tables, elements: contextData.elements, fields: contextData.fields };

const meta: Meta<Args> = {
  title: '通用表单/设计器',
  args: { value: licenceForm, context: WITH_LICENCE, readonly: false, onChange: fn() },
  render: ({ value, context, readonly, onChange }) => page(html`<zw-form-builder .context=${context} .value=${value} ?readonly=${readonly} @zw-change=${onChange}></zw-form-builder>`),
};
export default meta;

function page(content: TemplateResult): TemplateResult {
  return html`<div class="zw-story-page">${content}</div>`;
}

type Story = StoryObj<Args>;

async function builderIn(canvas: HTMLElement): Promise<ZwFormBuilder> {
  const builder = canvas.querySelector('zw-form-builder');
  if (builder === null) throw new Error('there is no builder on the canvas');
  await builder.updateComplete;
  return builder;
}

/** The machine may be busy. */
const SOON = { timeout: 10_000 };

const rootOf = (builder: ZwFormBuilder): HTMLElement => builder.shadowRoot as unknown as HTMLElement; // what `within` wants
const canvasIn = (builder: ZwFormBuilder): HTMLElement | null => rootOf(builder).querySelector('zw-form-canvas');
const drawnIn = (builder: ZwFormBuilder): number => canvasIn(builder)?.shadowRoot?.querySelectorAll('[data-node]').length ?? 0;

/** From a table to a bound form in two presses. */
export const 空白开始: Story = {
  args: { value: emptyForm('frm_new', '新表单') },
  play: async ({ canvasElement, args }) => {
    const builder = await builderIn(canvasElement);
    const root = within(rootOf(builder));
    await userEvent.click(await root.findByRole('button', { name: /从数据表生成/ }, SOON));
    await userEvent.click(await root.findByRole('button', { name: /^生成 \d+ 个控件$/ }, SOON));
    await waitFor(() => expect(drawnIn(builder)).toBeGreaterThan(30), SOON);
    await waitFor(() => expect(args.onChange).toHaveBeenCalledOnce(), SOON);
  },
};

export const 食品经营许可申请书: Story = {
  play: async ({ canvasElement, args }) => {
    const builder = await builderIn(canvasElement);
    await waitFor(() => expect(drawnIn(builder)).toBeGreaterThan(80), SOON);
    await expect(args.onChange).not.toHaveBeenCalled();
  },
};

/** By keys alone: into the canvas, a field chosen, money put behind it by four letters of its pinyin. */
export const 只用键盘: Story = {
  args: { value: smallForm },
  play: async ({ canvasElement }) => {
    const builder = await builderIn(canvasElement);
    await waitFor(() => expect(drawnIn(builder)).toBeGreaterThan(5), SOON);
    canvasIn(builder)?.focus();
    await userEvent.keyboard('{ArrowDown}/');
    const shelf = await waitFor(() => {
      const found = rootOf(builder).querySelector('.quick zw-form-shelf');
      if (found?.shadowRoot?.activeElement == null) throw new Error('the search has no keyboard yet');
      return found;
    }, SOON);
    await userEvent.keyboard('jine');
    await waitFor(() => expect(shelf.shadowRoot?.querySelector('[aria-selected=true]')?.textContent).toContain('金额'), SOON);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(JSON.stringify(builder.value)).toContain('"Money"'), SOON);
  },
};

export const 只读: Story = { args: { readonly: true } };

export const 没有数据表: Story = { args: { value: smallForm, context: { today: '2026-11-23' } } };

export const 打不开: Story = { args: { value: '{"format":"zhengwu/guide","name":"食品经营许可"}' } };

/** An unknown component, a script that is not run, a column twice, one that is not in the table, a required one that has no control. */
export const 有问题的表单: Story = {
  args: {
    value: withFaults(smallForm),
  },
  play: async ({ canvasElement }) => {
    const builder = await builderIn(canvasElement);
    const findings = await builder.check();
    await expect(findings.length).toBeGreaterThan(2);
  },
};

export const 试填: Story = {
  play: async ({ canvasElement }) => {
    const builder = await builderIn(canvasElement);
    builder.view = 'try';
    await waitFor(() => expect(rootOf(builder).querySelector('zw-form-try')?.shadowRoot?.querySelector('zw-form')).not.toBeNull(), SOON);
  },
};

export const 五百个字段: Story = { args: { value: bigForm(500), context: { today: '2026-11-23' } } };

export const 一千个字段: Story = {
  args: { value: flatBigForm(1000), context: { today: '2026-11-23' } },
  play: async ({ canvasElement }) => {
    const builder = await builderIn(canvasElement);
    const { entries } = indexForm((builder.value as Form).schema);
    const last = entries[entries.length - 1]?.id ?? '';
    await builder.reveal(last);
    await waitFor(() => expect(canvasIn(builder)?.shadowRoot?.querySelector('.chosen')).not.toBeNull(), SOON);
  },
};

/** All text twice as large: nothing leaves the window. */
export const 文字放大一倍: Story = {
  args: { value: smallForm },
  play: async ({ canvasElement }) => {
    const builder = await builderIn(canvasElement);
    builder.style.setProperty('--zw-text-scale', '2');
    await builder.updateComplete;
    const root = rootOf(builder).querySelector('zw-frame')?.shadowRoot?.querySelector('.root');
    await waitFor(() => expect(root?.scrollWidth).toBe(root?.clientWidth), SOON);
  },
};

function withFaults(form: Form): unknown {
  const { properties = {} } = form.schema;
  const bound = (column: string): object => ({ 'x-binding': { columns: [{ table: 'food_licence_application', column }] } });
  return {
    ...form,
    schema: {
      ...form.schema,
      'x-order': undefined,
      'x-binding': { mainTable: 'food_licence_application' },
      properties: {
        name: { ...properties['name'], ...bound('operator_name') },
        note: { ...properties['note'], ...bound('operator_name'), 'x-visible': '{{alert(1)}}' },
        near: { 'x-id': 'nod_near', type: 'string', title: '法定代表人', 'x-decorator': 'FormItem', 'x-component': 'Input', ...bound('legal_persn') },
        slider: { 'x-id': 'nod_slider', type: 'number', title: '评分', 'x-decorator': 'FormItem', 'x-component': 'Slider' },
      },
    },
  };
}
