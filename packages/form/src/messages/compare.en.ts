import type { BoundColumn } from '../model/binding.js';
import type { NodeName } from '../compare/form-change.js';
import type { ChangeTexts } from './compare.zh-CN.js';
import { componentName as nameIn } from './component-name.js';
import { componentWordsEn } from './components.en.js';

const REVIEWS = { unconfirmed: 'not confirmed', confirmed: 'confirmed', returned: 'returned' };
const VALIDATORS: Readonly<Record<string, string>> = {
  'x-validator': 'rules',
  format: 'format',
  pattern: 'pattern',
  minLength: 'fewest characters',
  maxLength: 'most characters',
  minimum: 'least value',
  maximum: 'greatest value',
  minItems: 'fewest rows',
  maxItems: 'most rows',
};

const component = (name: string): string => (name === '' ? 'no control' : nameIn(componentWordsEn, name));
const node = ({ title, component: name, key }: NodeName): string => (title !== undefined ? `“${title}”` : name !== '' ? `${component(name)}${key === '' || key === 'items' ? '' : ` “${key}”`}` : key === '' ? 'the form' : key === 'items' ? 'the table’s row' : `“${key}”`);
const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(', ');
const column = ({ table, column: name, part }: BoundColumn): string => `${table}.${name}${part === undefined ? '' : ` (${part})`}`;
const columns = (list: readonly BoundColumn[]): string => list.map(column).join(', ');
const value = (given: unknown): string => (given === undefined ? 'nothing' : typeof given === 'string' ? `“${given}”` : JSON.stringify(given));
const count = (number: number): string => (number > 1 ? ` (${String(number)} controls)` : '');
const listed = (parts: readonly (string | false)[]): string => parts.filter((part) => part !== false).join(', ');
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const changeTextsEn: ChangeTexts = {
  name: ({ before, after }) => `The form’s name was ${value(before)} and is ${value(after)}.`,
  item: ({ after }) => (after === undefined ? 'The form belongs to no item any more.' : 'The form belongs to another item.'),
  setting: ({ name, before, after }) => `The setting “${name}” was ${value(before)} and is ${value(after)}.`,
  tables: ({ before, after }) => `The main table was ${value(before)} and is ${value(after)}.`,
  added: ({ at, within, count: number }) => sentence(`${node(at)}${count(number)} was added to ${node(within)}.`),
  removed: ({ at, within, count: number }) => sentence(`${node(at)}${count(number)} was removed from ${node(within)}.`),
  moved: ({ at, from, to }) => sentence(`${node(at)} moved from ${node(from)} to ${node(to)}.`),
  reordered: ({ at, within }) => sentence(`${node(at)} has another place in ${node(within)}.`),
  key: ({ at, before, after }) => sentence(`${node(at)}: the field was named “${before}” and is named “${after}”.`),
  title: ({ at, before, after }) => sentence(`${node(at)}: the title was “${before}” and is “${after}”.`),
  description: ({ at, before, after }) => sentence(after === '' ? `${node(at)}: the description is gone.` : before === '' ? `${node(at)} has the description “${after}” now.` : `${node(at)}: the description was “${before}” and is “${after}”.`),
  component: ({ at, before, after }) => sentence(`${node(at)} was “${component(before)}” and is “${component(after)}”.`),
  type: ({ at, before, after }) => sentence(`${node(at)}: the kind of value was “${before}” and is “${after}”.`),
  required: ({ at, isRequired }) => sentence(`${node(at)} is ${isRequired ? 'required' : 'optional'} now.`),
  options: ({ at, added, removed, renamed, revalued, isReordered }) =>
    sentence(
      `${node(at)}: options ${listed([
        added.length > 0 && `${quoted(added)} added`,
        removed.length > 0 && `${quoted(removed)} removed`,
        renamed.length > 0 && renamed.map(({ before, after }) => `“${before}” renamed “${after}”`).join(', '),
        revalued.length > 0 && revalued.map(({ of, before, after }) => `“${of}” with the value ${after} instead of ${before}`).join(', '),
        isReordered && 'in another order',
      ])}.`,
    ),
  columns: ({ at, added, removed }) => sentence(`${node(at)}: ${listed([added.length > 0 && `bound to ${columns(added)}`, removed.length > 0 && `no longer bound to ${columns(removed)}`])}.`),
  childTable: ({ at, before, after }) => sentence(`${node(at)}: the child table was ${value(before)} and is ${value(after)}.`),
  element: ({ at, before, after }) => sentence(`${node(at)}: the data element was ${value(before?.name)} and is ${value(after?.name)}.`),
  review: ({ at, after }) => sentence(`${node(at)}: the relation to its data element is ${REVIEWS[after?.state ?? 'unconfirmed']}.`),
  prefill: ({ at, after }) => sentence(after === undefined ? `${node(at)} is not prefilled any more.` : `${node(at)} is prefilled from “${after.label}” now.`),
  linkages: ({ at, added, removed, changed, isReordered }) =>
    sentence(`${node(at)}: linkages ${listed([added.length > 0 && `${String(added.length)} added`, removed.length > 0 && `${String(removed.length)} removed`, changed.length > 0 && `${String(changed.length)} changed`, isReordered && 'in another order'])}.`),
  validators: ({ at, names }) => sentence(`${node(at)}: validation changed (${names.map((name) => VALIDATORS[name] ?? name).join(', ')}).`),
  prop: ({ at, name, before, after }) => sentence(`${node(at)}: “${propName(name)}” was ${value(before)} and is ${value(after)}.`),
  span: ({ at, before, after }) => sentence(`${node(at)} took ${String(before)} and takes ${String(after)} columns.`),
  other: ({ at, names }) => sentence(`${node(at)}: other properties changed (${names.join(', ')}).`),
};

function propName(name: string): string {
  const words: Readonly<Record<string, { readonly label: string } | undefined>> = componentWordsEn.props;
  return words[name]?.label ?? name;
}
