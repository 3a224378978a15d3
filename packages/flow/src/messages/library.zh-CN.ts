import type { SuitabilityReason, TemplateId } from '../library/template.js';

interface TemplateWords {
  readonly name: string;
  /** When to use it. */
  readonly when: string;
}

const templates: Readonly<Record<TemplateId, TemplateWords>> = {
  immediate: { name: '即办', when: '窗口当场受理、当场决定，申请人等一下就能拿到结果。' },
  oneReview: { name: '一审一核', when: '一人审查，另一人核准。材料简单、风险低的事项。' },
  twoReviews: { name: '一审一核一批', when: '审查、审核、批准各一人。需要负责人批准的事项。' },
  pledge: { name: '告知承诺', when: '申请人书面承诺就当场发证，发证后核查；不承诺的走一般程序。' },
  joint: { name: '联合审批', when: '几个部门同时审查，牵头部门汇总意见并作出决定。' },
  inspection: { name: '带现场核查', when: '材料说不清的，由两名以上工作人员到现场看。核查期间照常计时。' },
  hearing: { name: '带听证', when: '涉及重大利益、申请人要求听证的，先听证再决定。听证时间不计入时限。' },
};

const reasons: Readonly<Record<SuitabilityReason, string>> = {
  isImmediate: '本事项是即办件',
  isPromised: '本事项是承诺件，不是即办件',
  isOrdinary: '本事项是承诺件，没有登记现场核查和听证',
  hasPledge: '本事项可以告知承诺',
  noPledge: '本事项没有告知承诺路线',
  pledgeLeftOut: '不含本事项的告知承诺路线',
  hasInspection: '本事项登记了现场核查',
  hasHearing: '本事项登记了听证',
};

export const libraryZhCn = {
  title: '审批模板库',
  beginTitle: '从模板开始',
  begin: '流程还是空的。选一个模板，环节、法定结果、时限和通知都已配好，再绑定办理人即可。',
  replace: '换用后，现有的环节和连线会被模板替换，可以撤销。',
  search: '查找模板',
  searchHint: '名称、环节、拼音',
  list: '模板',
  none: '没有符合的模板。',
  recommended: '推荐',
  blank: '空白开始',
  blankWhen: '只留一个开始，自己在画布上画。',
  steps: (count: number) => `${String(count)} 个环节`,
  atOnce: '当场办结',
  handling: (time: string) => `受理后 ${time}办结`,
  noTime: '时限待定',
  drawing: (name: string) => `${name}的流程图`,
  templates,
  reasons,
  ask: { title: '换用模板', text: (name: string, count: number) => `现有的 ${String(count)} 个环节会被“${name}”替换。换用后可以撤销。`, action: '换用' },
  chosen: (name: string, open: number) => (open === 0 ? `已套用“${name}”` : `已套用“${name}”，还有 ${String(open)} 个环节要绑定办理人`),
};

export type LibraryTexts = typeof libraryZhCn;
