import type { FormulaTexts } from './formula.zh-CN.js';

export const formulaEn: FormulaTexts = {
  hint: 'Write names of fields, operators and functions. Ctrl+Space lists them all.',
  found: 'Can be written here',
  option: 'option',
  field: 'Insert a field…',
  func: 'Functions',
  gives: (type) => `gives: ${type}`,
};
