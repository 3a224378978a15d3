/** A field for formulas and conditions in core's language. For designers. */
export { ZwFormulaField, type FormulaDetail } from './formula-field.js';
