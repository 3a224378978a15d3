import { changeStep, type Fault } from './fault.js';
import { licence } from './sound-flow.js';

/** What 行政许可法 says of acceptance and of what comes before it. */
export const acceptanceFaults: readonly Fault[] = [
  {
    rule: 'flow/acceptance-outcome',
    harm: '不归本局管的申请也只能受理或者要求补正，不能当场告诉申请人该找谁。',
    remedy: '加一条“不予受理”的去向；可以一键加上。',
    spoil: () => licence(['  accepted -notAccepted-> (notAccepted)\n', '']),
  },
  {
    rule: 'flow/correction-endless',
    harm: '申请人一直不来补正，办件就永远挂着，在办数量越积越多。',
    remedy: '加一条终止的去向，或者在“一次性补正”的边上加超时事件。',
    spoil: () => licence(['  correct ~overdue timer~> (lapsed)\n', ''], ['[correct correction] -> [again acceptance] -> {x complete}', '[correct correction] -> [again acceptance]'], ['  complete -accepted-> audit\n  complete -withdrawn-> (withdrawn)\n', '  again -> audit\n']),
  },
  {
    rule: 'flow/correction-again',
    harm: '补正回来又可以再要求补正，群众跑了一趟又一趟，违反“一次告知”。',
    remedy: '补正以后改由新的受理环节审查：齐了受理，不齐终止。',
    spoil: () => licence(['[correct correction] -> [again acceptance] -> {x complete}', '[correct correction] -> accept'], ['  complete -accepted-> audit\n  complete -withdrawn-> (withdrawn)\n', '']),
  },
  {
    rule: 'flow/correction-late',
    harm: '已经受理的，审查时又说材料不齐要补：期限早就开始算了，群众可以告你超期。',
    remedy: '要补的都在受理之前一次告知；受理以后不再要求补正。',
    beside: ['flow/loop-unbounded'],
    spoil: () => licence(['[audit review] -> [visit inspection]', '[audit review] -> {x passed}\n  passed -passed-> [visit inspection]'], ['  decided -refused->', '  passed -returned-> [more correction] -> audit\n  more ~late timer~> (gone)\n  decided -refused->']),
  },
];

/** What it says of the examination and the decision. */
export const decisionFaults: readonly Fault[] = [
  {
    rule: 'flow/decision-outcome',
    harm: '不符合条件的申请没有“不予”可走，只好拖着，或者口头劝退。',
    remedy: '加一条“不予”的去向，写明理由、告知复议和诉讼的权利；可以一键加上。',
    beside: ['flow/superfluous-gateway'],
    spoil: () => licence(['  decided -refused-> [notify delivery] -> (refused)\n', '']),
  },
  {
    rule: 'flow/decision-bypassed',
    harm: '审查人一句“不合格”就办结了，没有人作出决定，申请人拿不到可以复议的文书。',
    remedy: '受理了的都走到“作出决定”，由有权的人作出准予或者不予。',
    spoil: () => licence(['[audit review] -> [visit inspection]', '[audit review] -> {x passed}\n  passed -*-> (failed)\n  passed -passed-> [visit inspection]']),
  },
  {
    rule: 'flow/inspection-alone',
    harm: '一个人去现场核查，程序违法，核查结果不能作为决定的依据。',
    remedy: '指派两名以上，改为会签：人人签了才算完成；可以一键改好。',
    spoil: (sound) => changeStep(sound, 'visit', { approvers: [{ kind: 'person', accountId: 'acc_situliu' }, { kind: 'person', accountId: 'acc_guanwufang' }], sign: 'any' }),
  },
  {
    rule: 'flow/accepts-and-decides',
    harm: '受理的人自己作决定，没有人看第二眼，出了错也没有人发现。',
    remedy: '换一个人决定，或者换一个人受理。',
    spoil: (sound) => changeStep(sound, 'decide', { approvers: [{ kind: 'role', roleId: 'rol_shouli' }] }),
  },
  {
    rule: 'flow/return-across-branch',
    harm: '决定时退回给并行分支里的“现场核查”：另一条不会重来，汇总处永远等不到它。',
    remedy: '退回到分支之前的“书面审查”，两条都重来；可以一键改好。',
    spoil: () => branches({ to: 'step', stepId: 'visit' }),
    mended: branches({ to: 'step', stepId: 'audit' }),
  },
];

/** The licence examined by two offices at once. */
function branches(returns: { readonly to: 'step'; readonly stepId: string }) {
  const flow = licence(['[audit review] -> [visit inspection] -> [decide decision]', '[audit review] -> {+ fork} -> [visit inspection] -> {+ join} -> [decide decision]'], ['  decided -granted->', '  fork -> [opinion other] -> join\n  decided -granted->']);
  return changeStep(flow, 'decide', { returns });
}
