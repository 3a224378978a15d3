/** Where a text stops being the beginning of a JSON text, told letter by letter. */
export type SlowScan = { readonly is: 'json' } | { readonly is: 'prefix' } | { readonly is: 'wrong'; readonly offset: number };

class End extends Error {}
class Wrong extends Error {
  constructor(readonly offset: number) {
    super();
  }
}

/**
 * The slow, obvious oracle of `scanJson`: RFC 8259 rule by rule, by recursion, one letter at a time. A text is
 * a prefix if the grammar comes to its end before it meets a letter that does not fit.
 */
export function slowScan(text: string): SlowScan {
  let at = 0;
  const see = (): string => {
    const letter = text[at];
    if (letter === undefined) throw new End();
    return letter;
  };
  const take = (letters: string | RegExp): void => {
    const letter = see();
    if (typeof letters === 'string' ? letter !== letters : !letters.test(letter)) throw new Wrong(at);
    at += 1;
  };
  const space = (): void => {
    while (/[ \t\n\r]/.test(text[at] ?? '')) at += 1;
  };
  const digits = (): void => {
    take(/[0-9]/);
    while (/[0-9]/.test(text[at] ?? '')) at += 1;
  };
  const number = (): void => {
    if (see() === '-') take('-');
    if (see() === '0') take('0');
    else digits();
    if (text[at] === '.') {
      take('.');
      digits();
    }
    if (/[eE]/.test(text[at] ?? '')) {
      take(/[eE]/);
      if (/[+-]/.test(see())) take(/[+-]/);
      digits();
    }
  };
  const string = (): void => {
    take('"');
    while (see() !== '"') {
      if (see() === '\\') {
        take('\\');
        if (see() === 'u') {
          take('u');
          for (let count = 0; count < 4; count += 1) take(/[0-9a-fA-F]/);
        } else take(/["\\/bfnrt]/);
      } else take(/[^\u0000-\u001f]/);
    }
    take('"');
  };
  const members = (opener: string, closer: string, member: () => void): void => {
    take(opener);
    space();
    if (see() === closer) {
      take(closer);
      return;
    }
    for (;;) {
      member();
      space();
      if (see() === closer) break;
      take(',');
      space();
    }
    take(closer);
  };
  const value = (): void => {
    space();
    const letter = see();
    if (letter === '{') {
      members('{', '}', () => {
        string();
        space();
        take(':');
        value();
      });
    } else if (letter === '[') members('[', ']', value);
    else if (letter === '"') string();
    else if (/[-0-9]/.test(letter)) number();
    else {
      const word = ['true', 'false', 'null'].find((each) => each.startsWith(letter));
      if (word === undefined) throw new Wrong(at);
      for (const each of word) take(each);
    }
  };
  try {
    value();
    space();
    return at === text.length ? { is: 'json' } : { is: 'wrong', offset: at };
  } catch (error) {
    if (error instanceof Wrong) return { is: 'wrong', offset: error.offset };
    if (error instanceof End) return { is: 'prefix' };
    throw error;
  }
}
