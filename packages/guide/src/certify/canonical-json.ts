/**
 * JSON in one spelling: keys in the order of their UTF-16 units, no white space, keys without a value left out (as RFC 8785
 * has it, whose numbers and texts are those of `JSON.stringify`). Equal documents give equal texts, whatever order their keys
 * were written in. Walks, does not recurse: a document's depth is a host's.
 */
export function canonicalJson(value: unknown): string {
  let text = '';
  const open: (readonly ['text', string] | readonly ['value', unknown])[] = [['value', value]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next[0] === 'text') {
      text += next[1];
      continue;
    }
    const [, part] = next;
    if (typeof part !== 'object' || part === null) {
      // A function or a symbol is no JSON; an `undefined` in a list is null, as `JSON.stringify` has it.
      text += typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean' ? JSON.stringify(part) : 'null';
      continue;
    }
    const pieces: (readonly ['text', string] | readonly ['value', unknown])[] = [];
    if (Array.isArray(part)) {
      part.forEach((member: unknown, at) => pieces.push(['text', at === 0 ? '' : ','], ['value', member]));
      text += '[';
      pieces.push(['text', ']']);
    } else {
      const members = Object.entries(part).filter(([, member]) => member !== undefined);
      members.sort(([a], [b]) => (a < b ? -1 : 1));
      members.forEach(([key, member], at) => pieces.push(['text', `${at === 0 ? '' : ','}${JSON.stringify(key)}:`], ['value', member]));
      text += '{';
      pieces.push(['text', '}']);
    }
    for (let at = pieces.length - 1; at >= 0; at -= 1) open.push(pieces[at] ?? ['text', '']);
  }
  return text;
}
