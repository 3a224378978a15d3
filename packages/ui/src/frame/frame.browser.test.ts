import { coreMessages, type Finding } from '@zhengwu/core';
import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { deepActiveElement } from '../element/innermost.js';
import { findingKey, NO_FINDINGS, type FindingView } from '../findings/finding-view.js';
import { designerMessages } from '../messages/designer.js';
import { nextFrame, settled, shown } from '../testing/render.js';
import './define.js';
import type { ZwFrame } from './frame.js';

async function frameOf(width = 1200): Promise<{ readonly frame: ZwFrame; readonly heard: string[] }> {
  const frame = await shown<ZwFrame>(html`
    <zw-frame
      label="食品经营许可"
      memory="test-frame"
      state="open"
      .book=${{ ...coreMessages, ...designerMessages }}
      .views=${[
        { id: 'list', label: '清单' },
        { id: 'matrix', label: '情形对照' },
      ]}
      view="list"
      .outline=${{ label: '大纲', hint: '23 问' }}
      .properties=${{ label: '属性' }}
      .history=${{ canUndo: true, canRedo: false, undoes: '移动材料', redoes: '' }}
    >
      <button slot="outline">大纲里的按钮</button>
      <p slot="canvas">画布</p>
      <input slot="properties" aria-label="名称" />
      <button slot="actions">送部门确认</button>
    </zw-frame>
  `);
  Object.assign(frame.style, { width: `${String(width)}px`, height: '640px' });
  const heard: string[] = [];
  for (const type of ['zw-undo', 'zw-redo', 'zw-view', 'zw-keys', 'zw-layout']) frame.addEventListener(type, () => heard.push(type));
  await nextFrame();
  await settled(frame);
  return { frame, heard };
}

function part(frame: ZwFrame, selector: string): HTMLElement {
  const found = frame.shadowRoot?.querySelector<HTMLElement>(selector);
  if (found == null) throw new Error(`the frame has no ${selector}`);
  return found;
}

afterEach(() => localStorage.clear());

describe('the bar', () => {
  it('says what undo would take back, and asks for it', async () => {
    const { heard } = await frameOf();
    await userEvent.click(page.getByRole('button', { name: '撤销：移动材料' }));
    expect(heard).toEqual(['zw-undo']);
  });

  it('keeps a button that cannot, for its reason to be read, and asks for nothing', async () => {
    const { heard } = await frameOf();
    const redo = page.getByRole('button', { name: '没有可以重做的修改' });
    await expect.element(redo).toHaveAttribute('aria-disabled', 'true');
    (redo.element() as HTMLElement).click();
    expect(heard).toEqual([]);
  });

  it('changes the view', async () => {
    const { heard } = await frameOf();
    await userEvent.click(page.getByText('情形对照'));
    expect(heard).toEqual(['zw-view']);
  });

  it('shuts the findings away, and the pill brings them back and goes to them', async () => {
    const { frame } = await frameOf();
    const list = part(frame, 'zw-finding-list');
    list.shadowRoot!.querySelector<HTMLElement>('button[aria-label="收起检查结果"]')!.click();
    await settled(frame);
    expect(list.getBoundingClientRect().height).toBe(0);
    await userEvent.click(page.getByRole('button', { name: '正在检查…' }));
    await settled(frame);
    expect(list.getBoundingClientRect().height).toBeGreaterThan(50);
    expect(list.shadowRoot?.activeElement).not.toBeNull();
  });
});

