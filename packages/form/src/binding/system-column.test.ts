import type { Column } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { systemRole } from './system-column.js';

describe('systemRole: numbers that an application gets when it is handed in', () => {
  it.each([
    ['申请编号', 'counter'],
    ['受理号', 'counter'],
    ['业务流水号', 'counter'],
    ['流水号', 'counter'],
    ['原受理号', undefined],
    ['申请号牌', undefined],
    ['设备编号', undefined],
    ['营业执照编号', undefined],
  ] as const)('%s: %s', (comment, role) => {
    const column = { id: 'fld_no', name: 'no', comment, type: 'text', length: 32, nullable: false } satisfies Column;
    expect(systemRole(column, { id: 'tbl_t', name: 't', comment: '', columns: [column] })).toBe(role);
  });
});
