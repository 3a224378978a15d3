/** PostgreSQL keeps no NUL in a text, and half of a surrogate pair is no character: written and read again, it is another text. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const EACH_UNSTORABLE = new RegExp(UNSTORABLE, 'gu');

/** Whether both stores give the text back as it was. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** The text with a replacement character for each that cannot be kept: for what is only shown, never for what somebody wrote. */
export function storable(text: string): string {
  return text.replace(EACH_UNSTORABLE, '\uFFFD');
}
