import type { EnumMember, FormNode } from '../model/form-node.js';
import { nodeTitle } from '../model/node-title.js';
import { optionLabel } from '../model/options.js';
import { componentName as nameIn } from './component-name.js';
import { componentWordsEn } from './components.en.js';
import type { formEditTextsZhCn, formRefusalTextsZhCn } from './edits.zh-CN.js';

function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 32 ? `${line.slice(0, 31)}…` : line;
}

const SOURCES = { licence: 'licences', shared: 'shared data', account: 'the account', form: 'a former form' };
const REVIEWS = { unconfirmed: 'not confirmed', confirmed: 'confirmed', returned: 'returned' };
/** What may be set, as people call it. A map: a host's names may be those of prototypes. */
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries({
  title: 'title',
  description: 'description',
  required: 'required',
  default: 'default value',
  enum: 'options',
  type: 'kind of value',
  'x-validator': 'validation',
  'x-reactions': 'scripted linkages',
  'x-decorator': 'frame',
  'x-decorator-props': 'frame’s properties',
  'x-component-props': 'control’s properties',
  'x-display': 'display',
  'x-pattern': 'interaction',
  'x-content': 'content',
  placeholder: 'placeholder',
  maxLength: 'most characters',
  tooltip: 'tooltip',
  labelWidth: 'width of labels',
  labelAlign: 'alignment of labels',
  layout: 'layout',
  colon: 'colon behind labels',
  gridSpan: 'columns taken',
}));

const named = (name: string): string => NAMES.get(name) ?? `“${brief(name)}”`;
const componentName = (name: string): string => (name === '' ? 'control' : nameIn(componentWordsEn, name));
const nodeName = (node: FormNode): string => {
  const title = nodeTitle(node);
  return title === undefined ? componentName(node['x-component'] ?? '') : `“${brief(title)}”`;
};
const option = (member: EnumMember): string => `“${brief(optionLabel(member))}”`;
const these = (ids: readonly string[]): string => (ids.length > 1 ? `${String(ids.length)} controls` : 'the control');

export const formEditTextsEn: typeof formEditTextsZhCn = {
  'form/rename': ({ name }) => `Rename the form “${brief(name)}”`,
  'form/set-item': ({ itemId }) => (itemId === null ? 'Belong to no item' : 'Choose the item'),
  'form/set-setting': ({ name, value }) => (value === null ? `Clear the setting ${named(name)}` : `Change the setting ${named(name)}`),
  'form/set-tables': ({ binding }) => (binding === null ? 'Belong to no table' : 'Choose the form’s tables'),
  'node/insert': ({ node }) => `Add ${nodeName(node)}`,
  'node/move': ({ ids }) => `Move ${these(ids)}`,
  'node/remove': ({ ids }) => `Delete ${these(ids)}`,
  'node/wrap': ({ ids, node }) => `Put ${these(ids)} into ${nodeName(node)}`,
  'node/unwrap': () => 'Take the layout away, keep what is in it',
  'node/set-key': ({ key }) => `Name the field “${brief(key)}”`,
  'node/set': ({ name, value }) => (name === 'title' && typeof value === 'string' ? `Call it “${brief(value)}”` : name === 'required' && typeof value === 'boolean' ? (value ? 'Make it required' : 'Make it optional') : value === null ? `Clear the ${named(name)}` : typeof value === 'number' ? `Change the ${named(name)} to ${String(value)}` : `Change the ${named(name)}`),
  'node/set-prop': ({ name, value }) => (value === null ? `Clear the ${named(name)}` : `Change the ${named(name)}`),
  'node/set-decorator-prop': ({ name, value }) => (value === null ? `Clear the ${named(name)}` : `Change the ${named(name)}`),
  'node/set-component': ({ component }) => `Make it ${componentName(component)}`,
  'node/set-column': ({ span }) => (span === null || span === 1 ? 'Take 1 column' : `Take ${String(span)} columns`),
  'node/replace': ({ node }) => `Replace it by ${nodeName(node)}`,
  'option/insert': (args) => `Add the option ${option(args.option)}`,
  'option/set': (args) => `Make the option ${option(args.option)}`,
  'option/move': () => 'Move the option',
  'option/remove': () => 'Delete the option',
  'linkage/insert': () => 'Add a linkage',
  'linkage/set': () => 'Change the linkage',
  'linkage/remove': () => 'Delete the linkage',
  'linkage/move': () => 'Move the linkage',
  'binding/set': ({ binding }) => (binding === null ? 'Bind to nothing' : 'Change the binding'),
  'binding/add-column': ({ column }) => `Bind to “${brief(`${column.table}.${column.column}`)}”`,
  'binding/remove-column': ({ table, column }) => `Unbind from “${brief(`${table}.${column}`)}”`,
  'binding/set-element': ({ element }) => (element === null ? 'Take the data element away' : `Relate to the data element “${brief(element.name)}”`),
  'binding/set-review': ({ review }) => (review === null ? 'Take the review of the relation back' : `Relation to the data element: ${REVIEWS[review.state]}`),
  'binding/set-prefill': ({ prefill }) => (prefill === null ? 'Prefill nothing' : `Prefill from ${SOURCES[prefill.source]}`),
  'fragment/paste': ({ fragment }) => (fragment.nodes.length > 1 ? `Paste ${String(fragment.nodes.length)} controls` : fragment.nodes[0] === undefined ? 'Paste' : `Paste ${nodeName(fragment.nodes[0].node)}`),
  'text/replace': ({ find, replacement }) => `Replace “${brief(find)}” by “${brief(replacement)}”`,
  'waiver/add': () => 'Waive a finding',
  'waiver/remove': () => 'Take a waiver back',
};

