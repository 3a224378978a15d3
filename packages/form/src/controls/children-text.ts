import { propsOf } from '../runtime/field-facts.js';
import type { GeneralField } from '../vendor/formily.js';

/** The words that an author gave a component as its children. Formily hands them on wrapped, as something to draw. */
export function childrenText(field: GeneralField): string {
  const { children } = propsOf(field);
  const content: unknown = field.content;
  return typeof children === 'string' || typeof children === 'number' ? String(children) : typeof content === 'string' ? content : '';
}
