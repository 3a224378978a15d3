import { html } from 'lit';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';

import { shown } from '../testing/render.js';
import { field, type Field } from './field.js';

it.each<[string, Partial<Field>, Readonly<Record<string, string | null>>]>([
  ['a label alone', {}, { 'aria-describedby': null, 'aria-invalid': null, 'aria-required': null }],
  ['a hint', { hint: '例如 50' }, { 'aria-describedby': 'area-hint', 'aria-invalid': null }],
  ['an error', { error: '不能为空' }, { 'aria-describedby': 'area-error', 'aria-invalid': 'true' }],
  ['both: the error is read first', { hint: '例如 50', error: '不能为空' }, { 'aria-describedby': 'area-error area-hint', 'aria-invalid': 'true' }],
  ['what must be filled', { isRequired: true }, { 'aria-required': 'true' }],
])('%s', async (_, extra, attributes) => {
  const element = await shown<HTMLElement>(
    field({ id: 'area', label: '经营场所面积', ...extra }, ({ id, describedBy, invalid, required }) => html`<input id=${id} aria-describedby=${describedBy} aria-invalid=${invalid} aria-required=${required} />`),
  );
  const input = page.getByLabelText('经营场所面积').element();
  for (const [name, value] of Object.entries(attributes)) expect(input.getAttribute(name)).toBe(value);
  for (const id of input.getAttribute('aria-describedby')?.split(' ') ?? []) expect(element.querySelector(`#${id}`)?.textContent).not.toBe('');
});

it('notes that the owner shows are still read out', async () => {
  const element = await shown<HTMLElement>(
    field({ id: 'area', label: '经营场所面积', error: '不能为空', areNotesHidden: true }, ({ id, describedBy, invalid }) => html`<input id=${id} aria-describedby=${describedBy} aria-invalid=${invalid} />`),
  );
  expect(element.querySelector('#area-error')?.classList.contains('zw-unseen')).toBe(true);
  await expect.element(page.getByLabelText('经营场所面积')).toHaveAccessibleDescription('不能为空');
});
