import { wordsIn, type ItemType, type MessageBook, type RuleEntries, type Severity } from '@zhengwu/core';

/** A rule as a row of the table. */
export interface RuleRow {
  readonly rule: string;
  readonly family: string;
  readonly title: string;
  readonly severity: Severity;
  /** The kinds of item it is for, in words. */
  readonly appliesTo: string;
  readonly basis: string;
}

export const FAMILIES: Readonly<Record<string, string>> = {
  item: '事项',
  expression: '条件表达式',
  document: '打开文件',
  check: '检查本身',
  calendar: '工作日历',
  sheet: '表格',
  paper: '文书',
  wording: '用语',
};

const words = wordsIn('zh-CN');

export function ruleRows(entries: RuleEntries, book: MessageBook): readonly RuleRow[] {
  return Object.entries(entries).map(([rule, { severity, appliesTo, basis }]) => ({
    rule,
    family: rule.slice(0, rule.indexOf('/')),
    title: book['zh-CN'].rules[rule]?.title ?? rule,
    severity,
    appliesTo: appliesTo === 'all' ? '全部' : appliesTo.map((type: ItemType) => words.itemType[type]).join('、'),
    basis: basis ?? '',
  }));
}

export interface RuleFilter {
  readonly text: string;
  readonly family: string;
  readonly severity: string;
}

/** The rows in which every word of the text occurs somewhere. */
export function filtered(rows: readonly RuleRow[], { text, family, severity }: RuleFilter): readonly RuleRow[] {
  const wanted = text.trim().toLowerCase().split(/\s+/);
  return rows.filter((row) => {
    const said = [row.rule, row.title, row.appliesTo, row.basis, words.severity[row.severity], FAMILIES[row.family]].join(' ').toLowerCase();
    return (family === '' || row.family === family) && (severity === '' || row.severity === severity) && wanted.every((word) => said.includes(word));
  });
}
