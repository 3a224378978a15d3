import type { Book } from '@zhengwu/core/sheet';
import { wordsIn } from '@zhengwu/core';

import { LIST_COLUMNS, type ListRow } from './list-columns.js';

const words = wordsIn('zh-CN');
const WIDTHS = [24, 28, 16, 12, 10, 14, 12, 48];

/** The rows as a tidy 事项梳理清单 that can be sent back to the department. */
export function listBook(rows: readonly ListRow[]): Book {
  return {
    sheets: [
      {
        name: '事项梳理清单',
        headerRows: 1,
        columns: LIST_COLUMNS.map(({ kind }, index) => ({ width: WIDTHS[index] ?? 12, text: kind === 'code', wrap: kind === 'list' })),
        rows: [
          LIST_COLUMNS.map(({ headers }) => headers[0]),
          ...rows.map(({ values: { department, name, code, type, days, needsGuide, surveyedOn, materials } }) => [
            department ?? null,
            name ?? null,
            code ?? null,
            type === undefined ? null : words.itemType[type],
            days ?? null,
            needsGuide === undefined ? null : needsGuide ? '是' : '否',
            surveyedOn === undefined ? null : { date: surveyedOn },
            materials?.map((material, index) => `${index + 1}.${material}`).join('\n') ?? null,
          ]),
        ],
      },
    ],
  };
}
