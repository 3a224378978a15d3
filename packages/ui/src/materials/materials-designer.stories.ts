import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Place } from '@zhengwu/core';
import { html } from 'lit';
import { expect, fn, waitFor, within } from 'storybook/test';

import licence from '../../../samples/items/food-business-licence/item.json';
import allowance from '../../../samples/items/elderly-allowance/item.json';
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
      <zw-materials-designer .value=${value} .context=${{ today: TODAY }} .theme=${theme} ?readonly=${readonly} @zw-change=${(event: Event) => hear(event, onChange)}>
        <span slot="state">已打开，还没有修改</span>
        <span slot="presence">李伟 也在查看</span>
      </zw-materials-designer>
    </div>
  `,
};
export default meta;

/** The host of a story saves nothing; it says what it would do. */
function hear(event: Event, onChange: (event: Event) => void): void {
  const state = (event.target as HTMLElement).querySelector('[slot="state"]');
  if (state !== null) state.textContent = '有修改（示例页面不保存）';
  onChange(event);
}

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

/** Nothing is cut off, and nothing leaves the window, when all text is twice as large. */
export const 文字放大一倍: Story = {
  play: async ({ canvasElement }) => {
    const designer = await designerIn(canvasElement);
    designer.style.setProperty('--zw-text-scale', '2');
    await designer.updateComplete;
    const root = designer.shadowRoot?.querySelector('zw-frame')?.shadowRoot?.querySelector('.root');
    await waitFor(() => expect(root?.scrollWidth).toBe(root?.clientWidth));
    const title = designer.shadowRoot?.querySelector('zw-frame')?.shadowRoot?.querySelector('h2');
    await waitFor(() => expect(title === null || title === undefined ? '' : getComputedStyle(title).fontSize).toBe('28px'));
  },
};

export const 带部门意见: Story = {
  play: async ({ canvasElement }) => {
    const designer = await designerIn(canvasElement);
    const id = licence.materials[1]?.id ?? '';
    designer.remarks = [
      {
        id: 'thread-1',
        place: { part: 'item', id },
        state: 'open',
        remarks: [
          { by: '食品股 某某', at: '2026-11-20T10:05:00+08:00', text: '核验不成功时允许窗口调取，请写进填报须知。' },
          { by: '张敏', at: '2026-11-23T09:12:00+08:00', text: '已修改，请复核。' },
        ],
      },
    ];
    designer.addEventListener('zw-remark', (event) => {
      const { place } = (event as CustomEvent<{ place: Place }>).detail;
      const entry = { by: '张敏', at: '2026-11-23T10:00:00+08:00', text: '（在真实平台上，这里由宿主弹出填写框。）' };
      designer.remarks = [...(designer.remarks ?? []), { id: `thread-${String(designer.remarks?.length)}`, place, state: 'open', remarks: [entry] }];
    });
    await designer.reveal(id);
    await waitFor(() => expect(within(designer.shadowRoot as unknown as HTMLElement).getByText(/请写进填报须知/)).toBeInTheDocument());
  },
};

/** Each has its own history and its own keys. */
export const 两个设计器: Story = {
  render: ({ value, onChange }) => html`
    <div class="zw-story-page zw-story-pair">
      <zw-materials-designer .value=${value} .context=${{ today: TODAY }} @zw-change=${onChange}></zw-materials-designer>
      <zw-materials-designer .value=${allowance} .context=${{ today: TODAY }} theme="red" lang="en"></zw-materials-designer>
    </div>
  `,
  play: async ({ canvasElement }) => {
    const [first, second] = canvasElement.querySelectorAll('zw-materials-designer');
    await first?.check();
    await second?.check();
    const before = JSON.stringify(second?.value);
    await first?.reveal(licence.materials[1]?.id ?? '');
    await first?.updateComplete;
    await expect(JSON.stringify(second?.value)).toBe(before);
  },
};

export const 没有材料: Story = {
  args: { value: { ...licence, materials: [] } },
};
