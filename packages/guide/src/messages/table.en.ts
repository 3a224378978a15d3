import type { RuleTexts } from '@zhengwu/core';
import type { tableRules } from '../table/rules.js';

const or = (nearest: string | undefined): string => (nearest === undefined ? '' : `; did you mean “${nearest}”?`);

function several(rows: readonly number[]): string {
  return rows.length <= 5 ? rows.join(', ') : `${rows.slice(0, 5).join(', ')} and more (${String(rows.length)})`;
}

const KINDS = {
  yesNo: '是 or 否',
  choice: 'one or several of the column’s values',
  choices: 'words such as 含甲, 含甲或乙, 不含丙',
  number: 'a range of numbers, such as 300以上, 不满50, 50至300',
  date: 'a range of days, such as 2026年1月1日起',
  region: 'the name or code of a region',
};

const WHAT = {
  holes: 'which answers no row covers was not found out',
  tree: 'too many questions came of it, no guide was made',
  proof: 'whether guide and table agree was not found out',
  rows: 'there are too many situations, no table was written',
};

export const tableTextsEn: RuleTexts<typeof tableRules.entries> = {
  'table/no-header': { title: 'No header', message: ({ sheet }) => `“${sheet}” has no header that we know within its first 30 rows: columns of conditions, and 情形名称, 办理结果 or names of materials.` },
  'table/no-facts': { title: 'No conditions', message: ({ sheet }) => `“${sheet}” has no columns by which situations are told apart. Put a row with 条件 above them.` },
  'table/no-rows': { title: 'No situations', message: ({ sheet }) => (sheet === '' ? 'The file holds no table that can be read.' : `“${sheet}” has no situation below its header.`) },
  'table/too-large': { title: 'Too many conditions', message: ({ facts, limit }) => `The table has ${String(facts)} columns of conditions, more than ${String(limit)}: no guide was made. Split it.` },

  'table/unknown-material': { title: 'Unknown material', message: ({ header, nearest }) => `The item has no material “${header}”${or(nearest)} It was taken for a new one: add it to the item, or correct the name.` },
  'table/repeated-material': { title: 'Material twice', message: ({ header, first }) => `The material “${header}” has a column at ${first} already; this one was not read.` },
  'table/repeated-fact': { title: 'Condition twice', message: ({ header, first }) => `The condition “${header}” has a column at ${first} already; this one was not read.` },
  'table/domain-inferred': { title: 'Range inferred', message: ({ header, domain }) => `Nobody says which values “${header}” can have; inferred from the table: ${domain}. Please check.` },
  'table/blank-facts': { title: 'Blank conditions', message: ({ header, rows }) => `“${header}” is blank in row ${several(rows)}: read as any. Fill in what was forgotten.` },
  'table/unused-fact': { title: 'Changes nothing', message: ({ header }) => `Whatever is answered to “${header}”, the result is the same: the guide does not ask for it.` },
  'table/bad-variable': { title: 'Bad description', message: ({ row, name }) => `Row ${String(row)} of the description, “${name}”, has a wrong kind or range, or comes twice: it was not used.` },

  'table/unknown-fact': {
    title: 'Unknown condition',
    message: ({ row, header, value, kind, nearest }) => `Row ${String(row)}, “${header}”: “${value}” is not understood${or(nearest)} Expected ${KINDS[kind]}, or 不限 for any. The row was not used.`,
  },
  'table/outside-domain': { title: 'Out of range', message: ({ row, header, value, domain }) => `Row ${String(row)}, “${header}”: “${value}” lies outside of ${domain}. The row was not used.` },
  'table/day-assumed': {
    title: 'Day included?',
    message: ({ row, header, value, includes }) => `Row ${String(row)}, “${header}”: “${value}” does not say whether the day is included; read as ${includes ? 'included' : 'not included'}. Write （含） or （不含）.`,
  },
  'table/unknown-mark': { title: 'Unknown mark', message: ({ row, header, value }) => `Row ${String(row)}, material “${header}”: “${value}” is not understood; read as not wanted.` },
  'table/unknown-result': { title: 'Unknown result', message: ({ row, value }) => `Row ${String(row)}: the result “${value}” is not understood; read as 办理.` },
  'table/unknown-limit': { title: 'Unknown limit', message: ({ row, value }) => `Row ${String(row)}: the limit “${value}” is not understood; left out. Write 10个工作日, 20日, 3个月.` },
  'table/unknown-situation': { title: 'Unknown situation', message: ({ row, value, nearest }) => `Row ${String(row)}: the item has no situation “${value}”${or(nearest)}` },
  'table/unknown-handling': { title: 'Unknown 业务办理项', message: ({ row, value, nearest }) => `Row ${String(row)}: the item has no 业务办理项 “${value}”${or(nearest)}` },
  'table/not-number': { title: 'Not a number', message: ({ row, header, value }) => `Row ${String(row)}, “${header}”: “${value}” is no number; left out.` },

  'table/contradiction': {
    title: 'Rows contradict',
    message: ({ row, other, count }) => `Rows ${String(other)} and ${String(row)} share ${count} combinations of answers and lead elsewhere. In the guide these lead nowhere: correct the table and read it again.`,
  },
  'table/same-row': { title: 'Row repeated', message: ({ row, other }) => `Row ${String(row)} says nothing that row ${String(other)} does not: it can go.` },
  'table/hole': {
    title: 'Situation missing',
    message: ({ count, size, near }) => `${count} of ${size} combinations of answers have no row; row ${String(near)} is the nearest. In the guide these lead nowhere: add the situation.`,
  },
  'table/undecided': { title: 'Undecided', message: ({ what, limit }) => `The table is too complex (more than ${String(limit)} steps): ${WHAT[what]}.` },

  'table/way-leads-nowhere': { title: 'Answers without a result', message: () => 'Some answers come to no result; the table has no rows for them. See the guide’s errors first.' },
};
