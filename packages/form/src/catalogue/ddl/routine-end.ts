import type { Token } from './token.js';

/**
 * Where a routine ends that holds several statements: at a `/` alone on its line, where its BEGIN is closed by an END,
 * or, if neither is found, where a table is created.
 */
export function routineEnd(tokens: readonly Token[], start: number, firstEnd: number): number {
  if (tokens[firstEnd]?.text !== ';') return firstEnd;
  const expectsBegin = declaresFirst(tokens, start, firstEnd);
  let depth = 0;
  let begun = false;
  for (let at = start; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'end') {
      if (token.text !== ';') return at;
      if (at < firstEnd) continue;
      if (depth <= 0 && (begun || depth < 0 || !expectsBegin)) return at;
      if (startsTable(tokens, at + 1)) return at;
    } else if (token?.kind === 'word') {
      const before = tokens[at - 1];
      // END IF, END LOOP and END CASE close what END alone has closed already.
      const isClosing = before?.kind === 'word' && before.upper === 'END';
      if (token.upper === 'END') depth -= 1;
      else if (token.upper === 'BEGIN' || (!isClosing && begun && /^(?:CASE|IF|LOOP)$/.test(token.upper))) {
        depth += 1;
        begun = true;
      }
    }
  }
  return tokens.length;
}

/** Oracle declares between IS and BEGIN; PostgreSQL's AS has a text behind it. */
function declaresFirst(tokens: readonly Token[], start: number, end: number): boolean {
  const first = tokens[start];
  if (first?.kind === 'word' && first.upper === 'DECLARE') return true;
  for (let at = start; at < end; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'word' && (token.upper === 'IS' || token.upper === 'AS') && tokens[at + 1]?.kind !== 'string') return true;
  }
  return false;
}

function startsTable(tokens: readonly Token[], at: number): boolean {
  const word = (ahead: number): string => {
    const token = tokens[at + ahead];
    return token?.kind === 'word' ? token.upper : '';
  };
  return (word(0) === 'CREATE' && word(1) === 'TABLE') || (word(0) === 'COMMENT' && word(1) === 'ON') || (word(0) === 'ALTER' && word(1) === 'TABLE');
}
