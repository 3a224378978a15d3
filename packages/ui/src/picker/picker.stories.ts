import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { matchPinyin } from '@zhengwu/core/pinyin';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

import { fieldOf, pressKey, typeOver } from '../field/testing/field-stage.js';
import type { ThemeName } from '../look/themes.js';
import { onSheet, sheetOf } from '../native/testing/sheet.js';
import './define.js';
import type { PickerOption, PickerSearch } from './option.js';
import type { ZwPicker } from './picker.js';
import { foodMaterials, manyItems, people, searchPeople } from './testing/directory.js';

interface Args {
  readonly theme: ThemeName;
  readonly scale: number;
  readonly search: PickerSearch;
}

const searchByPinyin = searchPeople((text, words) => matchPinyin(text, words) !== undefined);

/** What an owner does that lets people make new ones. */
function addMaterial(event: Event): void {
  const picker = event.currentTarget as ZwPicker;
  const { text } = (event as CustomEvent<{ readonly text: string }>).detail;
  const added: PickerOption = { id: `new_${text}`, label: text, group: '新建的材料' };
  picker.options = [...picker.options, added];
  picker.value = [...picker.value, added.id];
}

const meta: Meta<Args> = {
  title: '控件/选择框',
  parameters: {
    docs: {
      description: {
        component:
          '从很多选项里选一个或几个。输入名称的一部分、全拼、首字母都能找到，例如 kps、shipin、食品jy；编号、岗位等备注也一起找。' +
          '↓ 打开，↑ ↓ Home End PageUp PageDown 移动，回车选定，Esc 关闭，Tab 离开不选。多选时空框按退格键去掉最后一个，按 ← 到前面的逐个处理。',
      },
    },
  },
  argTypes: {
    theme: { control: 'select', options: ['default', 'red', 'contrast'], description: '主题' },
    scale: { control: { type: 'range', min: 1, max: 2, step: 0.25 }, description: '文字大小' },
    search: { control: false },
  },
  args: { theme: 'default', scale: 1, search: searchByPinyin },
  render: ({ search, ...args }) =>
    onSheet(
      html`<div class="zw-fields column">
        <zw-picker label="审批人员" value="acc_3" required hint="离岗的人员不能选。" .search=${search} .selectedOptions=${people.slice(3, 4)}></zw-picker>
        <zw-picker label="申请材料" multiple creatable .options=${foodMaterials} .value=${['mat_form', 'mat_vending', 'mat_safety']} @zw-create=${addMaterial}></zw-picker>
        <zw-picker label="事项" .options=${manyItems} value="item_6000" hint="全省一万个办理项。"></zw-picker>
        <zw-picker label="受理部门" readonly value="amr" .options=${[{ id: 'amr', label: '市场监督管理局' }]} hint="由省级实施清单统一，不能修改。"></zw-picker>
        <zw-picker label="关联材料" multiple readonly .options=${foodMaterials} .value=${['mat_form', 'mat_id']}></zw-picker>
        <zw-picker label="原审批人" value="acc_gone" error="该账号已注销，请重新选择。" .options=${people}></zw-picker>
        <zw-picker label="出件文书" disabled .options=${[]}></zw-picker>
      </div>`,
      args,
    ),
};

export default meta;

export const People: StoryObj<Args> = {
  name: '审批人员，输入首字母查找',
  async play({ canvasElement }) {
    const { element, box, seen } = await fieldOf<ZwPicker>(await sheetOf(canvasElement), '审批人员');
    await typeOver(box, 'jiaqi');
    await expect(await seen.findByText('正在查找…')).toBeVisible();
    const found = await seen.findAllByRole('option', { name: /嘉琪/ });
    await expect(found.length).toBeGreaterThan(1);
    await waitFor(() => expect(box).toHaveAttribute('aria-activedescendant'));
    await pressKey(element, 'Enter');
    await expect(box.value).toContain('嘉琪');
    await pressKey(element, 'ArrowDown');
    await seen.findAllByRole('option');
    await typeOver(box, '卫生');
    await waitFor(() => expect(seen.getAllByRole('group').map((group: HTMLElement) => group.getAttribute('aria-label'))).toEqual(['卫生健康局']));
  },
};