export const formRefusalTextsEn: typeof formRefusalTextsZhCn = {
  'form/gone': () => 'What was to be changed has been deleted.',
  'form/duplicate-id': () => 'The form has this part already.',
  'form/no-such-position': () => 'It cannot be put there.',
  'form/key-taken': ({ key }) => `Another control is named “${key}” already. Choose another name.`,
  'form/bad-key': ({ key }) => (key.trim() === '' ? 'Name the field.' : `“${brief(key)}” has signs that a field’s name cannot have. Use letters, digits and underscores.`),
  'form/not-contained': ({ parent, child }) => (parent === '' ? `${componentName(child)} cannot stand here by itself.` : `${componentName(child)} does not go into ${componentName(parent)}.`),
  'form/takes-nothing': () => 'Nothing can be put into this control.',
  'form/inside-itself': () => 'It cannot be moved into itself.',
  'form/too-deep': ({ most }) => `No more than ${String(most)} levels.`,
  'form/too-many': ({ most }) => `A form has ${String(most)} controls at most.`,
  'form/fixed': () => 'The form itself and the row of a table cannot be changed like this.',
  'form/not-siblings': () => 'Only controls at one and the same place are put into a layout together.',
  'form/no-layout': () => 'There is no layout here to take away.',
  'form/has-children': () => 'Something lies in it: it cannot become such a control. Move that first.',
  'form/no-options': () => 'This control has no options that can be changed.',
  'form/value-taken': ({ value }) => `There is an option with the value “${value}” already.`,
  'form/protected-name': ({ name }) => `“${name}” cannot be changed directly.`,
  'form/bad-value': ({ name }) => `The ${named(name)} cannot have this value.`,
  'form/no-script': () => 'A binding cannot have a script in it.',
  'form/already-bound': ({ table, column }) => `It is bound to “${table}.${column}” already.`,
  'form/not-found': ({ find }) => `“${find}” was not found.`,
  'form/nothing-to-find': () => 'Type what to look for.',
  'waiver/no-reason': () => 'Give the reason for the waiver.',
  'waiver/nobody': () => 'Say who answers for the waiver.',
};
