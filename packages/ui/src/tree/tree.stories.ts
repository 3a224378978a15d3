import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';

import './define.js';
import { foodLicenceOpen, foodLicenceOutline } from './testing/food-licence-outline.js';
import { manyNodes } from './testing/many-nodes.js';
import { owner } from './testing/owned-tree.js';
import { TreeIndex } from './tree-index.js';
import type { TreeNode, TreePlace } from './tree-node.js';
import type { ZwTree } from './tree.js';

const meta: Meta = {
  title: '控件/大纲树',
  parameters: {
    docs: {
      description: {
        component:
          '设计器左侧的大纲。方向键上下移动，左右收起展开，输入名称或拼音首字母（如 xb）直达“新办”；F2 改名，Alt 加方向键移动，' +
          'Delete 删除，菜单键打开菜单；鼠标拖动时用线标出落点，不能放的地方说明原因。一万行与十行一样快。',
      },
    },
  },
};

export default meta;

const PANE = 'display:flex;flex-direction:column;width:272px;max-width:100%;height:520px;background:#fff';

/** A pane with its head, as in a designer. */
function pane(title: string, note: string, tree: TemplateResult): TemplateResult {
  return html`<section .style=${PANE}>
    <header .style=${'display:flex;justify-content:space-between;align-items:center;flex:none;height:36px;padding:0 12px 0 16px;border-bottom:1px solid #dde2e8'}>
      <strong>${title}</strong><small .style=${'color:#4e5661'}>${note}</small>
    </header>
    ${tree}
  </section>`;
}

function treeOf(canvas: HTMLElement): ZwTree {
  const tree = canvas.querySelector<ZwTree>('zw-tree');
  if (tree === null) throw new Error('There is no tree on the canvas.');
  return tree;
}

const box = (tree: ZwTree): HTMLElement => tree.shadowRoot!.querySelector<HTMLElement>('[role=tree]')!;
const row = (tree: ZwTree, name: string): HTMLElement => {
  const found = [...tree.shadowRoot!.querySelectorAll<HTMLElement>('[role=treeitem]')].find((item) => item.querySelector('.label')?.textContent === name);
  if (found === undefined) throw new Error(`There is no row ${name}.`);
  return found;
};

async function press(tree: ZwTree, key: string, keys: KeyboardEventInit = {}): Promise<void> {
  box(tree).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...keys }));
  await tree.updateComplete;
}

export const Outline: StoryObj = {
  name: '食品经营许可的大纲',
  render: () =>
    pane(
      '大纲',
      '23 问 · 41 情形',
      html`<zw-tree
        label="大纲"
        movable
        .nodes=${foodLicenceOutline}
        .expanded=${foodLicenceOpen}
        .selected=${['area']}
        @zw-select=${owner.select}
        @zw-move=${owner.move}
        @zw-rename=${owner.rename}
        @zw-remove=${owner.remove}
      ></zw-tree>`,
    ),
  async play({ canvasElement }) {
    const tree = treeOf(canvasElement);
    await tree.updateComplete;
    await expect(row(tree, '经营场所面积是多少？')).toHaveAttribute('aria-selected', 'true');
    await press(tree, 'x');
    await press(tree, 'b');
    await expect(tree.selected).toEqual(['new']);
    tree.selected = ['area'];
    await tree.updateComplete;
    await expect(box(tree)).toHaveAttribute('aria-activedescendant', row(tree, '经营场所面积是多少？').id);
  },
};

export const MovedByKeys: StoryObj = {
  name: '用键盘移动和改名',
  render: Outline.render!,
  async play({ canvasElement }) {
    const tree = treeOf(canvasElement);
    await tree.updateComplete;
    tree.focusNode('medium');
    await press(tree, 'ArrowUp', { altKey: true });
    await expect(row(tree, '中型餐饮')).toHaveAttribute('aria-posinset', '1');
    await press(tree, 'ArrowUp', { altKey: true });
    await expect(tree.shadowRoot!.querySelector('.refusal')).toHaveTextContent('已经是同级的第一个');
    await press(tree, 'F2');
    const field = tree.shadowRoot!.querySelector<HTMLInputElement>('input')!;
    await waitFor(() => expect(tree.shadowRoot!.activeElement).toBe(field));
    await expect(field).toHaveAccessibleName('“中型餐饮”的新名称');
    field.value = '中型餐馆';
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
    await tree.updateComplete;
    await expect(row(tree, '中型餐馆')).toBeVisible();
  },
};

