import { describe, expect, it } from 'vitest';
import { sampleItem } from '../model/testing/sample-item.js';
import { serviceItemKind } from '../model/parse-service-item.js';
import { pathWords } from './path-words.zh-CN.js';

describe('pathWords', () => {
  it.each([
    ['materials/mat_yyzz/name', '材料 › mat_yyzz › 名称'],
    ['limits/promised/unit', '时限 › 承诺时限 › 单位'],
    ['x-theirs', 'x-theirs'],
    ['constructor', 'constructor'],
    ['', ''],
  ])('says %s as %s', (path, words) => {
    expect(pathWords(path)).toBe(words);
  });

  it.each(Object.keys({ ...serviceItemKind.empty, ...sampleItem }))('has a Chinese word for %s of an item', (key) => {
    expect(pathWords(key)).toMatch(/^[\u4e00-\u9fff]+$/);
  });
});
