import { isPlainObject } from '@zhengwu/core/json';
import { useField, useFieldSchema, type GeneralField, type Schema } from '../../vendor/formily.js';
import { childSchemas, type ChildSchema } from '../child-schemas.js';
import { textProp } from '../native-props.js';

/** A part of a layout of which not all parts are seen at once. */
export interface Pane {
  readonly key: string;
  readonly schema: Schema;
  /** Where Formily keeps it. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
}

/** The panes that linkages show, in order. To be called in an observer. `names` are the properties that may title one. */
export function usePanes(component: string, names: readonly string[], untitled: (n: number) => string): readonly Pane[] {
  const field = useField();
  const schema = useFieldSchema();
  return paneSchemas(schema, component)
    .map(({ schema: child, key }): Pane & { readonly isShown: boolean } => {
      const address = field.address.concat(key).toString();
      // It may not be there yet.
      const pane: GeneralField | undefined = field.form.fields[address];
      const given: unknown = pane?.componentProps ?? child['x-component-props'];
      const props = isPlainObject(given) ? given : {};
      const title = [...names.map((name) => props[name]), pane?.title, child.title].map((text) => plainText(text)).find((text) => text !== '');
      return { key, schema: child, address, title: title ?? '', description: plainText(props['description']), isShown: (pane?.display ?? 'visible') === 'visible' };
    })
    .filter(({ isShown }) => isShown)
    .map(({ isShown: _isShown, ...pane }, at) => ({ ...pane, title: pane.title === '' ? untitled(at + 1) : pane.title }));
}

/** An expression that is not yet evaluated is no title. */
function plainText(text: unknown): string {
  const plain = textProp(text);
  return plain.includes('{{') ? '' : plain;
}

/** All panes, those too that are hidden now: each has to be drawn for its field to be there. */
export function paneSchemas(schema: Schema, component: string): readonly ChildSchema[] {
  return childSchemas(schema).filter(({ schema: child }) => child['x-component'] === component);
}
