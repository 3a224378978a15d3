import type { RuleTexts } from '@zhengwu/core';
import type { Difference } from '../certify/verify-certificate.js';
import type { certificateRules } from '../certify/rules.js';

export interface CertificateWords {
  readonly title: string;
  readonly statement: (guide: string, size: string, situations: number) => string;
  readonly guide: string;
  readonly guideId: string;
  readonly madeOn: string;
  readonly hash: string;
  readonly facts: string;
  readonly fact: string;
  readonly answers: string;
  readonly product: string;
  readonly situations: string;
  readonly situation: string;
  readonly share: string;
  readonly sum: string;
  readonly equalsSize: string;
  readonly method: string;
  readonly methodText: string;
  readonly checkText: string;
  /** What a verification found, in a sentence. */
  readonly difference: (difference: Difference) => string;
}

const orNone = (value: string | null): string => value ?? '没有';

export const certificateWordsZhCn: CertificateWords = {
  title: '完备证明书',
  statement: (guide, size, situations) =>
    `“${guide}”共有 ${size} 种作答组合。经逐一计算，每一种作答组合都恰好对应 ${String(situations)} 个结果中的一个：没有一种组合对应两个结果，也没有一种组合没有结果。`,
  guide: '场景导办',
  guideId: '编号',
  madeOn: '出具日期',
  hash: '内容校验码（SHA-256）',
  facts: '作答项',
  fact: '名称',
  answers: '组合数',
  product: '各项相乘',
  situations: '各结果所占的作答组合',
  situation: '结果',
  share: '占比',
  sum: '合计',
  equalsSize: '等于总数',
  method: '计算方法',
  methodText: '将全部作答组合从首个问题起逐题分配到各选项，直至各结果；每题各选项互不重叠，且各选项的数量之和等于到达该题的数量。全部数量为精确整数。',
  checkText: '任何人可以据导办内容重新核对：校验码相符后，将通往各结果的路径全部展开，逐对核对互不重叠，再核对各路径的组合数之和等于总数。',
  difference: (difference) => {
    switch (difference.kind) {
      case 'noCertificate':
        return '这不是一份可以识别的证明书。';
      case 'otherGuide':
        return `证明书属于另一份导办（${difference.certified}），不是本导办（${difference.found}）。`;
      case 'hash':
        return '导办的内容在出具证明书之后有改动，校验码不符。请重新出具。';
      case 'name':
        return `导办名称不符：证明书为“${difference.certified}”，实际为“${difference.found}”。`;
      case 'size':
        return `作答组合总数不符：证明书为 ${difference.certified}，实际为 ${difference.found}。`;
      case 'sum':
        return `各结果合计不符：证明书为 ${difference.certified}，实际为 ${difference.found}。`;
      case 'variable':
        return `作答项“${difference.name}”的组合数不符：证明书为 ${orNone(difference.certified)}，实际为 ${orNone(difference.found)}。`;
      case 'situation':
        return `结果“${difference.name === '' ? difference.outcomeId : difference.name}”的组合数不符：证明书为 ${orNone(difference.certified)}，实际为 ${orNone(difference.found)}。`;
      case 'share':
        return `结果 ${difference.outcomeId} 的占比不符：证明书为 ${String(difference.certified)}%，实际为 ${String(difference.found)}%。`;
      case 'overlap':
        return `有作答组合同时对应两条路径（结果 ${difference.first} 与 ${difference.second}）。`;
      case 'gap':
        return `有 ${difference.count} 种作答组合没有结果。`;
    }
  },
};

export const certificateTextsZhCn: RuleTexts<typeof certificateRules.entries> = {
  'certificate/gap': {
    title: '有答案没有去向',
    message: ({ question, count, size }) => `问题“${question}”有 ${count} 种作答组合（共 ${size} 种）没有选项可选，不能出具证明书。`,
  },
  'certificate/overlap': {
    title: '选项重叠',
    message: ({ question, first, second }) => `问题“${question}”的选项“${first}”和“${second}”可以同时成立，不能出具证明书。`,
  },
  'certificate/leads-nowhere': {
    title: '走不到结果',
    message: ({ question, count, size }) =>
      `${question === '' ? '一处跳转' : `问题“${question}”`}之后有 ${count} 种作答组合（共 ${size} 种）没有下一步，不能出具证明书。`,
  },
  'certificate/empty': { title: '缺首个问题', message: () => '导办还没有首个问题，不能出具证明书。' },
  'certificate/cycle': { title: '循环', message: () => '导办的问题互相循环，不能出具证明书。' },
  'certificate/no-domain': { title: '没有可答的值', message: ({ variable }) => `“${variable}”没有可以作答的值，不能出具证明书。` },
  'certificate/undecided': {
    title: '未能判定',
    message: ({ limit }) => (limit === 0 ? '多选项的组合过多，未能完成计算，不能出具证明书。' : `路径超过 ${String(limit)} 条，未能完成计算，不能出具证明书。`),
  },
};
