/**
 * Forms (通用表单), headless: the model and its edits, tables and data elements read from where people keep them, controls made
 * for columns and compared with them, linkages and what can be proved of them, the checks, the difference of two forms. Runs in
 * Node, in workers and in pages.
 */
export * from './binding/index.js';
export * from './catalogue/index.js';
export { checkForm, createFormChecker, formChecks } from './check/index.js';
export * from './compare/index.js';
export * from './components/index.js';
export {
  alwaysHiddenButRequired,
  applyLinkages,
  areExclusive,
  conditionWords,
  exportLinkages,
  formFields,
  formGraph,
  importReactions,
  linkageState,
  linkageWords,
  neverShown,
  reactionsFor,
  twoWriters,
} from './linkage/index.js';
export { catalogueMessages } from './messages/catalogue.js';
export { changeText } from './messages/compare.js';
export { componentName } from './messages/component-name.js';
export { componentWordsIn } from './messages/components.js';
export { formMessages } from './messages/index.js';
export * from './model/index.js';
