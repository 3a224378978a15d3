import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import type { FormContext } from '../../model/context.js';
import { tableColumns } from './column-index.js';
import { likenessOf } from './likeness.js';
import { keyLikeness, nameLikeness } from './name-likeness.js';
import { systemRole } from '../system-column.js';
import { titleOfColumn } from '../title-of-column.js';
import { WordIndex } from './word-index.js';

/** Words of forms, in pieces that are put together, cut short and repeated: many are nearly the same. */
const PIECES = ['经营', '场所', '名称', '法定代表人', '负责人', '证件', '号码', '号', '联系', '电话', '手机', '姓名', '面积', '（平方米）', '有效期', '至', '申请', '单位', '企业', '是否', '的', 'a', '名', '从业人员', '健康证明'];
const words = fc.array(fc.constantFrom(...PIECES), { minLength: 0, maxLength: 5 }).map((pieces) => pieces.join(''));
/** A list, and a label that is often one of the list with some letters put in or left out. */
const lookedFor = fc.array(words, { maxLength: 12 }).chain((list) =>
  fc.tuple(fc.constant(list), fc.oneof(words, fc.tuple(fc.constantFrom(...list, ''), fc.nat(12), fc.nat(3), fc.constantFrom('', ...PIECES)).map(([text, at, gone, piece]) => text.slice(0, at) + piece + text.slice(at + gone)))),
);

describe('WordIndex', () => {
  it('finds all that is like a label, in the order of the list', () => {
    let alike = 0;
    fc.assert(
      fc.property(lookedFor, ([list, label]) => {
        const index = new WordIndex(list.map((text, at) => ({ text, at })), ({ text }) => text);
        const near = index.near(label);
        const places = near.map(({ at }) => at);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        for (const [at, text] of list.entries()) {
          const likeness = likenessOf(label, text);
          if (likeness === undefined) continue;
          alike += 1;
          expect([label, text, places.includes(at)]).toEqual([label, text, true]);
          if (likeness.by !== 'part') expect([label, text, index.equal(label).some((each) => each.at === at)]).toEqual([label, text, true]);
        }
      }),
      { numRuns: numRuns(500, 50_000) },
    );
    expect(alike).toBeGreaterThan(50);
  });

  it('leaves out what has little in common', () => {
    const index = new WordIndex(['经营场所名称', '经营场所面积', '联系电话', '法定代表人证件号码'], (text) => text);
    expect([index.near('经营场所的名称'), index.near('手机号'), index.near('天气'), index.near('')]).toEqual([['经营场所名称'], ['联系电话'], [], []]);
  });

  it('finds words as they are', () => {
    const index = new WordIndex(['姓名', '姓 名：', '名字'], (text) => text);
    expect([index.plainly('姓名'), index.plainly('名字')]).toEqual([['姓名', '姓 名：'], ['名字']]);
  });
});

describe('the columns of a table', () => {
  const NAMES = ['lxdh', 'lianxidianhua', 'jyz_mc', 'xm', 'unit_name', 'UNIT-NAME', 'num', 'f_mingcheng', 'zjhm', 'zhengjianhm', '_', 'a1'];
  const columns = fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), words, fc.boolean()), { selector: ([name]) => name, maxLength: 8 });

  it('are found by words, by names that are pinyin, and by the key', () => {
    fc.assert(
      fc.property(columns, words, fc.constantFrom('unit_name', 'unitname', 'lxdh', 'field_1', ''), (some, label, key) => {
        const table = { id: 'tbl_a', name: 'a', comment: '', columns: some.map(([name, comment, isBare]) => ({ id: `fld_${name}` as const, name, comment: isBare ? '' : comment, type: 'text' as const, nullable: true })) } as const;
        const context: FormContext = { today: '2026-11-28', tables: [table] };
        const found = tableColumns(table, context).near(label, key).map(({ column }) => column.name);
        for (const column of table.columns) {
          const { name, comment } = column;
          // What the office gives is asked of nobody.
          if (systemRole(column, table, [table]) !== undefined) continue;
          const isAlike = (label !== '' && likenessOf(label, titleOfColumn({ name, comment }).title) !== undefined) || (label !== '' && comment === '' && nameLikeness(label, name) !== undefined) || keyLikeness(key, name) !== undefined;
          if (isAlike) expect([label, key, name, found.includes(name)]).toEqual([label, key, name, true]);
        }
      }),
      { numRuns: numRuns(500, 20_000) },
    );
  });
});
