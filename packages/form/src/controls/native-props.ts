import type { ControlProps } from './control.js';

/** What a native control says of itself: its name, what is said of it, its state. */
export function nativeProps({ tie, isDisabled, onFocus, onBlur }: ControlProps): Readonly<Record<string, unknown>> {
  return {
    id: tie.id,
    'aria-label': tie.isBare ? tie.label : undefined,
    'aria-describedby': tie.describedBy,
    'aria-invalid': tie.error === undefined ? undefined : true,
    'aria-required': tie.isRequired ? true : undefined,
    disabled: isDisabled,
    onFocus,
    onBlur,
  };
}

/** What a group of inputs says of itself. */
export function groupProps({ tie }: ControlProps, role: 'group' | 'radiogroup'): Readonly<Record<string, unknown>> {
  return { id: tie.id, role, 'aria-describedby': tie.describedBy, ...(tie.isBare ? { 'aria-label': tie.label } : { 'aria-labelledby': tie.labelId }) };
}

/** A text of an author's; '' for anything else. */
export function textProp(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function numberProp(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
