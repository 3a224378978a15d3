import type { GeneralField } from '../vendor/formily.js';
import { componentName, parentOf, propsOf, titleText } from './field-facts.js';
import type { RuntimeWords } from '../messages/runtime.js';

/** How a field is called where it is spoken of: its title, else what stands beside its box or where it stands. */
export function labelOf(field: GeneralField, words: RuntimeWords): string {
  const title = titleText(field);
  if (title !== '') return title.replace(/[:：]$/, '');
  const props = propsOf(field);
  const parent = parentOf(field);
  const column = parent !== undefined && componentName(parent) === 'ArrayTable.Column' ? (propsOf(parent)['title'] ?? titleText(parent)) : undefined;
  for (const text of [props['children'], column, props['placeholder']]) if (typeof text === 'string' && text.trim() !== '') return text;
  return words.unnamed;
}
