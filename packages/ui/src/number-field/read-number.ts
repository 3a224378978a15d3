import { halfWidth, parseChineseNumeral } from '@zhengwu/core/format';

/** What a number may be. */
export interface NumberLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** At most so many places after the point; 0 for whole numbers. */
  readonly decimals: number;
  /** A unit that may stand behind the number in a pasted text. */
  readonly unit?: string | undefined;
}

/** Why a text is not a number that may stand here. */
export type NumberProblem = 'not-a-number' | 'too-many-decimals' | 'too-many-digits' | 'below-min' | 'above-max';

export type NumberReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  /** `value`: what was read, where it is a number after all. */
  | { readonly kind: 'problem'; readonly problem: NumberProblem; readonly value?: number };

/** A double tells so many digits apart. */
const DIGITS = 15;
const WRITTEN = /^([+-])?(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?$/;

/**
 * A number as people type and paste it: １２, 1,234.5, 1，234, 2。5 (the point of a Chinese keyboard), −3, 二十, 20个工作日.
 * Nothing is rounded and nothing cut to the bounds: who typed 200 did not mean 60.
 */
export function readNumber(text: string, limits: NumberLimits): NumberReading {
  const written = withoutUnit(text, limits.unit);
  if (written === '') return { kind: 'empty' };
  const chinese = parseChineseNumeral(written);
  if (chinese !== undefined) return within(chinese, limits);
  const parts = WRITTEN.exec(written);
  const whole = parts?.[2] ?? '';
  const fraction = (parts?.[3] ?? '').replace(/0+$/, '');
  if (parts === null || (whole === '' && (parts[3] ?? '') === '')) return { kind: 'problem', problem: 'not-a-number' };
  const digits = whole.replace(/,/g, '').replace(/^0+/, '');
  if (digits.length + fraction.length > DIGITS) return { kind: 'problem', problem: 'too-many-digits' };
  // + 0: minus nought is nought.
  const value = Number(`${parts[1] === '-' ? '-' : ''}${digits === '' ? '0' : digits}.${fraction}`) + 0;
  if (fraction.length > limits.decimals) return { kind: 'problem', problem: 'too-many-decimals', value };
  return within(value, limits);
}

/** A number as it is shown and can be typed again: no grouping, never 1e21. */
export function writeNumber(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '';
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20, maximumSignificantDigits: 17 });
}

function within(value: number, { min = -Infinity, max = Infinity }: NumberLimits): NumberReading {
  if (value < min) return { kind: 'problem', problem: 'below-min', value };
  if (value > max) return { kind: 'problem', problem: 'above-max', value };
  return { kind: 'number', value };
}

function withoutUnit(text: string, unit = ''): string {
  const written = compact(text).replace(/[\u2212\u2013\u2014]/g, '-').replace(/。/g, '.');
  const name = compact(unit);
  return name !== '' && written.endsWith(name) ? written.slice(0, -name.length) : written;
}

function compact(text: string): string {
  return halfWidth(text).replace(/[\s\u200b\ufeff]/g, '');
}
