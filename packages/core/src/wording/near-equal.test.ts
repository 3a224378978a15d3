import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuClock } from '../../../../tools/testing/cpu-clock.js';
import { numRuns } from '../../../../tools/testing/runs.js';
import { likeness, likePairs, wordingKey } from './near-equal.js';

describe('two texts', () => {
  it.each([
    ['新办', '新 办', 'same'],
    ['新办', '“新办”。', 'same'],
    ['食品经营许可（新办）', '食品经营许可(新办)', 'same'],
    ['ＡＢ类', 'ab类', 'same'],
    ['３００平方米', '300㎡', undefined],
    ['300㎡以上', '300㎡ 以上', 'same'],
    ['集体用餐配送单位', '集体用餐配送单位。', 'same'],
    ['食品销售经营者', '食品消售经营者', 'near'],
    ['餐饮服务经营者', '餐饮服务经营', 'near'],
    ['委托代理人办理', '委托代理人办理了', 'near'],
    ['民办非企业单位', '民办非业企单位', 'near'],
    ['社会保障卡账户', '社会保障卡帐户', 'near'],
    // one letter, another meaning
    ['含散装熟食', '不含散装熟食', undefined],
    ['80周岁以上的老人', '90周岁以上的老人', undefined],
    ['新办', '续办', undefined],
    ['理发店', '美发店', undefined],
    ['经营面积以上部分', '经营面积以下部分', undefined],
    ['三层以上建筑物', '四层以上建筑物', undefined],
    ['有固定经营场所', '无固定经营场所', undefined],
    ['热食类食品制售', '冷食类食品制售', undefined],
    ['市级行政机关', '县级行政机关', undefined],
    ['男性申请人办理', '女性申请人办理', undefined],
    ['餐饮服务连锁管理', '餐饮服务管理', undefined],
    ['A类建设工程项目', 'B类建设工程项目', undefined],
    ['变更前的内容', '变更后的内容', undefined],
    ['遗失', '损坏', undefined],
    ['+', '-', undefined],
    ['', ' ', 'same'],
  ] as const)('“%s” and “%s”', (a, b, expected) => {
    expect(likeness(a, b)).toBe(expected);
    expect(likeness(b, a)).toBe(expected);
  });
});

it('compares ten thousand texts without comparing each with each', () => {
  const texts = Array.from({ length: 10_000 }, (_, index) => `情形${String(index)}：经营者申请办理的事项`);
  const passed = cpuClock();
  expect(likePairs([...texts, '情形77：经营者申清办理的事项'])).toEqual([{ first: 77, second: 10_000, likeness: 'near' }]);
  expect(passed()).toBeLessThan(5_000);
});

/** Damerau 1964 in its restricted form, by the book. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)));
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(i - 2, j - 2) + 1);
      rows[i]?.splice(j, 1, least);
    }
  }
  return at(a.length, b.length);
}

// Letters that have no opposite, so that the distance alone decides.
const text = fc.string({ unit: fc.constantFrom(...'食品经营许可'), minLength: 4, maxLength: 8 });

it('finds what is one slip away, and nothing else', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const isNear = Math.max(a.length, b.length) >= 5 && distance(a, b) === 1;
      expect(likeness(a, b)).toBe(a === b ? 'same' : isNear ? 'near' : undefined);
    }),
    { numRuns: numRuns(1_000, 100_000) },
  );
});

it('pairs each text with the first that it is like, as comparing each with each would', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
      const expected = texts.flatMap((each, second) => {
        const before = texts.slice(0, second);
        const same = before.findIndex((other) => wordingKey(other) === wordingKey(each));
        if (same >= 0) return [{ first: same, second, likeness: 'same' }];
        const near = before.findIndex((other) => likeness(other, each) === 'near');
        return near >= 0 ? [{ first: near, second, likeness: 'near' }] : [];
      });
      expect(likePairs(texts)).toEqual(expected);
    }),
    { numRuns: numRuns(200, 5_000) },
  );
});
