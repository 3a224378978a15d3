import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, waitFor, within } from 'storybook/test';

import licence from '../../../samples/items/food-business-licence/item.json';
import type { ThemeName } from '../look/themes.js';
import './define.js';
import type { ZwMaterialsDesigner } from './materials-designer.js';

interface Args {
  readonly value: unknown;
  readonly theme: ThemeName;
  readonly readonly: boolean;
  readonly onChange: (event: Event) => void;
}

const TODAY = '2026-11-23';

const meta: Meta<Args> = {
  title: '设计器/材料清单',
  args: { value: licence, theme: 'default', readonly: false, onChange: fn() },
  argTypes: { theme: { control: 'radio', options: ['default', 'red', 'contrast'] } },
  render: ({ value, theme, readonly, onChange }) => html`
    <div class="zw-story-page">
      <zw-materials-designer .value=${value} .context=${{ today: TODAY }} .theme=${theme} ?readonly=${readonly} @zw-change=${onChange}>
        <span slot="state">14:26 已自动保存</span>
        <span slot="presence">张敏 正在查看</span>
      </zw-materials-designer>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

async function designerIn(canvas: HTMLElement): Promise<ZwMaterialsDesigner> {
  const designer = canvas.querySelector('zw-materials-designer');
  if (designer === null) throw new Error('there is no designer on the canvas');
  await designer.check().catch(() => undefined);
  await designer.updateComplete;
  return designer;
}

export const 食品经营许可: Story = {
  play: async ({ canvasElement, args }) => {
    const designer = await designerIn(canvasElement);
    const [first] = licence.materials;
    await designer.reveal(first?.id ?? '');
    await expect(args.onChange).not.toHaveBeenCalled();
    await waitFor(() => expect(within(designer.shadowRoot as unknown as HTMLElement).getByLabelText('材料名称')).toHaveValue(first?.name));
  },
};

export const 政务红: Story = { args: { theme: 'red' } };

export const 高对比度: Story = { args: { theme: 'contrast' } };

export const 只读: Story = { args: { readonly: true } };

export const 打不开: Story = {
  args: { value: '{"format":"zhengwu/flow","name":"食品经营许可"}' },
};

export const 没有材料: Story = {
  args: { value: { ...licence, materials: [] } },
};
