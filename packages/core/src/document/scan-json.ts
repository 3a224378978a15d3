/** What a JSON text is, told without building anything and without recursion. */
export interface JsonScan {
  /** Where the text stops being JSON; absent if it is JSON from end to end. */
  readonly fault?: { readonly offset: number; readonly kind: 'unexpected' | 'cut-off' };
  /** The deepest nesting of lists and objects, and where it is first reached. */
  readonly depth: number;
  readonly deepestAt: number;
  /** Keys written twice in one object, with the place of the later one. `JSON.parse` keeps the later in silence. */
  readonly duplicates: readonly DuplicateKey[];
  /** For a text that was cut off: what is complete, closed so that it can be read. */
  readonly rescued?: string;
}

/** A key as it reads, and where it stands with its quotes. */
export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
  readonly end: number;
}

type Expect = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

interface Container {
  readonly closer: ']' | '}';
  readonly keys: Set<string> | undefined;
}

const SPACE = /[ \t\n\r]*/y;

/** Reads a JSON text (RFC 8259) once, from left to right. Takes any depth: nothing here calls itself. */
export function scanJson(text: string): JsonScan {
  const open: Container[] = [];
  const duplicates: DuplicateKey[] = [];
  let expect: Expect = 'value';
  let offset = 0;
  let depth = 0;
  let deepestAt = 0;
  // The end of the last complete value.
  let complete: number | undefined;

  const unexpected = (at: number): JsonScan => ({ fault: { offset: at, kind: 'unexpected' }, depth, deepestAt, duplicates });
  const cutOff = (): JsonScan => {
    const fault = { offset: text.length, kind: 'cut-off' } as const;
    const seen = { fault, depth, deepestAt, duplicates };
    return complete === undefined ? seen : { ...seen, rescued: close(text.slice(0, complete)) };
  };
  const afterValue = (): Expect => {
    complete = offset;
    return open.length === 0 ? 'nothing' : 'comma-or-end';
  };

  for (;;) {
    offset += lengthOf(SPACE, text, offset);
    if (offset >= text.length) return expect === 'nothing' ? { depth, deepestAt, duplicates } : cutOff();
    const container = open[open.length - 1];
    const letter = text[offset] ?? '';
    if ((expect === 'value' || expect === 'value-or-end') && (letter === '{' || letter === '[')) {
      open.push(letter === '{' ? { closer: '}', keys: new Set() } : { closer: ']', keys: undefined });
      if (open.length > depth) {
        depth = open.length;
        deepestAt = offset;
      }
      expect = letter === '{' ? 'key-or-end' : 'value-or-end';
      offset += 1;
    } else if ((expect === 'value-or-end' || expect === 'key-or-end' || expect === 'comma-or-end') && letter === container?.closer) {
      open.pop();
      offset += 1;
      expect = afterValue();
    } else if (expect === 'comma-or-end' && letter === ',') {
      offset += 1;
      expect = container?.closer === '}' ? 'key' : 'value';
    } else if (expect === 'colon' && letter === ':') {
      offset += 1;
      expect = 'value';
    } else if (expect === 'key' || expect === 'key-or-end') {
      const token = letter === '"' ? readString(text, offset) : wrong(offset);
      if (token.is === 'cut') return cutOff();
      if (token.is === 'wrong') return unexpected(token.end);
      const key = keyIn(text.slice(offset, token.end));
      if (container?.keys?.has(key) === true) duplicates.push({ key, offset, end: token.end });
      container?.keys?.add(key);
      offset = token.end;
      expect = 'colon';
    } else if (expect === 'value' || expect === 'value-or-end') {
      const token = readScalar(text, offset);
      if (token.is === 'cut') return cutOff();
      if (token.is === 'wrong') return unexpected(token.end);
      offset = token.end;
      // A number on which the text breaks off inside a list may have lost digits: 2 of 20.
      expect = token.is === 'whole' || open.length === 0 ? afterValue() : 'comma-or-end';
    } else return unexpected(offset);
  }
}

/**
 * A string, a word or a number and where it ends · a number that may go on beyond the end of the text · the
 * beginning of one, cut in two · none, and where it stops being one.
 */
interface Token {
  readonly is: 'whole' | 'open' | 'cut' | 'wrong';
  readonly end: number;
}

const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const ESCAPE_CUT = /^(?:\\(?:u[0-9a-fA-F]{0,3})?)?$/;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const NUMBER_CUT = /-?(?:(?:0|[1-9]\d*)(?:\.(?:\d+(?:[eE][+-]?\d*)?)?|[eE][+-]?\d*)?)?$/y;
const WORDS = ['true', 'false', 'null'];

function readScalar(text: string, start: number): Token {
  const letter = text[start] ?? '';
  if (letter === '"') return readString(text, start);
  return letter === '-' || (letter >= '0' && letter <= '9') ? readNumber(text, start) : readWord(text, start);
}

/** In runs and not by one pattern: a pattern of alternatives overflows the stack on a string of some megabytes. */
function readString(text: string, start: number): Token {
  let end = start + 1;
  for (;;) {
    end += lengthOf(PLAIN, text, end);
    if (text[end] === '"') return { is: 'whole', end: end + 1 };
    const escape = lengthOf(ESCAPE, text, end);
    if (escape === 0) return ESCAPE_CUT.test(text.slice(end, end + 6)) && text.length - end < 6 ? { is: 'cut', end: text.length } : wrong(end);
    end += escape;
  }
}

function readNumber(text: string, start: number): Token {
  const end = start + lengthOf(NUMBER, text, start);
  if (end === start || /[.eE]/.test(text[end] ?? '')) {
    NUMBER_CUT.lastIndex = start;
    return NUMBER_CUT.test(text) ? { is: 'cut', end: text.length } : wrong(end);
  }
  return { is: end === text.length ? 'open' : 'whole', end };
}

function readWord(text: string, start: number): Token {
  const rest = text.slice(start, start + 5);
  const word = WORDS.find((each) => rest.startsWith(each));
  if (word !== undefined) return { is: 'whole', end: start + word.length };
  return WORDS.some((each) => each.startsWith(rest)) ? { is: 'cut', end: text.length } : wrong(start);
}

function wrong(end: number): Token {
  return { is: 'wrong', end };
}

/** How much of the text the sticky pattern takes from here on; 0 if it does not fit. */
function lengthOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex - offset : 0;
}

/** `"\u0061"` and `"a"` are one key. */
function keyIn(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}

/** Adds the brackets that a text, whole up to here, still owes. */
function close(text: string): string {
  const closers: string[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const letter = text[offset];
    if (letter === '"') offset = readString(text, offset).end - 1;
    else if (letter === '{') closers.push('}');
    else if (letter === '[') closers.push(']');
    else if (letter === '}' || letter === ']') closers.pop();
  }
  return text + closers.reverse().join('');
}

/** Line and column (both from 1, columns in UTF-16 units) of an offset. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before[before.length - 1]?.length ?? 0) + 1 };
}
