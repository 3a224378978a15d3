import type { CaseDifference } from '../cases/run-cases.js';
import type { End } from '../model/node.js';
import type { StuckReason } from '../resolve/resolution.js';

export interface CaseWords {
  readonly end: Readonly<Record<End['kind'], string>>;
  /** What a case came out otherwise in. */
  readonly difference: (difference: CaseDifference) => string;
}

const ENDS: CaseWords['end'] = { handle: '办理', notNeeded: '不需许可', otherItem: '转其他事项', refused: '不予办理', staff: '转人工' };
const STUCK: Readonly<Record<StuckReason, string>> = {
  gap: '没有选项可选',
  several: '有不止一个选项同时成立',
  deadEnd: '选项还没有去向',
  cycle: '问题互相循环',
  dangling: '去向的问题或结果已不存在',
  empty: '还没有首个问题',
};

export const caseWordsZhCn: CaseWords = {
  end: ENDS,
  difference: (difference) => {
    switch (difference.kind) {
      case 'asked':
        return `答案不够：现在还要问“${difference.question}”。`;
      case 'stuck':
        return `走不到结果：${STUCK[difference.why]}。`;
      case 'end':
        return `应为“${ENDS[difference.expected]}”，现在是“${ENDS[difference.found]}”。`;
      case 'outcome':
        return `应走到${difference.expected === '' ? '一个已删除的结果' : `“${difference.expected}”`}，现在走到“${difference.found}”。`;
      case 'unexpectedMaterials':
        return `多出材料：${difference.materials.join('、')}。`;
      case 'missingMaterials':
        return `缺少材料：${difference.materials.join('、')}。`;
    }
  },
};
