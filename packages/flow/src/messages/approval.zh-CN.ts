import { limitText, wordsIn, type LimitUnit, type RuleTexts, type TimeLimit } from '@zhengwu/core';
import type { approvalRules, NoticeNeed } from '../check/approval-rules.js';
import type { timeRules } from '../check/time-rules.js';
import { handZhCn } from './hand-words.js';
import { stepWordsZhCn as words } from './step-words.js';

const quoted = (names: readonly string[], most = 5): string => `${names.slice(0, most).map((name) => `“${name}”`).join('、')}${names.length > most ? ` 等 ${String(names.length)} 个` : ''}`;
const limit = (each: TimeLimit): string => limitText(each, wordsIn('zh-CN'));

const UNITS: Readonly<Record<LimitUnit, string>> = { workingDay: '工作日', day: '自然日', month: '月', year: '年' };
const ACCEPTANCE = {
  accepted: '缺少“受理”的去向：材料齐全、符合法定形式的，应当受理',
  correction: '缺少“补正”的去向：材料不齐全或者不符合法定形式的，应当当场或者在五日内一次告知需要补正的全部内容',
  notAccepted: '缺少“不予受理”的去向：依法不属于本机关职权范围的，应当即时作出不予受理的决定',
};
const NOTICES: Readonly<Record<NoticeNeed, string>> = {
  accepted: '受理通知书（加盖专用印章、注明日期的书面凭证）',
  correction: '一次性补正告知书',
  notAccepted: '不予受理通知书（加盖专用印章、注明日期的书面凭证，并告知向有关机关申请）',
  notRequired: '不需要取得行政许可的告知书',
  granted: '准予行政许可的书面决定',
  refused: '不予行政许可的书面决定（说明理由，告知复议和诉讼权利）',
  specialProcedure: '特别程序所需时间的书面告知',
  delivery: '领取或者送达通知',
};
const PAUSED = {
  inspection: '现场核查不在其中，所需时间不能扣除',
  correction: '补正在受理之前，期限还没有开始计算，不必暂停',
  procedure: '所选的程序不在其中，所需时间不能扣除',
  other: '这一环节不是特别程序，所需时间不能扣除',
};

export const approvalTextsZhCn: RuleTexts<typeof approvalRules.entries> = {
  'flow/no-acceptance': { title: '缺少受理', message: () => '流程里没有受理环节。行政许可从受理之日起计算期限，请添加受理环节。' },
  'flow/acceptance-outcome': { title: '受理结果不全', message: ({ step, outcome }) => `“${step}”${ACCEPTANCE[outcome]}（行政许可法第三十二条）。` },
  'flow/incomplete-refused': { title: '材料不全不予受理', message: ({ step }) => `“${step}”之后走到了“不予受理”。材料不齐只能告知补正，不予受理只用于不属于本机关职权范围的申请。逾期不补正的，请改为终止。` },
  'flow/correction-late': { title: '受理后补正', message: ({ step, after }) => `“${step}”放在了受理之后${after === '' ? '' : `（“${after}”的后面）`}。补正应当在受理之前一次告知，受理以后不能再以材料不齐为由要求补正。` },
  'flow/correction-again': { title: '可能多次补正', message: ({ step, asks }) => `从“${step}”回到“${asks}”后还能再次要求补正。需要补正的内容应当一次告知。` },
  'flow/correction-endless': { title: '补正没有出口', message: ({ step }) => `申请人一直不来补正时，“${step}”没有别的出口，办件会永远挂着。请加一条终止的去向，或在它边上加超时事件。` },

  'flow/no-decision': { title: '缺少决定', message: () => '流程里没有决定环节。受理的申请应当作出准予或者不予许可的决定，请添加决定环节。' },
  'flow/decision-outcome': { title: '决定结果不全', message: ({ step, outcome }) => `“${step}”缺少“${words.outcome[outcome]}”的去向。${outcome === 'granted' ? '符合条件的，应当作出准予的决定。' : '不符合条件的，应当作出不予的决定并说明理由。'}` },
  'flow/decision-bypassed': { title: '绕过决定', message: ({ end }) => `已受理的办件可以不经决定就走到“${end}”。受理以后，除申请人撤回外，都应当作出准予或者不予的决定。` },
  'flow/outcome-foreign': { title: '结果不符', message: ({ step, outcome, kind }) => `“${step}”是${words.stepKind[kind]}环节，却有“${words.outcome[outcome]}”的去向。请改正去向的结果，或改正环节的类型。` },
  'flow/kind-missing': { title: '没有环节类型', message: ({ step }) => `还没有说明“${step}”是受理、审核、决定还是别的环节，无法检查它是否合法、是否超时。` },
  'flow/inspection-alone': { title: '核查不足两人', message: ({ step, why, people }) => (why === 'few' ? `“${step}”只有 ${String(people)} 人可以办理。需要核实实质内容的，应当指派两名以上工作人员核查。` : `“${step}”有 ${String(people)} 人，但只要一人办理就算完成。应当由两名以上工作人员核查，请改为会签。`) },
  'flow/accepts-and-decides': { title: '一人受理又决定', message: ({ accepts, decides, person, relation }) => `“${accepts}”和“${decides}”可能都由“${handZhCn(person, relation)}”一人办理。受理与决定宜由不同的人负责。` },

  'flow/pause-unlawful': { title: '不能暂停', message: ({ step, what }) => `“${step}”暂停了计时。只有听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间不计算在期限内（行政许可法第四十五条）；${PAUSED[what]}。` },
  'flow/procedure-unknown': { title: '程序未选', message: ({ step }) => `“${step}”暂停了计时，却没有说明是哪一项特别程序，无法判断是否可以扣除时间。请选择。` },
  'flow/clock-hidden': { title: '漏计时间', message: ({ step }) => `“${step}”在受理之后、决定之前，却不计时。这段时间应当计入办理期限。` },
  'flow/clock-astray': { title: '多计时间', message: ({ step, clock, when }) => `“${step}”在${when === 'before' ? '受理之前' : '决定之后'}，却设为“${words.clock[clock]}”。办理期限从受理起算，到决定为止。` },

  'flow/legal-notice': { title: '缺少法定文书', message: ({ step, need, has }) => `“${step}”${has === 'nothing' ? '没有发出' : '只发短信或消息，没有出具'}${NOTICES[need]}。请添加文书通知。` },
  'flow/notice-missing': { title: '没有通知', message: ({ step, need }) => `“${step}”没有向申请人发出${NOTICES[need]}。` },
  'flow/notice-no-template': { title: '通知没有模板', message: ({ step, on, channel }) => `“${step}”的${words.channel[channel]}通知（${words.notice[on]}）还没有选择模板，发不出内容。` },
  'flow/notice-template-kind': { title: '模板不符', message: ({ step, template, channel }) => `“${step}”的${words.channel[channel]}通知用了模板“${template}”，种类不符。` },

  'flow/return-across-branch': {
    title: '跨分支退回',
    message: ({ step, to, why }) => (why === 'into' ? `“${step}”退回到并行分支里的“${to}”：别的分支不会重新开始，汇合处会一直等下去。` : `“${step}”在并行分支里，退回到分支外的“${to}”：别的分支还在继续，以后会重复执行。`),
  },
  'flow/return-choice-across-branch': { title: '可能跨分支退回', message: ({ step, steps }) => `“${step}”可以退回到任意环节，其中${quoted(steps)}与它不在同一个并行分支，退回去会卡住或者重复执行。请指定退回到哪个环节。` },
  'flow/return-forward': { title: '退回到后面', message: ({ step, to }) => `“${step}”退回到“${to}”，可是“${to}”不在它前面。` },
  'flow/return-nowhere': { title: '无处可退', message: ({ step }) => `“${step}”前面没有别的环节，无处可退。` },

  'flow/pledge-without-follow-up': { title: '缺少事后核查', message: ({ step }) => `经“${step}”凭承诺准予之后，可以不经事后核查就结束。实行告知承诺的，应当对承诺内容进行事后核查。` },
  'flow/pledge-route-missing': { title: '缺少承诺路线', message: () => '事项设有告知承诺路线，流程里却没有告知承诺审查环节。' },
};

