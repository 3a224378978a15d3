import { html } from 'lit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { DragKind, DragSource, registerDropTarget } from '../drag/index.js';
import { finger, hand, placeOf } from '../testing/hand.js';
import { nextFrame, settled, shown } from '../testing/render.js';
import './define.js';
import { foodLicenceOpen, foodLicenceOutline } from './testing/food-licence-outline.js';
import { manyNodes } from './testing/many-nodes.js';
import { owner } from './testing/owned-tree.js';
import { TreeIndex } from './tree-index.js';
import type { TreeNode } from './tree-node.js';
import type { ZwTree } from './tree.js';

const EVENTS = ['select', 'expand', 'rename', 'move', 'remove', 'activate', 'insert', 'edited', 'menu', 'cut', 'copy', 'paste', 'drop'] as const;

/** The outline with an owner that does as it is asked, in Chinese, and all that the tree has told. */
async function outline(props: Partial<Pick<ZwTree, 'nodes' | 'expanded' | 'selected' | 'multiple' | 'readonly' | 'movable' | 'canDrop' | 'carrierOf' | 'canTake' | 'dragKind' | 'insertable'>> = {}, height = 480) {
  const stage = await shown<HTMLElement>(html`<div lang="zh-CN" .style=${`width:272px;height:${height}px;display:flex;flex-direction:column`}>
    <button>之前</button>
    <zw-tree
      label="大纲"
      .nodes=${props.nodes ?? foodLicenceOutline}
      .expanded=${props.expanded ?? foodLicenceOpen}
      .selected=${props.selected ?? []}
      @zw-select=${owner.select}
      @zw-move=${owner.move}
      @zw-rename=${owner.rename}
      @zw-remove=${owner.remove}
    ></zw-tree>
    <button>之后</button>
  </div>`);
  const tree = stage.querySelector<ZwTree>('zw-tree')!;
  Object.assign(tree, props);
  const told: [string, unknown][] = [];
  for (const name of EVENTS) tree.addEventListener(`zw-${name}`, (event) => told.push([name, (event as CustomEvent).detail]));
  await settled(tree);
  await nextFrame();
  return { stage, tree, told, named: (...names: string[]) => told.filter(([name]) => names.includes(name)).map(([, detail]) => detail) };
}

const items = (tree: ZwTree): readonly HTMLElement[] => [...tree.shadowRoot!.querySelectorAll<HTMLElement>('[role=treeitem]')];
const item = (tree: ZwTree, label: string): HTMLElement => {
  const found = items(tree).find((each) => each.querySelector('.label')?.textContent === label);
  if (found === undefined) throw new Error(`There is no row ${label}.`);
  return found;
};
const active = (tree: ZwTree): string => {
  const id = tree.shadowRoot!.querySelector('[role=tree]')!.getAttribute('aria-activedescendant');
  return tree.shadowRoot!.querySelector(`#${id ?? 'none'} .label`)?.textContent ?? '';
};
const labels = (tree: ZwTree): readonly string[] => items(tree).map((each) => each.querySelector('.label')?.textContent ?? '');
const idsUnder = (tree: ZwTree, id: string | null): readonly string[] => new TreeIndex(tree.nodes).childrenOf(id).map((node) => node.id);
const said = (): string => [...document.querySelectorAll('body > [role=status] p')].map((line) => line.textContent).join('|');

beforeEach(() => {
  for (const line of document.querySelectorAll('body > [role=status] p')) line.remove();
});

describe('what a screen reader is told', () => {
  it('a tree, its rows with their level, place and state, and nothing of decoration', async () => {
    await outline({ selected: ['area'] });
    const row = page.getByRole('treeitem', { name: /经营场所面积是多少/ });
    await expect.element(page.getByRole('tree', { name: '大纲' })).toBeVisible();
    await expect.element(row).toHaveAttribute('aria-level', '5');
    await expect.element(row).toHaveAttribute('aria-posinset', '1');
    await expect.element(row).toHaveAttribute('aria-setsize', '1');
    await expect.element(row).toHaveAttribute('aria-expanded', 'true');
    await expect.element(row).toHaveAttribute('aria-selected', 'true');
    await expect.element(row).toHaveAccessibleName('3 经营场所面积是多少？ 有错误');
    await expect.element(row).toHaveAccessibleDescription('面积 = 300 平方米时，没有任何选项可选');
    await expect.element(page.getByRole('treeitem', { name: /小型餐饮/ })).not.toHaveAttribute('aria-expanded');
    await expect.element(page.getByRole('treeitem', { name: /小型餐饮/ })).toHaveAccessibleName('情 小型餐饮 5 材料');
  });
});

