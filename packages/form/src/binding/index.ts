/** Controls and what they are bound to: made for it, compared with it, suggested for it. */
export { columnFacts, columnOfElement } from './column-facts.js';
export { driftOf, type Drift } from './drift-of.js';
export { FORMAT_RULES, readElementFormat, type ElementFormat } from './element-format.js';
export { fieldForColumn, fieldForElement, type MadeField, type NewNodeId } from './field-for-column.js';
export { arrayFor, fieldsForTable } from './fields-for-table.js';
export { formFromTable, type FormIds } from './form-from-table.js';
export { fitsOf, fitsOfElement, type FitOptions } from './fits/fits-of.js';
export type { Misfit, MisfitFault, MisfitKind, MisfitWitness } from './fits/misfit.js';
export { recognise, type Meaning, type Recognition } from './recognise.js';
export { suggestBindings, suggestBindingsInSteps, type InSteps } from './suggest/suggest-bindings.js';
export { LEAST_SCORE, type Suggestion, type SuggestionReason } from './suggest/suggestion.js';
export { systemRole, type SystemRole } from './system-column.js';
export { columnCaption, titleOfColumn, type ColumnTitle } from './title-of-column.js';
