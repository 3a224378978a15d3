/**
 * Whether a spreadsheet program may take the text for a formula when it is typed or loaded from CSV: text that an
 * applicant entered must never run on a clerk's desktop (OWASP, CSV injection). The full-width signs count, for some
 * programs take them for the plain ones.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r＝＋－＠]/.test(text);
}
