import { describe, expect, it } from 'vitest';

import type { ListRow } from './list-row.js';
import type { PickerOption } from './option.js';
import { noteOf, roughWidth, rowLines } from './row-lines.js';

const row = (option: Omit<PickerOption, 'id'>): ListRow => ({ kind: 'option', found: { option: { id: 'x', ...option } }, group: undefined, position: 1 });
const ROOM = { width: 200, labelSize: 14, noteSize: 12 };

describe('rowLines', () => {
  it.each<[what: string, row: ListRow, lines: number]>([
    ['a short label', row({ label: '营业执照' }), 1],
    ['a short label and note', row({ label: '营业执照', note: '必交' }), 1],
    ['a note that does not fit beside the label', row({ label: '营业执照', note: '由电子证照库调取，申请人不必提交' }), 2],
    ['a label that fills the line, with a note', row({ label: '法定代表人负责人身份证明件', note: '必交' }), 2],
    ['a label of two lines', row({ label: '利用自动设备从事食品经营的具体放置地点说明' }), 2],
    ['a label of two lines and a note', row({ label: '利用自动设备从事食品经营的具体放置地点说明', note: '必交' }), 3],
    ['a label of many lines and a note', row({ label: '说明'.repeat(200), note: '必交' }), 3],
    ['a reason that stands beside nothing', row({ label: '营业执照', isDisabled: true, reason: '由电子证照库调取，不必提交' }), 2],
    ['a reason that does not count', row({ label: '营业执照', reason: '由电子证照库调取，不必提交' }), 1],
    ['Latin letters, which are narrow', row({ label: 'Business licence', note: '必交' }), 1],
    ['a group', { kind: 'group', name: '说明'.repeat(200) }, 1],
    ['what can be made', { kind: 'create', text: '说明'.repeat(200), position: 1 }, 1],
  ])('given %s', (_what, each, lines) => {
    expect(rowLines(each, ROOM)).toBe(lines);
  });

  it('before the room is known, all are of one line', () => {
    expect(rowLines(row({ label: '说明'.repeat(200), note: '必交' }), { width: 0, labelSize: 0, noteSize: 0 })).toBe(1);
  });
});

it('a note and a reason are one', () => {
  expect(noteOf(row({ label: '营业执照', note: '免提交', isDisabled: true, reason: '由电子证照库调取' }))).toBe('免提交 · 由电子证照库调取');
});

it('a Chinese letter is as wide as it is high', () => {
  expect(roughWidth('营业', 14)).toBe(28);
  expect(roughWidth('ab', 14)).toBeLessThan(28);
});
