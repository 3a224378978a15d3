import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { deepActiveElement } from '../element/innermost.js';
import { listIcon, mapIcon } from '../icon/icons.js';
import { settled, shown } from '../testing/render.js';
import './define.js';
import type { SegmentedOption, ZwSegmented } from './segmented.js';

const views: readonly SegmentedOption[] = [
  { value: 'outline', label: '大纲', icon: listIcon },
  { value: 'canvas', label: '画布', icon: mapIcon },
  { value: 'table', label: '情形材料表', isDisabled: true },
  { value: 'preview', label: '群众预览' },
];

async function given(value = 'canvas', options = views) {
  const onChange = vi.fn();
  const stage = await shown(html`<div>
    <button>前</button>
    <zw-segmented label="视图" .options=${options} .value=${value} @zw-change=${(event: CustomEvent<{ value: string }>) => onChange(event.detail.value)}></zw-segmented>
    <button>后</button>
  </div>`);
  const element = stage.querySelector<ZwSegmented>('zw-segmented')!;
  await settled(element);
  const [before, after] = stage.querySelectorAll('button');
  return { element, onChange, before: before!, after: after!, radio: (name: string) => radios(element).find((each) => each.textContent.trim() === name || each.ariaLabel === name)! };
}

const radios = (element: ZwSegmented) => [...element.renderRoot.querySelectorAll<HTMLButtonElement>('[role=radio]')];
const focusedText = () => deepActiveElement()?.textContent.trim();

describe('zw-segmented', () => {
  it('is one stop of the Tab key: the chosen segment', async () => {
    const { before, after } = await given();
    before.focus();
    await userEvent.keyboard('{Tab}');
    expect(focusedText()).toBe('画布');
    await userEvent.keyboard('{Tab}');
    expect(deepActiveElement()).toBe(after);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focusedText()).toBe('画布');
  });

  it('is reached though nothing is chosen', async () => {
    const { before } = await given('');
    before.focus();
    await userEvent.keyboard('{Tab}');
    expect(focusedText()).toBe('大纲');
  });

  it('moves and chooses by arrows, over disabled ones and round the ends', async () => {
    const { element, onChange, radio } = await given();
    element.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(focusedText()).toBe('群众预览');
    await userEvent.keyboard('{ArrowDown}');
    expect(focusedText()).toBe('大纲');
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    expect(focusedText()).toBe('画布');
    expect(onChange.mock.calls.flat()).toEqual(['preview', 'outline', 'preview', 'canvas']);
    await settled(element);
    expect(radio('画布').getAttribute('aria-checked')).toBe('true');
    expect(radios(element).filter((each) => each.tabIndex === 0)).toHaveLength(1);
  });

  it('is chosen by a press, told once, and never told for what the owner sets', async () => {
    const { element, onChange, radio } = await given();
    await userEvent.click(radio('大纲'));
    await userEvent.click(radio('大纲'));
    element.value = 'preview';
    await settled(element);
    expect(onChange.mock.calls.flat()).toEqual(['outline']);
  });

  it.each(['disabled', 'readonly'] as const)('changes nothing while %s', async (state) => {
    const { element, onChange, radio } = await given();
    element[state] = true;
    await settled(element);
    radio('大纲').click();
    element.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(onChange).not.toHaveBeenCalled();
    expect(element.value).toBe('canvas');
  });

  it('names icons that stand alone', async () => {
    const { element, radio } = await given();
    element.compact = true;
    await settled(element);
    expect(radio('画布').getAttribute('aria-label')).toBe('画布');
    expect(radio('画布').textContent.trim()).toBe('');
    expect(radio('群众预览').textContent.trim()).toBe('群众预览');
  });

  it('stands without options', async () => {
    const { element, before, after } = await given('x', []);
    expect(radios(element)).toHaveLength(0);
    before.focus();
    await userEvent.keyboard('{Tab}');
    expect(deepActiveElement()).toBe(after);
  });
});
