import { formatDate, type IsoDate } from '@zhengwu/core';
import type { Paper, PaperCell } from '@zhengwu/core/paper';

import { shownValues, type ListRow } from './list-columns.js';

/** 需求收集调研表: what was read of each department's items, to be confirmed line by line and signed. */
export function surveyPaper(rows: readonly ListRow[], today: IsoDate): Paper {
  const departments = [...new Set(rows.map(({ values }) => values.department ?? '（未填部门）'))];
  return {
    title: '开平市部门政务服务事项需求收集调研表',
    date: today,
    page: { landscape: true, margins: { top: 20, bottom: 20, left: 20, right: 20 } },
    blocks: [
      { type: 'heading', level: 1, align: 'center', runs: [{ text: '开平市部门政务服务事项需求收集调研表' }] },
      { type: 'paragraph', align: 'right', runs: [{ text: `填表日期：${formatDate(today)}` }] },
      ...departments.flatMap((department) => {
        const own = rows.filter(({ values }) => (values.department ?? '（未填部门）') === department);
        return [
          { type: 'heading' as const, level: 2 as const, runs: [{ text: department }] },
          {
            type: 'table' as const,
            columns: [12, 55, 25, 30, 75, 30, 30],
            headerRows: 1,
            rows: [
              ['序号', '事项名称', '类型', '承诺时限', '收件材料', '是否导办', '部门意见'].map(cell),
              ...own.map(({ values }, index) => {
                const [, name = '', , type = '', days = '', guide = '', , materials = ''] = shownValues(values);
                return [String(index + 1), name, type, days, materials, guide, ''].map(cell);
              }),
            ],
          },
          { type: 'paragraph' as const, runs: [{ text: '部门确认人：　　　　　　　　　联系电话：　　　　　　　　　（盖章）' }] },
        ];
      }),
    ],
  };
}

function cell(text: string): PaperCell {
  return { blocks: [{ type: 'paragraph', runs: [{ text, size: 10.5 }] }], valign: 'center' };
}
