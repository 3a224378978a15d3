/** How strong a selector is: ids, classes (with attributes and pseudo-classes), types (Selectors 3, §9). */
export type Specificity = readonly [ids: number, classes: number, types: number];

/** One selector of a list, the pseudo-element at its end apart. */
export interface Selector {
  /** What `querySelectorAll` takes. */
  readonly subject: string;
  /** Such as `::before`; else empty. */
  readonly pseudoElement: string;
  readonly specificity: Specificity;
}

const TOKEN = /\\[\s\S]|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\[(?:"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|[^\]"'])*\]|::?-?[\w-]+|[#.](?:\\[\s\S]|[\w-]|[^\x00-\x7f])+|(?:\\[\s\S]|[\w-]|[^\x00-\x7f])+|[\s\S]/g;
const SINGLE_COLON_ELEMENTS = /^:(?:before|after|first-line|first-letter)$/i;
/** Their weight is that of the strongest in their brackets. */
const TRANSPARENT = /^:(?:not|is|has|matches|-webkit-any)$/i;

/** The selectors of a list such as `h1, p > b::before`. */
export function selectors(list: string): readonly Selector[] {
  return split(list.match(TOKEN) ?? []).map((tokens) => {
    const last = tokens.findIndex((token, index) => isPseudoElement(token) && depthAt(tokens, index) === 0);
    const [before, after] = last < 0 ? [tokens, []] : [tokens.slice(0, last), tokens.slice(last)];
    const subject = before.join('').trim();
    const isBare = subject === '' || /[>+~]$/.test(subject);
    return {
      subject: isBare ? `${subject}*` : /\s$/.test(before.join('')) && after.length > 0 ? `${subject} *` : subject,
      pseudoElement: after.join('').trim(),
      specificity: specificity(tokens),
    };
  });
}

/** The tokens between commas that stand in no brackets. */
function split(tokens: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (token === ',' && depth === 0) parts.push([]);
    else parts[parts.length - 1]?.push(token);
  }
  return parts.filter((part) => part.join('').trim() !== '');
}

function specificity(tokens: readonly string[]): Specificity {
  let sum: Specificity = [0, 0, 0];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    let inside: readonly string[] | undefined;
    if (tokens[at + 1] === '(' && token.startsWith(':')) {
      const end = closing(tokens, at + 1);
      inside = tokens.slice(at + 2, end);
      at = end;
    }
    sum = plus(sum, weight(token, inside));
  }
  return sum;
}

function weight(token: string, inside: readonly string[] | undefined): Specificity {
  if (isPseudoElement(token)) return [0, 0, 1];
  if (/^:where$/i.test(token)) return [0, 0, 0];
  if (TRANSPARENT.test(token) && inside !== undefined) return strongest(split(inside));
  if (token.startsWith('#')) return [1, 0, 0];
  if (/^[.[:]./.test(token)) return [0, 1, 0];
  return /^(?:[\w-]|\\|[^\x00-\x7f])/.test(token) ? [0, 0, 1] : [0, 0, 0];
}

function strongest(list: readonly (readonly string[])[]): Specificity {
  return list.map(specificity).reduce<Specificity>((best, next) => (compare(next, best) > 0 ? next : best), [0, 0, 0]);
}

function compare(a: Specificity, b: Specificity): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function plus(a: Specificity, b: Specificity): Specificity {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function isPseudoElement(token: string): boolean {
  return token.startsWith('::') || SINGLE_COLON_ELEMENTS.test(token);
}

function closing(tokens: readonly string[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at] === '(') depth += 1;
    if (tokens[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}

function depthAt(tokens: readonly string[], index: number): number {
  return tokens.slice(0, index).reduce((depth, token) => depth + (token === '(' ? 1 : token === ')' ? -1 : 0), 0);
}
