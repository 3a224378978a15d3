import { newId, parseServiceItem, type Id } from '@zhengwu/core';

import type { ItemSummary } from '../../api/index.js';
import type { Client } from '../../client/client.js';

/** A department keeps one id in all its items: it is looked up in one of them. A department that is new gets a new id. */
export async function departmentNamed(name: string, items: readonly ItemSummary[], client: Pick<Client, 'document'>): Promise<{ readonly id: Id<'dep'>; readonly name: string }> {
  const sibling = items.find(({ department }) => department === name);
  if (sibling !== undefined) {
    const department = parseServiceItem((await client.document(sibling.id, 'item')).content).value?.department;
    if (department?.name === name) return { id: department.id, name };
  }
  return { id: newId('dep'), name };
}
