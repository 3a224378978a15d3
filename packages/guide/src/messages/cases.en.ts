import type { StuckReason } from '../resolve/resolution.js';
import type { CaseWords } from './cases.zh-CN.js';

const ENDS: CaseWords['end'] = { handle: 'application', notNeeded: 'no permit needed', otherItem: 'another item', refused: 'refused', staff: 'staff' };
const STUCK: Readonly<Record<StuckReason, string>> = {
  gap: 'no option takes the answer',
  several: 'more than one option holds',
  deadEnd: 'the option leads nowhere yet',
  cycle: 'questions lead round in a circle',
  dangling: 'what it leads to does not exist',
  empty: 'there is no first question',
};

export const caseWordsEn: CaseWords = {
  end: ENDS,
  difference: (difference) => {
    switch (difference.kind) {
      case 'asked':
        return `Not enough answers: “${difference.question}” is asked now.`;
      case 'stuck':
        return `Comes to no end: ${STUCK[difference.why]}.`;
      case 'end':
        return `Expected ${ENDS[difference.expected]}, found ${ENDS[difference.found]}.`;
      case 'outcome':
        return `Expected ${difference.expected === '' ? 'an outcome that is gone' : `“${difference.expected}”`}, found “${difference.found}”.`;
      case 'unexpectedMaterials':
        return `Materials too many: ${difference.materials.join(', ')}.`;
      case 'missingMaterials':
        return `Materials missing: ${difference.materials.join(', ')}.`;
    }
  },
};
