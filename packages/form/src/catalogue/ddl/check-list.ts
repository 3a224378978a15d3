import type { Cursor } from './cursor.js';
import type { Token } from './token.js';

export interface CheckList {
  readonly column: string;
  readonly values: readonly string[];
}

/**
 * What a check allows, if all it says is that a column is one of these values: `col IN ('a', 'b')`,
 * `col IS NULL OR col IN (…)`, and `(col)::text = ANY ((ARRAY['a'::character varying])::text[])` as PostgreSQL prints it.
 */
export function readCheckList(check: Cursor): CheckList | undefined {
  const tokens = bare(check);
  let at = 0;
  const word = (ahead = 0): string => {
    const token = tokens[at + ahead];
    return token?.kind === 'word' ? token.upper : '';
  };
  const nameAt = (ahead: number): string | undefined => {
    const token = tokens[at + ahead];
    return token?.kind === 'word' || token?.kind === 'quoted' ? token.text : undefined;
  };
  if (word(1) === 'IS' && word(2) === 'NULL' && word(3) === 'OR') at += 4;
  const column = nameAt(0);
  if (column === undefined) return undefined;
  at += 1;
  if (word() === 'IN') at += 1;
  else if (isSymbol(tokens[at], '=') && word(1) === 'ANY') {
    at += 2;
    if (word() === 'ARRAY') at += 1;
  } else return undefined;
  const values: string[] = [];
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'string' || token?.kind === 'number') values.push(token.text);
    else if (!isSymbol(token, ',')) return undefined;
  }
  return values.length === 0 ? undefined : { column, values: [...new Set(values)] };
}

/** Without brackets and casts, which say nothing of what is allowed. */
function bare(check: Cursor): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = check.at; at < check.to; at += 1) {
    const token = check.tokens[at];
    if (token === undefined || (token.kind === 'symbol' && '()[]'.includes(token.text))) continue;
    if (isSymbol(token, '::')) {
      while (check.tokens[at + 1]?.kind === 'word' && at + 1 < check.to) at += 1;
      continue;
    }
    tokens.push(token);
  }
  return tokens;
}

function isSymbol(token: Token | undefined, symbol: string): boolean {
  return token?.kind === 'symbol' && token.text === symbol;
}
