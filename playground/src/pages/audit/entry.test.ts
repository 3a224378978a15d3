import { describe, expect, it } from 'vitest';

import { ACTIONS } from '../../api/audit.js';
import type { AuditEntry } from '../../api/index.js';
import { ZHANG } from '../testing/item-summary.js';
import { ALL_ENTRIES, filterEntries } from './entry-filter.js';
import { entryText } from './entry-text.js';

const entry = (action: AuditEntry['action'], subject = '', detail: AuditEntry['detail'] = {}): AuditEntry => ({ seq: 1, at: 1, by: ZHANG, action, subject, detail, hash: 'h' });
const nameOf = (id: string): string | undefined => ({ item_food: '食品经营许可', per_li: '李伟' })[id];

describe('an entry in words', () => {
  it.each<[AuditEntry, string]>([
    [entry('document/saved', 'item_food', { kind: 'item', number: 12, hash: 'x' }), '“食品经营许可”的事项：保存第 12 版'],
    [entry('document/saved', 'item_food', { kind: 'guide', number: 13, mergedFrom: 11 }), '“食品经营许可”的场景导办：保存第 13 版，把在第 11 版上的改动与此后保存的版本合并'],
    [entry('document/created', 'item_food', { kind: 'item' }), '“食品经营许可”的事项：新建第 1 版'],
    [entry('document/restored', 'item_food', { kind: 'item', number: 14, restoredFrom: 8 }), '“食品经营许可”的事项：把第 8 版恢复为第 14 版'],
    [entry('item/state', 'item_food', { state: 'returned', message: '材料不全' }), '“食品经营许可”改为退回修改：材料不全'],
    [entry('item/state', 'item_food', { state: 'published', message: '', number: 12 }), '“食品经营许可”改为已发布（第 12 版）'],
    [entry('item/created', 'item_gone', { name: '旧事项' }), '新建事项“旧事项”'],
    [entry('milestone/set', 'item_food', { kind: 'item', number: 3, name: null }), '“食品经营许可”的事项第 3 版：去掉里程碑'],
    [entry('person/changed', 'per_li', { change: { role: 'reviewer', state: 'disabled' } }), '修改“李伟”：角色改为“审核员”，状态改为“已停用”'],
    [entry('session/refused', '', { login: 'root', address: '10.0.0.7' }), '用账号“root”登录失败，来自 10.0.0.7'],
  ])('$action', (each, text) => {
    expect(entryText(each, nameOf, 'zh-CN')).toBe(text);
  });

  it.each([...ACTIONS])('%s without any facts still says something, in both languages', (action) => {
    for (const lang of ['zh-CN', 'en'] as const) expect(entryText(entry(action), () => undefined, lang)).not.toMatch(/undefined|null|^$/);
  });

  it('takes no word from a prototype', () => {
    expect(entryText(entry('item/state', 'item_food', { state: 'constructor' }), nameOf, 'zh-CN')).toBe('“食品经营许可”改为constructor');
  });
});

describe('filters', () => {
  const entries = [entry('document/saved', 'item_food', { kind: 'item', number: 2 }), { ...entry('session/opened'), by: { id: 'per_li', name: '李伟' } }, { ...entry('session/refused', '', { login: 'root' }), by: null }];
  const textOf = (each: AuditEntry): string => entryText(each, nameOf, 'zh-CN');
  it.each([
    ['none', ALL_ENTRIES, 3],
    ['a person', { ...ALL_ENTRIES, person: 'per_li' }, 1],
    ['sign-ins', { ...ALL_ENTRIES, group: 'session' }, 2],
    ['words of what is shown', { ...ALL_ENTRIES, words: '食品' }, 1],
    ['the name of who did it', { ...ALL_ENTRIES, words: '李伟' }, 1],
    ['an id', { ...ALL_ENTRIES, words: 'ITEM_food' }, 1],
    ['together', { ...ALL_ENTRIES, group: 'session', words: '食品' }, 0],
  ] as const)('%s', (_what, filter, count) => {
    expect(filterEntries(entries, filter, textOf)).toHaveLength(count);
  });
});
