import fc from 'fast-check';
import type { Form } from '../../model/form.js';
import { smallForm, type SmallNode } from './small-form.js';

/** A field of random forms, the conditions that speak of it, and answers among which every condition is answered both ways. */
interface RandomField {
  readonly node: SmallNode;
  readonly conditions: readonly string[];
  readonly formulas: readonly string[];
  readonly answers: readonly unknown[];
}

const options = (...values: readonly string[]): readonly { readonly value: string; readonly label: string }[] => values.map((value) => ({ value, label: value.toUpperCase() }));

export const RANDOM_FIELDS: Readonly<Record<string, RandomField>> = {
  yes: { node: { type: 'boolean' }, conditions: ['yes', '!yes', 'yes = 真', 'isEmpty(yes)'], formulas: ['真', 'also'], answers: [null, true, false] },
  also: { node: { type: 'boolean' }, conditions: ['also', 'also != 真', 'also = yes'], formulas: ['假', 'yes'], answers: [null, true, false] },
  kind: {
    node: { type: 'string', 'x-component': 'Select', enum: options('a', 'b', 'c') },
    conditions: ['kind = "a"', 'kind != "b"', 'kind 属于 ["a", "c"]', 'isEmpty(kind)', 'kind = 空'],
    formulas: ['"a"', 'yes ? "b" : "c"'],
    answers: [null, 'a', 'b', 'c'],
  },
  size: {
    node: { type: 'number' },
    conditions: ['size > 2', 'size >= 2', 'size < 1', 'size = 2', 'size != 1', '3 > size', 'isEmpty(size)'],
    formulas: ['2', '5'],
    answers: [null, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4],
  },
  rest: {
    node: { type: 'number' },
    conditions: ['rest > size', 'size >= rest', 'rest = size', 'rest != size', 'rest < 2', 'rest > 1'],
    formulas: ['size', '1'],
    answers: [null, 0, 0.25, 0.5, 1, 1.25, 1.5, 2, 2.25, 3, 5],
  },
  until: {
    node: { type: 'string', 'x-component': 'DatePicker' },
    conditions: ['until > born', 'born >= until', 'until = born', 'until < "2026-03-02"', 'years(until) >= 18'],
    formulas: ['born'],
    answers: [null, '2008-11-27', '2008-11-28', '2025-03-02', '2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'],
  },
  born: {
    node: { type: 'string', 'x-component': 'DatePicker' },
    conditions: ['born > "2026-03-01"', 'born <= "2026-03-02"', 'years(born) >= 18', 'years(born, date("2026-03-02")) = 0', 'days(born, today()) > 300', 'isEmpty(born)'],
    formulas: ['"2026-03-01"'],
    answers: [null, '2008-11-27', '2008-11-28', '2008-11-29', '2025-03-02', '2025-03-03', '2026-01-31', '2026-02-01', '2026-03-01', '2026-03-02', '2026-03-03'],
  },
  name: {
    node: { type: 'string' },
    conditions: ['name = "x"', 'name 属于 ["x", "yy"]', 'isEmpty(name)', 'name != ""', 'length(name) > 1', 'length(name) = 2'],
    formulas: ['"x"'],
    answers: [null, '', 'x', 'yy', 'z', 'zz', 'zzz'],
  },
  many: {
    node: { type: 'array', 'x-component': 'Checkbox.Group', enum: options('p', 'q', 'r') },
    conditions: ['many 包含 "p"', 'many 包含 "q"', 'count(many) >= 2', 'count(many) = 0', 'isEmpty(many)'],
    formulas: [],
    answers: [null, [], ['p'], ['q'], ['r'], ['p', 'q'], ['p', 'r'], ['q', 'r'], ['p', 'q', 'r']],
  },
};

/** Conditions that no single field answers: of these not all is proved. */
const HARD = ['size + 1 > 3', '1 / size > 0', 'size * 2 = 4'];

/** A form of three fields, two nodes and a part in which one of them lies, with linkages on all of these. */
export interface RandomForm {
  readonly form: Form;
  readonly fields: readonly string[];
}

