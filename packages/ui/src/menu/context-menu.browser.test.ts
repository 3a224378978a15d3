import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { deepActiveElement } from '../element/innermost.js';
import { shown } from '../testing/render.js';
import { contextMenu } from './context-menu.js';
import './define.js';
import type { MenuItem } from './menu-item.js';
import type { ZwMenu } from './menu.js';

const items: readonly MenuItem[] = [
  { id: 'rename', label: '改名' },
  { id: 'delete', label: '删除', tone: 'danger' },
];

async function given() {
  const onPick = vi.fn();
  const stage = await shown<HTMLElement>(html`<div>
    <ul ${contextMenu((on) => (on.matches('[data-row], [data-row] *') ? items : []), (id, on) => onPick(id, on.textContent), '节点操作')}>
      <li><button data-row>新办</button></li>
      <li><button data-row>变更</button></li>
      <li><button>无操作</button></li>
    </ul>
  </div>`);
  const [first, second, bare] = stage.querySelectorAll('button');
  return { stage, onPick, first: first!, second: second!, bare: bare!, menu: () => document.querySelector<ZwMenu>('zw-menu') };
}

describe('contextMenu', () => {
  it('opens under the pointer for what was pressed', async () => {
    const { second, onPick, menu } = await given();
    await userEvent.click(second, { button: 'right' });
    expect(menu()?.isOpen).toBe(true);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onPick.mock.calls).toEqual([['delete', '变更']]);
    expect(menu()).toBeNull();
  });

  it.each(['{ContextMenu}', '{Shift>}{F10}{/Shift}'])('opens with %s for what has the focus, which gets it back', async (keys) => {
    const { first, onPick, menu } = await given();
    first.focus();
    await userEvent.keyboard(keys);
    expect(menu()?.shadowRoot?.activeElement?.querySelector('.label')?.textContent).toBe('改名');
    await userEvent.keyboard('{Enter}');
    expect(onPick.mock.calls).toEqual([['rename', '新办']]);
    expect(deepActiveElement()).toBe(first);
  });

  it('leaves the browser its own menu where there is nothing of ours', async () => {
    const { bare, menu } = await given();
    const event = new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true, button: 2 });
    bare.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(menu()).toBeNull();
  });

  it('opens with a long press of a finger, once, though the system asks for a menu too', async () => {
    const { first, menu } = await given();
    const onClick = vi.fn();
    first.addEventListener('click', onClick);
    const init = { bubbles: true, composed: true, cancelable: true, clientX: 20, clientY: 20 };
    first.dispatchEvent(new PointerEvent('pointerdown', { ...init, pointerType: 'touch', pointerId: 3, isPrimary: true }));
    const asked = new MouseEvent('contextmenu', init);
    first.dispatchEvent(asked);
    expect(asked.defaultPrevented).toBe(true);
    const opened = menu();
    expect(opened?.isOpen).toBe(true);
    first.dispatchEvent(new PointerEvent('pointerup', { ...init, pointerType: 'touch', pointerId: 3, isPrimary: true }));
    first.click();
    expect(onClick).not.toHaveBeenCalled();
    expect(menu()).toBe(opened);
  });

  it('goes away with its element', async () => {
    const { first, stage, menu } = await given();
    first.focus();
    await userEvent.keyboard('{ContextMenu}');
    expect(menu()).not.toBeNull();
    stage.remove();
    await vi.waitFor(() => expect(menu()).toBeNull());
  });
});
