import type { RuleTexts } from '@zhengwu/core';
import type { TextKind, wordingRules } from '../check/wording-rules.js';

export type WordingRules = typeof wordingRules.entries;

const TEXTS: Readonly<Record<TextKind, string>> = { question: '问题', option: '选项', value: '选择值', outcome: '结果', variable: '变量', term: '名词解释' };

export const wordingTextsZhCn: RuleTexts<WordingRules> = {
  'guide/text-missing': {
    title: '没有文字',
    message: ({ what, name }) => {
      switch (what) {
        case 'question':
          return `有一个问题还没有写（变量“${name}”），请填写。`;
        case 'option':
          return `“${name}”有一个选项还没有写，请填写。`;
        case 'value':
          return `变量“${name}”有一个选择值还没有写，请填写。`;
        case 'variable':
          return '有一个变量还没有名称，请填写。';
        case 'term':
          return name.trim() === '' ? '有一条名词解释还没有写是哪个词，请填写或删去。' : `名词“${name}”还没有写解释，请填写或删去。`;
        case 'reason':
          return '有一个结果没有写原因，办事人不知道为什么到此为止，请填写。';
        case 'otherItem':
          return '有一个结果转往另一事项，却没有写事项的名称，请填写。';
        case 'outcome':
          return '有一个结果还没有名称，请填写。';
      }
    },
  },
  'guide/text-long': { title: '文字太长', message: ({ what, text, length, most }) => `${TEXTS[what]}“${text}”有 ${String(length)} 个字，超过 ${String(most)} 个。请写短，细节放进说明。` },
  'guide/same-texts': { title: '文字相同', message: ({ what, name, text }) => `“${name}”有两个${TEXTS[what]}都写“${text}”，办事人分不清。请改写或合并。` },
  'guide/near-texts': { title: '文字相近', message: ({ what, name, first, second }) => `“${name}”的${TEXTS[what]}“${first}”和“${second}”只差一个字，请核对是否写错。` },
  'guide/same-names': { title: '情形同名', message: ({ name }) => `有两个结果都叫“${name}”，从名称分不清。请改名，或改写选项的简称。` },
  'guide/catch-all': {
    title: '兜底',
    message: ({ what, text, word, isComplement }) =>
      isComplement
        ? `${TEXTS[what]}“${text}”用了“${word}”。已证明它恰好是其余各项以外的全部，可以保留；写明是哪些更好。`
        : `${TEXTS[what]}“${text}”用了“${word}”，办事人不知道包括哪些。请写明是哪些。`,
  },
  'guide/vague': {
    title: '模糊',
    message: ({ what, text, word, isComplement }) =>
      isComplement
        ? `${TEXTS[what]}“${text}”用了“${word}”，各人理解不同。已证明它恰好是其余各项以外的全部，可以保留；写明标准更好。`
        : `${TEXTS[what]}“${text}”用了“${word}”，各人理解不同。请写明标准，例如数量、期限或名称。`,
  },
  'guide/vague-question': {
    title: '问法含糊',
    message: ({ question, word, kind }) => (kind === 'catchAll' ? `问题“${question}”用了“${word}”，没有说清包括哪些。` : `问题“${question}”用了“${word}”，各人理解不同，请写明标准。`),
  },
  'guide/two-questions': { title: '一问两事', message: ({ question, word }) => `“${question}”一次问了两件事（“${word}”），只符合一件的人无法回答。请拆成两个问题。` },
  'guide/negated-question': { title: '反着问', message: ({ question, word }) => `“${question}”用“${word}”反着问，回答“否”的意思不清楚。请改成正着问。` },
  'guide/double-negative': { title: '双重否定', message: ({ what, text, word }) => `${TEXTS[what]}“${text}”用了双重否定“${word}”，不容易看懂。请改成肯定的说法。` },
  'guide/unclear-bound': { title: '边界不清', message: ({ what, text, word }) => `${TEXTS[what]}“${text}”里的“${word}”，前后对是否包括本数说法不一。“以上、以下”包括本数，“超过、不满”不包括，只留一个。` },
  'guide/text-against-guard': {
    title: '文字与条件不符',
    message: ({ option, said, variable, taken, value, isSaid }) =>
      `选项“${option}”写的是“${said}”，实际条件却是“${variable}”为${taken}：${value} 按文字${isSaid ? '应当算' : '不算'}，按条件${isSaid ? '不算' : '却算'}。请改文字或改条件。`,
  },
  'guide/term-unexplained': { title: '名词未解释', message: ({ word, text, count }) => `“${text}”用了“${word}”，办事人不一定懂${count > 1 ? `（共 ${String(count)} 处）` : ''}。请加名词解释，或在说明里写清。` },
  'guide/unit-missing': { title: '没有单位', message: ({ question, variable }) => `“${question}”要填数字，却没有说按什么单位填。请给“${variable}”写上单位。` },
};
