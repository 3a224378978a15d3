import { html, type TemplateResult } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { deepActiveElement } from '../element/innermost.js';
import { defineElement } from '../element/define-element.js';
import '../segmented/define.js';
import { nextFrame, settled, shown } from '../testing/render.js';
import './define.js';
import type { ZwToolbar } from './toolbar.js';

async function given(content: TemplateResult, width = '1200px') {
  const stage = await shown<HTMLElement>(html`<div lang="zh-CN">
    <button id="before">前</button>
    <zw-toolbar label="编辑">${content}</zw-toolbar>
    <button id="after">后</button>
  </div>`);
  const toolbar = stage.querySelector<ZwToolbar>('zw-toolbar')!;
  const resize = async (to: string) => {
    toolbar.style.width = to;
    await nextFrame();
  };
  await resize(width);
  stage.querySelector<HTMLElement>('#before')!.focus();
  return { stage, toolbar, resize, more: toolbar.renderRoot.querySelector<HTMLElement>('zw-menu-button')! };
}

const focused = () => {
  const active = deepActiveElement();
  return active?.getAttribute('aria-label') ?? active?.querySelector('.label, .word')?.textContent ?? active?.textContent.trim();
};

const mixed = html`
  <button>撤销</button>
  <button disabled>重做</button>
  <button aria-disabled="true">粘贴</button>
  <input aria-label="查找" value="食品" />
  <select aria-label="缩放"><option>50%</option><option selected>100%</option></select>
  <zw-segmented label="视图" value="b" .options=${[{ value: 'a', label: '大纲' }, { value: 'b', label: '画布' }]}></zw-segmented>
  <zw-menu-button label="导出" .items=${[{ id: 'xlsx', label: '表格' }, { id: 'docx', label: '文档' }]}></zw-menu-button>
  <button>检查</button>
`;

