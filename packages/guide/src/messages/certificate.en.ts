import type { RuleTexts } from '@zhengwu/core';
import type { certificateRules } from '../certify/rules.js';
import type { CertificateWords } from './certificate.zh-CN.js';

const orNone = (value: string | null): string => value ?? 'none';

export const certificateWordsEn: CertificateWords = {
  title: 'Certificate of completeness',
  statement: (guide, size, situations) =>
    `“${guide}” has ${size} combinations of answers. Each of them leads to exactly one of ${String(situations)} results: none to two, and none to nothing.`,
  guide: 'Guide',
  guideId: 'Id',
  madeOn: 'Made on',
  hash: 'Content hash (SHA-256)',
  facts: 'Facts asked for',
  fact: 'Name',
  answers: 'Combinations',
  product: 'Multiplied',
  situations: 'What each result takes of them',
  situation: 'Result',
  share: 'Share',
  sum: 'Sum',
  equalsSize: 'equals the total',
  method: 'Method',
  methodText:
    'All combinations flow from the first question through the options to the results; the options of a question never overlap, and take together what arrives at it. All counts are exact whole numbers.',
  checkText:
    'Anybody can check it from the guide: after comparing the hash, write out every way to every result, see that no two share an answer, and that their counts add up to the total.',
  difference: (difference) => {
    switch (difference.kind) {
      case 'noCertificate':
        return 'This is no certificate.';
      case 'otherGuide':
        return `The certificate is of another guide (${difference.certified}, not ${difference.found}).`;
      case 'hash':
        return 'The guide has changed since the certificate was made: the hash differs. Make a new one.';
      case 'name':
        return `The guide's name differs: certified “${difference.certified}”, found “${difference.found}”.`;
      case 'size':
        return `The number of combinations differs: certified ${difference.certified}, found ${difference.found}.`;
      case 'sum':
        return `The sum of the results differs: certified ${difference.certified}, found ${difference.found}.`;
      case 'variable':
        return `Fact “${difference.name}”: certified ${orNone(difference.certified)}, found ${orNone(difference.found)}.`;
      case 'situation':
        return `Result “${difference.name === '' ? difference.outcomeId : difference.name}”: certified ${orNone(difference.certified)}, found ${orNone(difference.found)}.`;
      case 'share':
        return `Share of ${difference.outcomeId}: certified ${String(difference.certified)} %, found ${String(difference.found)} %.`;
      case 'overlap':
        return `Some combination goes two ways (to ${difference.first} and ${difference.second}).`;
      case 'gap':
        return `${difference.count} combinations lead to no result.`;
    }
  },
};

export const certificateTextsEn: RuleTexts<typeof certificateRules.entries> = {
  'certificate/gap': {
    title: 'Answers without an option',
    message: ({ question, count, size }) => `At “${question}”, ${count} of ${size} combinations find no option: no certificate.`,
  },
  'certificate/overlap': {
    title: 'Options overlap',
    message: ({ question, first, second }) => `At “${question}”, “${first}” and “${second}” can both hold: no certificate.`,
  },
  'certificate/leads-nowhere': {
    title: 'Leads to no result',
    message: ({ question, count, size }) => `Behind ${question === '' ? 'a reference' : `“${question}”`}, ${count} of ${size} combinations lead nowhere: no certificate.`,
  },
  'certificate/empty': { title: 'No question', message: () => 'The guide has no first question: no certificate.' },
  'certificate/cycle': { title: 'Circle', message: () => 'Questions lead round in a circle: no certificate.' },
  'certificate/no-domain': { title: 'No value', message: ({ variable }) => `“${variable}” has no value that could be answered: no certificate.` },
  'certificate/undecided': {
    title: 'Undecided',
    message: ({ limit }) => (limit === 0 ? 'Too many combinations of choices to compute: no certificate.' : `More than ${String(limit)} ways: not computed, no certificate.`),
  },
};
