import type { RuleTexts } from './message-table.js';
import type { sheetRules } from '../sheet/rules.js';

const FORMATS = {
  html: '网页（很多系统“导出 Excel”得到的其实是网页）',
  'xml-2003': '2003 版的 XML 表格',
  xlsb: '二进制工作簿（.xlsb）',
  ods: '开放文档表格（.ods）',
  docx: 'Word 文档（.docx）',
};

const or = (nearest: string | undefined) => (nearest === undefined ? '' : `，是不是“${nearest}”`);

/** Rows or columns in a sentence: the first few, and how many there are. */
function several(all: readonly (number | string)[]): string {
  return all.length <= 5 ? all.join('、') : `${all.slice(0, 5).join('、')} 等 ${String(all.length)}`;
}

export const sheetTexts: RuleTexts<typeof sheetRules.entries> = {
  'sheet/not-xlsx': {
    title: '不是表格文件',
    message: ({ empty }) =>
      empty
        ? '这个文件是空的（0 字节），可能没有下载完整或没有保存成功，请重新获取。'
        : '这个文件不是 .xlsx 表格，请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再选。',
  },
  'sheet/old-xls': {
    title: '旧版表格',
    message: () => '这是旧版表格（.xls 或 .et），请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再选。',
  },
  'sheet/locked': {
    title: '表格有密码',
    message: () => '这个表格设了打开密码，无法读取。请用 Excel 或 WPS 打开，取消密码后另存一份再选。',
  },
  'sheet/other-format': {
    title: '文件格式不对',
    message: ({ format }) =>
      format === 'docx'
        ? '这是 Word 文档，不是表格。请把其中的表格复制到 Excel 或 WPS 表格，保存为 .xlsx 后再选。'
        : `这个文件实际上是${FORMATS[format]}，请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再选。`,
  },
  'sheet/is-csv': {
    title: '其实是 CSV',
    message: ({ encoding }) =>
      `这个文件实际上是 CSV 文本（${encoding} 编码），已按文本读入。CSV 没有合并单元格，编码开头的 0 和过长的数字也可能早已丢失，请核对编码列；有 .xlsx 原件的，请改选原件。`,
  },
  'sheet/cut-off': {
    title: '文件不完整',
    message: () => '文件不完整，后面一段缺失，多半是下载或传输中断。请重新下载或请对方重发。',
  },
  'sheet/damaged': {
    title: '文件损坏',
    message: ({ inside, reason }) =>
      `文件${inside === '' ? '' : `内部的 ${inside} `}已损坏${reason === undefined ? '' : `（${reason}）`}，这一部分没有读入。请用 Excel 或 WPS 打开并修复，另存后再选，或请对方重发。`,
  },
  'sheet/unsafe-xml': {
    title: '文件不安全',
    message: ({ inside }) =>
      `文件内部的 ${inside} 含有正常表格不会有的实体定义，可能是恶意文件，已拒绝读取。请与发送人核实；确属正常的，用 Excel 或 WPS 另存后再选。`,
  },
  'sheet/too-large': {
    title: '文件过大',
    message: ({ megabytes }) => `文件（或其解压后的内容）超过 ${String(megabytes)} MB，没有读入。请删去无关的工作表和图片，或拆成几个文件。`,
  },
  'sheet/too-many-parts': {
    title: '内部文件过多',
    message: ({ count, limit }) => `文件内部含有 ${String(count)} 个文件，超过 ${String(limit)} 个，没有读入。请删去表中的图片和附件，另存后再选。`,
  },
  'sheet/no-sheet': {
    title: '没有工作表',
    message: () => '文件里没有可读的工作表。请用 Excel 或 WPS 打开检查，另存为“Excel 工作簿（.xlsx）”后再选。',
  },
  'sheet/too-many-sheets': {
    title: '工作表过多',
    message: ({ limit }) => `工作表超过 ${String(limit)} 张，只读了前 ${String(limit)} 张。请把其余的另存为一个文件。`,
  },
  'sheet/too-many-rows': {
    title: '行数过多',
    message: ({ sheet, limit, from }) => `“${sheet}”超过 ${String(limit)} 行，从第 ${String(from)} 行起没有读入。请拆成几个文件。`,
  },
  'sheet/too-many-cells': {
    title: '单元格过多',
    message: ({ sheet, limit, from }) =>
      `表格的内容超过 ${String(limit)} 个单元格，“${sheet}”从第 ${String(from)} 行起没有读全。请拆成几个文件，或取消大片的合并单元格。`,
  },
  'sheet/hidden-sheet': {
    title: '隐藏的工作表',
    message: ({ sheet }) => `工作表“${sheet}”是隐藏的，也读入了。不需要的话请在导入时去掉它。`,
  },
  'sheet/hidden-rows': {
    title: '隐藏的行',
    message: ({ sheet, rows }) => `“${sheet}”有隐藏的行（第 ${several(rows)} 行），也读入了。可能是筛选后留下的，请确认是否需要。`,
  },
  'sheet/hidden-columns': {
    title: '隐藏的列',
    message: ({ sheet, columns }) => `“${sheet}”有隐藏的列（${several(columns)} 列），也读入了，请确认是否需要。`,
  },
  'sheet/error-cell': {
    title: '公式出错',
    message: ({ cell, error }) => `单元格 ${cell} 的公式出错（${error}），没有值。请在表中改正公式，或直接填上内容。`,
  },
  'sheet/not-calculated': {
    title: '公式没有结果',
    message: ({ cell }) => `单元格 ${cell} 是公式，但文件里没有它的计算结果。请用 Excel 或 WPS 打开，保存一次后再选。`,
  },
  'sheet/open-quote': {
    title: '引号没有成对',
    message: ({ row }) => `第 ${String(row)} 行有一个引号（"）没有配对，从那里到文件末尾都读成了一格。请补上或删去这个引号。`,
  },
  'sheet/no-header': {
    title: '找不到表头',
    message: ({ sheet, wanted }) => `在“${sheet}”里找不到表头。表头这一行应有这些列：${wanted.join('、')}。请确认选对了工作表，或把列名改成这样。`,
  },
  'sheet/missing-column': {
    title: '缺列',
    message: ({ header, nearest }) =>
      nearest === undefined ? `缺少“${header}”这一列，请补上。` : `缺少“${header}”这一列。表中有“${nearest}”，如果就是它，请把列名改为“${header}”。`,
  },
  'sheet/unknown-column': {
    title: '不认识的列',
    message: ({ column, header, nearest }) =>
      header === ''
        ? `${column} 列有内容但没有列名，没有读入。请补上列名，或删去这一列。`
        : `不认识 ${column} 列“${header}”${or(nearest)}${nearest === undefined ? '，' : '？'}这一列没有读入，原文另外保留。需要的话请改列名。`,
  },
  'sheet/repeated-column': {
    title: '列名重复',
    message: ({ column, header, first }) => `${column} 列与 ${first} 列都叫“${header}”，只读了 ${first} 列。请改名或删去其中一列。`,
  },
  'sheet/no-rows': {
    title: '没有内容',
    message: ({ sheet }) => `“${sheet}”只有表头，下面没有内容。请确认选对了工作表。`,
  },
  'sheet/note-row': {
    title: '说明行',
    message: ({ row, text }) => `第 ${String(row)} 行“${text}”看来是说明或小标题，没有当作一条读入，原文另外保留。`,
  },
  'sheet/required-empty': {
    title: '必填未填',
    message: ({ row, header }) => `第 ${String(row)} 行“${header}”是空的，请补上或删去这一行。`,
  },
  'sheet/not-number': {
    title: '不是数字',
    message: ({ row, header, value }) => `第 ${String(row)} 行“${header}”填的“${value}”不是数字，请改成数字，例如 20。`,
  },
  'sheet/not-date': {
    title: '不是日期',
    message: ({ row, header, value }) => `第 ${String(row)} 行“${header}”填的“${value}”不是日期，请写成 2024-05-01 这样。`,
  },
  'sheet/not-yes-no': {
    title: '不是“是”或“否”',
    message: ({ row, header, value }) => `第 ${String(row)} 行“${header}”填的“${value}”看不出是或否，请填“是”或“否”。`,
  },
  'sheet/unknown-choice': {
    title: '不在选项内',
    message: ({ row, header, value, choices, nearest }) =>
      `第 ${String(row)} 行“${header}”填的“${value}”不在选项内${or(nearest)}${nearest === undefined ? '。' : '？'}可填：${choices.join('、')}。`,
  },
  'sheet/digits-lost': {
    title: '编码末尾不可靠',
    message: ({ row, header, value }) =>
      `第 ${String(row)} 行“${header}”的编码（${value}）被存成了数字，只有前 15 位可靠，后面的与原件可能不同。请把这一列设为“文本”格式，再照原件重新填写。`,
  },
  'sheet/duplicate': {
    title: '重复',
    message: ({ row, header, value, first }) => `第 ${String(row)} 行“${header}”的“${value}”与第 ${String(first)} 行重复，请改正或删去其中一行。`,
  },
  'sheet/nothing-above': {
    title: '“同上”上面没有内容',
    message: ({ cell, word }) => `单元格 ${cell} 写的是“${word}”，但上面没有内容，请直接写明。`,
  },
  'sheet/and-more': {
    title: '还有更多问题',
    message: ({ sheet, count }) => `“${sheet}”另有 ${String(count)} 处问题没有逐条列出。请先改正已列出的，再重新导入。`,
  },
  'sheet/text-cut': {
    title: '文字过长',
    message: ({ cell, length, limit }) => `单元格 ${cell} 的文字有 ${String(length)} 字，表格一格最多 ${String(limit)} 字，后面的没有写进去。请缩短或分成几格。`,
  },
  'sheet/name-changed': {
    title: '工作表改名',
    message: ({ from, to }) => `工作表名“${from}”不合规定（最多 31 字，不能有 [ ] : * ? / \\，也不能重名），已改为“${to}”。`,
  },
  'sheet/date-as-text': {
    title: '日期写成了文本',
    message: ({ cell, value }) => `单元格 ${cell} 的“${value}”不是有效日期，已按文本写入，请改正。`,
  },
  'sheet/number-as-text': {
    title: '数字写成了文本',
    message: ({ cell, value }) => `单元格 ${cell} 的“${value}”不是有限的数，已按文本写入，请改正。`,
  },
  'sheet/merge-dropped': {
    title: '合并无效',
    message: ({ range }) => `合并区域“${range}”写错了，或与别的合并区域重叠，没有合并。请改正。`,
  },
  'sheet/rows-cut': {
    title: '超出表格大小',
    message: ({ sheet, rows, columns }) => `“${sheet}”超过了表格的上限（${String(rows)} 行、${String(columns)} 列），超出的没有写进去。请拆成几张工作表。`,
  },
};