describe('findings that there are not', () => {
  const finding: Finding = { rule: 'item/name-missing', severity: 'error', at: { part: 'item', id: 'a' }, params: { element: 'material' }, fixes: [] };
  const view = (open: readonly Finding[]): FindingView => ({ ...NO_FINDINGS, open, isCurrent: true, isKnown: true });
  const height = (frame: ZwFrame): number => part(frame, 'zw-finding-list').getBoundingClientRect().height;

  it('take no room but their head; the first one opens the list', async () => {
    const { frame } = await frameOf();
    frame.findings = view([]);
    await settled(frame);
    expect(height(frame)).toBe(0);
    expect(part(frame, '.folded').textContent).toContain('检查通过');
    frame.findings = view([finding]);
    await settled(frame);
    expect(height(frame)).toBeGreaterThan(50);
    expect(frame.shadowRoot?.querySelector('.folded')).toBeNull();
    frame.findings = view([]);
    await settled(frame);
    expect(height(frame)).toBe(0);
  });

  it('stay shut where a person shut them', async () => {
    const { frame } = await frameOf();
    frame.findings = view([finding]);
    await settled(frame);
    part(frame, 'zw-finding-list').shadowRoot!.querySelector<HTMLElement>('button[aria-label="收起检查结果"]')!.click();
    await settled(frame);
    for (const open of [[], [finding]]) {
      frame.findings = view(open);
      await settled(frame);
      expect(height(frame)).toBe(0);
    }
  });

  it('and those that come are not shown to whoever has just shut the empty list, but counted in its head', async () => {
    const { frame } = await frameOf();
    frame.findings = view([]);
    await settled(frame);
    await userEvent.click(page.getByRole('button', { name: '展开检查结果' }));
    await settled(frame);
    part(frame, 'zw-finding-list').shadowRoot!.querySelector<HTMLElement>('button[aria-label="收起检查结果"]')!.click();
    await settled(frame);
    frame.findings = view([finding]);
    await settled(frame);
    expect(height(frame)).toBe(0);
    expect(part(frame, '.folded').textContent).toContain('1 错误');
    await userEvent.click(page.getByRole('button', { name: '展开检查结果' }));
    await settled(frame);
    expect(height(frame)).toBeGreaterThan(50);
  });

  it('are shown to whoever asks for them', async () => {
    const { frame } = await frameOf();
    frame.findings = view([]);
    await settled(frame);
    await userEvent.click(page.getByRole('button', { name: '展开检查结果' }));
    await settled(frame);
    expect(height(frame)).toBeGreaterThan(50);
    expect(part(frame, 'zw-finding-list').shadowRoot?.activeElement).not.toBeNull();
  });

  it('and those that there are: the pill goes to the first, for everybody to see', async () => {
    const { frame } = await frameOf();
    const heard: unknown[] = [];
    frame.addEventListener('zw-current', (event) => heard.push((event as CustomEvent<unknown>).detail));
    frame.findings = view([finding]);
    await settled(frame);
    await userEvent.click(page.getByRole('button', { name: '1 错误' }));
    await settled(frame);
    expect(heard).toEqual([{ key: findingKey(finding) }]);
    expect(part(frame, 'zw-finding-list').shadowRoot?.activeElement?.classList).toContain('say');
  });

  it('and the first ones wait in the head for whoever is at a field, until they are asked for', async () => {
    const { frame } = await frameOf();
    frame.findings = view([]);
    await settled(frame);
    const field = page.getByRole('textbox', { name: '名称' }).element() as HTMLElement;
    field.focus();
    const room = (): number => part(frame, 'section[aria-label="属性"]').getBoundingClientRect().height;
    const before = room();
    frame.findings = view([finding]);
    await settled(frame);
    expect(room()).toBe(before);
    expect(part(frame, '.folded').textContent).toContain('1 错误');
    field.blur();
    frame.findings = view([finding, finding]);
    await settled(frame);
    expect(height(frame), 'nothing jumps when he leaves the field').toBe(0);
    await userEvent.click(page.getByRole('button', { name: '展开检查结果' }));
    await settled(frame);
    expect(height(frame)).toBeGreaterThan(50);
  });

  it('and the list that a person opened stays open, whatever is written', async () => {
    const { frame } = await frameOf();
    frame.findings = view([finding]);
    await settled(frame);
    await userEvent.click(page.getByRole('button', { name: '1 错误' }));
    await settled(frame);
    (page.getByRole('textbox', { name: '名称' }).element() as HTMLElement).focus();
    for (const open of [[], [finding], []]) {
      frame.findings = view(open);
      await settled(frame);
      expect(height(frame)).toBeGreaterThan(50);
    }
    part(frame, 'zw-finding-list').shadowRoot!.querySelector<HTMLElement>('button[aria-label="收起检查结果"]')!.click();
    await settled(frame);
    expect(height(frame)).toBe(0);
  });

  it('and properties that have nothing to show leave their room to the middle', async () => {
    const { frame } = await frameOf();
    const width = (): number => part(frame, 'section.canvas').getBoundingClientRect().width;
    const before = width();
    frame.properties = { label: '属性', isFolded: true };
    await settled(frame);
    expect(width()).toBeGreaterThan(before + 200);
    frame.properties = { label: '属性' };
    await settled(frame);
    expect(width()).toBe(before);
  });
});

