import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { deepActiveElement } from '../element/innermost.js';
import { shown } from '../testing/render.js';
import { buttons, choices, fields, table } from './testing/samples.js';
import { onSheet, type Sheet } from './testing/sheet.js';

const focused = (): HTMLElement => deepActiveElement() as HTMLElement;
const sizeOf = (element: Element): { readonly width: number; readonly height: number } => element.getBoundingClientRect();

async function sheet(content: ReturnType<typeof buttons>, scale = 1): Promise<ShadowRoot> {
  const element = await shown<Sheet>(onSheet(content, { scale }));
  return element.shadowRoot!;
}

describe('radios', () => {
  it('are one stop of the Tab key; arrows choose, over what is disabled and round the end', async () => {
    const root = await sheet(choices());
    await userEvent.click(page.getByRole('radio', { name: '食品销售经营者' }));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect((focused() as HTMLInputElement).value).toBe('集中用餐单位食堂');
    await userEvent.keyboard('{ArrowDown}');
    expect((focused() as HTMLInputElement).value).toBe('食品销售经营者');
    expect(root.querySelectorAll(':checked[type=radio]')).toHaveLength(1);
    await userEvent.tab();
    expect(focused()).toBe(root.querySelector('[type=checkbox]'));
  });

  it('two groups in two roots of one name do not disturb each other', async () => {
    const [one, other] = [await sheet(choices()), await sheet(choices())];
    one.querySelector<HTMLElement>('[type=radio]')!.click();
    expect(other.querySelector<HTMLInputElement>('[type=radio]:checked')!.value).toBe('餐饮服务经营者');
  });
});

it('a checkbox is set by Space and by its words', async () => {
  await sheet(choices());
  const box = page.getByRole('checkbox', { name: '营业执照' });
  await expect.element(box).toBeChecked();
  await userEvent.click(page.getByText('营业执照', { exact: true }));
  await expect.element(box).not.toBeChecked();
  await userEvent.keyboard(' ');
  await expect.element(box).toBeChecked();
});

it('a button with a reason for not working is reached by Tab, one without is not', async () => {
  const root = await sheet(buttons());
  const all = [...root.querySelectorAll<HTMLElement>('button, a')];
  const reached = new Set<Element>();
  all[0]!.focus();
  for (let step = 0; step <= all.length; step += 1) {
    reached.add(focused());
    await userEvent.tab();
  }
  for (const button of all) expect([button.textContent, button.title, reached.has(button)]).toEqual([button.textContent, button.title, !button.matches(':disabled')]);
});

describe('sizes', () => {
  it.each([1, 2])('at text scale %d', async (factor) => {
    const root = await sheet(html`${buttons()}${fields()}${choices()}`, factor);
    const heightOf = (selector: string): number => sizeOf(root.querySelector(selector)!).height;
    expect(heightOf('.zw-button:not([data-size])')).toBe(28 * factor);
    expect(heightOf('.zw-icon-button')).toBe(28 * factor);
    expect(heightOf('input.zw-input')).toBe(32 * factor);
    expect(heightOf('select.zw-input')).toBe(32 * factor);
    for (const target of root.querySelectorAll('button, a, select, input:not([type=checkbox]):not([type=radio]), .zw-check')) {
      expect(sizeOf(target).height).toBeGreaterThanOrEqual(24 * factor);
      expect(sizeOf(target).width).toBeGreaterThanOrEqual(24);
    }
  });

  it.each([
    ['buttons', buttons],
    ['fields', fields],
    ['choices', choices],
  ] as const)('%s at 200 %% stay within 375 px', async (_, content) => {
    const root = await sheet(content(), 2);
    Object.assign((root.host as HTMLElement).style, { width: '375px' });
    for (const element of root.querySelectorAll('button, a, input, select, textarea, label, p')) {
      expect(element.getBoundingClientRect().right, element.textContent).toBeLessThanOrEqual(root.host.getBoundingClientRect().right);
    }
  });
});

it('what is disabled looks so, whatever its kind, under the pointer too', async () => {
  const root = await sheet(buttons());
  const colour = (element: Element): string => getComputedStyle(element).color;
  const plain = colour(root.querySelector('.zw-button[aria-disabled=true]')!);
  for (const button of root.querySelectorAll<HTMLElement>('[aria-disabled=true]')) {
    await userEvent.hover(button);
    for (const animation of button.getAnimations()) animation.finish();
    expect(colour(button)).toBe(plain);
  }
});

it('numbers of a table stand below each other', async () => {
  const root = await sheet(table());
  const cells = [...root.querySelectorAll('tbody .zw-number')];
  expect(new Set(cells.map((cell) => getComputedStyle(cell).textAlign))).toEqual(new Set(['end']));
  expect(getComputedStyle(cells[0]!).fontVariantNumeric).toBe('tabular-nums');
});
