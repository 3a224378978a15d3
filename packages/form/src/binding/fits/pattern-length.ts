/** How short and how long a text may be that a regular expression matches as a whole. */
export interface PatternLength {
  readonly min: number;
  /** Infinity where the pattern sets no bound. */
  readonly max: number;
}

const LONGEST = 1_000;
const DEEPEST = 50;
/** What counts a place, in UTF-16 units without the flag u. */
const ONE: PatternLength = { min: 1, max: 1 };
const NONE: PatternLength = { min: 0, max: 0 };

/**
 * The lengths of the texts that a pattern matches from end to end, from its own form: sound, for alternatives, groups,
 * classes, repetitions and anchors. Undefined for a pattern that is not anchored at both ends, that refers back, or that
 * is too long to be somebody's.
 */
export function patternLength(source: string): PatternLength | undefined {
  if (source.length > LONGEST) return undefined;
  try {
    new RegExp(source);
  } catch {
    return undefined;
  }
  // ^a|b$ is anchored at neither end as a whole.
  if (!source.startsWith('^') || !/(?:^|[^\\])(?:\\\\)*\$$/.test(source)) return undefined;
  const reader = new PatternReader(source.slice(1, -1));
  const length = reader.alternatives(0);
  return length === undefined || !reader.isDone || reader.hasTopAlternatives ? undefined : length;
}

class PatternReader {
  hasTopAlternatives = false;
  private at = 0;

  constructor(private readonly source: string) {}

  get isDone(): boolean {
    return this.at >= this.source.length;
  }

  alternatives(depth: number): PatternLength | undefined {
    if (depth > DEEPEST) return undefined;
    let all: PatternLength | undefined;
    for (;;) {
      const one = this.sequence(depth);
      if (one === undefined) return undefined;
      all = all === undefined ? one : { min: Math.min(all.min, one.min), max: Math.max(all.max, one.max) };
      if (this.source[this.at] !== '|') return all;
      if (depth === 0) this.hasTopAlternatives = true;
      this.at += 1;
    }
  }

  private sequence(depth: number): PatternLength | undefined {
    let sum = NONE;
    while (!this.isDone && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const atom = this.atom(depth);
      if (atom === undefined) return undefined;
      const { min, max } = this.quantifier();
      sum = { min: sum.min + atom.min * min, max: sum.max + (atom.max === 0 ? 0 : atom.max * max) };
    }
    return sum;
  }

  private atom(depth: number): PatternLength | undefined {
    const char = this.source.charAt(this.at);
    this.at += 1;
    if (char === '(') return this.group(depth);
    if (char === '[') return this.characterClass();
    // A surrogate pair is two units, which a count of characters takes for one.
    if (char === '\\') return this.escape();
    return char === '^' || char === '$' ? undefined : ONE;
  }

  private group(depth: number): PatternLength | undefined {
    const kind = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.source.slice(this.at, this.at + 60))?.[0] ?? '';
    this.at += kind.length;
    const inner = this.alternatives(depth + 1);
    if (inner === undefined || this.source[this.at] !== ')') return undefined;
    this.at += 1;
    // What is only looked at takes no place.
    return /^\?<?[=!]$/.test(kind) ? NONE : inner;
  }

  private characterClass(): PatternLength | undefined {
    while (!this.isDone && this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1;
    if (this.isDone) return undefined;
    this.at += 1;
    return ONE;
  }

  private escape(): PatternLength | undefined {
    const char = this.source.charAt(this.at);
    // \1 and \k<name> match what was matched before.
    if (/[1-9k]/.test(char)) return undefined;
    const long = /^(?:u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|c[A-Za-z])/.exec(this.source.slice(this.at, this.at + 5))?.[0];
    this.at += long?.length ?? 1;
    return char === 'b' || char === 'B' ? NONE : ONE;
  }

  private quantifier(): { readonly min: number; readonly max: number } {
    const found = /^(?:\*|\+|\?|\{(\d+)(?:(,)(\d*))?\})\??/.exec(this.source.slice(this.at, this.at + 40));
    if (found === null) return { min: 1, max: 1 };
    this.at += found[0].length;
    const [all, least, comma, most] = found;
    if (least !== undefined) return { min: Number(least), max: comma === undefined ? Number(least) : most === undefined || most === '' ? Infinity : Number(most) };
    return { min: all.startsWith('+') ? 1 : 0, max: all.startsWith('?') ? 1 : Infinity };
  }
}
