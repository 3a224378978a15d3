export { answerType, optionsOfNode, type NodeOption } from './answer-type.js';
export { answerReader, applyLinkages, ownDisplay, type AppliedForm, type ApplyOptions, type NodeState } from './apply-linkages.js';
export { addressOf, answerAt, type Rows } from './answers.js';
export { formCatalogue, formFields, labelOf, type FieldsOptions } from './form-fields.js';
export { formGraph, type FormCycle, type FormGraph } from './form-graph.js';
export type { FormLink, LinkAspect } from './form-links.js';
export { conditionWords, effectWords, linkageWords, type LinkageWordsOptions } from './linkage-words.js';
export { linkagesOf, linkageState, type LinkageFailure, type LinkageScope, type LinkageState, type ReadAnswer } from './linkage-state.js';
export {
  alwaysHiddenButRequired,
  areExclusive,
  canAct,
  canActTogether,
  canBeRequiredWhileClosed,
  canBeShown,
  eachAlwaysHiddenButRequired,
  eachNeverShown,
  neverShown,
  type Exclusion,
  type NeverSo,
  type Possibility,
  type ProofOptions,
} from './proofs.js';
export { shownAnswer } from './shown-answer.js';
export { eachTwoWriters, twoWriters, type TwoWriters, type Writer } from './two-writers.js';
export { exportLinkages, reactionsFor, type ExportedForm, type LeftLinkage } from './formily/export-linkages.js';
export type { ExportFault } from './formily/expression-to-script.js';
export { importReactions, type ImportedForm, type ImportedReaction, type KeptReaction } from './formily/import-reactions.js';
export type { ImportFault } from './formily/script-to-expression.js';
