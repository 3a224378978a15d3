import type { Guide, GuideNode, Option, Question } from '../../model/index.js';
import { sampleGuide } from '../../model/testing/sample-guide.js';

/** The sample with one fault each, under the name by which a person would call it. */
export const faultyGuides: Readonly<Record<string, Guide>> = {
  缺口: withOptions('var_area', (option, at) => ({ ...option, guard: { kind: 'ranges', ranges: at === 0 ? [{ from: 300, fromOpen: true }] : [{ to: 300, toOpen: true }] } })),
  重复: withOptions('var_area', (option, at) => ({ ...option, guard: { kind: 'ranges', ranges: at === 0 ? [{ from: 300 }] : [{ to: 300 }] } })),
  死路: withNode('opt_packaged', (option) => ({ ...option, next: null })),
  到不了: { ...sampleGuide, nodes: [...sampleGuide.nodes, { id: 'out_lost', kind: 'outcome', name: '谁也到不了的情形', end: { kind: 'staff', reason: '请到窗口咨询。' } }] },
  绕圈: withNode('opt_unprinted', (option) => ({ ...option, next: 'ref_circle' }), { id: 'ref_circle', kind: 'reference', to: 'q_matter' }),
  断开的跳转: withNode('opt_unprinted', (option) => ({ ...option, next: 'ref_gone' }), { id: 'ref_gone', kind: 'reference', to: 'out_gone' }),
  只有一个选项: { ...sampleGuide, nodes: sampleGuide.nodes.map((node) => (node.kind === 'question' && node.variableId === 'var_printed' ? { ...node, options: node.options.slice(0, 1) } : node)) },
  清单外的材料: withNode('opt_change', (option) => ({ ...option, uses: [{ materialId: 'mat_unknown', kind: 'required' }] })),
  文字与取值矛盾: withNode('opt_large', (option) => ({ ...option, text: '300平方米以下' })),
  相近的选项: withNode('opt_there', (option) => ({ ...option, text: '开平 市' })),
};

function withOptions(variableId: string, change: (option: Option, at: number) => Option): Guide {
  return { ...sampleGuide, nodes: sampleGuide.nodes.map((node): GuideNode => (node.kind === 'question' && node.variableId === variableId ? { ...node, options: node.options.map(change) } : node)) };
}

function withNode(optionId: string, change: (option: Option) => Option, ...more: readonly GuideNode[]): Guide {
  const changed = (node: Question): Question => ({ ...node, options: node.options.map((option) => (option.id === optionId ? change(option) : option)) });
  return { ...sampleGuide, nodes: [...sampleGuide.nodes.map((node): GuideNode => (node.kind === 'question' ? changed(node) : node)), ...more] };
}
