export { compareForms } from './compare-forms.js';
export type { ChangeKind, ChangeOf, FormChange, FormComparison, NodeName, OptionChange } from './form-change.js';
