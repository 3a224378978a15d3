import { isPlainObject } from '@zhengwu/core/json';

export type OptionValue = string | number | boolean;

/** An option as controls draw it. */
export interface Option {
  readonly label: string;
  readonly value: OptionValue;
  readonly isDisabled: boolean;
  readonly children: readonly Option[];
}

/** More levels than this are nobody's catalogue. */
const DEEPEST = 32;

/** Formily's dataSource, or antd's `options`, whoever wrote them: what is no option is passed over. */
export function readOptions(source: unknown, depth = 0): readonly Option[] {
  if (!Array.isArray(source) || depth > DEEPEST) return [];
  return source.flatMap((each: unknown): readonly Option[] => {
    if (isValue(each)) return [{ label: String(each), value: each, isDisabled: false, children: [] }];
    if (!isPlainObject(each)) return [];
    const value = each['value'] ?? each['key'];
    if (!isValue(value)) return [];
    const label = each['label'] ?? each['title'] ?? value;
    return [{ label: isValue(label) ? String(label) : String(value), value, isDisabled: each['disabled'] === true, children: readOptions(each['children'], depth + 1) }];
  });
}

/** The option of this value. Values of the host's may be texts where the options have numbers: they are then the same. */
export function optionOf(options: readonly Option[], value: unknown): Option | undefined {
  return options.find((option) => option.value === value) ?? (isValue(value) ? options.find((option) => String(option.value) === String(value)) : undefined);
}

function isValue(value: unknown): value is OptionValue {
  return typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}