describe('zw-toolbar: keys', () => {
  it('is one stop of the Tab key, which remembers where one was', async () => {
    await given(mixed);
    await userEvent.keyboard('{Tab}');
    expect(focused()).toBe('撤销');
    await userEvent.keyboard('{ArrowRight}{Tab}');
    expect(focused()).toBe('后');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe('粘贴');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe('前');
  });

  it.each([
    ['over what is disabled, not over aria-disabled', '{ArrowRight}', '粘贴'],
    ['into a field', '{ArrowRight}{ArrowRight}', '查找'],
    ['through a field at the ends of its text', '{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}', '缩放'],
    ['not from the middle of a text', '{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}{ArrowRight}', '查找'],
    ['back from the start of a text', '{ArrowRight}{ArrowRight}{ArrowLeft}{ArrowLeft}', '粘贴'],
    ['to the end', '{End}', '检查'],
    ['to the end and back', '{End}{Home}', '撤销'],
    ['round the end', '{End}{ArrowRight}', '撤销'],
    ['round the start', '{ArrowLeft}', '检查'],
    ['backwards into a menu button', '{End}{ArrowLeft}', '导出'],
    ['backwards into the chosen segment', '{End}{ArrowLeft}{ArrowLeft}', '画布'],
    ['through segments', '{End}{ArrowLeft}{ArrowLeft}{ArrowLeft}', '大纲'],
    ['out of segments', '{End}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}', '缩放'],
  ])('goes %s', async (_case, keys, expected) => {
    await given(mixed);
    await userEvent.keyboard(`{Tab}${keys}`);
    expect(focused()).toBe(expected);
  });

  it('passes through segments without choosing', async () => {
    const { toolbar } = await given(mixed);
    const segmented = toolbar.querySelector('zw-segmented')!;
    await userEvent.keyboard('{Tab}{End}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(segmented.value).toBe('b');
    await userEvent.keyboard(' ');
    expect(segmented.value).toBe('a');
  });

  it('leaves ↑ and ↓ to a list, and to a menu button', async () => {
    const { toolbar } = await given(mixed);
    toolbar.querySelector('select')!.focus();
    await userEvent.keyboard('{ArrowUp}');
    expect(toolbar.querySelector('select')!.value).toBe('50%');
    await userEvent.keyboard('{Tab}');
    expect(focused()).toBe('后');
    toolbar.querySelector('zw-menu-button')!.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('表格');
    await userEvent.keyboard('{ArrowDown}{Escape}{ArrowRight}');
    expect(focused()).toBe('检查');
  });

  it('keeps a field that needs every arrow as a stop of its own', async () => {
    await given(html`<button>撤销</button><input type="number" aria-label="行距" value="2" /><button>检查</button>`);
    await userEvent.keyboard('{Tab}{ArrowRight}');
    expect(focused()).toBe('检查');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe('行距');
    await userEvent.keyboard('{ArrowLeft}{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe('前');
  });

  it('goes up and down when it stands upright', async () => {
    const { toolbar } = await given(mixed);
    toolbar.orientation = 'vertical';
    await settled(toolbar);
    await userEvent.keyboard('{Tab}{ArrowDown}');
    expect(focused()).toBe('粘贴');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(focused()).toBe('大纲');
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    expect(focused()).toBe('查找');
  });

  it('stays reachable when the control that the Tab key reached is disabled or removed', async () => {
    const { toolbar, stage } = await given(mixed);
    const [undo, , paste] = toolbar.querySelectorAll('button');
    undo!.disabled = true;
    await nextFrame();
    stage.querySelector<HTMLElement>('#before')!.focus();
    await userEvent.keyboard('{Tab}');
    expect(focused()).toBe('粘贴');
    paste!.hidden = true;
    await nextFrame();
    stage.querySelector<HTMLElement>('#before')!.focus();
    await userEvent.keyboard('{Tab}');
    expect(focused()).toBe('查找');
  });

  it('takes in an element that is defined only later', async () => {
    const { stage } = await given(html`<zw-late-button></zw-late-button><button>检查</button>`);
    class Late extends HTMLElement {
      connectedCallback(): void {
        this.attachShadow({ mode: 'open', delegatesFocus: true }).innerHTML = '<button>晚到</button>';
      }
    }
    defineElement('zw-late-button', Late);
    await nextFrame();
    stage.querySelector<HTMLElement>('#before')!.focus();
    await userEvent.keyboard('{Tab}{ArrowLeft}');
    expect(focused()).toBe('晚到');
    await userEvent.keyboard('{Tab}');
    expect(focused()).toBe('后');
  });

  it('gives back what it took', async () => {
    const { toolbar } = await given(mixed);
    const children = [...toolbar.children];
    toolbar.remove();
    expect(children.map((child) => child.getAttribute('tabindex'))).toEqual(children.map(() => null));
    expect(children.some((child) => child.hasAttribute('data-folded'))).toBe(false);
  });
});

const buttons = (onClick: (name: string) => void) => html`
  ${['撤销', '重做', '复制', '粘贴', '删除'].map(
    (name, at) => html`<button class="wide" data-priority=${name === '删除' ? 5 : -at} aria-pressed=${name === '复制' ? 'true' : 'false'} ?disabled=${name === '粘贴'} @click=${() => onClick(name)}>${name}</button>`,
  )}
  <zw-menu-button label="导出" data-priority="-9" .items=${[{ id: 'xlsx', label: '表格' }]} @zw-pick=${(event: CustomEvent<{ id: string }>) => onClick(event.detail.id)}></zw-menu-button>
`;
const seen = (toolbar: ZwToolbar) => [...toolbar.children].filter((child) => child.getClientRects().length > 0).map((child) => (child as HTMLElement & { label?: string }).label ?? child.textContent);

describe('zw-toolbar: too narrow', () => {
  it('moves the least important into a menu, and back', async () => {
    const { toolbar, resize, more } = await given(buttons(() => undefined));
    expect(seen(toolbar)).toEqual(['撤销', '重做', '复制', '粘贴', '删除', '导出']);
    expect(more.getClientRects()).toHaveLength(0);
    await resize('190px');
    expect(seen(toolbar)).toEqual(['撤销', '重做', '删除']);
    expect(more.getClientRects()).toHaveLength(1);
    await resize('60px');
    expect(seen(toolbar)).toEqual([]);
    await resize('1200px');
    expect(seen(toolbar)).toHaveLength(6);
  });

  it('does the same from the menu', async () => {
    const onClick = vi.fn();
    const { toolbar, more } = await given(buttons(onClick), '60px');
    more.focus();
    await userEvent.keyboard('{Enter}');
    const menu = more.shadowRoot!.querySelector('zw-menu')!;
    const items = [...menu.renderRoot.querySelectorAll('.item')];
    expect(items.map((item) => item.querySelector('.label')?.textContent)).toEqual(['撤销', '重做', '复制', '粘贴', '删除', '导出']);
    expect(items[2]!.getAttribute('aria-checked')).toBe('true');
    expect(items[3]!.getAttribute('aria-disabled')).toBe('true');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onClick.mock.calls.flat()).toEqual(['重做']);
    await userEvent.keyboard('{Enter}{End}{ArrowRight}{Enter}');
    expect(onClick.mock.calls.flat()).toEqual(['重做', 'xlsx']);
    toolbar.querySelector('button')!.disabled = true;
    await userEvent.keyboard('{Enter}');
    await settled(more);
    await settled(menu);
    expect(menu.renderRoot.querySelector('.item')!.getAttribute('aria-disabled')).toBe('true');
  });

  it('keeps the focus in the toolbar', async () => {
    const { toolbar, resize, more } = await given(buttons(() => undefined));
    toolbar.querySelectorAll('button')[2]!.focus();
    await resize('190px');
    expect(more.matches(':focus-within')).toBe(true);
    await resize('1200px');
    expect(toolbar.matches(':focus-within')).toBe(true);
    expect(focused()).not.toBe('更多');
  });

  it('grows again where it takes only the width that it needs', async () => {
    const { toolbar, stage } = await given(buttons(() => undefined), '');
    Object.assign(stage.style, { display: 'flex', width: '900px' });
    await nextFrame();
    expect(seen(toolbar)).toHaveLength(6);
    stage.style.width = '260px';
    await nextFrame();
    expect(seen(toolbar).length).toBeLessThan(6);
    stage.style.width = '900px';
    await nextFrame();
    expect(seen(toolbar)).toHaveLength(6);
  });

  it('lets a field wrap that cannot be in a menu', async () => {
    const { toolbar } = await given(html`<input class="zw-input" aria-label="查找" /><input class="zw-input" aria-label="替换" /><button>检查</button>`, '200px');
    expect(seen(toolbar)).toHaveLength(2);
    const [first, second] = toolbar.querySelectorAll('input');
    expect(second!.getBoundingClientRect().top).toBeGreaterThanOrEqual(first!.getBoundingClientRect().bottom);
  });

  it('is settled before the browser paints, and raises no error', async () => {
    const onError = vi.fn();
    window.addEventListener('error', onError);
    const { toolbar } = await given(buttons(() => undefined));
    const heights = new Set<number>();
    for (let width = 600; width >= 60; width -= 30) {
      toolbar.style.width = `${width}px`;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      // A task after the frame: what was painted stands.
      await new Promise((resolve) => setTimeout(resolve));
      heights.add(Math.round(toolbar.getBoundingClientRect().height));
    }
    window.removeEventListener('error', onError);
    expect(onError).not.toHaveBeenCalled();
    expect(heights.size).toBe(1);
  });
});
