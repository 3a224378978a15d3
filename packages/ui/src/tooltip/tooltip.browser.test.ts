import { html, render } from 'lit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { shown } from '../testing/render.js';
import { tooltip } from './tooltip.js';

const popup = () => document.querySelector<HTMLElement>('[role=tooltip]');
const isShown = () => popup() !== null;
const moment = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function given(text = '撤销', options: { keys?: string; label?: string } = {}) {
  const onClick = vi.fn();
  const stage = await shown<HTMLElement>(html`<div>
    <button>前</button>
    <button class="target" aria-label=${options.label ?? '撤销'} @click=${onClick} ${tooltip(text, { keys: options.keys })}>↶</button>
    <button class="second" ${tooltip('重做')}>↷</button>
    <p>正文</p>
  </div>`);
  return { stage, onClick, before: stage.querySelector('button')!, target: stage.querySelector<HTMLButtonElement>('.target')!, second: stage.querySelector<HTMLButtonElement>('.second')! };
}

const touch = (target: Element, type: string, at: { x?: number; y?: number } = {}) =>
  target.dispatchEvent(new PointerEvent(type, { pointerType: 'touch', pointerId: 7, isPrimary: true, bubbles: true, composed: true, cancelable: true, clientX: at.x ?? 10, clientY: at.y ?? 10 }));

/** The pointer of the test before rests where the next buttons will be. */
beforeEach(async () => {
  await userEvent.hover(document.documentElement, { position: { x: 900, y: 600 } });
  await vi.waitFor(() => expect(isShown()).toBe(false), 2000);
  await moment(450);
});

describe('tooltip', () => {
  it('comes at once with the focus of the keyboard, with its keys, and goes with it', async () => {
    const { before, target } = await given('撤销', { keys: 'Ctrl+Z' });
    before.focus();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(target);
    expect(popup()?.textContent).toBe('撤销');
    expect(popup()?.shadowRoot?.querySelector('kbd')?.textContent).toBe('Ctrl+Z');
    expect(target.getAttribute('aria-keyshortcuts')).toBe('Control+Z');
    await userEvent.keyboard('{Tab}{Tab}');
    expect(isShown()).toBe(false);
  });

  it('does not repeat a name, and describes what says more', async () => {
    const { before, target, second } = await given('撤销上一步：改名', { label: '撤销' });
    target.setAttribute('aria-describedby', 'other');
    before.focus();
    await userEvent.keyboard('{Tab}');
    expect(target.getAttribute('aria-describedby')).toBe(`other ${popup()!.id}`);
    await userEvent.keyboard('{Tab}');
    expect(target.getAttribute('aria-describedby')).toBe('other');
    second.setAttribute('aria-label', '重做');
    second.blur();
    before.focus();
    await userEvent.keyboard('{Tab}{Tab}');
    expect(popup()?.textContent).toBe('重做');
    expect(second.hasAttribute('aria-describedby')).toBe(false);
  });

  it('comes when a pointer rests, may be hovered itself, and goes when the pointer leaves', async () => {
    const { target, stage } = await given();
    await userEvent.hover(target);
    expect(isShown()).toBe(false);
    await vi.waitFor(() => expect(isShown()).toBe(true), 2000);
    await userEvent.hover(popup()!);
    await moment(400);
    expect(isShown()).toBe(true);
    await userEvent.hover(stage.querySelector('p')!);
    await vi.waitFor(() => expect(isShown()).toBe(false), 2000);
  });

  it('goes with Escape, which then closes nothing else', async () => {
    const { before, stage } = await given();
    const onKey = vi.fn();
    stage.addEventListener('keydown', onKey);
    before.focus();
    await userEvent.keyboard('{Tab}');
    onKey.mockClear();
    await userEvent.keyboard('{Escape}');
    expect(isShown()).toBe(false);
    expect(onKey).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onKey).toHaveBeenCalledOnce();
  });

  it('goes with a press and does not come with the focus that the press brings', async () => {
    const { target, onClick } = await given();
    await userEvent.hover(target);
    await vi.waitFor(() => expect(isShown()).toBe(true), 2000);
    await userEvent.click(target);
    expect(onClick).toHaveBeenCalledOnce();
    await moment(50);
    expect(isShown()).toBe(false);
  });

  it('shows one at a time', async () => {
    const { target, second } = await given();
    await userEvent.hover(target);
    await vi.waitFor(() => expect(isShown()).toBe(true), 2000);
    await userEvent.hover(second);
    await vi.waitFor(() => expect(popup()?.textContent).toBe('重做'), 2000);
    expect(document.querySelectorAll('[role=tooltip]')).toHaveLength(1);
  });

  it('comes with a long press of a finger, which is no click', async () => {
    const { target, onClick } = await given();
    touch(target, 'pointerdown');
    await vi.waitFor(() => expect(isShown()).toBe(true), 2000);
    touch(target, 'pointerup');
    target.click();
    expect(onClick).not.toHaveBeenCalled();
    touch(document.body, 'pointerdown');
    expect(isShown()).toBe(false);
    await moment(500);
    target.click();
    expect(onClick).toHaveBeenCalledOnce();
  });

  it('does not come when the finger scrolls', async () => {
    const { target } = await given();
    touch(target, 'pointerdown');
    touch(target, 'pointermove', { y: 60 });
    await moment(700);
    expect(isShown()).toBe(false);
  });

  it('leaves nothing behind when its element goes away', async () => {
    const stage = document.createElement('div');
    document.body.append(stage);
    const view = (isThere: boolean) => render(isThere ? html`<button ${tooltip('保存')}>存</button>` : '', stage);
    view(true);
    const button = stage.querySelector('button')!;
    button.focus();
    await userEvent.keyboard('{Shift}');
    button.blur();
    button.focus();
    expect(isShown()).toBe(true);
    view(false);
    expect(isShown()).toBe(false);
    stage.remove();
  });

  it('shows nothing for an empty text', async () => {
    const { before, target } = await given('');
    before.focus();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(target);
    expect(isShown()).toBe(false);
  });

  it('stands within the dialog that its element is handed on to', async () => {
    const host = await shown<HTMLElement>(html`<div><p><button>确定</button><button ${tooltip('关闭窗口')}>×</button></p></div>`);
    const shadow = host.attachShadow({ mode: 'open' });
    const dialog = document.createElement('dialog');
    dialog.append(document.createElement('slot'));
    shadow.append(dialog);
    dialog.showModal();
    host.querySelector('button')!.focus();
    await userEvent.keyboard('{Tab}');
    expect(host.querySelector('p')!.contains(popup())).toBe(true);
    dialog.close();
  });

  it('stands within the dialog that its element is in', async () => {
    const dialog = await shown<HTMLDialogElement>(html`<dialog><button>确定</button><button ${tooltip('关闭窗口')}>×</button></dialog>`);
    dialog.showModal();
    await userEvent.keyboard('{Tab}');
    expect(dialog.contains(popup())).toBe(true);
    dialog.close();
  });
});
