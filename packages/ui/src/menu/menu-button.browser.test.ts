import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { deepActiveElement } from '../element/innermost.js';
import { settled, shown } from '../testing/render.js';
import './define.js';
import type { ZwMenuButton } from './menu-button.js';
import type { MenuItem } from './menu-item.js';

const items: readonly MenuItem[] = [
  { id: 'xlsx', label: '导出为表格' },
  { id: 'docx', label: '导出为文档' },
];

async function given() {
  const picked = vi.fn();
  const element = await shown<ZwMenuButton>(html`<zw-menu-button label="导出" .items=${items} @zw-pick=${(event: CustomEvent<{ id: string }>) => picked(event.detail.id)}></zw-menu-button>`);
  await settled(element);
  return { element, picked, button: element.renderRoot.querySelector('button')! };
}

const focused = () => deepActiveElement()?.querySelector('.label')?.textContent;

describe('zw-menu-button', () => {
  it.each([
    ['{ArrowDown}', '导出为表格'],
    ['{ArrowUp}', '导出为文档'],
    ['{Enter}', '导出为表格'],
    [' ', '导出为表格'],
  ])('after %s stands on %s', async (keys, expected) => {
    const { element, button } = await given();
    element.focus();
    expect(deepActiveElement()).toBe(button);
    await userEvent.keyboard(keys);
    expect(focused()).toBe(expected);
  });

  it('says whether it is open, picks, and has the focus again', async () => {
    const { element, button, picked } = await given();
    expect(button.getAttribute('aria-haspopup')).toBe('menu');
    await userEvent.click(button);
    await settled(element);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await settled(element);
    expect(picked.mock.calls.flat()).toEqual(['docx']);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(deepActiveElement()).toBe(button);
  });

  it('closes with a second press', async () => {
    const { element, button } = await given();
    await userEvent.click(button);
    await userEvent.click(button);
    await settled(element);
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });

  it('does nothing while disabled, and says why', async () => {
    const { element, button } = await given();
    element.disabled = true;
    await settled(element);
    expect(button.disabled).toBe(true);
    element.reason = '还没有保存';
    await settled(element);
    expect(button.disabled).toBe(false);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    element.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });

  it('is named though it shows an icon alone', async () => {
    const { element, button } = await given();
    element.hideLabel = true;
    await settled(element);
    expect(button.getAttribute('aria-label')).toBe('导出');
    expect(button.querySelector('svg')).not.toBeNull();
  });
});