export const TenThousand: StoryObj = {
  name: '一万行',
  render: () => {
    const nodes = manyNodes(10_000);
    return pane('事项目录', '一万行', html`<zw-tree label="事项目录" multiple .nodes=${nodes} @zw-select=${owner.select}></zw-tree>`);
  },
  async play({ canvasElement }) {
    const tree = treeOf(canvasElement);
    await tree.updateComplete;
    tree.focus();
    await press(tree, 'End');
    const last = (): Element => tree.shadowRoot!.querySelector('[aria-selected=true]')!;
    await waitFor(() => expect(last()).toBeVisible());
    await expect(last()).toHaveTextContent('经营场所面积 500 平方米以下');
    await expect(last().getBoundingClientRect().bottom).toBeLessThanOrEqual(tree.getBoundingClientRect().bottom);
    await expect(tree.shadowRoot!.querySelectorAll('[role=treeitem]').length).toBeLessThan(80);
    await press(tree, 'Home', { shiftKey: true });
    await expect(tree.selected).toHaveLength(9990);
    await press(tree, 'Home');
  },
};

/** Situations stay below a question or an option, questions never stand at the top beside the first. */
function whyNot(nodes: () => readonly TreeNode[]): (ids: readonly string[], place: TreePlace) => string | undefined {
  return (ids, { parentId }) => {
    const index = new TreeIndex(nodes());
    const moved = ids.flatMap((id) => index.get(id)?.node ?? []);
    const parent = index.get(parentId ?? undefined)?.node;
    const name = moved[0]?.label ?? '';
    if (parent === undefined) return `“${name}”不能放在最上一级：导办只有一个起点问题`;
    if (parent.badge?.tone === 'good') return `“${parent.label}”是情形，情形下面不能再有内容`;
    if (parent.id === 'cancel') return '“注销”转到另一事项，下面不能再有内容';
    return undefined;
  };
}

export const Refused: StoryObj = {
  name: '多选；不能移动时说明原因',
  render: () =>
    pane(
      '大纲',
      '按住 Ctrl 或 Shift 多选',
      html`<zw-tree
        label="大纲"
        multiple
        movable
        .nodes=${foodLicenceOutline}
        .expanded=${foodLicenceOpen}
        .selected=${['small', 'medium']}
        .canDrop=${whyNot(() => foodLicenceOutline)}
        @zw-select=${owner.select}
        @zw-move=${owner.move}
      ></zw-tree>`,
    ),
  async play({ canvasElement }) {
    const tree = treeOf(canvasElement);
    await tree.updateComplete;
    tree.focusNode('kind');
    await press(tree, ' ', { ctrlKey: true });
    await press(tree, ' ', { ctrlKey: true });
    await expect(tree.selected).toEqual(['small', 'medium']);
    tree.focusNode('medium');
    await press(tree, 'ArrowDown', { altKey: true });
    await expect(row(tree, '中型餐饮')).toHaveAttribute('aria-posinset', '3');
    tree.selected = ['new'];
    tree.focusNode('new');
    await press(tree, 'ArrowLeft', { altKey: true });
    await expect(tree.shadowRoot!.querySelector('.refusal')).toHaveTextContent('导办只有一个起点问题');
  },
};

export const Readonly: StoryObj = {
  name: '只读',
  render: () =>
    pane(
      '大纲',
      '部门确认中',
      html`<zw-tree label="大纲" readonly movable .nodes=${foodLicenceOutline} .expanded=${foodLicenceOpen} @zw-select=${owner.select} @zw-move=${owner.move}></zw-tree>`,
    ),
  async play({ canvasElement }) {
    const tree = treeOf(canvasElement);
    await tree.updateComplete;
    tree.focusNode('medium');
    await press(tree, 'ArrowUp', { altKey: true });
    await press(tree, 'F2');
    await press(tree, 'Delete');
    await expect(tree.nodes).toBe(foodLicenceOutline);
    await expect(tree.shadowRoot!.querySelector('input')).toBeNull();
    await press(tree, 'ArrowUp');
    await expect(tree.selected).toEqual(['small']);
  },
};

export const Empty: StoryObj = {
  name: '还没有内容',
  render: () =>
    pane('大纲', '0 问', html`<zw-tree label="大纲"><div slot="empty" .style=${'padding:24px 16px;color:#4e5661;text-align:center'}>从第一个问题开始：“您要办理哪类业务？”</div></zw-tree>`),
  async play({ canvasElement }) {
    await expect(treeOf(canvasElement)).toHaveTextContent('从第一个问题开始');
  },
};

export const Hostile: StoryObj = {
  name: '很深、很长',
  render: () => {
    let nodes: readonly TreeNode[] = [{ id: 'n30', label: '最里面的情形', badge: { text: '情', tone: 'good' }, note: '5 材料', mark: 'error' }];
    for (let level = 29; level > 0; level -= 1) {
      nodes = [
        { id: `n${level}`, label: `第 ${level} 层：申请人是否属于在本行政区域内依法登记并取得营业执照的餐饮服务经营者？`, badge: { text: String(level), tone: 'accent' }, note: `${30 - level} 情形`, children: nodes },
      ];
    }
    const all = new Set(Array.from({ length: 29 }, (_, nth) => `n${nth + 1}`));
    return pane('大纲', '30 层', html`<zw-tree label="大纲" .nodes=${nodes} .expanded=${all} @zw-select=${owner.select}></zw-tree>`);
  },
};