describe('properties that are folded', () => {
  const pane = (frame: ZwFrame): DOMRect => part(frame, 'section[aria-label="属性"]').getBoundingClientRect();

  it('come by a button of the bar, and go by it', async () => {
    const { frame } = await frameOf();
    frame.properties = { label: '属性', isFolded: true };
    await settled(frame);
    const show = page.getByRole('button', { name: '显示属性栏' });
    await expect.element(show).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(show);
    await settled(frame);
    expect(pane(frame).width).toBeGreaterThan(200);
    await userEvent.click(page.getByRole('button', { name: '收起属性栏' }));
    await settled(frame);
    expect(pane(frame).width).toBe(0);
  });

  it('come where a field of theirs is asked for, also where a person had put them away', async () => {
    const { frame } = await frameOf();
    frame.properties = { label: '属性', isFolded: true };
    await settled(frame);
    await frame.showPane('properties');
    expect(pane(frame).width).toBeGreaterThan(200);
    (page.getByRole('separator', { name: '属性栏宽度' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await settled(frame);
    expect(pane(frame).width).toBe(0);
    await frame.showPane('properties');
    expect(pane(frame).width).toBeGreaterThan(200);
  });
});

describe('a frame as wide as a telephone', () => {
  const boxes = (frame: ZwFrame): readonly DOMRect[] =>
    [...frame.shadowRoot!.querySelectorAll('.bar button, .bar zw-menu-button'), frame.querySelector('[slot=actions]')!].map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 0);

  it('has a bar of two lines, all of it in sight, nothing too small for a finger', async () => {
    const { frame } = await frameOf(375);
    expect(part(frame, '.bar').getBoundingClientRect().height).toBeLessThan(90);
    const [left, right] = [frame.getBoundingClientRect().left, frame.getBoundingClientRect().right];
    for (const box of boxes(frame)) {
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      expect(box.left).toBeGreaterThanOrEqual(left);
      expect(box.right).toBeLessThanOrEqual(right);
    }
  });

  it('has its views in a menu', async () => {
    const { frame, heard } = await frameOf(375);
    await userEvent.click(page.getByRole('button', { name: '清单' }));
    await userEvent.click(page.getByRole('menuitemcheckbox', { name: '情形对照' }));
    expect(heard).toContain('zw-view');
    await settled(frame);
  });
});

describe('what passes', () => {
  it('stands over the middle: findings and panes stay free', async () => {
    const { frame } = await frameOf();
    frame.findings = { ...NO_FINDINGS, open: [{ rule: 'item/name-missing', severity: 'error', at: { part: 'item', id: 'a' }, params: {}, fixes: [] }], isKnown: true };
    await settled(frame);
    await nextFrame();
    frame.toast({ text: '已删除“营业执照”', action: { label: '撤销', run: () => undefined } });
    await settled(frame);
    await nextFrame();
    const toast = part(frame, 'zw-toaster').shadowRoot!.querySelector('.toast')!.getBoundingClientRect();
    const middle = part(frame, 'section.canvas').getBoundingClientRect();
    expect(toast.bottom).toBeLessThanOrEqual(middle.bottom);
    expect(toast.left).toBeGreaterThanOrEqual(middle.left);
    expect(toast.right).toBeLessThanOrEqual(middle.right);
  });
});

describe('the panes', () => {
  it('begin as wide as the designer says, and end as wide as a person wants', async () => {
    const { frame } = await frameOf();
    const width = (): number => part(frame, '[aria-label="大纲"]').getBoundingClientRect().width;
    expect(width()).toBe(272);
    frame.outline = { label: '大纲', width: 320 };
    await settled(frame);
    expect(width()).toBe(320);
    (page.getByRole('separator', { name: '大纲宽度' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    await settled(frame);
    const wanted = width();
    frame.outline = { label: '大纲', hint: '24 问', width: 320 };
    await settled(frame);
    expect(width()).toBe(wanted);
  });

  it('are made wider by the keyboard, and are so again in the next frame of that name', async () => {
    const { frame } = await frameOf();
    const before = part(frame, '[aria-label="大纲"]').getBoundingClientRect().width;
    (page.getByRole('separator', { name: '大纲宽度' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await settled(frame);
    const wider = part(frame, '[aria-label="大纲"]').getBoundingClientRect().width;
    expect(wider).toBeGreaterThan(before);
    frame.remove();
    const next = await frameOf();
    expect(part(next.frame, '[aria-label="大纲"]').getBoundingClientRect().width).toBe(wider);
  });

  it('become drawers by the frame’s own width, keep what they hold, and give the focus back', async () => {
    const { frame, heard } = await frameOf(640);
    expect(heard).toEqual(['zw-layout']);
    expect(frame.shadowRoot?.querySelector('zw-split')).toBeNull();
    const opener = page.getByRole('button', { name: '大纲', exact: true });
    await userEvent.click(opener);
    await settled(frame);
    await expect.element(page.getByText('大纲里的按钮')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await settled(frame);
    expect(deepActiveElement()).toBe(opener.element());
  });

  it('become drawers when the text grows, at the same width', async () => {
    const { frame } = await frameOf(1200);
    frame.style.setProperty('--zw-text-scale', '2');
    await nextFrame();
    await settled(frame);
    await nextFrame();
    expect(frame.shadowRoot?.querySelector('zw-split')).toBeNull();
  });
});

describe('the Tab key', () => {
  it('goes through bar, outline, canvas, properties and findings, and leaves', async () => {
    const { frame } = await frameOf();
    const after = document.createElement('button');
    after.textContent = '后面';
    frame.after(after);
    const seen: string[] = [];
    for (let press = 0; press < 40; press += 1) {
      await userEvent.keyboard('{Tab}');
      const active = document.activeElement;
      if (active === after) break;
      seen.push(active === frame ? 'frame' : (active?.getAttribute('aria-label') ?? active?.textContent.trim() ?? ''));
    }
    expect(document.activeElement).toBe(after);
    expect(seen.indexOf('大纲里的按钮')).toBeGreaterThan(0);
    expect(seen.indexOf('名称')).toBeGreaterThan(seen.indexOf('大纲里的按钮'));
  });
});
