import type { EvaluationReason, expressionRules } from '../expression/rules.js';
import type { RuleTexts } from './message-table.js';
import { wordsEn } from './words.en.js';

const { type } = wordsEn;
const perhaps = (nearest: readonly string[]): string => (nearest.length === 0 ? '.' : `; did you mean ${nearest.map((each) => `“${each}”`).join(', ')}?`);

const EXPECTED = { value: 'a value or a field', operator: 'an operator, such as “=” or “and”', ')': '“)”', ']': '“]”', then: '“则” (then)', otherwise: '“否则” (else)', ':': '“:”' };

const FAILED: Readonly<Record<EvaluationReason, string>> = {
  'too-many-steps': 'it takes too many steps',
  'too-deep': 'it is nested too deeply',
  'too-large': 'the resulting text is too long',
  'wrong-type': 'a value has the wrong type',
  'divide-by-zero': 'division by zero',
  'number-out-of-range': 'a number is too large',
  'bad-date': 'a date is not valid',
  'no-today': 'the present day was not given',
  'unsafe-name': 'a name is not safe',
  'not-a-tree': 'its structure is broken',
};

const NOT_IN_JUEL = {
  function: 'the process engine has no such function; use a process variable or compute it in the form',
  member: 'conditions of the process engine cannot reach into a value',
  'no-variable': 'the field has no process variable',
  'bad-variable': 'its process variable is no lawful name (letters, digits, underscore)',
  list: 'the process engine can only look up texts in a list',
  'too-large': 'it becomes too long; split it into several conditions',
};

export const expressionTextsEn: RuleTexts<typeof expressionRules.entries> = {
  'expression/too-long': { title: 'Too long', message: ({ length, most }) => `${String(length)} characters, at most ${String(most)}. Split it into several conditions.` },
  'expression/too-deep': { title: 'Nested too deeply', message: ({ most }) => `Nested more than ${String(most)} levels deep. Split it into several conditions.` },
  'expression/too-many-nodes': { title: 'Too large', message: ({ most }) => `More than ${String(most)} parts. Split it into several conditions.` },
  'expression/not-a-tree': { title: 'Broken expression', message: ({ path }) => `The stored expression is broken${path === '' ? '' : ` at “${path}”`}. Please write it again.` },
  'expression/empty': { title: 'Empty', message: () => 'Nothing is written yet. For example: 经营面积 >= 300 且 主体业态 = "餐饮服务经营者".' },
  'expression/unexpected': {
    title: 'Not understood',
    message: ({ found, expected }) => `${found === '' ? 'The expression ends too early' : `“${found}” is not understood here`}: ${EXPECTED[expected]} is expected.`,
  },
  'expression/unclosed-text': { title: 'Not closed', message: () => 'A quote or a brace is opened and not closed.' },
  'expression/chained-comparison': { title: 'Chained comparison', message: () => 'Comparisons cannot be chained. Write two and join them: 1 < area 且 area < 5.' },
  'expression/number-out-of-range': { title: 'Number too large', message: ({ text }) => `“${text}” is beyond what can be held exactly (±9007199254740991).` },
  'expression/unsafe-name': { title: 'Unsafe name', message: ({ name }) => `“${name}” cannot name a field.` },
  'expression/unknown-name': { title: 'No such field', message: ({ name, nearest }) => `No field is named “${name}”${perhaps(nearest)}${nearest.length === 0 ? ' A text needs quotes.' : ''}` },
  'expression/ambiguous-name': { title: 'Several fields of this name', message: ({ name, ids }) => `${String(ids.length)} fields are named “${name}”; pick one from the list.` },
  'expression/unknown-field': { title: 'Field is gone', message: ({ id }) => `The field (${id}) is gone; choose another.` },
  'expression/unknown-function': { title: 'No such function', message: ({ name, nearest }) => `No function is named “${name}”${perhaps(nearest)}` },
  'expression/wrong-argument-count': {
    title: 'Wrong number of arguments',
    message: ({ name, least, most, found }) => `“${name}” takes ${least === most ? String(least) : `${String(least)} to ${String(most)}`} arguments, not ${String(found)}.`,
  },
  'expression/type-mismatch': {
    title: 'Wrong type',
    message: ({ expected, found, shown }) => `“${shown}” is ${type[found]}; ${expected.map((each) => type[each]).join(' or ')} is needed here.`,
  },
  'expression/incomparable': { title: 'Not comparable', message: ({ left, right }) => `${type[left]} on the left and ${type[right]} on the right do not go together.` },
  'expression/unknown-option': { title: 'No such option', message: ({ field, option, nearest }) => `“${field}” has no option “${option}”${perhaps(nearest)}` },
  'expression/bad-date': { title: 'Not a date', message: ({ text }) => `“${text}” is not a date; write "2026-01-31".` },
  'expression/constant': { title: 'Always the same', message: ({ value }) => `This condition reads no field: it is always ${value ? 'true' : 'false'}.` },
  'expression/failed': { title: 'Cannot be computed', message: ({ reason, shown }) => `“${shown}” cannot be computed: ${FAILED[reason]}.` },
  'expression/not-in-juel': { title: 'Not for the process engine', message: ({ shown, reason }) => `“${shown}” cannot be written as a process condition: ${NOT_IN_JUEL[reason]}.` },
};
