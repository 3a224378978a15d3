import { removeUse, setSituations, setUse } from './addition-edits.js';
import { bypassQuestion } from './bypass-question.js';
import { cutOption } from './cut-option.js';
import { insertExtra, removeExtra, setExtraGuard, setExtraWhen } from './extra-edits.js';
import { renameGuide, setIntro, setItem } from './guide-fields.js';
import { insertOutcome, insertQuestion, insertReference } from './insert-node.js';
import { insertOption } from './insert-option.js';
import { mergeOptions } from './merge-options.js';
import { moveNode } from './move-node.js';
import { moveOption } from './move-option.js';
import { setGuard, setOptionHelp, setOptionText, setShort, setWhen } from './option-fields.js';
import { setEnd, setOutcomeName, setOutcomeNote } from './outcome-fields.js';
import { pasteFragment } from './paste-fragment.js';
import { setAsk, setQuestionHelp, setQuestionText, setUsedOutside } from './question-fields.js';
import { removeNode } from './remove-node.js';
import { removeOption } from './remove-option.js';
import { replaceByReferences } from './replace-by-references.js';
import { replaceText } from './replace-text.js';
import { setDomain } from './set-domain.js';
import { setQuestionVariable } from './set-question-variable.js';
import { setTarget } from './set-target.js';
import { insertTerm, removeTerm, setTerm } from './term-edits.js';
import { insertValue, moveValue, removeValue, renameValue, setValueHelp } from './value-edits.js';
import { insertVariable, removeVariable, renameVariable, setPrefill } from './variable-edits.js';
import { addWaiver, removeWaiver } from './waiver-edits.js';

/** All edits of a guide, by name. None leaves a node without a place or with two: what it cannot do so, it refuses. */
export const guideEdits = {
  'guide/rename': renameGuide,
  'guide/set-intro': setIntro,
  'guide/set-item': setItem,
  'variable/insert': insertVariable,
  'variable/remove': removeVariable,
  'variable/rename': renameVariable,
  'variable/set-domain': setDomain,
  'variable/set-prefill': setPrefill,
  'value/insert': insertValue,
  'value/rename': renameValue,
  'value/set-help': setValueHelp,
  'value/move': moveValue,
  'value/remove': removeValue,
  'question/insert': insertQuestion,
  'question/set-text': setQuestionText,
  'question/set-help': setQuestionHelp,
  'question/set-ask': setAsk,
  'question/set-variable': setQuestionVariable,
  'question/set-used-outside': setUsedOutside,
  'question/bypass': bypassQuestion,
  'option/insert': insertOption,
  'option/set-text': setOptionText,
  'option/set-help': setOptionHelp,
  'option/set-short': setShort,
  'option/set-guard': setGuard,
  'option/set-when': setWhen,
  'option/move': moveOption,
  'option/remove': removeOption,
  'option/merge': mergeOptions,
  'option/cut': cutOption,
  'outcome/insert': insertOutcome,
  'outcome/set-name': setOutcomeName,
  'outcome/set-note': setOutcomeNote,
  'outcome/set-end': setEnd,
  'reference/insert': insertReference,
  'reference/set-target': setTarget,
  'reference/replace': replaceByReferences,
  'node/move': moveNode,
  'node/remove': removeNode,
  'extra/insert': insertExtra,
  'extra/set-guard': setExtraGuard,
  'extra/set-when': setExtraWhen,
  'extra/remove': removeExtra,
  'use/set': setUse,
  'use/remove': removeUse,
  'situations/set': setSituations,
  'term/insert': insertTerm,
  'term/set': setTerm,
  'term/remove': removeTerm,
  'fragment/paste': pasteFragment,
  'text/replace': replaceText,
  'waiver/add': addWaiver,
  'waiver/remove': removeWaiver,
} as const;

export type GuideEdits = typeof guideEdits;