export const Materials: StoryObj<Args> = {
  name: '申请材料，多选',
  async play({ canvasElement }) {
    const { element, box, seen } = await fieldOf<ZwPicker>(await sheetOf(canvasElement), '申请材料');
    await typeOver(box, 'sqwt');
    const option = await seen.findByRole('option', { name: /授权委托书/ });
    await userEvent.click(option);
    await expect(element.value).toEqual(['mat_form', 'mat_vending', 'mat_safety', 'mat_proxy']);
    await expect(seen.getByRole('button', { name: '移除“授权委托书”' })).toBeVisible();
    await pressKey(element, 'Backspace');
    await expect(element.value).toHaveLength(3);
    await expect(seen.getByRole('option', { name: /由电子证照库调取/ })).toHaveAttribute('aria-disabled', 'true');
  },
};

const manyMaterials: readonly PickerOption[] = Array.from({ length: 36 }, (_, index) => ({ id: `many_${String(index)}`, label: `${['食品安全管理制度', '经营场所布局图', '从业人员健康证明', '主要设备设施清单'][index % 4]!}（第 ${String(index + 1)} 份）` }));

export const ManyChosen: StoryObj<Args> = {
  name: '选了很多',
  render: (args) =>
    onSheet(
      html`<div class="zw-fields column">
        <zw-picker label="申请材料" multiple hint="按审查要点选。" .options=${manyMaterials} .value=${manyMaterials.map(({ id }) => id)}></zw-picker>
        <zw-picker label="已定的材料" multiple readonly .options=${manyMaterials} .value=${manyMaterials.map(({ id }) => id)}></zw-picker>
        <zw-picker label="常用材料" multiple .options=${manyMaterials} .value=${manyMaterials.slice(0, 8).map(({ id }) => id)}></zw-picker>
      </div>`,
      args,
    ),
  async play({ canvasElement }) {
    const { box } = await fieldOf<ZwPicker>(await sheetOf(canvasElement), '申请材料');
    await waitFor(() => expect(box).toHaveAccessibleDescription(/^按审查要点选。 已选 36 个，下面还有 \d+ 个$/));
  },
};

export const Created: StoryObj<Args> = {
  name: '没有的可以新建',
  async play({ canvasElement }) {
    const { element, box, seen } = await fieldOf<ZwPicker>(await sheetOf(canvasElement), '申请材料');
    await typeOver(box, '餐厨垃圾收运合同');
    await userEvent.click(await seen.findByRole('option', { name: '新建“餐厨垃圾收运合同”' }));
    await element.updateComplete;
    await expect(seen.getByRole('button', { name: '移除“餐厨垃圾收运合同”' })).toBeVisible();
  },
};

export const Thousands: StoryObj<Args> = {
  name: '一万个事项',
  async play({ canvasElement }) {
    const { element, box, seen } = await fieldOf<ZwPicker>(await sheetOf(canvasElement), '事项');
    box.focus();
    await pressKey(element, 'ArrowDown');
    await expect(await seen.findByRole('option', { name: /44006000/ })).toHaveAttribute('aria-selected', 'true');
    await typeOver(box, 'ggcswsxk');
    await waitFor(() => expect(seen.getAllByRole('option')[0]).toHaveTextContent(/公共场所卫生许可/));
    await expect(seen.getAllByRole('option')[0]).toHaveAttribute('aria-setsize', '1250');
  },
};

export const NothingFound: StoryObj<Args> = {
  name: '没有找到',
  async play({ canvasElement }) {
    const { box, seen } = await fieldOf<ZwPicker>(await sheetOf(canvasElement), '事项');
    await typeOver(box, '航天发射许可');
    await expect(await seen.findByText('没有找到“航天发射许可”')).toBeVisible();
    await expect(seen.getByRole('button', { name: '查看全部' })).toBeVisible();
  },
};

export const Failed: StoryObj<Args> = {
  name: '查找失败',
  args: { search: () => Promise.reject(new Error('网络不通')) },
  async play({ canvasElement }) {
    const { element, box, seen } = await fieldOf<ZwPicker>(await sheetOf(canvasElement), '审批人员');
    box.focus();
    await pressKey(element, 'ArrowDown');
    await expect(await seen.findByText('查找失败，请检查网络后重试。')).toBeVisible();
    await expect(seen.getByRole('button', { name: '重试' })).toBeVisible();
  },
};

export const Large: StoryObj<Args> = { name: '文字放大一倍', args: { scale: 2 }, play: Materials.play! };

export const Red: StoryObj<Args> = { name: '红色主题', args: { theme: 'red' }, play: People.play! };

export const Contrast: StoryObj<Args> = { name: '高对比', args: { theme: 'contrast' }, play: Materials.play! };
