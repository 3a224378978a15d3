const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;
const COMMA = 44;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/** The key of the outermost object under which a document comes. */
const DOCUMENT = '"content"';

/** What can be told of a JSON text at a glance. Of a text that is no JSON it says something, and nothing that counts. */
export interface JsonOutline {
  /** The deepest nesting of lists and objects. */
  readonly depth: number;
  /** How many keys are written, those that are written twice included. */
  readonly keys: number;
  /** Where the text of the document begins and ends; absent where the body carries none. */
  readonly document?: { readonly start: number; readonly end: number };
}

/** Looks at brackets, colons and the outermost commas only and leaps over strings: a fifth of the time that `scanJson` takes to find places. */
export function outlineOf(text: string): JsonOutline {
  let open = 0;
  let depth = 0;
  let keys = 0;
  let string = { start: 0, end: 0 };
  let start: number | undefined;
  let end: number | undefined;
  for (let offset = 0; offset < text.length; offset += 1) {
    switch (text.charCodeAt(offset)) {
      case QUOTE: {
        const closing = closingQuote(text, offset);
        if (open === 1) string = { start: offset, end: closing + 1 };
        offset = closing;
        break;
      }
      case COLON:
        keys += 1;
        if (open === 1 && start === undefined && string.end - string.start === DOCUMENT.length && text.startsWith(DOCUMENT, string.start)) start = offset + 1;
        break;
      case COMMA:
        if (open === 1) end ??= start === undefined ? undefined : offset;
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        open += 1;
        if (open > depth) depth = open;
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        open -= 1;
        if (open === 0) end ??= start === undefined ? undefined : offset;
        break;
      default:
    }
  }
  return { depth, keys, ...(start === undefined || end === undefined ? {} : { document: trimmed(text, start, end) }) };
}

/** Without the spaces around it. */
function trimmed(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  let [start, end] = [from, to];
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isSpace(letter: number): boolean {
  return letter === 32 || letter === 10 || letter === 13 || letter === 9;
}

/** Where the string ends that begins here; the text's end where it does not. */
function closingQuote(text: string, start: number): number {
  for (let offset = start + 1; offset < text.length; offset += 1) {
    const letter = text.charCodeAt(offset);
    if (letter === QUOTE) return offset;
    if (letter === BACKSLASH) offset += 1;
  }
  return text.length;
}

/** What is in a value, at all depths. */
export interface KeyCount {
  /** Fewer than were written where one was written twice in one object. */
  readonly keys: number;
  /** Whether one of them reaches a prototype when somebody assigns it. */
  readonly hasPrototypeKey: boolean;
}

export function keysOf(value: unknown): KeyCount {
  const waiting: unknown[] = [value];
  let keys = 0;
  let hasPrototypeKey = false;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const inner: readonly unknown[] = Array.isArray(next) ? next : Object.values(next);
    if (!Array.isArray(next)) {
      keys += inner.length;
      // JSON.parse makes it a key like any other; assigned, it would be none.
      hasPrototypeKey ||= Object.hasOwn(next, '__proto__');
    }
    for (const one of inner) if (typeof one === 'object' && one !== null) waiting.push(one);
  }
  return { keys, hasPrototypeKey };
}
