import { ITEM_TYPES, wordsIn } from '@zhengwu/core';
import type { ReadTableResult } from '@zhengwu/core/sheet';

const words = wordsIn('zh-CN');

/** The columns of a 事项梳理清单, each with the headers that departments give it. */
export const LIST_COLUMNS = [
  { key: 'department', kind: 'text', headers: ['部门', '实施部门', '业务部门'], required: true },
  { key: 'name', kind: 'text', headers: ['事项名称', '实施清单名称'], required: true, unique: true },
  { key: 'code', kind: 'code', headers: ['基本编码', '事项编码'] },
  { key: 'type', kind: 'choice', headers: ['事项类型', '类型'], choices: ITEM_TYPES.map((value) => ({ value, words: [words.itemType[value]] })) },
  { key: 'days', kind: 'number', headers: ['承诺时限', '承诺办结时限'], units: ['个工作日', '工作日'] },
  { key: 'needsGuide', kind: 'yesNo', headers: ['是否需要导办', '场景导办'] },
  { key: 'surveyedOn', kind: 'date', headers: ['调研日期'] },
  { key: 'materials', kind: 'list', headers: ['收件材料', '申请材料'] },
] as const;

export type ListRow = ReadTableResult<typeof LIST_COLUMNS>['rows'][number];
export type ListValues = ListRow['values'];

/** A row's values as a person reads them, in the order of the columns. */
export function shownValues({ department, name, code, type, days, needsGuide, surveyedOn, materials }: ListValues): readonly string[] {
  return [
    department ?? '',
    name ?? '',
    code ?? '',
    type === undefined ? '' : words.itemType[type],
    days === undefined ? '' : `${days} 个工作日`,
    needsGuide === undefined ? '' : needsGuide ? '是' : '否',
    surveyedOn ?? '',
    materials?.join('；') ?? '',
  ];
}
