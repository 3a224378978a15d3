import type { Person } from '../../api/index.js';

export function person(changes: Partial<Person> = {}): Person {
  return { id: 'per_zhang', login: 'zhangmin', name: '张敏', department: '市场监督管理局', role: 'editor', state: 'active', createdAt: 1_750_000_000_000, lastSeenAt: 1_763_860_000_000, ...changes };
}
