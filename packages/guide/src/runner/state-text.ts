import type { Answer, Answers, AnswerValue } from '../resolve/answers.js';

/** Ids of our own have letters, digits, - and _ alone; a hostile one must not break the text apart. */
const escaped = (id: string): string => encodeURIComponent(id).replace(/[.~,!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/**
 * Answers as a short text that may stand in an address: `area.n320~kind.v8k2m`. One answer between two `~`: the variable's id
 * without its prefix, a letter for the kind (v value, o option, n number, t text, s several), and what was answered.
 */
export function stateText(answers: Answers): string {
  return Object.entries(answers)
    .map(([id, answer]) => (answer === undefined ? '' : `${escaped(id.slice(4))}.${answerCode(answer)}`))
    .filter((part) => part !== '')
    .join('~');
}

function answerCode(answer: Answer): string {
  if ('option' in answer) return `o${escaped(answer.option.slice(4))}`;
  const { value } = answer;
  if (typeof value === 'number') return `n${escaped(String(value)).replace(/%2e/g, '_')}`;
  if (typeof value === 'string') return value.startsWith('val_') ? `v${escaped(value.slice(4))}` : `t${escaped(value)}`;
  return `s${value.map((id) => escaped(id.slice(4))).join(',')}`;
}

/** Answers out of such a text. What cannot be read is left out and counted; whether an answer still fits, the guide knows. */
export function readStateText(text: string): { readonly answers: Answers; readonly unread: number } {
  const answers: Record<string, Answer> = {};
  let unread = 0;
  for (const part of text.split('~')) {
    if (part === '') continue;
    const read = readPart(part);
    if (read === undefined) unread += 1;
    else answers[read[0]] = read[1];
  }
  return { answers, unread };
}

function readPart(part: string): readonly [`var_${string}`, Answer] | undefined {
  const [, variable, kind, code] = /^([^.]+)\.([vonts])(.*)$/.exec(part) ?? [];
  if (variable === undefined || kind === undefined || code === undefined) return undefined;
  try {
    const answer = readAnswer(kind, code);
    return answer === undefined ? undefined : [`var_${decodeURIComponent(variable)}`, answer];
  } catch {
    return undefined; // a % that stands for nothing
  }
}

function readAnswer(kind: string, code: string): Answer | undefined {
  const word = decodeURIComponent(code);
  const value = (of: AnswerValue): Answer => ({ value: of });
  switch (kind) {
    case 'o':
      return { option: `opt_${word}` };
    case 'v':
      return value(`val_${word}`);
    case 't':
      return value(word);
    case 's':
      return value(code === '' ? [] : code.split(',').map((id) => `val_${decodeURIComponent(id)}`));
    default: {
      const number = Number(word.replace(/_/g, '.'));
      return word === '' || !Number.isFinite(number) ? undefined : value(number);
    }
  }
}
