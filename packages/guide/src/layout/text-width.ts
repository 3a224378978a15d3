/**
 * About how wide a text is where nothing can be measured, in Chinese characters: a letter or a digit takes a little more than
 * half of one.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u0250' ? 0.58 : 1;
  return width;
}

/** The lines of a text that has room for so many Chinese characters on each; of more than `most`, the last one ends in …. */
export function linesWithin(text: string, room: number, most: number): readonly string[] {
  const lines: string[] = [''];
  for (const character of text.replace(/\s+/gu, ' ').trim()) {
    const last = lines[lines.length - 1] ?? '';
    if (widthOf(last + character) <= room) lines[lines.length - 1] = last + character;
    else if (lines.length < most) lines.push(character);
    else {
      lines[lines.length - 1] = `${[...last].slice(0, -1).join('')}…`;
      break;
    }
  }
  return lines;
}
