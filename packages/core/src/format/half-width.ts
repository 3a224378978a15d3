/** Full-width letters, digits and signs (１２３，Ａ－Ｚ) as their half-width twins, and the ideographic space as a space. */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000]/g, (letter) =>
    letter === '\u3000' ? ' ' : String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
  );
}

/** Half-width and without any white space: how a number is read that somebody typed or pasted. */
export function compact(text: string): string {
  return halfWidth(text).replace(/[\s\u200B\uFEFF]/g, '');
}
