import type { SectionId } from '../profile-places.js';

type Table<Key extends string> = Readonly<Record<Key, string>>;

/** What the profile designer says beyond the trade's words. */
export interface ProfileTexts {
  readonly kind: string;
  readonly outline: string;
  readonly outlineHint: (sections: number) => string;
  readonly sections: Table<SectionId>;
  readonly name: string;
  readonly parent: string;
  readonly parentHint: string;
  readonly type: string;
  readonly department: string;
  readonly departmentHint: string;
  readonly handling: string;
  readonly applicants: string;
  readonly basic: string;
  readonly basicHint: string;
  readonly implementation: string;
  readonly implementationHint: string;
  readonly characters: (count: number) => string;
  readonly bodyName: string;
  readonly creditCode: string;
  readonly bodyNature: string;
  readonly origin: string;
  readonly givenBy: string;
  readonly level: string;
  readonly limits: { readonly statutory: string; readonly promised: string; readonly acceptance: string; readonly extension: string; readonly delivery: string };
  readonly limitHint: { readonly statutory: string; readonly promised: string; readonly acceptance: string; readonly extension: string; readonly delivery: string };
  readonly unitOf: (limit: string) => string;
  readonly units: { readonly workingDay: string; readonly day: string; readonly month: string; readonly year: string };
  readonly immediately: string;
  readonly procedures: string;
  readonly procedure: (name: string, kind: string | undefined, limit: string) => string;
  readonly procedureStops: (procedure: string) => string;
  readonly visits: string;
  readonly visitsUnit: string;
  readonly visitsHint: string;
  readonly coverage: string;
  readonly consult: string;
  readonly complain: string;
  readonly phoneProblem: string;
  readonly effectiveFrom: string;
  readonly cancelledOn: string;
  readonly listVersion: string;
  readonly listVersionHint: string;
  readonly version: (number: number) => string;
  readonly notKnown: string;
  readonly locked: (reason: string) => string;
  readonly unified: (by: string, version: string) => string;
  readonly unverified: string;
  readonly verified: string;
  readonly checkedOn: (day: string) => string;
  readonly readAt: (where: string) => string;
  readonly sourceOfItem: string;
  readonly elsewhere: (count: number) => string;
  readonly keyGroup: string;
  readonly keysOf: { readonly next: string; readonly previous: string };
}

export const profileZhCn: ProfileTexts = {
  kind: '基本信息',
  outline: '分项',
  outlineHint: (sections) => `${sections} 项`,
  sections: { basics: '基本信息', codes: '编码', authority: '实施主体与权属', limits: '时限', service: '办理方式', phones: '咨询与监督', dates: '生效与取消' },
  name: '事项名称',
  parent: '主项',
  parentHint: '由目录确定，这里只能查看',
  type: '事项类型',
  department: '部门',
  departmentHint: '所属部门的全称',
  handling: '办件类型',
  applicants: '服务对象',
  basic: '基本编码',
  basicHint: '12 位数字或大写字母',
  implementation: '实施编码',
  implementationHint: '31 位：信用代码 18 位 + 行使层级 1 位 + 基本编码 12 位',
  characters: (count) => `现在 ${count} 位`,
  bodyName: '实施主体',
  creditCode: '统一社会信用代码',
  bodyNature: '实施主体性质',
  origin: '权力来源',
  givenBy: '委托或下放的部门',
  level: '行使层级',
  limits: { statutory: '法定办结时限', promised: '承诺办结时限', acceptance: '受理期限', extension: '延长期限', delivery: '送达期限' },
  limitHint: {
    statutory: '法律没有规定时留空',
    promised: '不得超过法定时限；部门还没有承诺时留空',
    acceptance: '自收到申请材料之日起',
    extension: '经本机关负责人批准可延长的时间',
    delivery: '自作出决定之日起',
  },
  unitOf: (limit) => `${limit}的单位`,
  units: { workingDay: '个工作日', day: '日', month: '个月', year: '年' },
  immediately: '0 表示当场办结',
  procedures: '特别程序所需时间是否停止计时',
  procedure: (name, kind, limit) => `${name}（${kind === undefined ? '' : `${kind}，`}${limit}）`,
  procedureStops: (procedure) => `${procedure}停止计时`,
  visits: '到现场次数',
  visitsUnit: '次',
  visitsHint: '0 表示不用到现场；还不清楚时留空',
  coverage: '通办范围',
  consult: '咨询电话',
  complain: '监督投诉电话',
  phoneProblem: '不像电话号码，请对照原件核对',
  effectiveFrom: '计划生效日期',
  cancelledOn: '计划取消日期',
  listVersion: '清单版本',
  listVersionHint: '事项清单自己的版本，与这里每次保存的版本不是一回事',
  version: (number) => (number === 0 ? '还没有' : `第 ${number} 版`),
  notKnown: '未定',
  locked: (reason) => `上级统一：${reason}`,
  unified: (by, version) => `统一事项，由${by}统一（${version}），有锁的内容不能在这里改。`,
  unverified: '未核',
  verified: '已核',
  checkedOn: (day) => `${day} 核对`,
  readAt: (where) => `出处：${where}`,
  sourceOfItem: '整个事项的核对情况',
  elsewhere: (count) => `另有 ${count} 处问题不在基本信息里`,
  keyGroup: '基本信息',
  keysOf: { next: '下一项', previous: '上一项' },
};
