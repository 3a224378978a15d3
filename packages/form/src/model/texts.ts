import { isPlainObject } from '@zhengwu/core';
import { indexForm } from './form-index.js';
import type { FormNode, FormRoot } from './form-node.js';
import type { Form } from './form.js';
import { mapNodes } from './walk-nodes.js';

/** One text that a person reads: whose, which, and what it says. */
export interface TextPlace {
  /** The node's id; the form's own for its name. */
  readonly id: string;
  /** The key below it: `title`, `x-component-props/placeholder`, `enum/0/label`, `x-validator/0/message`. */
  readonly path: string;
  readonly text: string;
}

/** Every text of a form as one reads it; what is empty or a script left out. */
export function textsOf(form: Form): readonly TextPlace[] {
  const places: TextPlace[] = [];
  const found = new Map<string, TextPlace[]>();
  mapTexts(form, (text, id, path) => {
    if (text !== '') {
      const own = found.get(id) ?? [];
      found.set(id, own);
      own.push({ id, path, text });
    }
    return text;
  });
  places.push(...(found.get(form.id) ?? []));
  for (const id of idsInOrder(form)) places.push(...(found.get(id) ?? []));
  return places;
}

/** What a text becomes. */
export type TextChange = (text: string, id: string, path: string) => string;

/** The form with its texts changed. What no change touches stays the same object. */
export function mapTexts(form: Form, change: TextChange): Form {
  const name = change(form.name, form.id, 'name');
  const schema = mapNodes(form.schema, (node) => mapNode(node, change));
  return name === form.name && schema === form.schema ? form : { ...form, name, schema };
}

/** Properties of Formily's components, and of what stands around them, that are read. */
const READ_PROPS: readonly string[] = [
  'title',
  'label',
  'tab',
  'header',
  'description',
  'subTitle',
  'content',
  'text',
  'placeholder',
  'help',
  'extra',
  'tooltip',
  'feedbackText',
  'addonBefore',
  'addonAfter',
  'prefix',
  'suffix',
  'checkedChildren',
  'unCheckedChildren',
  'okText',
  'cancelText',
  'emptyText',
];

function mapNode(node: FormNode | FormRoot, change: TextChange): FormNode | FormRoot {
  const id = node['x-id'];
  const told = (text: string, path: string): string => (isScript(text) ? text : change(text, id, path));
  let result = withTexts(node, ['title', 'description'], '', told);
  for (const bag of ['x-component-props', 'x-decorator-props'] as const) {
    const props = node[bag];
    if (!isPlainObject(props)) continue;
    const changed = withTexts(props, READ_PROPS, `${bag}/`, told);
    if (changed !== props) result = { ...result, [bag]: changed };
  }
  const options = mapOptions(node.enum, 'enum', told);
  if (options !== node.enum) result = { ...result, enum: options };
  const validators = mapValidators(node['x-validator'], told);
  if (validators !== node['x-validator']) result = { ...result, 'x-validator': validators };
  return result;
}

type Told = (text: string, path: string) => string;

/** Labels of options; a plain option is its own value, and no text to be changed. */
function mapOptions(options: unknown, path: string, told: Told): unknown {
  if (!Array.isArray(options)) return options;
  const changed = (options as readonly unknown[]).map((option, at) => {
    if (!isPlainObject(option)) return option;
    const place = `${path}/${String(at)}`;
    const labelled = withTexts(option, ['label'], `${place}/`, told);
    const children = mapOptions(option['children'], `${place}/children`, told);
    return children === option['children'] ? labelled : { ...labelled, children };
  });
  return changed.every((option, at) => option === options[at]) ? options : changed;
}

function mapValidators(validators: unknown, told: Told): unknown {
  if (isPlainObject(validators)) return withTexts(validators, ['message'], 'x-validator/', told);
  if (!Array.isArray(validators)) return validators;
  const changed = (validators as readonly unknown[]).map((validator, at) => (isPlainObject(validator) ? withTexts(validator, ['message'], `x-validator/${String(at)}/`, told) : validator));
  return changed.every((validator, at) => validator === validators[at]) ? validators : changed;
}

/** The object with these of its texts changed that it has. */
function withTexts<Target extends object>(target: Target, keys: readonly string[], below: string, told: Told): Target {
  let changed = target;
  for (const key of keys) {
    const text: unknown = (target as Readonly<Record<string, unknown>>)[key];
    if (typeof text !== 'string') continue;
    const next = told(text, below + key);
    if (next !== text) changed = { ...changed, [key]: next };
  }
  return changed;
}

function isScript(text: string): boolean {
  return /\{\{[\s\S]*\}\}/.test(text);
}

function idsInOrder(form: Form): readonly string[] {
  return [form.schema['x-id'], ...indexForm(form.schema).entries.map(({ id }) => id)];
}
