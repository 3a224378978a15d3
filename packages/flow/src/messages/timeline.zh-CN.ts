import type { CountedStage } from '../timeline/timeline.js';
import type { LawfulLimit, LimitName } from '../timeline/stage-limits.js';
import type { TimeStage } from '../timeline/step-time.js';

const stages: Readonly<Record<TimeStage, string>> = { acceptance: '受理', handling: '办理', delivery: '送达', applicant: '申请人', afterwards: '事后' };
/** What the item calls the limit of a stage. */
const own: Readonly<Record<CountedStage, string>> = { acceptance: '受理期限', handling: '办结时限', delivery: '送达期限' };
const limits: Readonly<Record<LimitName, string>> = { promised: '承诺', statutory: '法定', acceptance: '受理期限', delivery: '送达期限' };
/** What 行政许可法 sets. `time`: 5 个工作日. */
const law: Readonly<Record<LawfulLimit, (time: string) => string>> = {
  statutory: (time) => `法定 ${time}：行政许可法第四十二条；法律、法规另有规定的填在事项“时限”里`,
  acceptance: (time) => `受理期限 ${time}：行政许可法第三十二条；逾期不一次告知补正，自收到材料之日起即为受理`,
  delivery: (time) => `送达期限 ${time}：行政许可法第四十四条`,
};

interface SegmentParts {
  readonly name: string;
  /** `4 个工作日` */
  readonly time: string;
  readonly from: number;
  readonly to: number;
}

export const timelineZhCn = {
  label: '时限',
  fold: '收起时限条',
  unfold: '展开时限条',
  bar: '时限条',
  table: '明细表',
  showTable: '看明细表',
  showBar: '看时限条',
  stages,
  limits,
  /** `办理 9 / 10 个工作日` */
  taken: (stage: CountedStage, amount: string, of: string | undefined, unit: string) => `${stages[stage]} ${amount}${of === undefined ? '' : ` / ${of}`} ${unit}`,
  atLeast: (amount: number) => `至少 ${String(amount)}`,
  atOnce: (stage: CountedStage) => `${stages[stage]}：当场`,
  noSteps: (stage: CountedStage) => `${stages[stage]}：还没有环节`,
  within: '不超期',
  over: (days: number, unit: string) => (days === 0 ? '超期' : `超 ${String(days)} ${unit}`),
  undecided: '未定',
  unbounded: '未规定期限',
  unknown: '没有事项资料',
  law,
  /** Where limits that an item does not name are entered. */
  unnamed: (stages: readonly CountedStage[]) => `事项没有规定${stages.map((stage) => own[stage]).join('、')}；有规定的填在事项“时限”里`,
  limit: (name: LimitName, amount: number) => `${limits[name]} ${String(amount)}`,
  otherUnit: (name: LimitName, time: string) => `${limits[name]} ${time}，单位不同，不能画在条上`,
  notCounted: '不计时',
  segment: ({ name, time, from, to }: SegmentParts) => `${name}，${time}，第 ${from + 1 >= to ? String(to) : `${String(from + 1)} 至 ${String(to)}`} 日`,
  pausedSegment: (name: string, time: string | undefined) => `${name}，暂停计时，不计入时限${time === undefined ? '' : `，最长 ${time}`}`,
  isOver: '已超期',
  endsBy: (day: string) => `最迟 ${day} 办完`,
  critical: '最长路线',
  missing: '没有时限：',
  mixed: '时限单位不同：',
  paused: '暂停计时：',
  loop: (from: string, to: string, round: string) => `${from} 退回 ${to}，每轮加 ${round}`,
  openLoop: (from: string, to: string, round: string) => `${from} 退回 ${to}，每轮至少加 ${round}`,
  unknownRound: (from: string, to: string) => `${from} 退回 ${to}，每轮加多少没有定`,
  dates: (decided: string, delivered: string | undefined) => `今天收件，最迟 ${decided} 作出决定${delivered === undefined ? '' : `，${delivered} 送达`}`,
  unknownYear: (year: number) => `${String(year)} 年的放假安排还没有公布，之后的日期不能推算`,
  columns: { number: '序号', stage: '阶段', step: '环节', limit: '时限', clock: '计时', days: '第几日', endsBy: '最迟办完', critical: '最长路线' },
  noLimit: '未定',
  yes: '是',
};

export type TimelineTexts = typeof timelineZhCn;
