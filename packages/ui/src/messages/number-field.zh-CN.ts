export const numberFieldWordsZh = {
  missing: ({ label }: { readonly label: string }): string => `请填写${label}。`,
  notANumber: ({ text }: { readonly text: string }): string => `“${text}”不是数字，请填写数字，如 20 或二十。`,
  tooManyDecimals: ({ decimals }: { readonly decimals: number }): string => (decimals === 0 ? '这里只能填整数，请去掉小数。' : `最多保留 ${decimals} 位小数。`),
  tooManyDigits: '数字太长，最多 15 位。',
  belowMin: ({ min, unit }: { readonly min: string; readonly unit: string }): string => `不能小于 ${withUnit(min, unit)}。`,
  aboveMax: ({ max, unit }: { readonly max: string; readonly unit: string }): string => `不能大于 ${withUnit(max, unit)}。`,
  withUnit,
};

export type NumberFieldWords = typeof numberFieldWordsZh;

function withUnit(number: string, unit: string): string {
  return unit === '' ? number : `${number} ${unit}`;
}
