import type { Witness } from '@zhengwu/core';
import { ownDisplay } from '../linkage/apply-linkages.js';
import { formGraph } from '../linkage/form-graph.js';
import { linkagesOf } from '../linkage/linkage-state.js';
import { findCase } from '../linkage/proof/find-case.js';
import type { Truth } from '../linkage/proof/proof-case.js';
import { remembered } from '../linkage/proof/proof-memo.js';
import { witnessAnswers } from '../linkage/proofs.js';
import type { FormContext } from '../model/context.js';
import type { FormEntry } from '../model/form-index.js';
import type { Form } from '../model/form.js';
import { proofOptions } from './proof-options.js';

/** Answers with which something is not there, or that it could not be decided. */
export type HiddenCase = { readonly state: 'found'; readonly witness: Witness } | { readonly state: 'undecided' };

/** Whether there are answers with which none of these is there, though the array in whose rows they stand is; `undefined` if there are none. */
export function findHiddenCase(form: Form, context: FormContext, entries: readonly FormEntry[], array: FormEntry | undefined): HiddenCase | undefined {
  if (entries.some((entry) => !isEverHidden(form, entry, array))) return undefined;
  const nodes = array === undefined ? entries : [...entries, array];
  return remembered(form, proofOptions(context), { name: array === undefined ? 'hidden' : 'hidden in rows', nodes }, (model): HiddenCase | undefined => {
    const search = findCase(model, (state) => allOf([array === undefined ? 'yes' : state.isShown(array), ...entries.map((entry) => opposite(state.isPresent(entry)))]));
    if (search.state === 'none') return undefined;
    if (search.state === 'undecided') return { state: 'undecided' };
    return { state: 'found', witness: { kind: 'answers', answers: witnessAnswers(model, search.answers) } };
  });
}

/** Whether anything between it and its array, or the root, might hide it. */
function isEverHidden(form: Form, entry: FormEntry, array: FormEntry | undefined): boolean {
  for (let each = entry; each.parent !== undefined && each !== array; each = each.parent) {
    const { node } = each;
    if (linkagesOf(node).some(({ effects }) => effects.some(({ kind }) => kind === 'show' || kind === 'hide'))) return true;
    // What is hidden for the eye alone keeps its value.
    if (ownDisplay(node) === 'none' || formGraph(form).linksTo(each.id).some(({ aspects }) => aspects.includes('visible'))) return true;
  }
  return false;
}

function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.every((truth) => truth === 'yes') ? 'yes' : 'open';
}

function opposite(truth: Truth): Truth {
  return truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'open';
}
