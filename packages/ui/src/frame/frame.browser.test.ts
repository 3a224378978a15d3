import { coreMessages } from '@zhengwu/core';
import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { deepActiveElement } from '../element/innermost.js';
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

describe('the panes', () => {
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