/** With `withHard` conditions that are not all proved, and fields that move one another in circles. */
export function randomForms(withHard: boolean): fc.Arbitrary<RandomForm> {
  return fc
    .uniqueArray(fc.constantFrom(...Object.keys(RANDOM_FIELDS)), { minLength: 3, maxLength: 3 })
    .chain((fields) => {
      const condition = (readable: readonly string[]): fc.Arbitrary<string> => {
        const atoms = [...readable.flatMap((key) => RANDOM_FIELDS[key]?.conditions ?? []), ...(withHard ? HARD : [])].filter((text) => readsOnly(text, readable));
        return fc.letrec<{ any: string }>((tie) => ({
          any: fc.oneof(
            { depthSize: 'small', maxDepth: 3 },
            { weight: 3, arbitrary: fc.constantFrom(...atoms, '') },
            { weight: 1, arbitrary: fc.tuple(tie('any'), fc.constantFrom(' 且 ', ' 或 '), tie('any')).map(([a, join, b]) => (a === '' || b === '' ? a + b : `((${a})${join}(${b}))`)) },
            { weight: 1, arbitrary: tie('any').map((a) => (a === '' ? '' : `!(${a})`)) },
          ),
        })).any;
      };
      const seen = (readable: readonly string[], maxLength: number): fc.Arbitrary<NonNullable<SmallNode['rules']>> =>
        fc.array(fc.tuple(condition(readable), fc.constantFrom('show' as const, 'show' as const, 'hide' as const)).map(([when, effect]) => (when === '' ? ([when, 'show'] as const) : ([when, effect] as const))), { maxLength });
      const filled = (key: string, readable: readonly string[]): fc.Arbitrary<NonNullable<SmallNode['rules']>> => {
        const formulas = (RANDOM_FIELDS[key]?.formulas ?? []).filter((text) => readsOnly(text, readable));
        if (formulas.length === 0) return fc.constant([]);
        return fc.array(fc.tuple(condition(readable), fc.constantFrom(...formulas).map((formula) => ['fill', formula] as const)), { maxLength: 1 });
      };
      const offered = (key: string, readable: readonly string[]): fc.Arbitrary<NonNullable<SmallNode['rules']>> => {
        const values = { kind: ['a', 'b', 'c'], many: ['p', 'q', 'r'] }[key];
        if (values === undefined) return fc.constant([]);
        return fc.array(fc.tuple(condition(readable), fc.subarray(values).map((some) => ['options', ...some] as const)), { maxLength: 1 });
      };
      const rulesOf = (key: string, place: number): fc.Arbitrary<NonNullable<SmallNode['rules']>> => {
        const readable = withHard ? fields : fields.slice(0, place);
        return fc.tuple(seen(readable, 1), filled(key, readable), offered(key, readable)).map((parts) => parts.flat());
      };
      const [first = '', second = '', last = ''] = fields;
      return fc
        .record({ own: fc.tuple(rulesOf(first, 0), rulesOf(second, 1), rulesOf(last, 2)), x: seen(fields, 2), y: seen(fields, 2), part: seen(withHard ? fields : [first, second], 1), isInside: fc.boolean() })
        .map(({ own, x, y, part, isInside }): RandomForm => {
          const nodes = fields.map((key, place): [string, SmallNode] => [key, { ...RANDOM_FIELDS[key]?.node, rules: own[place] ?? [] }]);
          const inside = Object.fromEntries([...(isInside ? nodes.slice(2) : []), ['y', { type: 'string', rules: y }] as [string, SmallNode]]);
          const outside = Object.fromEntries(isInside ? nodes.slice(0, 2) : nodes);
          return { form: smallForm({ ...outside, x: { type: 'string', rules: x }, part: { type: 'void', rules: part, properties: inside } }), fields };
        });
    });
}

/** Whether a condition reads no other fields than these. */
function readsOnly(text: string, fields: readonly string[]): boolean {
  return Object.keys(RANDOM_FIELDS).every((key) => fields.includes(key) || !new RegExp(`\\b${key}\\b`).test(text));
}

/** All combinations of the answers of these fields, as the form's values. */
export function* allAnswers(fields: readonly string[]): Generator<Record<string, unknown>, void> {
  const [first, ...others] = fields;
  if (first === undefined) {
    yield {};
    return;
  }
  for (const rest of allAnswers(others)) {
    for (const answer of RANDOM_FIELDS[first]?.answers ?? []) yield answer === null ? rest : { ...rest, [first]: answer };
  }
}
