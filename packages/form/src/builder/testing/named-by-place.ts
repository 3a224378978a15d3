import { indexForm, type Form } from '../../model/index.js';

/**
 * The same form with ids that tell the place: two that were built apart, and so have other ids throughout, are equal when they hold
 * the same. Linkages are called by the node that they move.
 */
export function namedByPlace(form: Form): Form {
  const names = new Map<string, string>([[form.schema['x-id'], 'nod_root']]);
  for (const entry of indexForm(form.schema).entries) {
    const place = entry.path.filter((part) => part !== 'properties').join('_').replace(/[^\w]+/g, '_');
    names.set(entry.id, `nod_${place}`);
    const { 'x-rules': rules = [] } = entry.node as { readonly 'x-rules'?: readonly { readonly id: string }[] }; // a form that was built has no others
    rules.forEach(({ id }, at) => names.set(id, `lnk_${place}_${String(at + 1)}`));
  }
  return JSON.parse(JSON.stringify(form), (_key, value: unknown) => (typeof value === 'string' ? (names.get(value) ?? value) : value)) as Form; // the same, but for ids
}