describe('the keyboard', () => {
  it('has one stop, and Tab leaves', async () => {
    const { tree } = await outline();
    await userEvent.click(page.getByRole('button', { name: '之前' }));
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(tree);
    expect(active(tree)).toBe('您要办理哪类业务？');
    await userEvent.keyboard('{ArrowDown}{Tab}');
    expect(document.activeElement?.textContent).toBe('之后');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(document.activeElement).toBe(tree);
    expect(active(tree), 'where one left it').toBe('新办');
  });

  it.each([
    { keys: '{ArrowDown}{ArrowDown}', on: '您属于哪种主体业态？' },
    { keys: '{End}', on: '注销 → 食品经营许可注销' },
    { keys: '{End}{Home}', on: '您要办理哪类业务？' },
    { keys: '{ArrowDown}{ArrowLeft}', on: '新办' },
    { keys: '{ArrowDown}{ArrowLeft}{ArrowDown}', on: '变更' },
    { keys: '{ArrowDown}{ArrowLeft}{ArrowLeft}', on: '您要办理哪类业务？' },
    { keys: '{End}{ArrowUp}{ArrowRight}{ArrowRight}', on: '经营条件未变化' },
    { keys: 'yx', on: '延续' },
    { keys: '300', on: '300 平方米以上' },
    { keys: '{PageDown}{PageDown}', on: '注销 → 食品经营许可注销' },
  ])('$keys leads to $on', async ({ keys, on }) => {
    const { tree } = await outline();
    tree.focus();
    await userEvent.keyboard(keys);
    await settled(tree);
    expect(active(tree)).toBe(on);
    expect(tree.selected, 'the selection follows').toEqual([new TreeIndex(tree.nodes).entries.find(({ node }) => node.label === on)!.node.id]);
  });

  it('opens all siblings by *', async () => {
    const { tree, named } = await outline({ expanded: new Set(['kind']) });
    tree.focusNode('change');
    await settled(tree);
    await userEvent.keyboard('*');
    expect(named('expand')).toEqual([{ id: 'new', isExpanded: true }, { id: 'change', isExpanded: true }, { id: 'renew', isExpanded: true }]);
    await settled(tree);
    expect(item(tree, '变更').getAttribute('aria-expanded')).toBe('true');
  });

  it('selects several', async () => {
    const { tree } = await outline({ multiple: true });
    tree.focusNode('operator');
    await settled(tree);
    await userEvent.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(tree.selected).toEqual(['operator', 'sales', 'catering']);
    await userEvent.keyboard('{Control>}{ArrowDown}{ArrowDown} {/Control}');
    expect(tree.selected).toEqual(['operator', 'sales', 'catering', 'small']);
    await userEvent.keyboard('{Control>} {/Control}');
    expect(tree.selected).toEqual(['operator', 'sales', 'catering']);
    await settled(tree);
    expect(active(tree)).toBe('小型餐饮');
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(tree.selected).toHaveLength(13);
  });

  it('moves among siblings, out and in, and says where it went', async () => {
    const { tree, named } = await outline({ movable: true });
    tree.focusNode('small');
    await settled(tree);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await settled(tree);
    expect(idsUnder(tree, 'area')).toEqual(['medium', 'small', 'large']);
    await vi.waitFor(() => expect(said()).toContain('“小型餐饮”移到了第 6 级，第 2 个，共 3 个'));
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(idsUnder(tree, 'catering')).toEqual(['area', 'small']);
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(idsUnder(tree, 'area')).toEqual(['medium', 'large', 'small']);
    await settled(tree);
    expect(active(tree)).toBe('小型餐饮');
    expect(named('move')[0]).toEqual({ ids: ['small'], parentId: 'area', index: 1 });
  });

  it('moves what carries a node that has no order of its own', async () => {
    const { tree, named } = await outline({ movable: true, carrierOf: (id) => (id === 'area' ? 'catering' : id) });
    tree.focusNode('area');
    await settled(tree);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await settled(tree);
    expect(named('move')).toEqual([{ ids: ['catering'], parentId: 'operator', index: 0 }]);
    expect(active(tree)).toBe('经营场所面积是多少？');
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await settled(tree);
    expect(tree.shadowRoot!.querySelector('.refusal')?.textContent).not.toBe('');
  });

  it('draws again what the same nodes say, when it is told', async () => {
    let label = '新办';
    const node = { id: 'new', isEditable: true, get label() { return label; } };
    const { tree } = await outline({ nodes: [node] });
    label = '首次申请';
    tree.revision = 1;
    await settled(tree);
    expect(labels(tree)).toEqual(['首次申请']);
  });

  it('shows and says why something cannot be moved, and not for ever', async () => {
    const { tree, named } = await outline({ movable: true, canDrop: () => '省里统一的情形不能移动' });
    tree.focusNode('small');
    await settled(tree);
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await settled(tree);
    expect(tree.shadowRoot!.querySelector('.refusal')?.textContent).toContain('省里统一的情形不能移动');
    await vi.waitFor(() => expect(said()).toContain('省里统一的情形不能移动'));
    await userEvent.keyboard('{ArrowDown}');
    await settled(tree);
    expect(tree.shadowRoot!.querySelector('.refusal')).toBeNull();
    expect(named('move')).toEqual([]);
  });

  it('asks for what a key means', async () => {
    const { tree, named } = await outline({ multiple: true, selected: ['medium', 'area', 'change'] });
    tree.focusNode('area');
    await settled(tree);
    await userEvent.keyboard('{Enter}{Control>}c{/Control}{Control>}x{/Control}{Control>}v{/Control}');
    expect(named('activate')).toEqual([{ id: 'area' }]);
    expect(named('copy')).toEqual([{ ids: ['area', 'change'] }]);
    expect(named('cut')).toEqual([{ ids: ['area', 'change'] }]);
    expect(named('paste')).toEqual([{ id: 'area' }]);
    await userEvent.keyboard('{Delete}');
    expect(named('remove')).toEqual([{ ids: ['area', 'change'] }]);
    await settled(tree);
    expect(active(tree), 'a neighbour of what has gone').toBe('餐饮服务经营者');
  });

  it.each(['{ContextMenu}', '{Shift>}{F10}{/Shift}'])('%s asks for one menu, below the row', async (key) => {
    const { tree, named } = await outline();
    tree.focusNode('change');
    await settled(tree);
    await userEvent.keyboard(key);
    const box = item(tree, '变更').getBoundingClientRect();
    const menus = named('menu') as { id: string; x: number; y: number }[];
    expect(menus).toHaveLength(1);
    expect(menus[0]!.id).toBe('change');
    expect(menus[0]!.x).toBeGreaterThan(box.left);
    expect(menus[0]!.y).toBeGreaterThan(box.top);
    expect(menus[0]!.y).toBeLessThanOrEqual(box.bottom);
  });

  it('changes nothing in a readonly tree', async () => {
    const { tree, told, named } = await outline({ readonly: true, movable: true });
    tree.focusNode('small');
    await settled(tree);
    told.length = 0;
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}{F2}{Delete}{Control>}x{/Control}{Control>}v{/Control}{Control>}c{/Control}');
    expect(told).toEqual([['copy', { ids: ['small'] }]]);
    await userEvent.keyboard('{ArrowDown}');
    expect(named('select')).toEqual([{ ids: ['medium'] }]);
    expect(tree.shadowRoot!.querySelector('input')).toBeNull();
  });
});

