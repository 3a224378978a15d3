const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * The check character of the eight characters of an organisation code (GB 11714-1997): A to Z count 10 to
 * 35; 11 minus the weighted sum modulo 11; 10 is written X, 11 is 0.
 */
export function organisationCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * parseInt(body.charAt(index), 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}
