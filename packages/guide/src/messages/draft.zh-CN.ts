import type { UseKind } from '../model/material-use.js';
import type { End, GuideNode } from '../model/node.js';

interface Counts {
  readonly questions: number;
  readonly outcomes: number;
  readonly situations: number;
  readonly materials: number;
}

/** The words of the department's draft on paper. */
export const draftWordsZhCn = {
  title: '场景导办（部门确认稿）',
  untitled: '未命名的导办',
  unnamed: '未命名',
  cover: {
    item: '事项',
    department: '主管部门',
    guide: '导办',
    version: '版本',
    day: '打印日期',
    hash: '内容指纹',
    size: '规模',
    counts: ({ questions, outcomes, situations, materials }: Counts): string => `${questions} 个问题，${outcomes} 个结果（其中申请情形 ${situations} 种），${materials} 种材料`,
    unknownItem: '未关联事项',
    scan: '扫码核对版本',
    qrTooLong: '网址太长，没有二维码。',
  },
  how: {
    heading: '怎样看',
    steps: [
      '从“问 1”开始，选一个回答，按“接下来”一栏写的号码翻到下一个问题，一直到“结果”。号码从小到大排列。',
      '“加什么”一栏是选了这个回答就要增加的材料和情形。一份申请的材料，是一路上加的材料，加上结果自己的材料。',
      '最后的“情形与材料对照表”把每种情形的材料列在一起，供逐格核对。',
      '请在“修改意见”里写明号码（问几、结果几）和怎样改；没有意见的，在“确认”一栏签字盖章。',
    ],
  },
  intro: '开头的话',
  base: '每一份申请都要的材料',
  questions: '问题',
  question: (number: number): string => `问 ${number}`,
  outcome: (number: number): string => `结果 ${number}`,
  from: (places: string): string => `从 ${places} 来`,
  first: '第一个问题',
  unreachable: '没有回答通到这里',
  help: (help: string): string => `说明：${help}`,
  asked: (variable: string, way: string): string => `问的是“${variable}”，${way}`,
  ask: { options: '选一个回答', value: '填写或者选出具体的值', several: '可以选几项' },
  usedOutside: '回答还用于导办以外的计算',
  columns: { mark: '号', answer: '回答', takes: '哪些回答算', adds: '加什么', next: '接下来' },
  onlyWhen: (conditions: string): string => `只在：${conditions}`,
  condition: (variable: string, answers: string): string => `“${variable}”是“${answers}”`,
  comma: '、',
  semicolon: '；',
  and: '，并且',
  extras: '另外，回答里有下面几项的，不影响去哪里，但要加：',
  goTo: (target: string): string => `→ ${target}`,
  deadEnd: '还没有定',
  values: '可以选的有：',
  noOptions: '还没有回答可选。',
  guard: {
    any: '任何回答',
    all: (named: string): string => `选了 ${named}`,
    some: (named: string): string => `选了 ${named} 中的一项或几项`,
    none: (named: string): string => `没选 ${named}`,
    and: '，',
  },
  use: {
    required: (name: string): string => `交 ${name}`,
    deferred: (name: string): string => `可以后补 ${name}`,
    pledged: (name: string): string => `承诺代替 ${name}`,
    exempt: (name: string): string => `免交 ${name}`,
  } satisfies Record<UseKind, (name: string) => string>,
  reason: (reason: string): string => `（${reason}）`,
  copies: (original: number, copy: number): string => `，原件 ${original} 份、复印件 ${copy} 份`,
  why: (why: string): string => `。${why}`,
  form: (name: string): string => `，用表单“${name}”`,
  situation: (name: string): string => `算作情形：${name}`,
  outcomes: '结果',
  outcomeColumns: { number: '号', name: '名称', end: '怎样办', from: '从哪里来' },
  end: {
    handle: (handlingItem: string): string => `申请：${handlingItem}`,
    notNeeded: '不需要办理',
    otherItem: (name: string): string => `改办：${name}`,
    refused: '不能办理',
    staff: '转人工',
  } satisfies Record<Exclude<End['kind'], 'handle' | 'otherItem'>, string> & Record<'handle' | 'otherItem', (name: string) => string>,
  noHandlingItem: '还没有定业务办理项',
  needsNothing: '已确认不用交材料',
  note: (note: string): string => `提示：${note}`,
  limit: (limit: string): string => `承诺时限：${limit}`,
  matrix: {
    heading: '情形与材料对照表',
    part: (part: number, parts: number): string => `第 ${part} 部分，共 ${parts} 部分`,
    situation: '情形',
    mark: { required: '必', deferred: '容', pledged: '诺', exempt: '免' } satisfies Record<UseKind, string>,
    sometimes: (mark: string): string => `（${mark}）`,
    legend: '必：必须交。容：容缺，可以后补。诺：告知承诺代替。免：免提交，核验不成功时交。带括号的，只在有附加情况（例如委托代理人）时才要。',
    incomplete: '组合太多，没有全部走完，表里可能缺项。',
    empty: '还没有申请情形。',
    nothing: '没有材料。',
  },
  terms: { heading: '名词解释', word: '名词', meaning: '给群众看的解释', none: '没有名词解释。' },
  findings: {
    heading: '检查结果',
    none: '没有待处理的检查结果。',
    notChecked: '打印时没有附检查结果。',
    columns: { severity: '轻重', where: '位置', what: '问题' },
    severity: { error: '错误', warning: '提醒', undecided: '未能判定' },
    whole: '整份导办',
  },
  /** Where a finding stands that is about a reference, an option or a variable, and not about a question or outcome itself. */
  part: { question: '问题', outcome: '结果', reference: '跳转' } satisfies Record<GuideNode['kind'], string>,
  confirm: {
    heading: '确认',
    remarks: '修改意见',
    remarkColumns: { number: '序号', place: '问几、结果几', change: '怎样改' },
    roles: ['业务股室', '分管负责人', '导办编制人'],
    verdicts: ['□ 同意', '□ 修改后同意', '□ 不同意'],
    role: '确认人',
    verdict: '意见',
    signature: '签字',
    seal: '盖章',
    date: '日期',
    dateLine: '　　年　　月　　日',
    statement: '本稿的问题、情形、材料已经逐项核对。',
  },
  footer: ({ title, version, page, pages }: { readonly title: string; readonly version: string; readonly page: string; readonly pages: string }): string =>
    `${title}　版本 ${version}　第 ${page} 页 共 ${pages} 页`,
  initials: '本页核对人签字：',
};

export type DraftWords = typeof draftWordsZhCn;