describe('asking for new nodes', () => {
  it('Enter asks for a sibling, Ctrl+Enter for a child, two clicks still activate', async () => {
    const { tree, named } = await outline({ insertable: true });
    tree.focusNode('small');
    await settled(tree);
    await userEvent.keyboard('{Enter}{Control>}{Enter}{/Control}');
    expect(named('insert')).toEqual([
      { id: 'small', as: 'sibling' },
      { id: 'small', as: 'child' },
    ]);
    expect(named('activate')).toEqual([]);
    await userEvent.dblClick(item(tree, '变更'));
    expect(named('activate')).toEqual([{ id: 'change' }]);
  });

  it('an empty tree can be begun, one that is only read asks for nothing', async () => {
    const { tree, named } = await outline({ insertable: true, nodes: [] });
    tree.focus();
    await userEvent.keyboard('{Enter}');
    expect(named('insert')).toEqual([{ id: null, as: 'sibling' }]);
    tree.readonly = true;
    await settled(tree);
    await userEvent.keyboard('{Enter}{Control>}{Enter}{/Control}');
    expect(named('insert')).toHaveLength(1);
  });

  it('without being told so, it asks for none', async () => {
    const { tree, named } = await outline();
    tree.focusNode('small');
    await settled(tree);
    await userEvent.keyboard('{Enter}{Control>}{Enter}{/Control}');
    expect(named('insert')).toEqual([]);
    expect(named('activate')).toEqual([{ id: 'small' }]);
  });
});

