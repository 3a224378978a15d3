/**
 * Rules that the trade has names for, as an `x-validator` that any Formily runtime understands. What is only a matter of
 * letters is a pattern; Formily's own formats are named.
 */
export type NamedRule = 'mobile' | 'landline' | 'residentId' | 'creditCode' | 'passport' | 'postalCode' | 'email' | 'url' | 'chinese' | 'lettersAndDigits' | 'digits' | 'plate' | 'noBlanks';

export const NAMED_RULES: Readonly<Record<NamedRule, { readonly pattern?: string; readonly format?: string }>> = {
  mobile: { pattern: '^1[3-9]\\d{9}$' },
  landline: { pattern: '^(?:0\\d{2,3}-?)?[2-9]\\d{6,7}(?:-\\d{1,6})?$' },
  // GB 11643-1999: the form; the control 证件号 reckons the check digit too.
  residentId: { pattern: '^[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]$' },
  // GB 32100-2015: without I, O, Z, S, V.
  creditCode: { pattern: '^[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}$' },
  passport: { pattern: '^[A-Za-z0-9]{5,17}$' },
  postalCode: { pattern: '^\\d{6}$' },
  email: { format: 'email' },
  url: { format: 'url' },
  chinese: { pattern: '^[\\u4e00-\\u9fff·]+$' },
  lettersAndDigits: { pattern: '^[A-Za-z0-9]+$' },
  digits: { pattern: '^\\d+$' },
  // GA 36-2018: ordinary plates, and those of new energy with a letter more.
  plate: { pattern: '^[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-HJ-NP-Z][A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]$' },
  noBlanks: { pattern: '^\\S*$' },
};

/** All names, as they are offered. */
export const NAMED_RULE_NAMES = Object.keys(NAMED_RULES) as readonly NamedRule[]; // the table's own keys

/** What a validator is called, if it is one of these. */
export function nameOfRule({ pattern, format }: { readonly pattern?: unknown; readonly format?: unknown }): NamedRule | undefined {
  return NAMED_RULE_NAMES.find((name) => {
    const rule = NAMED_RULES[name];
    return rule.pattern === undefined ? pattern === undefined && rule.format === format : rule.pattern === pattern && format === undefined;
  });
}