export const timeTextsZhCn: RuleTexts<typeof timeRules.entries> = {
  'flow/over-promise': { title: '超出承诺', message: ({ takes, limit: most, steps }) => `从受理到决定最长要 ${limit(takes)}，超过承诺时限 ${limit(most)}。最长的一路是${quoted(steps)}。` },
  'flow/over-statute': { title: '超出法定', message: ({ takes, limit: most, steps }) => `从受理到决定最长要 ${limit(takes)}，超过法定时限 ${limit(most)}。最长的一路是${quoted(steps)}。` },
  'flow/over-acceptance': { title: '受理过慢', message: ({ takes, limit: most, steps }) => `收件到受理最长要 ${limit(takes)}，超过受理期限 ${limit(most)}（${quoted(steps)}）。` },
  'flow/over-delivery': { title: '送达过慢', message: ({ takes, limit: most, steps }) => `决定到送达最长要 ${limit(takes)}，超过送达期限 ${limit(most)}（${quoted(steps)}）。` },
  'flow/step-without-limit': { title: '环节没有时限', message: ({ step }) => `“${step}”没有时限，无法证明全程不超期。` },
  'flow/step-unit': { title: '环节单位不同', message: ({ step, limit: each, wanted }) => `“${step}”的时限是 ${limit(each)}，与所比期限的单位“${UNITS[wanted]}”不同，不能相加。` },
  'flow/loop-unbounded': { title: '时间没有上限', message: ({ from, to, round }) => `从“${from}”退到“${to}”的次数没有限制，${round === null ? '每退一次都要多用时间' : `每退一次多用 ${limit(round)}`}，全程时间没有上限。计算时只算一次。` },
  'flow/procedure-over-limit': { title: '程序超期', message: ({ step, takes, limit: most }) => `“${step}”的时限 ${limit(takes)}超过事项为这项程序规定的 ${limit(most)}。` },
  'flow/decision-over-20': { title: '决定超过二十日', message: ({ takes }) => `从受理到决定最长要 ${limit(takes)}，超过行政许可法第四十二条一般规定的 20 个工作日。法律、法规另有规定的，请在事项的“时限”里填写法定办结时限。` },
  'flow/acceptance-over-5': { title: '受理超过五日', message: ({ takes }) => `收件到受理最长要 ${limit(takes)}。五日内不告知补正的，自收到材料之日起即为受理（行政许可法第三十二条）。` },
  'flow/delivery-over-10': { title: '送达超过十日', message: ({ takes }) => `决定到送达最长要 ${limit(takes)}，超过行政许可法第四十四条规定的十个工作日。` },
};