describe('renaming', () => {
  async function editing() {
    const scene = await outline();
    scene.tree.focusNode('small');
    await settled(scene.tree);
    await userEvent.keyboard('{F2}');
    await settled(scene.tree);
    return { ...scene, field: scene.tree.shadowRoot!.querySelector('input')! };
  }

  it('keeps by Enter, and the keyboard is back in the tree', async () => {
    const { tree, named, field } = await editing();
    expect(tree.shadowRoot!.activeElement).toBe(field);
    await userEvent.keyboard('小型餐馆{Enter}');
    expect(named('rename')).toEqual([{ id: 'small', label: '小型餐馆' }]);
    await settled(tree);
    expect(labels(tree)).toContain('小型餐馆');
    expect(tree.shadowRoot!.activeElement?.getAttribute('role')).toBe('tree');
    await userEvent.keyboard('{ArrowDown}');
    expect(tree.selected).toEqual(['medium']);
  });

  it('leaves by Escape', async () => {
    const { tree, named } = await editing();
    await userEvent.keyboard('小型餐馆{Escape}');
    await settled(tree);
    expect(named('rename')).toEqual([]);
    expect(tree.shadowRoot!.querySelector('input')).toBeNull();
    expect(tree.shadowRoot!.activeElement?.getAttribute('role')).toBe('tree');
  });

  it('keeps when one clicks elsewhere', async () => {
    const { tree, named } = await editing();
    await userEvent.keyboard('小型餐馆');
    await userEvent.click(page.getByRole('treeitem', { name: /变更/ }));
    expect(named('rename')).toEqual([{ id: 'small', label: '小型餐馆' }]);
    expect(tree.selected).toEqual(['change']);
  });

  it.each(['', '   ', '小型餐饮'])('“%s” is no new name', async (name) => {
    const { field, named } = await editing();
    field.value = name;
    await userEvent.keyboard('{Enter}');
    expect(named('rename')).toEqual([]);
  });

  it('takes no Enter and no letter from an input method', async () => {
    const { field, tree, named } = await editing();
    field.value = '小型餐馆';
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true }));
    await settled(tree);
    expect(tree.shadowRoot!.querySelector('input')).toBe(field);
    expect(active(tree)).not.toBe('中型餐饮');
    expect(named('rename')).toEqual([]);
  });

  it('ends without a word when the node goes', async () => {
    const { tree, named } = await editing();
    await userEvent.keyboard('小型餐馆');
    tree.nodes = [{ id: 'z', label: '另一事项' }];
    await settled(tree);
    expect(tree.shadowRoot!.querySelector('input')).toBeNull();
    expect(named('rename')).toEqual([]);
  });

  it('tells how the field was left, and what stood in it', async () => {
    const { tree, told, named } = await outline();
    for (const [keys, by] of [['{Enter}', 'enter'], ['{Control>}{Enter}{/Control}', 'ctrl-enter'], ['{Escape}', 'escape']] as const) {
      tree.rename('small');
      await settled(tree);
      await userEvent.keyboard(`{Control>}a{/Control} 小店 ${keys}`);
      await settled(tree);
      expect(named('edited').slice(-1)).toEqual([{ id: 'small', by, text: '小店' }]);
    }
    tree.rename('small');
    await settled(tree);
    await userEvent.click(tree.previousElementSibling!);
    expect(named('edited').slice(-1)).toEqual([{ id: 'small', by: 'leave', text: '小店' }]);
    // The new label is told before.
    expect(told.map(([name]) => name).filter((name) => name === 'rename' || name === 'edited').slice(0, 2)).toEqual(['rename', 'edited']);
  });

  it('says that a node cannot be renamed', async () => {
    const { tree } = await outline();
    tree.focusNode('cancel');
    await settled(tree);
    await userEvent.keyboard('{F2}');
    await settled(tree);
    expect(tree.shadowRoot!.querySelector('.refusal')?.textContent).toContain('“注销 → 食品经营许可注销”不能改名');
  });
});

