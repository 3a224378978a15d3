import { newId } from '@zhengwu/core';
import type { Domain, Guide, Option, Question, Variable } from '../../model/index.js';
import { newDomain } from '../properties/domain-fields.js';
import { guessedKind, guessedName, guessedNumber } from './guessed-kind.js';

/** A question that was just written, with the variable that it asks for. */
export interface NewQuestion {
  readonly question: Question;
  readonly variable: Variable;
  /** The kind was found by its words: worth saying. */
  readonly isGuessed: boolean;
}

/** The words of the two answers to a yes-or-no question, and of the one way on that several answers share. */
export interface NewQuestionWords {
  readonly yes: string;
  readonly no: string;
  readonly goOn: string;
}

/** A question out of its text. Yes and no come with both options; several answers with the one way that all take. */
export function newQuestion(guide: Guide, text: string, kind: Domain['kind'] | undefined, words: NewQuestionWords): NewQuestion {
  const answers = kind ?? guessedKind(text);
  const domain: Domain = answers === 'number' ? guessedNumber(text) : newDomain(answers);
  const variable: Variable = { id: newId('var'), name: freeName(guide, guessedName(text)), domain };
  const question: Question = {
    id: newId('q'),
    kind: 'question',
    variableId: variable.id,
    text,
    ask: answers === 'choices' || answers === 'region' ? 'value' : 'options',
    options: beginningOptions(answers, { ...words, ...yesAndNo(text) }),
  };
  return { question, variable, isGuessed: kind === undefined && answers !== 'choice' };
}

/** Yes and no in the words of the question: 有没有 is answered by 有 and 没有. */
function yesAndNo(text: string): { readonly yes?: string; readonly no?: string } {
  if (/有没有|有无/.test(text)) return { yes: '有', no: '没有' };
  const [, word] = /(是|能|要|会|需要|可以)不\1/.exec(text) ?? /(能)否/.exec(text) ?? [];
  return word === undefined ? {} : { yes: word, no: `不${word}` };
}

function beginningOptions(kind: Domain['kind'], { yes, no, goOn }: NewQuestionWords): readonly Option[] {
  if (kind === 'yesNo') {
    return [
      { id: newId('opt'), text: yes, guard: { kind: 'values', values: ['yes'] }, next: null },
      { id: newId('opt'), text: no, guard: { kind: 'values', values: ['no'] }, next: null },
    ];
  }
  return kind === 'choices' ? [{ id: newId('opt'), text: goOn, short: '', guard: { kind: 'any' }, next: null }] : [];
}

/** A name that no other variable has: 面积, 面积 2. */
export function freeName(guide: Guide, name: string): string {
  const taken = new Set(guide.variables.map((variable) => variable.name));
  if (!taken.has(name)) return name;
  for (let nth = 2; ; nth += 1) if (!taken.has(`${name} ${String(nth)}`)) return `${name} ${String(nth)}`;
}
