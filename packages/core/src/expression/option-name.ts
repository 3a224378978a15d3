import { optionsOf, type FieldType } from './field-catalogue.js';

/** The value of the option that people know by this name; the text itself if no option has it, or more than one. */
export function optionValue(type: FieldType, text: string): string {
  const [named, ...others] = optionsOf(type).filter((option) => option.label === text);
  return named === undefined || others.length > 0 ? text : named.value;
}

/** The name that `optionValue` takes back to this value; `undefined` if there is none, because another option has it. */
export function optionName(type: FieldType, value: string): string | undefined {
  const label = optionsOf(type).find((option) => option.value === value)?.label;
  return [label, value].find((name) => name !== undefined && optionValue(type, name) === value);
}