describe('the mouse', () => {
  it('selects by a click, opens by the twisty, activates by two clicks', async () => {
    const { tree, told, named } = await outline();
    await userEvent.click(item(tree, '变更'));
    expect(named('select')).toEqual([{ ids: ['change'] }]);
    await userEvent.click(item(tree, '延续').querySelector('.twisty')!);
    expect(named('expand')).toEqual([{ id: 'renew', isExpanded: true }]);
    expect(tree.selected).toEqual(['change']);
    told.length = 0;
    await userEvent.dblClick(item(tree, '变更'));
    expect(named('activate')).toEqual([{ id: 'change' }]);
  });

  it('selects several with Ctrl and Shift', async () => {
    const { tree } = await outline({ multiple: true });
    await userEvent.click(item(tree, '新办'));
    await userEvent.click(item(tree, '变更'), { modifiers: ['Control'] });
    expect(tree.selected).toEqual(['new', 'change']);
    await userEvent.click(item(tree, '注销 → 食品经营许可注销'), { modifiers: ['Shift'] });
    expect(tree.selected).toEqual(['change', 'renew', 'cancel']);
  });

  it('asks for a menu by the right button: the row is selected, unless it is among the selected', async () => {
    const { tree, named } = await outline({ multiple: true, selected: ['new', 'change'] });
    await userEvent.click(item(tree, '变更'), { button: 'right' });
    expect(tree.selected).toEqual(['new', 'change']);
    await userEvent.click(item(tree, '延续'), { button: 'right' });
    expect(tree.selected).toEqual(['renew']);
    expect((named('menu') as { id: string }[]).map(({ id }) => id)).toEqual(['change', 'renew']);
  });

  it('has 24 px to open a branch', async () => {
    const { tree } = await outline();
    const { width, height } = item(tree, '延续').querySelector('.twisty')!.getBoundingClientRect();
    expect(width).toBeGreaterThanOrEqual(24);
    expect(height).toBeGreaterThanOrEqual(24);
  });

  it('reads out a label that is cut off', async () => {
    const { tree } = await outline();
    await userEvent.hover(item(tree, '经营场所面积是多少？').querySelector('.label')!);
    await userEvent.hover(item(tree, '新办').querySelector('.label')!);
    expect(item(tree, '新办').querySelector<HTMLElement>('.label')!.title).toBe('');
    tree.nodes = [{ id: 'l', label: '利用自动设备从事食品经营的，应当在自动设备的显著位置展示经营者的联系方式' }];
    await settled(tree);
    await userEvent.hover(items(tree)[0]!.querySelector('.label')!);
    expect(items(tree)[0]!.querySelector<HTMLElement>('.label')!.title).toContain('显著位置');
  });
});

