/** What a number under a format is shown as. */
export type NumberMeaning = 'number' | 'date' | 'date-time' | 'time' | { readonly digits: number };

// Formats that a workbook may use by number alone; 27 to 58 are the Chinese, Japanese and Korean ones
// (ECMA-376, 18.8.30), which Chinese Excel and WPS write for 2024年5月1日.
const BUILT_IN = new Map<number, NumberMeaning>([[14, 'date'], [15, 'date'], [16, 'date'], [17, 'date'], [22, 'date-time']]);
for (const id of [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]) BUILT_IN.set(id, 'time');
for (const id of [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]) BUILT_IN.set(id, 'date');

/** The meaning of a format by its number, or by its code where the workbook defines it. */
export function numberMeaning(id: number, code: string | undefined): NumberMeaning {
  return code === undefined ? (BUILT_IN.get(id) ?? 'number') : meaningOfCode(code);
}

function meaningOfCode(code: string): NumberMeaning {
  const [positive = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '') // words, escaped characters, padding
    .split(';');
  if (/\[[hms]+\]/i.test(positive)) return 'number'; // hours that run beyond a day: a duration, no time of day
  const bare = positive.replace(/\[[^\]]*\]/g, '').replace(/general/gi, '');
  const hasTime = /[hs]|am\/pm|上午|下午/i.test(bare);
  const hasDay = /[yde]/i.test(bare.replace(/e[+-]/gi, '')) || (/m/i.test(bare) && !hasTime);
  if (hasDay) return hasTime ? 'date-time' : 'date';
  if (hasTime) return 'time';
  return /^0{2,}$/.test(bare) ? { digits: bare.length } : 'number';
}
