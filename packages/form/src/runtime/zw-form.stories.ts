import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { applyTheme, type ThemeName } from '@zhengwu/ui';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';

import './define.js';
import { familySchema } from './testing/family-schemas.js';
import { usualSchema } from './testing/sample-schema.js';
import type { ZwForm } from './zw-form.js';

interface Args {
  readonly form: unknown;
  readonly value: unknown;
  readonly prefill: unknown;
  readonly readonly: boolean;
  readonly scale: number;
  readonly theme: ThemeName;
  readonly lang: string;
  /** CSS pixels: a phone, a tablet, a desktop. */
  readonly width: number;
  readonly onSubmit: (event: Event) => void;
}

const meta: Meta<Args> = {
  title: '通用表单/填写',
  parameters: {
    docs: {
      description: {
        component:
          '群众填写的表单：普通的 Formily 结构即可打开。标签与输入框绑定，错误在离开时就地说明，提交时在顶部汇总并可跳转；' +
          '全角数字、中文日期、首字母检索都能识别；窄屏时标签移到上方。',
      },
    },
  },
  args: { form: usualSchema, value: {}, prefill: undefined, readonly: false, scale: 1, theme: 'default', lang: 'zh-CN', width: 960, onSubmit: fn() },
  argTypes: { theme: { control: 'radio', options: ['default', 'red', 'contrast'] }, scale: { control: { type: 'range', min: 1, max: 2, step: 0.25 } } },
  render: ({ width, theme, scale, onSubmit, lang, ...properties }) => {
    const stage = document.createElement('div');
    Object.assign(stage.style, { width: `${String(width)}px`, maxWidth: '100%', margin: '0 auto' });
    stage.lang = lang;
    applyTheme(stage, theme);
    stage.style.setProperty('--zw-text-scale', String(scale));
    const form = document.createElement('zw-form');
    Object.assign(form, { context: { today: '2026-11-28' }, ...properties });
    form.addEventListener('zw-submit', onSubmit);
    stage.append(form);
    return stage;
  },
};

export default meta;

type Story = StoryObj<Args>;

/** The form of a story, once it is drawn. */
async function drawn(canvasElement: HTMLElement): Promise<{ readonly form: ZwForm; readonly inside: ReturnType<typeof within> }> {
  const form = canvasElement.querySelector('zw-form')!;
  await form.updateComplete;
  const root = form.shadowRoot!;
  // Elements that are loaded when they are first needed.
  await waitFor(() => expect(root.querySelector('zw-date-field:not(:defined), zw-picker:not(:defined)')).toBeNull());
  return { form, inside: within(root.querySelector<HTMLElement>('.root')!) };
}

export const 申请书: Story = {
  play: async ({ canvasElement, args }) => {
    const { form, inside } = await drawn(canvasElement);
    // Typed as one: simulated keys do not find their way into a shadow root.
    await fireEvent.input(inside.getByLabelText(/^经营者名称/), { target: { value: '开平市甲餐馆' } });
    await fireEvent.input(inside.getByLabelText(/^统一社会信用代码/), { target: { value: '91350100M000100Y43' } });
    await userEvent.selectOptions(inside.getByLabelText(/^主体业态/), '餐饮服务经营者');
    await userEvent.click(inside.getByLabelText('小型'));
    await userEvent.click(inside.getByLabelText('以上内容属实'));
    await expect(form.value).toMatchObject({ name: '开平市甲餐馆', kind: 'catering', scale: 'small', agreed: true });
    await userEvent.click(inside.getByRole('button', { name: '提交' }));
    await waitFor(() => expect(args.onSubmit).toHaveBeenCalledOnce());
  },
};

export const 提交时汇总错误: Story = {
  play: async ({ canvasElement }) => {
    const { inside } = await drawn(canvasElement);
    await userEvent.click(inside.getByRole('button', { name: '提交' }));
    await waitFor(() => expect(inside.getByRole('region', { name: '有 5 处需要改正' })).toBeVisible());
  },
};

export const 手机: Story = { args: { width: 343 } };
export const 大字号: Story = { args: { scale: 2, width: 720 } };
export const 高对比度: Story = { args: { theme: 'contrast' } };
export const 英文: Story = { args: { lang: 'en' } };

export const 只读: Story = {
  args: { readonly: true, value: { name: '开平市甲餐馆', code: '91440783MA4UQ0M47W', area: 120.5, capital: 1234.5, kind: 'catering', scale: 'small', items: ['hot', 'cake'], online: true, agreed: true } },
};

const family = (name: keyof typeof familySchema): Story => ({
  args: { form: familySchema[name] },
  play: async ({ canvasElement }) => {
    const { form, inside } = await drawn(canvasElement);
    // As first seen, and with every error that there is.
    await form.submit();
    await expect(inside.queryByText(/无法显示/)).toBeNull();
  },
});

export const 文字控件: Story = family('text');
export const 数字控件: Story = family('number');
export const 选择控件: Story = family('choice');
export const 日期控件: Story = family('date');
export const 证照控件: Story = family('identity');
export const 布局控件: Story = family('layout');

export const 预填: Story = {
  args: { form: familySchema.prefill, prefill: { licence: { name: '开平市甲餐馆' }, account: { mobile: '13800138000' } } },
  play: async ({ canvasElement }) => {
    const { inside } = await drawn(canvasElement);
    await expect(inside.getByText('来自 营业执照 · 名称，可修改')).toBeVisible();
    await expect(inside.getByText('来自 申请人账号 · 手机，不可修改')).toBeVisible();
  },
};

export const 未知控件: Story = { args: { form: familySchema.unknown, value: { code: 'x = 1' } } };

export const 打不开: Story = {
  args: { form: JSON.stringify(usualSchema).slice(0, 200) },
  play: async ({ canvasElement }) => {
    const { inside } = await drawn(canvasElement);
    await waitFor(() => expect(inside.getByRole('alert')).toHaveTextContent('表单无法打开'));
  },
};