describe('dragging rows', () => {
  const ghost = (): string => document.querySelector('[data-zw-ghost]')?.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '';

  it.each([
    { down: 0.1, onto: '变更', says: '放在“变更”之前', under: null, becomes: { parentId: 'kind', index: 1 } },
    { down: 0.5, onto: '变更', says: '放进“变更”', under: null, becomes: { parentId: 'change', index: 2 } },
    { down: 0.9, onto: '变更', says: '放在“变更”之后', under: null, becomes: { parentId: 'kind', index: 2 } },
    { down: 0.9, onto: '餐饮服务经营者', says: '放在“餐饮服务经营者”之后', under: null, becomes: { parentId: 'catering', index: 0 } },
  ])('at $down of $onto: $says', async ({ down, onto, says, becomes }) => {
    const { tree, named } = await outline({ movable: true });
    await hand.press(placeOf(item(tree, '小型餐饮')));
    await hand.drag(placeOf(item(tree, onto), { down, across: 0.6 }));
    await settled(tree);
    expect(ghost()).toBe(`小型餐饮 ${says}`);
    expect(tree.shadowRoot!.querySelector('.landing')).not.toBeNull();
    expect(item(tree, '小型餐饮').hasAttribute('data-dragged')).toBe(true);
    await hand.release(placeOf(item(tree, onto), { down, across: 0.6 }));
    await settled(tree);
    expect(named('move')).toEqual([{ ids: ['small'], ...becomes }]);
    expect(named('select'), 'letting go is no click').toEqual([]);
    expect(tree.shadowRoot!.querySelector('.landing')).toBeNull();
    expect(items(tree).some((each) => each.hasAttribute('data-dragged'))).toBe(false);
  });

  it('takes all that is selected', async () => {
    const { tree, named } = await outline({ movable: true, multiple: true, selected: ['small', 'medium'] });
    await hand.press(placeOf(item(tree, '中型餐饮')));
    await hand.drag(placeOf(item(tree, '变更')));
    expect(ghost()).toBe('中型餐饮2 放进“变更”');
    await hand.release(placeOf(item(tree, '变更')));
    expect(named('move')).toEqual([{ ids: ['small', 'medium'], parentId: 'change', index: 2 }]);
    expect(idsUnder(tree, 'change')).toEqual(['change-name', 'change-place', 'small', 'medium']);
  });

  it.each([
    { from: '餐饮服务经营者', onto: '经营场所面积是多少？', says: '不能放进自己里面' },
    { from: '变更', onto: '延续', says: '省里统一的情形不能移动' },
  ])('refuses with a reason: $says', async ({ from, onto, says }) => {
    const { tree, named } = await outline({ movable: true, canDrop: () => '省里统一的情形不能移动' });
    await hand.press(placeOf(item(tree, from)));
    await hand.drag(placeOf(item(tree, onto)));
    await settled(tree);
    expect(ghost()).toContain(says);
    expect(tree.shadowRoot!.querySelector('.landing')).toBeNull();
    await hand.release(placeOf(item(tree, onto)));
    expect(named('move')).toEqual([]);
  });

  it('stands beside a leaf that takes nothing in', async () => {
    const canDrop: ZwTree['canDrop'] = (_ids, { parentId }) => (parentId === 'cancel' ? '“注销”下面不能再有内容' : undefined);
    const { tree, named } = await outline({ movable: true, canDrop });
    await hand.press(placeOf(item(tree, '变更')));
    await hand.drag(placeOf(item(tree, '注销 → 食品经营许可注销'), { down: 0.6 }));
    await hand.release(placeOf(item(tree, '注销 → 食品经营许可注销'), { down: 0.6 }));
    expect(named('move')).toEqual([{ ids: ['change'], parentId: 'kind', index: 3 }]);
  });

  it('puts nothing anywhere when it is put back', async () => {
    const { tree, named } = await outline({ movable: true });
    await hand.press(placeOf(item(tree, '变更')));
    await hand.drag(placeOf(item(tree, '延续'), { down: 0.1 }));
    expect(ghost()).toBe('变更 放回原处');
    await hand.release(placeOf(item(tree, '延续'), { down: 0.1 }));
    expect(named('move')).toEqual([]);
  });

  it('opens a closed branch over which it stays', async () => {
    const { tree, named } = await outline({ movable: true });
    await hand.press(placeOf(item(tree, '小型餐饮')));
    await hand.drag(placeOf(item(tree, '变更')));
    await vi.waitFor(() => expect(named('expand')).toEqual([{ id: 'change', isExpanded: true }]), { timeout: 3000 });
    await userEvent.keyboard('{Escape}');
    await hand.release(placeOf(item(tree, '变更')));
    expect(named('move', 'select')).toEqual([]);
  });

  it('does not drag where it may not: not movable, readonly, from a twisty', async () => {
    const { tree } = await outline();
    const attempt = async (from: Element): Promise<string> => {
      await hand.press(placeOf(from));
      await hand.drag(placeOf(item(tree, '延续')));
      const seen = ghost();
      await hand.release(placeOf(item(tree, '延续')));
      return seen;
    };
    expect(await attempt(item(tree, '变更'))).toBe('');
    tree.movable = true;
    tree.readonly = true;
    expect(await attempt(item(tree, '变更'))).toBe('');
    tree.readonly = false;
    expect(await attempt(item(tree, '变更').querySelector('.twisty')!)).toBe('');
    expect(await attempt(item(tree, '变更'))).not.toBe('');
  });

  it('leaves nothing behind when the tree goes in mid-drag', async () => {
    const { tree } = await outline({ movable: true });
    await hand.press(placeOf(item(tree, '小型餐饮')));
    await hand.drag(placeOf(item(tree, '变更')));
    const { parentElement } = tree;
    tree.remove();
    expect(document.querySelector('[data-zw-ghost]')).toBeNull();
    expect(document.documentElement.style.cursor).toBe('');
    parentElement!.append(tree);
    await settled(tree);
    expect(tree.shadowRoot!.querySelector('.landing, [data-dragged]')).toBeNull();
    await hand.release({ x: 5, y: 5 });
  });

  it('goes to a target outside by its kind, without being movable', async () => {
    const { stage, tree, named } = await outline({ dragKind: 'situations' });
    const drop = vi.fn();
    const unregister = registerDropTarget(stage.querySelector('button:last-of-type')!, { over: () => ({ offer: '引用' }), drop, leave: () => undefined });
    await hand.press(placeOf(item(tree, '小型餐饮')));
    await hand.drag(placeOf(item(tree, '变更')));
    expect(ghost()).toBe('小型餐饮');
    await hand.drag(placeOf(stage.querySelector('button:last-of-type')!));
    await hand.release(placeOf(stage.querySelector('button:last-of-type')!));
    expect(drop.mock.calls[0]![0]).toEqual({ kind: 'situations', data: ['small'] });
    expect(named('move')).toEqual([]);
    unregister();
  });

  it('takes what comes from outside where the owner offers it', async () => {
    const FIELDS = new DragKind<string>('form-field');
    const canTake: ZwTree['canTake'] = (payload, { parentId }) => (FIELDS.dataOf(payload) === undefined ? undefined : parentId === null ? { refusal: '只能放在问题下' } : { offer: '' });
    const { stage, tree, named } = await outline({ canTake });
    const button = stage.querySelector('button')!;
    const source = new DragSource(button, { pick: () => ({ payload: FIELDS.payload('area'), label: '经营面积' }) });
    source.hostConnected();
    await hand.press(placeOf(button));
    await hand.drag(placeOf(item(tree, '变更'), { down: 0.9 }));
    expect(ghost()).toBe('经营面积 放在“变更”之后');
    await hand.release(placeOf(item(tree, '变更'), { down: 0.9 }));
    expect(named('drop')).toEqual([{ payload: { kind: 'form-field', data: 'area' }, parentId: 'kind', index: 2 }]);
    source.hostDisconnected();
  });

  it('asks for a menu when a finger is held and lifted', async () => {
    const { tree, named } = await outline({ movable: true });
    await finger.down(placeOf(item(tree, '变更')));
    await vi.waitFor(() => expect(ghost()).not.toBe(''));
    await finger.up();
    await vi.waitFor(() => expect((named('menu') as { id: string }[]).map(({ id }) => id)).toEqual(['change']));
  });
});

