const SPACE_AND_MARKS = /[\s,:]*/y;
const STRING = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y;
const SCALAR = /[^\s,\]}]+/y;

interface Container {
  readonly closer: '}' | ']';
  /** The key, or the position, of the member that comes next. */
  key: string | undefined;
  index: number;
}

/** Where the value stands to which keys lead, of the value's key if it has one, in a text that is JSON; the nearest that there is of them. Iterates: a text may be deep. */
export function offsetOfPath(text: string, path: readonly string[]): number {
  const open: Container[] = [];
  // How many of the containers from the outermost stand on the path, and where the deepest member on it began.
  let matched = 0;
  let best = 0;
  let keyAt = 0;
  for (let offset = skip(text, 0); offset < text.length; offset = skip(text, offset)) {
    const letter = text.charAt(offset);
    const container = open[open.length - 1];
    if (letter === '}' || letter === ']') {
      open.pop();
      // What lay on the path has ended.
      if (open.length <= matched) {
        if (matched > 0 && open.length < matched) return best;
        matched = Math.min(matched, open.length);
      }
      offset += 1;
      continue;
    }
    if (container?.closer === '}' && container.key === undefined && letter === '"') {
      const end = offset + length(STRING, text, offset);
      container.key = keyOf(text.slice(offset, end));
      keyAt = offset;
      offset = end;
      continue;
    }
    const isOnPath = container !== undefined && matched === open.length - 1 && path[matched] === (container.closer === '}' ? container.key : String(container.index));
    if (isOnPath) {
      best = container.closer === '}' ? keyAt : offset;
      matched += 1;
      if (matched === path.length) return best;
    }
    if (container !== undefined) {
      container.key = undefined;
      container.index += 1;
    }
    if (letter === '{' || letter === '[') {
      open.push({ closer: letter === '{' ? '}' : ']', key: undefined, index: 0 });
      offset += 1;
    } else offset += Math.max(1, letter === '"' ? length(STRING, text, offset) : length(SCALAR, text, offset));
  }
  return best;
}

function skip(text: string, offset: number): number {
  return offset + length(SPACE_AND_MARKS, text, offset);
}

function keyOf(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}

/** How much the sticky pattern takes from here on. */
function length(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex - offset : 0;
}
