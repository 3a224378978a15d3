import type { RuleTexts } from '@zhengwu/core';
import type { TextKind } from '../check/wording-rules.js';
import type { WordingRules } from './wording.zh-CN.js';

const TEXTS: Readonly<Record<TextKind, string>> = { question: 'question', option: 'option', value: 'value', outcome: 'outcome', variable: 'variable', term: 'term' };

export const wordingTextsEn: RuleTexts<WordingRules> = {
  'guide/text-missing': {
    title: 'No text',
    message: ({ what, name }) => {
      switch (what) {
        case 'question':
          return `A question (variable “${name}”) has no text yet.`;
        case 'option':
          return `An option of “${name}” has no text yet.`;
        case 'value':
          return `A value of the variable “${name}” has no text yet.`;
        case 'variable':
          return 'A variable has no name yet.';
        case 'term':
          return name.trim() === '' ? 'An explanation does not say of which word. Complete or remove it.' : `The word “${name}” is not explained yet. Complete or remove it.`;
        case 'reason':
          return 'An outcome gives no reason: whoever arrives does not know why it ends there.';
        case 'otherItem':
          return 'An outcome leads to another item, but does not say to which.';
        case 'outcome':
          return 'An outcome has no name yet.';
      }
    },
  },
  'guide/text-long': { title: 'Long text', message: ({ what, text, length, most }) => `The ${TEXTS[what]} “${text}” has ${String(length)} characters, more than ${String(most)}. Shorten it; details belong in the help.` },
  'guide/same-texts': { title: 'Same texts', message: ({ what, name, text }) => `Two ${TEXTS[what]}s of “${name}” both read “${text}”. Reword or merge them.` },
  'guide/near-texts': { title: 'Texts nearly the same', message: ({ what, name, first, second }) => `The ${TEXTS[what]}s “${first}” and “${second}” of “${name}” differ in one character. Is that a slip?` },
  'guide/same-names': { title: 'Same names', message: ({ name }) => `Two outcomes are both called “${name}”. Rename one, or its options’ short words.` },
  'guide/catch-all': {
    title: 'Catch-all',
    message: ({ what, text, word, isComplement }) =>
      isComplement
        ? `The ${TEXTS[what]} “${text}” says “${word}”. It is proved to be exactly what the others leave and may stay; naming it is better.`
        : `The ${TEXTS[what]} “${text}” says “${word}”: nobody knows what that takes in. Name it.`,
  },
  'guide/vague': {
    title: 'Vague',
    message: ({ what, text, word, isComplement }) =>
      isComplement
        ? `The ${TEXTS[what]} “${text}” says “${word}”, which everybody takes otherwise. It is proved to be exactly what the others leave and may stay; a measure is better.`
        : `The ${TEXTS[what]} “${text}” says “${word}”, which everybody takes otherwise. Give a measure: a number, a period, a name.`,
  },
  'guide/vague-question': {
    title: 'Vague question',
    message: ({ question, word, kind }) => (kind === 'catchAll' ? `The question “${question}” says “${word}”: it is not clear what that takes in.` : `The question “${question}” says “${word}”, which everybody takes otherwise. Give a measure.`),
  },
  'guide/two-questions': { title: 'Two questions in one', message: ({ question, word }) => `“${question}” asks two things at once (“${word}”): who fits only one cannot answer. Split it.` },
  'guide/negated-question': { title: 'Asked in the negative', message: ({ question, word }) => `“${question}” asks in the negative (“${word}”): nobody knows what “no” says. Ask it the other way round.` },
  'guide/double-negative': { title: 'Double negative', message: ({ what, text, word }) => `The ${TEXTS[what]} “${text}” has the double negative “${word}”. Say it positively.` },
  'guide/unclear-bound': { title: 'Unclear bound', message: ({ what, text, word }) => `In the ${TEXTS[what]} “${text}”, the two words of “${word}” disagree whether the number belongs to it. 以上 and 以下 include it, 超过 and 不满 do not; keep one.` },
  'guide/text-against-guard': {
    title: 'Text against condition',
    message: ({ option, said, variable, taken, value, isSaid }) =>
      `The option “${option}” says “${said}”, but its condition takes “${variable}” ${taken}: ${value} ${isSaid ? 'belongs to it by the text and not by the condition' : 'belongs to it by the condition and not by the text'}. Change one of them.`,
  },
  'guide/term-unexplained': {
    title: 'Word not explained',
    message: ({ word, text, count }) => `The text “${text}” uses “${word}”, which citizens may not know${count > 1 ? ` (${String(count)} places)` : ''}. Explain it as a term or in the help.`,
  },
  'guide/unit-missing': { title: 'No unit', message: ({ question, variable }) => `“${question}” asks for a number, but not in which unit. Give “${variable}” one.` },
};
