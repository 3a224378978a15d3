/** 行政区划, by the codes of GB/T 2260 (province, city and county: six digits) and GB/T 10114 (town: nine, village: twelve). */
export type DivisionLevel = 'province' | 'city' | 'county' | 'town' | 'village';

const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])0000$/;

/** Undefined for what is no code of a division. */
export function divisionLevel(code: unknown): DivisionLevel | undefined {
  const text = String(code);
  if (!/^\d{6}(?:\d{3}){0,2}$/.test(text)) return undefined;
  if (text.length === 12) return 'village';
  if (text.length === 9) return 'town';
  if (text.endsWith('0000')) return 'province';
  return text.endsWith('00') ? 'city' : 'county';
}

/** Whether a list of options is that of the provinces: then its levels have names. */
export function areProvinces(codes: readonly unknown[]): boolean {
  return codes.length > 0 && codes.every((code) => PROVINCE.test(String(code)));
}

/** Whether a division is the deepest that is asked for: nothing need be read below it. */
export function isDeepest(code: unknown, wanted: DivisionLevel): boolean {
  return divisionLevel(code) === wanted;
}

/** The divisions in which one lies, itself last: 440783001 → 440000, 440700, 440783, 440783001. What is no code of a division is itself. */
export function divisionPath(code: string): readonly string[] {
  if (divisionLevel(code) === undefined) return [code];
  const path = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6), code.slice(0, 9), code];
  return path.filter((each, at) => path.indexOf(each) === at);
}
