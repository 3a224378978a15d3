import type { Guide } from '../../model/guide.js';
import type { GuideNode } from '../../model/node.js';
import { sampleGuide } from '../../model/testing/sample-guide.js';

/** Words that are hard to lay out: long ones, Latin ones, an address without a seam, marks that may not begin a line, none. */
const WORDS = [
  '您的食品经营许可证是开平市的市场监督管理部门发的吗？如果是三埠街道、长沙街道或者月山镇的窗口发的，请选“是”，其他地方发的请选“不是”。',
  'https://www.gdzwfw.gov.cn/portal/v2/guide/11440783MB2C90393X444203000000',
  '按《食品经营许可和备案管理办法》（国家市场监督管理总局令第78号）第十二条，「连锁餐饮」—— 5 家以上、面积＞300㎡……',
  'Is the licence (food business) still valid, i.e. not expired for more than 30 working days?',
  '是',
  '',
];

const wordsFor = (at: number): string => WORDS[at % WORDS.length] ?? '';

/** Names are long; of two questions out of three every option has conditions and adds materials. */
export const wordyGuide: Guide = {
  ...sampleGuide,
  nodes: sampleGuide.nodes.map((node, at): GuideNode => {
    if (node.kind === 'reference') return node;
    if (node.kind === 'outcome') return { ...node, name: wordsFor(at) };
    const options = node.options.map((option, index) => ({
      ...option,
      text: wordsFor(at + index),
      when: [{ variableId: 'var_matter' as const, guard: { kind: 'any' as const } }],
      uses: Array.from({ length: 12 }, (_, nth) => ({ materialId: `mat_${nth}` as const, kind: 'required' as const })),
    }));
    return { ...node, text: wordsFor(at), options: at % 3 === 0 ? node.options : options };
  }),
};

