/** What a field for formulas says. */
export const formulaZhCn = {
  hint: '直接写字段名、运算和函数，例如：数量 * 单价。Ctrl+空格列出全部。',
  found: '可以写',
  option: '选项',
  field: '插入字段…',
  func: '函数',
  gives: (type: string) => `得到${type}`,
};

export type FormulaTexts = typeof formulaZhCn;
