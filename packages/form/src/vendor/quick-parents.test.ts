import { createForm } from '@formily/core';
import { autorun } from '@formily/reactive';
import { expect, test } from 'vitest';
import { makeParentsQuick } from './quick-parents.js';

test('fields find the nearest parent that is there, notice a new one, and are moved with their rows', async () => {
  makeParentsQuick();
  const form = createForm({ values: { rows: [{ name: '甲' }, { name: '乙' }] } });
  const top = form.createField({ name: 'top' });
  const inner = form.createField({ name: 'name', basePath: 'card.grid' });
  expect(top.parent).toBeUndefined();
  expect(inner.parent).toBeUndefined();
  const seen: string[] = [];
  const end = autorun(() => void seen.push(inner.display));
  form.createVoidField({ name: 'card', display: 'hidden' });
  expect(inner.parent).toBe(form.fields['card']);
  expect(seen).toEqual(['visible', 'hidden']);
  end();
  const rows = form.createArrayField({ name: 'rows' });
  for (const row of [0, 1]) {
    form.createObjectField({ name: row, basePath: 'rows' });
    form.createField({ name: 'name', basePath: `rows.${String(row)}` });
  }
  await rows.move(0, 1);
  const moved = form.fields['rows.1.name']!;
  expect(moved.parent).toBe(form.fields['rows.1']);
  expect(moved.parent.parent).toBe(rows);
  expect((moved as { value?: unknown }).value).toBe('甲');
});
