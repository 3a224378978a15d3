import './define.js';

import { html, type TemplateResult } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { settled, shown } from '../testing/render.js';
import type { ZwNumberField } from './number-field.js';

interface Seen {
  readonly field: ZwNumberField;
  readonly box: HTMLInputElement;
  readonly inputs: () => readonly unknown[];
  readonly changes: () => readonly unknown[];
}

async function field(template: TemplateResult): Promise<Seen> {
  const element = await shown<ZwNumberField>(template);
  const input = vi.fn();
  const change = vi.fn();
  element.addEventListener('zw-input', (event) => input((event as CustomEvent<{ value: unknown }>).detail.value));
  element.addEventListener('zw-change', (event) => change((event as CustomEvent<{ value: unknown }>).detail.value));
  return {
    field: element,
    box: page.getByRole('spinbutton').element() as HTMLInputElement,
    inputs: () => input.mock.calls.map(([value]) => value),
    changes: () => change.mock.calls.map(([value]) => value),
  };
}

const limit = html`<zw-number-field lang="zh-CN" label="承诺时限" unit="个工作日" min="1" max="60" .value=${20}></zw-number-field>`;

describe('zw-number-field', () => {
  it('names itself, its value with the unit, and its bounds', async () => {
    const { box } = await field(limit);
    expect(page.getByRole('spinbutton', { name: '承诺时限' }).element()).toBe(box);
    expect(box.getAttribute('aria-valuenow')).toBe('20');
    expect(box.getAttribute('aria-valuetext')).toBe('20 个工作日');
    expect(box.getAttribute('aria-valuemin')).toBe('1');
    expect(box.getAttribute('aria-valuemax')).toBe('60');
  });

  it.each<[keys: string, value: number]>([
    ['{ArrowUp}', 21],
    ['{ArrowDown}', 19],
    ['{PageUp}', 30],
    ['{PageDown}', 10],
    ['{PageUp}{PageUp}{PageUp}{PageUp}{PageUp}', 60],
    ['{PageDown}{PageDown}{PageDown}', 1],
  ])('given 20, %s makes it %i and says so when the key is let go', async (keys, value) => {
    const { field: element, box, changes } = await field(limit);
    box.focus();
    await userEvent.keyboard(keys);
    expect(element.value).toBe(value);
    expect(box.value).toBe(String(value));
    expect(changes()[changes().length - 1]).toBe(value);
  });

  it('while a key is held, inputs are told; one change when it is let go', async () => {
    const { box, inputs, changes } = await field(limit);
    box.focus();
    await userEvent.keyboard('{ArrowUp>3}');
    expect(inputs()).toEqual([21, 22, 23]);
    expect(changes()).toEqual([]);
    await userEvent.keyboard('{/ArrowUp}');
    expect(changes()).toEqual([23]);
  });

  it('Home and End move the cursor, not the number', async () => {
    const { field: element, box } = await field(limit);
    box.focus();
    await userEvent.keyboard('{Home}');
    expect(box.selectionEnd).toBe(0);
    await userEvent.keyboard('{End}');
    expect(box.selectionEnd).toBe(2);
    expect(element.value).toBe(20);
  });

  it('keeps what is typed as typed, then writes it the usual way', async () => {
    const { field: element, box, inputs, changes } = await field(limit);
    await userEvent.fill(box, '三十');
    await settled(element);
    expect(box.value).toBe('三十');
    expect(inputs()).toEqual([30]);
    expect(element.value).toBe(20);
    await userEvent.keyboard('{Enter}');
    await settled(element);
    expect(box.value).toBe('30');
    expect(changes()).toEqual([30]);
  });

  it('typing what stands there already changes nothing', async () => {
    const { box, field: element, changes } = await field(limit);
    await userEvent.fill(box, '２０ ');
    await userEvent.keyboard('{Tab}');
    await settled(element);
    expect(box.value).toBe('20');
    expect(changes()).toEqual([]);
  });

  it.each<[text: string, sentence: string]>([
    ['很快', '“很快”不是数字，请填写数字，如 20 或二十。'],
    ['1.5', '这里只能填整数，请去掉小数。'],
    ['0', '不能小于 1 个工作日。'],
    ['200', '不能大于 60 个工作日。'],
    ['9'.repeat(40), '数字太长，最多 15 位。'],
  ])('given %s, it keeps the text, says why, and tells nobody', async (text, sentence) => {
    const { field: element, box, changes } = await field(limit);
    await userEvent.fill(box, text);
    await settled(element);
    expect(box.getAttribute('aria-invalid')).toBeNull();
    await userEvent.keyboard('{Tab}');
    await settled(element);
    expect(box.value).toBe(text);
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(page.getByRole('spinbutton', { name: '承诺时限' }).element()).toHaveAccessibleDescription(sentence);
    expect(element.value).toBe(20);
    expect(changes()).toEqual([]);
  });

  it('the complaint goes as soon as the text can be read', async () => {
    const { field: element, box } = await field(limit);
    await userEvent.fill(box, '很快');
    await userEvent.keyboard('{Enter}');
    await userEvent.fill(box, '15');
    await settled(element);
    expect(box.getAttribute('aria-invalid')).toBeNull();
  });

  it('Escape brings back what stood there; an Escape with nothing to bring back goes on to the dialog', async () => {
    const { field: element, box, changes } = await field(limit);
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await userEvent.fill(box, '99999');
    await userEvent.keyboard('{Escape}');
    await settled(element);
    expect(box.value).toBe('20');
    expect(heard).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(heard).toHaveBeenCalledTimes(1);
    expect(changes()).toEqual([]);
    document.removeEventListener('keydown', heard);
  });

  it('emptied, it tells null; if required, it says so', async () => {
    const { field: element, box, changes } = await field(html`<zw-number-field lang="zh-CN" label="承诺时限" required .value=${20}></zw-number-field>`);
    await userEvent.clear(box);
    await userEvent.keyboard('{Tab}');
    await settled(element);
    expect(changes()).toEqual([null]);
    expect(box).toHaveAccessibleDescription('请填写承诺时限。');
  });

  it('what the owner writes back while typing does not disturb; another value does', async () => {
    const { field: element, box } = await field(limit);
    element.addEventListener('zw-input', (event) => {
      element.value = (event as CustomEvent<{ value: number | null }>).detail.value;
    });
    await userEvent.fill(box, '３０');
    await settled(element);
    expect(box.value).toBe('３０');
    element.value = 45;
    await settled(element);
    expect(box.value).toBe('45');
  });

  it('an owner that followed the typing still hears the change, and is told of Escape', async () => {
    const { field: element, box, changes } = await field(limit);
    element.addEventListener('zw-input', (event) => {
      element.value = (event as CustomEvent<{ value: number | null }>).detail.value;
    });
    await userEvent.fill(box, '30');
    await userEvent.keyboard('{Enter}');
    expect(changes()).toEqual([30]);
    await userEvent.fill(box, '35');
    await settled(element);
    await userEvent.keyboard('{Escape}');
    await settled(element);
    expect(element.value).toBe(30);
    expect(box.value).toBe('30');
  });

  it('the wheel does nothing', async () => {
    const { field: element, box } = await field(limit);
    box.focus();
    box.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true }));
    await settled(element);
    expect(box.value).toBe('20');
  });

  it('the buttons step, repeat while held, stop at the bound, and stand in nobody’s way', async () => {
    const { field: element, box, changes } = await field(html`<zw-number-field lang="zh-CN" label="承诺时限" max="22" .value=${20}></zw-number-field>`);
    const [, plus] = element.shadowRoot!.querySelectorAll('button');
    await userEvent.click(plus!);
    expect(element.value).toBe(21);
    expect(element.shadowRoot!.activeElement).toBe(box);
    plus!.dispatchEvent(new PointerEvent('pointerdown', { button: 0, pointerType: 'mouse' }));
    await vi.waitFor(() => expect(element.value).toBe(22));
    await settled(element);
    expect(plus!.disabled).toBe(true);
    expect(changes()).toEqual([21, 22]);
    await userEvent.keyboard('{Tab}');
    expect(element.matches(':focus-within')).toBe(false);
  });

  it('a button held while the field is removed leaves nothing running', async () => {
    const { field: element, inputs } = await field(limit);
    const [, plus] = element.shadowRoot!.querySelectorAll('button');
    plus!.dispatchEvent(new PointerEvent('pointerdown', { button: 0, pointerType: 'mouse' }));
    element.remove();
    const told = inputs().length;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(inputs()).toHaveLength(told);
  });

  it.each(['readonly', 'disabled'] as const)('%s, it takes no key and no button', async (state) => {
    const { field: element, box, inputs } = await field(limit);
    element[state] = true;
    await settled(element);
    expect(element.shadowRoot!.querySelectorAll('button')).toHaveLength(0);
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp' }));
    expect(inputs()).toEqual([]);
  });

  it('words being composed are read when they are done', async () => {
    const { field: element, box, inputs } = await field(limit);
    box.focus();
    box.dispatchEvent(new CompositionEvent('compositionstart'));
    box.value = '3';
    box.dispatchEvent(new InputEvent('input', { isComposing: true }));
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true }));
    await settled(element);
    expect(inputs()).toEqual([]);
    expect(box.value).toBe('3');
    box.value = '三十';
    box.dispatchEvent(new CompositionEvent('compositionend'));
    expect(inputs()).toEqual([30]);
  });

  it('speaks the language around it', async () => {
    const { field: element, box } = await field(html`<zw-number-field lang="en" label="Limit" max="60" .value=${20}></zw-number-field>`);
    await userEvent.fill(box, '70');
    await userEvent.keyboard('{Enter}');
    await settled(element);
    expect(box).toHaveAccessibleDescription('Not more than 60.');
    element.lang = 'zh-CN';
    await new Promise((resolve) => setTimeout(resolve));
    await settled(element);
    expect(box).toHaveAccessibleDescription('不能大于 60。');
  });
});
