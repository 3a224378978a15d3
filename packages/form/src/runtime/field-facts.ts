import { isVoidField, type GeneralField } from '../vendor/formily.js';

/** What Formily keeps of a field as `any`, read as what it may be. */

/** Its title, if it is a text. */
export function titleText(field: GeneralField): string {
  const title: unknown = field.title;
  return typeof title === 'string' ? title.trim() : '';
}

/** As its author wrote them; none for a field without a component. */
export function propsOf(field: GeneralField): Readonly<Record<string, unknown>> {
  const props: Readonly<Record<string, unknown>> | undefined = field.componentProps;
  return isThere(props) ? props : {};
}

export function componentName(field: GeneralField): string {
  return typeof field.componentType === 'string' ? field.componentType : '';
}

/** The first of what is wrong with its value, shown or not. */
export function firstError(field: GeneralField): string | undefined {
  const error: unknown = isVoidField(field) ? undefined : field.selfErrors[0];
  return typeof error === 'string' && error !== '' ? error : undefined;
}

export function firstWarning(field: GeneralField): string | undefined {
  const warning: unknown = isVoidField(field) ? undefined : field.selfWarnings[0];
  return typeof warning === 'string' && warning !== '' ? warning : undefined;
}

/** The field in which it lies; the uppermost has none, whatever Formily's type says. */
export function parentOf(field: GeneralField): GeneralField | undefined {
  const parent = field.parent;
  return isThere(parent) ? parent : undefined;
}

function isThere<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
