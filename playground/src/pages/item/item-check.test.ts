import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { inItem } from '../../server/checks/background-checks.js';
import { findingPlace, pathOf } from './finding-place.js';
import { countsOf, itemCheck } from './item-check.js';

const SAMPLES = ['elderly-allowance', 'food-business-licence', 'public-place-hygiene'].map((name) => [name, readFileSync(new URL(`../../../../packages/samples/items/${name}/item.json`, import.meta.url), 'utf8')] as const);
const TODAY = '2026-11-27';

describe('what is found in an item', () => {
  it.each([...SAMPLES, ['no item', '{"hello": 1}'] as const, ['a part that cannot be read', '{"format":"zhengwu/service-item","formatVersion":1,"id":"item_x","name":"甲","places":7}'] as const])('%s: as many as the server counts', (_name, text) => {
    const { unread, open } = itemCheck(JSON.parse(text), TODAY);
    expect(countsOf([...unread, ...open])).toEqual(countsOf(inItem(text, TODAY)));
  });

  it.each(SAMPLES)('%s: errors stand before reminders', (_name, text) => {
    const severities = itemCheck(JSON.parse(text), TODAY).open.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort((one, other) => 'error warning undecided'.indexOf(one) - 'error warning undecided'.indexOf(other)));
  });

  it.each(SAMPLES)('%s: every place is told in words, without an id', (_name, text) => {
    const { item, open } = itemCheck(JSON.parse(text), TODAY);
    for (const finding of open) {
      const place = findingPlace(item!, finding, 'zh-CN');
      expect(place).not.toMatch(/[a-z]+_[A-Za-z0-9]{4}|undefined/);
      if (finding.at.id !== item!.id && finding.at.id !== '') expect(place).not.toBe('');
    }
  });
});

describe('the path of an id', () => {
  const document = { id: 'item_x', materials: [{ id: 'mat_a', verifications: [{ id: 'ver_1' }] }, { id: 'mat_b' }], limits: { promised: null } };

  it.each([
    ['mat_b', ['materials', 'mat_b']],
    ['ver_1', ['materials', 'mat_a', 'verifications', 'ver_1']],
    ['mat_gone', undefined],
    ['item_x', undefined],
  ])('%s', (id, path) => {
    expect(pathOf(document, id)).toEqual(path);
  });

  it('goes as deep as a document may', () => {
    let deep: unknown = { id: 'x_deep' };
    for (let level = 0; level < 2_000; level += 1) deep = { in: deep };
    expect(pathOf(deep, 'x_deep')).toHaveLength(2_000);
  });
});
