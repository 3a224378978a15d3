import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { deepActiveElement } from '../element/innermost.js';
import { nextFrame, settled, shown } from '../testing/render.js';
import './define.js';
import type { Tab, ZwTabs } from './tabs.js';

const tabs: readonly Tab[] = [
  { id: 'question', label: '问题', mark: 'error' },
  { id: 'options', label: '选项', note: '3' },
  { id: 'history', label: '历史', isDisabled: true },
  { id: 'remarks', label: '意见', mark: 'warning' },
];

async function given(list = tabs, selected = 'question') {
  const onChange = vi.fn();
  const element = await shown<ZwTabs>(html`<zw-tabs
    lang="zh-CN"
    label="属性"
    .tabs=${list}
    .selected=${selected}
    @zw-change=${(event: CustomEvent<{ value: string }>) => onChange(event.detail.value)}
  >
    <div slot="question"><input aria-label="问题" /></div>
    <div slot="options">三个选项</div>
    <div slot="remarks"><button>回复</button></div>
  </zw-tabs>`);
  await settled(element);
  return { element, onChange, tab: (id: string) => element.renderRoot.querySelector<HTMLElement>(`[data-id=${id}]`)! };
}

const panel = (element: ZwTabs) => [...element.renderRoot.querySelectorAll<HTMLElement>('[role=tabpanel]')].filter((each) => !each.hidden);
const focusedId = () => (deepActiveElement() as HTMLElement).dataset['id'];

describe('zw-tabs', () => {
  it.each([
    ['{ArrowRight}', 'options'],
    ['{ArrowRight}{ArrowRight}', 'remarks'],
    ['{ArrowRight}{ArrowRight}{ArrowRight}', 'question'],
    ['{ArrowLeft}', 'remarks'],
    ['{End}', 'remarks'],
    ['{End}{Home}', 'question'],
  ])('after %s shows %s, and the focus is there', async (keys, expected) => {
    const { element, onChange, tab } = await given();
    element.focus();
    await userEvent.keyboard(keys);
    await settled(element);
    expect(focusedId()).toBe(expected);
    expect(onChange).toHaveBeenLastCalledWith(expected);
    expect(tab(expected).getAttribute('aria-selected')).toBe('true');
    expect(panel(element)).toHaveLength(1);
    expect(panel(element)[0]!.getAttribute('aria-labelledby')).toBe(tab(expected).id);
  });

  it('is one stop of the Tab key, which goes on into the panel', async () => {
    const { element } = await given();
    element.focus();
    await userEvent.keyboard('{Tab}');
    expect(deepActiveElement()?.getAttribute('aria-label')).toBe('问题');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focusedId()).toBe('question');
  });

  it('lets a panel take the focus in which nothing else does', async () => {
    const { element } = await given(tabs, 'options');
    element.focus();
    await userEvent.keyboard('{Tab}');
    expect(deepActiveElement()).toBe(panel(element)[0]);
  });

  it('is chosen by a press; a disabled one is not', async () => {
    const { element, onChange, tab } = await given();
    await userEvent.click(tab('remarks'));
    tab('history').click();
    await userEvent.click(tab('remarks'));
    expect(onChange.mock.calls.flat()).toEqual(['remarks']);
    expect(element.selected).toBe('remarks');
  });

  it('says nothing of what the owner sets', async () => {
    const { element, onChange } = await given();
    element.selected = 'remarks';
    await settled(element);
    expect(onChange).not.toHaveBeenCalled();
    expect(panel(element)[0]!.getAttribute('aria-labelledby')).toBe('tab-3');
  });

  it('reads out what needs a look', async () => {
    const { tab } = await given();
    expect(tab('question').textContent.replace(/\s+/g, ' ').trim()).toBe('问题 有错误');
    expect(tab('remarks').textContent.replace(/\s+/g, ' ').trim()).toBe('意见 有提醒');
  });

  it('shows the first where the selected one is not there, and stands without tabs', async () => {
    const { element, tab } = await given(tabs, 'gone');
    expect(tab('question').getAttribute('aria-selected')).toBe('true');
    element.tabs = [];
    await settled(element);
    expect(panel(element)).toHaveLength(0);
  });

  it('scrolls when it is too narrow: with buttons, and with the focus', async () => {
    const { element } = await given(Array.from({ length: 30 }, (_, at) => ({ id: `t${at}`, label: `情形 ${at + 1}` })), 't0');
    element.style.width = '300px';
    await nextFrame();
    await settled(element);
    const buttons = () => [...element.renderRoot.querySelectorAll<HTMLElement>('.scroll:not([hidden])')];
    const list = element.renderRoot.querySelector<HTMLElement>('.list')!;
    expect(buttons()).toHaveLength(2);
    buttons()[1]!.click();
    await vi.waitFor(() => expect(list.scrollLeft).toBeGreaterThan(0));
    element.focus();
    await userEvent.keyboard('{End}');
    await settled(element);
    const last = element.renderRoot.querySelector('[data-id=t29]')!.getBoundingClientRect();
    expect(last.right).toBeLessThanOrEqual(list.getBoundingClientRect().right + 1);
    element.style.width = '';
    element.tabs = tabs;
    await settled(element);
    await nextFrame();
    await settled(element);
    expect(buttons()).toHaveLength(0);
  });
});
