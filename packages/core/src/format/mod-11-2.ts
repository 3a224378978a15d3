/**
 * The check character of a run of digits by ISO 7064 MOD 11-2, as GB 11643-1999 and GB/T 17710 take it: each
 * digit weighs 2 to the power of its distance from the check character, modulo 11; 10 is written X.
 */
export function mod11_2(digits: string): string {
  let product = 0;
  for (const digit of digits) product = ((product + Number(digit)) * 2) % 11;
  const check = (12 - product) % 11;
  return check === 10 ? 'X' : String(check);
}
