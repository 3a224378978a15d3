/**
 * Whether a spreadsheet program may take the text for a formula when it is typed or loaded from CSV: text that an
 * applicant entered must never run on a clerk's desktop (OWASP, CSV injection). The full-width signs count, for some
 * programs take them for the plain ones.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r＝＋－＠]/.test(text);
}

/** The text as CSV may hold it: one that looks like a formula, or like a text so guarded, gets a ' in front. */
export function guardedText(text: string): string {
  return looksLikeFormula(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** The text that was guarded. */
export function unguardedText(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text.replace(/^'+/, '')) ? text.slice(1) : text;
}
