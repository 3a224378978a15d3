/** What a JSON text is, told without building anything and without recursion. */
export interface JsonScan {
  /** Where the text stops being JSON; absent if it is JSON from end to end. */
  readonly fault?: { readonly offset: number; readonly kind: 'unexpected' | 'cut-off' };
  /** The deepest nesting of lists and objects, and where it is first reached. */
  readonly depth: number;
  readonly deepestAt: number;
  /** Keys written twice in one object, with the place of the later one. `JSON.parse` keeps the later in silence. */
  readonly duplicates: readonly { readonly key: string; readonly offset: number }[];
  /** For a text that was cut off: what is complete, closed so that it can be read. */
  readonly rescued?: string;
}

type Expect = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

interface Container {
  readonly closer: ']' | '}';
  readonly keys: Set<string> | undefined;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

/** Reads a JSON text (RFC 8259) once, from left to right. Takes any depth: nothing here calls itself. */
export function scanJson(text: string): JsonScan {
  const open: Container[] = [];
  const duplicates: { key: string; offset: number }[] = [];
  let expect: Expect = 'value';
  let offset = 0;
  let depth = 0;
  let deepestAt = 0;
  // The end of the last complete value.
  let complete: number | undefined;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) offset += found.length;
    return found;
  };
  const endValue = (): Expect => {
    complete = offset;
    return open.length === 0 ? 'nothing' : 'comma-or-end';
  };

  for (;;) {
    take(SPACE);
    if (offset >= text.length) break;
    const container = open[open.length - 1];
    const letter = text[offset] ?? '';
    if (expect === 'nothing') return { fault: { offset, kind: 'unexpected' }, depth, deepestAt, duplicates };
    if ((expect === 'value' || expect === 'value-or-end') && (letter === '{' || letter === '[')) {
      open.push(letter === '{' ? { closer: '}', keys: new Set() } : { closer: ']', keys: undefined });
      if (open.length > depth) {
        depth = open.length;
        deepestAt = offset;
      }
      expect = letter === '{' ? 'key-or-end' : 'value-or-end';
      offset += 1;
      continue;
    }
    if ((expect === 'value-or-end' || expect === 'key-or-end' || expect === 'comma-or-end') && letter === container?.closer) {
      open.pop();
      offset += 1;
      expect = endValue();
      continue;
    }
    if (expect === 'comma-or-end' && letter === ',') {
      offset += 1;
      expect = container?.closer === '}' ? 'key' : 'value';
      continue;
    }
    if (expect === 'colon' && letter === ':') {
      offset += 1;
      expect = 'value';
      continue;
    }
    if (expect === 'key' || expect === 'key-or-end') {
      const start = offset;
      const key = take(STRING);
      if (key === undefined) break;
      if (container?.keys?.has(key) === true) duplicates.push({ key: key.slice(1, -1), offset: start });
      container?.keys?.add(key);
      expect = 'colon';
      continue;
    }
    if ((expect === 'value' || expect === 'value-or-end') && (take(STRING) ?? take(WORD) ?? take(NUMBER)) !== undefined) {
      expect = endValue();
      continue;
    }
    break;
  }

  if (expect === 'nothing') return { depth, deepestAt, duplicates };
  const isCutOff = offset >= text.length || isStartOfToken(text, offset);
  if (!isCutOff) return { fault: { offset, kind: 'unexpected' }, depth, deepestAt, duplicates };
  const rescued = complete === undefined ? undefined : close(text.slice(0, complete));
  return {
    fault: { offset: text.length, kind: 'cut-off' },
    depth,
    deepestAt,
    duplicates,
    ...(rescued === undefined ? {} : { rescued }),
  };
}

/** Whether what is left may be the beginning of a string, a word or a number that was cut in two. */
function isStartOfToken(text: string, offset: number): boolean {
  const rest = text.slice(offset);
  if (/^"(?:[^"\\\u0000-\u001f]|\\.)*(?:\\u?[0-9a-fA-F]{0,3})?$/.test(rest)) return true;
  return ['true', 'false', 'null'].some((word) => word.startsWith(rest)) || /^-?\d*\.?\d*[eE]?[+-]?$/.test(rest);
}

/** Adds the brackets that a text, whole up to here, still owes. */
function close(text: string): string {
  const closers: string[] = [];
  for (let offset = 0; offset < text.length; offset += 1) {
    const letter = text[offset];
    if (letter === '"') {
      STRING.lastIndex = offset;
      offset += (STRING.exec(text)?.[0].length ?? 1) - 1;
    } else if (letter === '{') closers.push('}');
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
