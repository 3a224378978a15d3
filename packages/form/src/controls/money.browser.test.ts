import { expect, it } from 'vitest';
import { schemaOf, shownForm } from './testing/shown-form.js';

it.each([150, 240, 600])('元 stands beside the digits in a box of %i px', async (width) => {
  const form = await shownForm({ form: schemaOf({ fee: { type: 'number', title: '金额', 'x-decorator': 'FormItem', 'x-component': 'Money', 'x-component-props': { inWords: false } } }) }, 800);
  const box = form.shadowRoot!.querySelector<HTMLElement>('.box.money')!;
  box.style.width = `${String(width - 50)}px`;
  const [digits, unit] = [...box.children].map((each) => each.getBoundingClientRect());
  expect(unit?.top).toBeLessThan(digits?.bottom ?? 0);
  expect(unit?.left).toBeGreaterThanOrEqual(digits?.right ?? Infinity);
  expect(unit?.right).toBeLessThanOrEqual(box.getBoundingClientRect().right + 0.5);
});
