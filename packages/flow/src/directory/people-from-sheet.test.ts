import { writeSheet } from '@zhengwu/core/sheet';
import { describe, expect, it } from 'vitest';
import { peopleFromCsv, peopleFromSheet } from './people-from-sheet.js';
import type { ReadPeople } from './directory-person.js';

const told = ({ people }: ReadPeople): readonly unknown[] => people.map(({ at: _at, ...person }) => person);
const rules = ({ findings }: ReadPeople): readonly string[] => findings.map(({ rule }) => rule);

describe('people from a sheet', () => {
  it.each<[string, string, readonly unknown[]]>([
    ['department, post and name', '部门,岗位,姓名\n人社局审批股,受理,陈一\n人社局审批股,审核,梁二', [{ department: '人社局审批股', roles: ['受理'], name: '陈一' }, { department: '人社局审批股', roles: ['审核'], name: '梁二' }]],
    ['rows as they are copied out of a spreadsheet', '科室\t姓名\t审批岗位\n审批股\t陈一\t受理、审核', [{ department: '审批股', roles: ['受理', '审核'], name: '陈一' }]],
    ['below a title', '审批人员名单,,\n部门,姓名,岗位\n审批股,陈一,受理', [{ department: '审批股', name: '陈一', roles: ['受理'] }]],
    ['a department that is written once, or 同上', '部门,姓名\n审批股,陈一\n同上,梁二', [{ department: '审批股', name: '陈一' }, { department: '审批股', name: '梁二' }]],
    ['a line for each post', '部门,姓名,岗位,状态\n审批股,陈一,受理,在岗\n核查组,谭三,核查,在岗\n审批股,陈一,制证,在岗', [{ department: '审批股', roles: ['受理', '制证'], name: '陈一', state: 'active' }, { department: '核查组', roles: ['核查'], name: '谭三', state: 'active' }]],
    ['two of one name in two departments', '部门,姓名\n审批股,陈一\n核查组,陈一', [{ department: '审批股', name: '陈一' }, { department: '核查组', name: '陈一' }]],
    ['all that there can be', '上级部门,部门,岗位,姓名,在岗状态,B角\n人社局,审批股,受理,陈一,借调,梁二', [{ parent: '人社局', department: '审批股', roles: ['受理'], name: '陈一', state: 'away', deputy: '梁二' }]],
    ['who has left', '部门,姓名,状态\n审批股,陈一,调离', [{ department: '审批股', name: '陈一', state: 'disabled' }]],
  ])('%s', (_case, text, people) => {
    const read = peopleFromCsv(text);
    expect(told(read)).toEqual(people);
    expect(rules(read)).toEqual([]);
  });

  it.each<[string, string, number, readonly string[]]>([
    ['nothing', '', 0, ['directory/nothing-found']],
    ['other things', '材料,份数\n身份证,1', 0, ['directory/nothing-found']],
    ['no name in a row', '部门,姓名\n审批股,\n审批股,梁二', 1, ['sheet/required-empty']],
    ['no department above the first row', '部门,姓名\n,陈一', 0, ['sheet/required-empty']],
    ['a state that nobody knows', '部门,姓名,状态\n审批股,陈一,在路上', 1, ['sheet/unknown-choice']],
  ])('says what it did not read: %s', (_case, text, count, expected) => {
    const read = peopleFromCsv(text);
    expect(read.people).toHaveLength(count);
    expect(rules(read)).toEqual(expected);
  });

  it('reads all sheets of a workbook that have people, and names the others', async () => {
    const { bytes } = await writeSheet({
      sheets: [
        { name: '窗口', rows: [['部门', '姓名'], ['综窗', '陈一']] },
        { name: '股室', rows: [['部门', '姓名'], ['审批股', '梁二']] },
        { name: '说明', rows: [['填写说明', '其他'], ['每人一行', '']] },
      ],
    });
    const read = await peopleFromSheet(bytes);
    expect(read.people.map(({ name, at }) => [name, at])).toEqual([
      ['陈一', '窗口!B2'],
      ['梁二', '股室!B2'],
    ]);
    expect(read.findings).toEqual([expect.objectContaining({ rule: 'directory/sheet-skipped', params: { sheet: '说明' } })]);
  });

  it('never throws, whatever the file is', async () => {
    const read = await peopleFromSheet(new TextEncoder().encode('no workbook at all'));
    expect(read.people).toEqual([]);
    expect(read.findings.length).toBeGreaterThan(0);
  });
});
