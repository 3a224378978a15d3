/** A duration of one unit, as people say it. */
export interface PlainDuration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

export const DURATION_UNITS = ['M', 'H', 'D', 'W'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** `P5D`, `PT2H` and their like; undefined for a duration of several units, of months or years, and for an engine's expression. */
export function plainDuration(text: string): PlainDuration | undefined {
  const [, times, time, days, date] = /^P(?:T(\d{1,4})([MH])|(\d{1,4})([DW]))$/.exec(text.trim()) ?? [];
  const [amount, unit] = [times ?? days, time ?? date];
  return amount === undefined || unit === undefined ? undefined : { amount: Number(amount), unit: unit as DurationUnit }; // one of the letters asked for
}

/** The same in ISO 8601: minutes and hours stand behind a T. */
export function durationText({ amount, unit }: PlainDuration): string {
  return unit === 'M' || unit === 'H' ? `PT${String(amount)}${unit}` : `P${String(amount)}${unit}`;
}
