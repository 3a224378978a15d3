import type * as fc from 'fast-check';
import { handEdited, handEdits, type HandEdit } from '../../edit/testing/hand-edits.js';
import type { Json } from '../../json/json.js';
import { sampleItem } from './sample-item.js';

/** What people and programs write by mistake: another type, another word, an id that is gone, a bound passed. */
const PLAUSIBLE: readonly Json[] = [
  null,
  '',
  ' ',
  '未核',
  '12',
  0,
  -1,
  1.5,
  99_999,
  true,
  {},
  [],
  [null],
  ['mat_gone'],
  'mat_gone',
  'bas_food',
  'licence',
  'payment',
  'conditional',
  'files',
  'workingDay',
  '2020-01-01',
  '2099-12-31',
  { id: 'mat_new' },
  { kind: 'required' },
  { amount: 99, unit: 'workingDay' },
  { kind: 'literal', value: 1 },
];
const KEYS = ['id', 'name', 'kind', 'basisIds', 'limits'] as const;

export const randomHandEdits: fc.Arbitrary<readonly HandEdit[]> = handEdits(PLAUSIBLE, KEYS, 1);
export const manyHandEdits: fc.Arbitrary<readonly HandEdit[]> = handEdits(PLAUSIBLE, KEYS, 6);

/** The sample item after the edits, as JSON that nobody has checked. */
export function editedByHand(edits: readonly HandEdit[]): Json {
  return handEdited(sampleItem, edits);
}
