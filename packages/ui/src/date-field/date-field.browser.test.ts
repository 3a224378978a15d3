import './define.js';

import { chineseCalendar } from '@zhengwu/core';
import { html, type TemplateResult } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { deepActiveElement } from '../element/innermost.js';
import { settled, shown } from '../testing/render.js';
import type { ZwDateField } from './date-field.js';

interface Seen {
  readonly field: ZwDateField;
  readonly box: HTMLInputElement;
  readonly changes: () => readonly unknown[];
}

async function field(template: TemplateResult): Promise<Seen> {
  const element = await shown<ZwDateField>(template);
  const change = vi.fn();
  element.addEventListener('zw-change', (event) => change((event as CustomEvent<{ value: unknown }>).detail.value));
  return {
    field: element,
    box: element.shadowRoot!.querySelector('input')!,
    changes: () => change.mock.calls.map(([value]) => value),
  };
}

const approved = html`<zw-date-field lang="zh-CN" label="批准日期" value="2026-09-30" today="2026-11-23" .calendar=${chineseCalendar}></zw-date-field>`;
const here = (): string | null | undefined => deepActiveElement()?.getAttribute('aria-label');
const dialog = () => page.getByRole('dialog', { name: '选择批准日期' });

describe('zw-date-field', () => {
  it('shows the day as Chinese papers write it', async () => {
    await field(approved);
    expect(page.getByRole('textbox', { name: '批准日期' }).element()).toHaveValue('2026年9月30日');
  });

  it.each([
    ['2026-3-5', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['２０２６年３月５日', '2026-03-05'],
    ['二〇二六年三月五日', '2026-03-05'],
  ])('reads %s', async (text, value) => {
    const { field: element, box, changes } = await field(approved);
    await userEvent.fill(box, text);
    await userEvent.keyboard('{Enter}');
    await settled(element);
    expect(changes()).toEqual([value]);
    expect(box.value).toBe('2026年3月5日');
  });

  it.each([
    ['明天', '“明天”不是日期，请写成 2026-03-05 或 2026年3月5日。'],
    ['2026-02-30', '“2026-02-30”不是日期，请写成 2026-03-05 或 2026年3月5日。'],
    ['x'.repeat(5000), `“${'x'.repeat(20)}…”不是日期，请写成 2026-03-05 或 2026年3月5日。`],
    ['2025-12-31', '不能早于 2026年1月1日。'],
    ['2027-01-01', '不能晚于 2026年12月31日。'],
  ])('given %s, keeps the text, says why, and tells nobody', async (text, sentence) => {
    const { field: element, box, changes } = await field(
      html`<zw-date-field lang="zh-CN" label="批准日期" value="2026-09-30" min="2026-01-01" max="2026-12-31"></zw-date-field>`,
    );
    await userEvent.fill(box, text);
    await userEvent.keyboard('{Tab}{Tab}');
    await settled(element);
    expect(box.value).toBe(text);
    expect(box).toHaveAccessibleDescription(sentence);
    expect(element.value).toBe('2026-09-30');
    expect(changes()).toEqual([]);
  });

  it('a value of the owner’s that is no day is shown and named', async () => {
    const { box } = await field(html`<zw-date-field lang="zh-CN" label="批准日期" value="三月份"></zw-date-field>`);
    expect(box.value).toBe('三月份');
    expect(box).toHaveAccessibleDescription('“三月份”不是日期，请写成 2026-03-05 或 2026年3月5日。');
  });

  it('↓ opens the calendar on the chosen day', async () => {
    const { box } = await field(approved);
    box.focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(dialog()).toBeVisible();
    expect(here()).toBe('2026年9月30日，周三');
    expect(deepActiveElement()?.getAttribute('aria-selected')).toBe('true');
  });

  it.each([
    ['{ArrowRight}', '2026年10月1日，周四，放假'],
    ['{ArrowLeft}', '2026年9月29日，周二'],
    ['{ArrowDown}', '2026年10月7日，周三，放假'],
    ['{ArrowUp}{ArrowLeft}{ArrowLeft}{ArrowLeft}', '2026年9月20日，周日，调休上班'],
    ['{Home}', '2026年9月28日，周一'],
    ['{End}', '2026年10月4日，周日，放假'],
    ['{PageUp}', '2026年8月30日，周日'],
    ['{PageDown}', '2026年10月30日，周五'],
    ['{Shift>}{PageUp}{/Shift}', '2025年9月30日，周二'],
    ['{Shift>}{PageDown}{/Shift}', '2027年9月30日，周四'],
    ['{PageDown}{PageDown}{ArrowUp}', '2026年11月23日，周一，今天'],
  ])('in the calendar, %s leads to %s', async (keys, name) => {
    const { box, field: element } = await field(approved);
    box.focus();
    await userEvent.keyboard('{ArrowDown}');
    for (const key of keys.includes('Shift') ? [keys] : (keys.match(/\{[^}]+\}/g) ?? [])) {
      await userEvent.keyboard(key);
      await settled(element);
    }
    expect(here()).toBe(name);
  });

  it.each(['{Enter}', ' '])('%j picks, closes, and brings the cursor back', async (key) => {
    const { field: element, box, changes } = await field(approved);
    box.focus();
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.keyboard('{ArrowRight}');
    await settled(element);
    await userEvent.keyboard(key);
    await settled(element);
    expect(changes()).toEqual(['2026-10-01']);
    expect(box.value).toBe('2026年10月1日');
    expect(deepActiveElement()).toBe(box);
    expect(dialog().query()).toBeNull();
  });

  it('Escape closes, picks nothing, and brings the cursor back', async () => {
    const { field: element, box, changes } = await field(approved);
    box.focus();
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.keyboard('{ArrowRight}{Escape}');
    await settled(element);
    expect(changes()).toEqual([]);
    expect(deepActiveElement()).toBe(box);
    expect(dialog().query()).toBeNull();
  });

  it('Tab leaves the calendar at last, which closes it', async () => {
    await shown(html`<button>下一项</button>`);
    const { field: element, box } = await field(approved);
    box.focus();
    await userEvent.keyboard('{ArrowDown}');
    let presses = 0;
    for (; element.matches(':focus-within') && presses < 10; presses += 1) await userEvent.keyboard('{Tab}');
    expect(presses).toBeLessThan(10);
  });

  it('going from the text into the calendar complains of nothing', async () => {
    const { field: element, box } = await field(approved);
    await userEvent.fill(box, '明天');
    await userEvent.keyboard('{ArrowDown}');
    await settled(element);
    expect(dialog().query()).not.toBeNull();
    expect(box.getAttribute('aria-invalid')).toBeNull();
    expect(here()).toBe('2026年11月23日，周一，今天');
  });

  it('the mouse opens, chooses year and month, and picks', async () => {
    const { field: element, changes } = await field(approved);
    await userEvent.click(page.getByRole('button', { name: '打开日历' }));
    await userEvent.selectOptions(page.getByRole('combobox', { name: '年份' }), '2026');
    await userEvent.selectOptions(page.getByRole('combobox', { name: '月份' }), '2');
    await settled(element);
    await userEvent.click(page.getByRole('gridcell', { name: '2026年2月17日，周二，放假' }));
    expect(changes()).toEqual(['2026-02-17']);
  });

  it('the year and the month that were chosen are shown, however far away', async () => {
    const { field: element } = await field(approved);
    await userEvent.click(page.getByRole('button', { name: '打开日历' }));
    const year = page.getByRole('combobox', { name: '年份' });
    for (const chosen of ['2029', '1998', '2026']) {
      await userEvent.selectOptions(year, chosen);
      await settled(element);
      expect(year.element()).toHaveValue(chosen);
    }
    await userEvent.click(page.getByRole('button', { name: '下个月' }));
    await settled(element);
    expect(page.getByRole('combobox', { name: '月份' }).element()).toHaveValue('10');
    expect(year.element()).toHaveValue('2026');
  });

  it('the button closes again; a press elsewhere too', async () => {
    const { field: element } = await field(approved);
    const button = page.getByRole('button', { name: '打开日历' });
    await userEvent.click(button);
    await userEvent.click(button);
    await settled(element);
    expect(dialog().query()).toBeNull();
    await userEvent.click(button);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await settled(element);
    expect(dialog().query()).toBeNull();
  });

  it('days out of bounds cannot be reached by key nor picked by mouse', async () => {
    const { field: element, box, changes } = await field(
      html`<zw-date-field lang="zh-CN" label="批准日期" value="2026-03-05" min="2026-03-04" max="2026-03-06" today="2026-11-23"></zw-date-field>`,
    );
    box.focus();
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.keyboard('{PageDown}');
    await settled(element);
    expect(here()).toBe('2026年3月6日，周五');
    const tenth = page.getByRole('gridcell', { name: '2026年3月10日' });
    expect(tenth.element()).toHaveAttribute('aria-disabled', 'true');
    (tenth.element() as HTMLElement).click();
    expect(changes()).toEqual([]);
    expect(page.getByRole('button', { name: '今天' }).element()).toBeDisabled();
    expect(page.getByRole('button', { name: '下个月' }).element()).toBeDisabled();
  });

  it('今天 picks today, 清除 empties; a required field has no 清除', async () => {
    const { field: element, changes } = await field(approved);
    await userEvent.click(page.getByRole('button', { name: '打开日历' }));
    await userEvent.click(page.getByRole('button', { name: '今天' }));
    await userEvent.click(page.getByRole('button', { name: '打开日历' }));
    await userEvent.click(page.getByRole('button', { name: '清除' }));
    expect(changes()).toEqual(['2026-11-23', '']);
    element.required = true;
    element.value = '2026-09-30';
    await settled(element);
    await userEvent.click(page.getByRole('button', { name: '打开日历' }));
    expect(page.getByRole('button', { name: '清除' }).query()).toBeNull();
  });

  it('a year whose holidays are not known is named, not guessed', async () => {
    const { box } = await field(html`<zw-date-field lang="zh-CN" label="批准日期" value="2031-10-01" .calendar=${chineseCalendar}></zw-date-field>`);
    box.focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(page.getByText('2031 年的放假安排尚未录入，没有标出休和班。')).toBeVisible();
    expect(here()).toBe('2031年10月1日，周三');
  });

  it.each(['readonly', 'disabled'] as const)('%s, no calendar opens', async (state) => {
    const { field: element, box } = await field(approved);
    element[state] = true;
    await settled(element);
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
    await settled(element);
    expect(dialog().query()).toBeNull();
    expect(page.getByRole('button', { name: '打开日历' }).query()).toBeNull();
  });

  it('removed while the calendar is open, nothing of it stays', async () => {
    const { field: element, box } = await field(approved);
    box.focus();
    await userEvent.keyboard('{ArrowDown}');
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await settled(element);
    expect(dialog().query()).toBeNull();
  });

  it('in English it shows what can be typed back', async () => {
    const { box } = await field(html`<zw-date-field lang="en" label="Approved" value="2026-09-30" .calendar=${chineseCalendar}></zw-date-field>`);
    expect(box.value).toBe('2026-09-30');
    box.focus();
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(here).toBe('Thursday, 1 October 2026, holiday');
  });
});