describe('many rows', () => {
  it('are drawn where they are seen; the cursor stays known when it is scrolled away', async () => {
    const { tree } = await outline({ nodes: manyNodes(10_000), expanded: new Set(manyNodes(10_000).flatMap(({ id, children }) => [id, ...(children ?? []).map((child) => child.id)])) });
    const box = tree.shadowRoot!.querySelector<HTMLElement>('[role=tree]')!;
    expect(items(tree).length).toBeLessThan(60);
    expect(box.scrollHeight).toBe(9990 * 28 + 12);
    const cursor = active(tree);
    box.scrollTop = 5000 * 28;
    await nextFrame();
    await settled(tree);
    expect(items(tree).length).toBeLessThan(60);
    expect(active(tree)).toBe(cursor);
    const middle = items(tree).filter((each) => each.getBoundingClientRect().top > box.getBoundingClientRect().top && each.getBoundingClientRect().bottom < box.getBoundingClientRect().bottom);
    expect(middle.length).toBeGreaterThan(10);
    tree.focus();
    await userEvent.keyboard('{ArrowDown}');
    await settled(tree);
    expect(box.scrollTop, 'a key brings the cursor back into sight').toBeLessThan(100);
  });

  it('are reached by focusNode through closed branches', async () => {
    const { tree, named } = await outline({ nodes: manyNodes(10_000), expanded: new Set() });
    tree.focusNode('d70i5s3');
    await settled(tree);
    expect(named('expand')).toEqual([{ id: 'd70', isExpanded: true }, { id: 'd70i5', isExpanded: true }]);
    expect(document.activeElement).toBe(tree);
    const row = tree.shadowRoot!.querySelector('[data-active]')!.getBoundingClientRect();
    const box = tree.getBoundingClientRect();
    expect(row.top).toBeGreaterThanOrEqual(box.top);
    expect(row.bottom).toBeLessThanOrEqual(box.bottom);
  });

  it('are few in a page that bounds nothing, and follow its scrolling', async () => {
    const nodes = manyNodes(2000);
    const tree = await shown<ZwTree>(html`<zw-tree label="事项目录" .nodes=${nodes}></zw-tree>`);
    await nextFrame();
    await settled(tree);
    expect(tree.getBoundingClientRect().height).toBeGreaterThan(20_000);
    expect(items(tree).length).toBeLessThan(100);
    window.scrollTo(0, 20_000);
    await nextFrame();
    await settled(tree);
    expect(items(tree).some((each) => Math.abs(each.getBoundingClientRect().top - window.innerHeight / 2) < 30)).toBe(true);
    window.scrollTo(0, 0);
  });

  it('are as high as the text is large', async () => {
    const { stage, tree } = await outline();
    stage.style.setProperty('--zw-text-scale', '2');
    await nextFrame();
    await settled(tree);
    expect(items(tree)[1]!.getBoundingClientRect().top - items(tree)[0]!.getBoundingClientRect().top).toBe(56);
    expect(items(tree)[0]!.getBoundingClientRect().height).toBe(56);
  });
});

