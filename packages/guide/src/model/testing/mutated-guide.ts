import type { Json } from '@zhengwu/core';
import type * as fc from 'fast-check';
import { handEdited, handEdits, type HandEdit } from '../../../../core/src/edit/testing/hand-edits.js';
import { sampleGuide } from './sample-guide.js';

/** What people and programs write by mistake: another type, another word, an id that is gone, a bound passed. */
const PLAUSIBLE: readonly Json[] = [
  null,
  '',
  '食品',
  '300',
  0,
  -1,
  1e308,
  1.5,
  true,
  {},
  [],
  [null],
  'q_gone',
  'q_matter',
  'opt_new',
  'mat_form',
  'choices',
  'values',
  'ranges',
  'handle',
  'reference',
  '2020-02-30',
  { id: 'q_new' },
  { kind: 'any' },
  { kind: 'values', values: ['val_gone'] },
  { materialId: 'mat_form', kind: 'required' },
  { id: 'ref_new', kind: 'reference', to: 'q_matter' },
];
const KEYS = ['id', 'kind', 'next', 'guard', 'options', 'rootId', 'variableId'] as const;

export const randomHandEdits: fc.Arbitrary<readonly HandEdit[]> = handEdits(PLAUSIBLE, KEYS, 6);

/** The sample guide after the edits, as JSON that nobody has checked. */
export function editedByHand(edits: readonly HandEdit[]): Json {
  return handEdited(sampleGuide, edits);
}
