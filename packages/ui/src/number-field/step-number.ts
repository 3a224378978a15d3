export interface NumberSteps {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step: number;
  readonly decimals: number;
}

/**
 * The number so many steps further, counted on the grid that begins with `min` (or 0), as a native number box does: from
 * 7, one step of 5 up is 10 and down is 5. It stops at the bounds. An empty field counts from 0.
 */
export function stepNumber(value: number | null, count: number, { min = -Infinity, max = Infinity, step, decimals }: NumberSteps): number {
  const stride = Number.isFinite(step) && step > 0 ? step : 1;
  const origin = Number.isFinite(min) ? min : 0;
  const position = ((value ?? 0) - origin) / stride;
  const nearest = Math.round(position);
  // 0.3 / 0.1 is not 3: what is that near to the grid stands on it.
  const isOnGrid = Math.abs(position - nearest) < 1e-9 * Math.max(1, Math.abs(position));
  const from = isOnGrid ? nearest : count > 0 ? Math.floor(position) : Math.ceil(position);
  const next = origin + (from + count) * stride;
  const places = Math.min(Math.max(decimals, placesOf(stride), placesOf(origin)), 12);
  return Math.min(Math.max(Number(next.toFixed(places)), min), max);
}

function placesOf(number: number): number {
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}
