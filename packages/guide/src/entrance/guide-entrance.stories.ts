import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { applyTheme, type ThemeName } from '@zhengwu/ui';
import { expect, userEvent, within } from 'storybook/test';

import allowanceGuide from '../../../samples/items/elderly-allowance/guide.json';
import allowanceItem from '../../../samples/items/elderly-allowance/item.json';
import foodGuide from '../../../samples/items/food-business-licence/guide.json';
import foodItem from '../../../samples/items/food-business-licence/item.json';
import hygieneGuide from '../../../samples/items/public-place-hygiene/guide.json';
import hygieneItem from '../../../samples/items/public-place-hygiene/item.json';
import './define.js';
import type { ZwGuideEntrance } from './guide-entrance.js';
import { catalogueEntries } from './testing/catalogue-entries.js';

interface Args {
  readonly width: number;
  readonly scale: number;
  readonly theme: ThemeName;
  readonly kiosk: boolean;
}

const TODAY = '2026-11-23';
const guides = [
  { item: foodItem, guide: foodGuide },
  { item: hygieneItem, guide: hygieneGuide },
  { item: allowanceItem, guide: allowanceGuide },
];
/** The items whose guide is written; a county's page offers these first. */
const written = new Set(guides.map(({ item }) => item.id));

const meta: Meta<Args> = {
  title: '群众端/办事入口',
  parameters: { docs: { description: { component: '很多事项的入口：按事项名称、平常的说法、拼音或者首字母查找，按主题和服务对象筛选；选中以后在原处走导办。样例里有导办的是食品经营许可、公共场所卫生许可和高龄老人津贴。' } } },
  args: { width: 375, scale: 1, theme: 'default', kiosk: false },
  argTypes: { theme: { control: 'radio', options: ['default', 'red', 'contrast'] } },
  render: ({ width, scale, theme, kiosk }) => {
    const stage = document.createElement('div');
    Object.assign(stage.style, { width: `${String(width)}px`, maxWidth: '100%', margin: '0 auto' });
    stage.lang = 'zh-CN';
    stage.style.setProperty('--zw-text-scale', String(scale));
    applyTheme(stage, theme);
    const entrance = document.createElement('zw-guide-entrance');
    Object.assign(entrance, { entries: [...catalogueEntries].sort((a, b) => Number(written.has(b.id)) - Number(written.has(a.id))), kiosk });
    entrance.addEventListener('zw-open', (event) => {
      const { id } = (event as CustomEvent<{ readonly id: string }>).detail;
      const found = guides.find(({ item }) => item.id === id);
      if (found === undefined) {
        // This host has no guide for it, and says so instead of opening an empty page.
        event.preventDefault();
        said.textContent = '样例里没有这个事项的导办。';
        return;
      }
      said.textContent = '';
      Object.assign(entrance, { value: found.guide, context: { today: TODAY, item: found.item } });
    });
    const said = document.createElement('p');
    said.setAttribute('role', 'status');
    stage.append(entrance, said);
    return stage;
  },
};
export default meta;

type Story = StoryObj<Args>;

function entranceIn(canvas: HTMLElement): { readonly entrance: ZwGuideEntrance; readonly page: ReturnType<typeof within> } {
  const entrance = canvas.querySelector<ZwGuideEntrance>('zw-guide-entrance')!;
  return { entrance, page: within(entrance.shadowRoot as unknown as HTMLElement) };
}

export const Phone: Story = {
  name: '手机',
  play: async ({ canvasElement }) => {
    const { page } = entranceIn(canvasElement);
    await expect(await page.findByText(`${String(catalogueEntries.length)} 个事项`)).toBeVisible();
    await userEvent.type(page.getByRole('searchbox'), 'gllr');
    await expect(await page.findByRole('button', { name: /高龄老人津贴/ })).toBeVisible();
  },
};

export const Opened: Story = {
  name: '选中以后在原处走导办',
  play: async ({ canvasElement }) => {
    const { entrance, page } = entranceIn(canvasElement);
    await userEvent.click(await page.findByRole('button', { name: /^食品经营许可/ }));
    await expect(await page.findByRole('button', { name: '换一个事项' })).toBeVisible();
    await expect(entrance.opened).toBe(foodItem.id);
  },
};

export const Nothing: Story = {
  name: '没有找到',
  play: async ({ canvasElement }) => {
    const { page } = entranceIn(canvasElement);
    await userEvent.type(page.getByRole('searchbox'), '飞机票');
    await expect(await page.findByText('没有找到“飞机票”。')).toBeVisible();
  },
};

export const Kiosk: Story = { name: '自助终端', args: { width: 1080, kiosk: true } };

export const LargeText: Story = {
  name: '200% 文字',
  args: { scale: 2 },
  play: async ({ canvasElement }) => {
    const { entrance } = entranceIn(canvasElement);
    await entrance.updateComplete;
    await expect(entrance.scrollWidth).toBeLessThanOrEqual(entrance.clientWidth);
  },
};

export const Contrast: Story = { name: '高对比度', args: { theme: 'contrast' } };