describe('hostile data', () => {
  it('two nodes with one id are two rows', async () => {
    const twice: readonly TreeNode[] = [{ id: 'a', label: '甲' }, { id: 'a', label: '乙' }, { id: 'b', label: '丙' }];
    const { tree } = await outline({ nodes: twice });
    expect(labels(tree)).toEqual(['甲', '乙', '丙']);
    tree.nodes = [...twice].reverse();
    await settled(tree);
    expect(labels(tree)).toEqual(['丙', '乙', '甲']);
  });

  it('an empty tree says so, and every key is harmless', async () => {
    const { tree, told } = await outline({ nodes: [], movable: true, multiple: true });
    expect(tree.shadowRoot!.textContent).toContain('还没有内容');
    tree.focus();
    await userEvent.keyboard('{ArrowDown}{End}{ArrowRight}*x {F2}{Delete}{Enter}{Alt>}{ArrowUp}{/Alt}{Control>}a{/Control}');
    expect(told).toEqual([]);
  });

  it('unknown selections and open branches are nothing', async () => {
    const { tree } = await outline({ selected: ['nobody'], expanded: new Set(['kind', 'nobody']) });
    expect(active(tree)).toBe('您要办理哪类业务？');
    tree.focusNode('nobody');
    tree.rename('nobody');
    await settled(tree);
    expect(labels(tree)).toHaveLength(5);
  });
});
