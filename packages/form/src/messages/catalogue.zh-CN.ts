import type { RuleTexts } from '@zhengwu/core';
import type { catalogueRules, OpenPart } from '../catalogue/rules.js';

const OPEN: Readonly<Record<OpenPart, string>> = { string: '引号没有配对', name: '名称的引号没有配对', comment: '注释没有结束', body: '程序体没有结束', table: '建表语句没有写完', data: '数据没有结束' };

const named = (names: readonly string[], most = 5): string => names.slice(0, most).map((name) => `“${name}”`).join('、') + (names.length > most ? ` 等 ${String(names.length)} 个` : '');
const meant = (nearest: readonly string[]): string => (nearest.length === 0 ? '' : `，是不是${named(nearest)}`);

export const catalogueTextsZhCn: RuleTexts<typeof catalogueRules.entries> = {
  'catalogue/too-large': { title: '文件过大', message: ({ size, most }) => `文本有 ${String(size)} 个字符，超过 ${String(most)} 个，没有读入。请只保留表结构，去掉数据。` },
  'catalogue/nothing-found': {
    title: '没有读到内容',
    message: ({ what }) => (what === 'tables' ? '没有读到任何数据表。请确认内容是建表语句、数据字典或者表结构的 JSON。' : '没有读到任何数据元。请确认表中有名称、数据类型或者表示格式等列。'),
  },
  'catalogue/and-more': { title: '问题过多', message: ({ count }) => `还有 ${String(count)} 个问题没有列出。请改正后重新导入。` },

  'catalogue/statement-skipped': {
    title: '语句未读',
    message: ({ line, statement, count, lines }) => `第 ${String(line)} 行的 ${statement} 语句没有读入${count > 1 ? `（共 ${String(count)} 处：第 ${lines.join('、')} 行${lines.length < count ? '等' : ''}）` : ''}。如果它改变了表结构，请改写为 CREATE TABLE 或 ALTER TABLE。`,
  },
  'catalogue/cut-off': { title: '内容不完整', message: ({ line, table, what, text }) => `${table === '' ? '' : `表“${table}”`}第 ${String(line)} 行起${OPEN[what]}：“${text}”。其后的内容没有读入，请补全。` },
  'catalogue/part-skipped': { title: '没有读懂', message: ({ line, table, text }) => `表“${table}”第 ${String(line)} 行没有读懂：“${text}”。如果是字段，请按“字段名 类型”书写。` },
  'catalogue/unknown-type': { title: '类型未知', message: ({ line, table, column, type }) => `表“${table}”第 ${String(line)} 行字段“${column}”的类型 ${type} 不认识，按文本处理。请核对。` },
  'catalogue/generated-column': { title: '计算字段', message: ({ line, table, column }) => `表“${table}”第 ${String(line)} 行的字段“${column}”由数据库计算得出，不能填写，没有列入。` },
  'catalogue/unknown-table': { title: '表不存在', message: ({ line, table, nearest }) => `第 ${String(line)} 行提到的表“${table}”没有定义${meant(nearest)}？这条语句没有起作用。` },
  'catalogue/unknown-column': { title: '字段不存在', message: ({ line, table, column, nearest }) => `第 ${String(line)} 行提到的字段“${column}”在表“${table}”中没有定义${meant(nearest)}？这条语句没有起作用。` },
  'catalogue/table-twice': { title: '表重复定义', message: ({ line, table }) => `表“${table}”在第 ${String(line)} 行又定义了一次，以后一次为准。` },
  'catalogue/column-twice': { title: '字段重复', message: ({ line, table, column }) => `表“${table}”第 ${String(line)} 行的字段“${column}”重复，只保留前一个。` },
  'catalogue/length-in-bytes': {
    title: '长度可能按字节计',
    message: ({ table, column, length, count }) => `表“${table}”的“${column}”${count > 1 ? `等 ${String(count)} 个字段` : ''}没有注明按字符计，长度 ${String(length)} 可能是字节数，只能容纳 ${String(Math.floor(length / 3))} 个汉字（UTF-8）。请向数据库管理员确认。`,
  },

  'catalogue/no-columns': { title: '没有字段', message: ({ table }) => `表“${table}”没有任何字段。` },
  'catalogue/no-comment': { title: '缺少注释', message: ({ table, columns }) => `表“${table}”的${named(columns)}没有注释，表单上只能显示字段名。请补上中文名称。` },
  'catalogue/codes-proposed': { title: '代码待确认', message: ({ table, column, comment, codes }) => `表“${table}”字段“${column}”的代码是从注释“${comment}”中读出的：${codes.slice(0, 10).join('，')}${codes.length > 10 ? ' 等' : ''}。请确认。` },
  'catalogue/unknown-parent': { title: '主表不存在', message: ({ table, parent, nearest }) => `表“${table}”的外键指向“${parent}”，但没有这张表${meant(nearest)}？` },
  'catalogue/two-parents': { title: '主表不唯一', message: ({ table, parent, others }) => `表“${table}”有多个外键，按“${parent}”的子表处理；其余为${named(others)}。请确认。` },
  'catalogue/parent-proposed': { title: '主表待确认', message: ({ table, parent, column }) => `表“${table}”没有外键，按名称和字段“${column}”判断为“${parent}”的子表。请确认。` },
  'catalogue/parent-cycle': { title: '主子表成环', message: ({ table, parent }) => `表“${table}”与“${parent}”互为上级，已去掉“${table}”的上级。请检查外键。` },

  'catalogue/row-skipped': { title: '行未读', message: ({ sheet, row, missing }) => `${sheet === '' ? '' : `“${sheet}”`}第 ${String(row)} 行缺少${missing === 'table' ? '表名' : '字段名'}，没有读入。` },
  'catalogue/type-not-read': { title: '类型未读懂', message: ({ table, column, type, at }) => `${at}：表“${table}”字段“${column}”的类型“${type}”没有读懂，按文本处理。请改为 varchar(50)、字符型、日期型等。` },
  'catalogue/unknown-element': { title: '数据元不存在', message: ({ table, column, element }) => `表“${table}”字段“${column}”对应的数据元“${element}”不在数据元目录中。` },
  'catalogue/codes-not-read': { title: '代码未读懂', message: ({ table, column, text }) => `表“${table}”字段“${column}”的代码“${text}”没有读出取值。请写成“1男 2女”，或者另附代码表。` },
  'catalogue/format-not-read': { title: '格式未读懂', message: ({ at, element, format }) => `${at}：数据元“${element}”的表示格式“${format}”没有读懂，不据此检查长度。请改为 an..18、n..10,2、YYYYMMDD 等。` },
  'catalogue/element-type-not-read': { title: '数据类型未读懂', message: ({ at, element, type }) => `${at}：数据元“${element}”的数据类型“${type}”没有读懂，按文本处理。请改为字符型、数值型、日期型、日期时间型、布尔型或者代码型。` },
  'catalogue/element-twice': { title: '数据元重复', message: ({ at, element }) => `${at}：数据元“${element}”重复，只保留前一个。如果是两个数据元，请写上各自的标识符。` },
  'catalogue/element-without-name': { title: '数据元没有名称', message: ({ at }) => `${at}：没有名称，没有读入。请补上数据元的名称。` },
  'catalogue/not-an-element': { title: '不是数据元', message: ({ at }) => `“${at}”处不是数据元，没有读入。请写成带有名称、数据类型、表示格式的对象。` },
  'catalogue/sheet-skipped': { title: '工作表未读', message: ({ sheet }) => `工作表“${sheet}”里没有名称、数据类型或者表示格式等列，没有读入。如果它也是数据元目录，请补上表头。` },
  'catalogue/not-a-table': { title: '不是数据表', message: ({ at }) => `“${at}”处不是数据表，没有读入。` },
};
