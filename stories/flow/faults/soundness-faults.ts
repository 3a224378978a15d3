import type { Fault } from './fault.js';
import { examination, EXAMINATION } from './sound-flow.js';

const CHOICE = `
  (received) -> [audit review] -> {x pick}
  pick -passed-> [visit inspection] -> {x join}
  pick -*-> [opinion other] -> {x join}
  join -> [decide decision] -> (finished)
`;

const rounds = (behindRecheck: string): string => `
  (received) -> [audit review] -> [visit inspection] -> {x passed}
  passed -passed-> [decide decision] -> (finished)
  passed -*-> [rectify other] -> [recheck inspection] -> ${behindRecheck}
`;

/** A group that can call its visit off, as its edge says; inside it, it can or it cannot. */
const group = (behindVisit: string) =>
  examination(
    `
  (received) -> [audit review]
  sub group {
    (begun) -> [visit inspection] -> ${behindVisit}
  }
  audit -> group -> [decide decision] -> (finished)
  group ~off cancel~> [postpone other] -> (stopped)
`,
    { nodes: { group: { type: 'transaction' } } },
  );

const bothEnd = (trigger: string): string => `
  (received) -> [audit review] -> {+ fork}
  fork -> [visit inspection] -> (checked${trigger})
  fork -> [opinion other] -> (kept)
`;

/** What keeps a case from coming to its end, or sends it there before it is done: each is shown by a run that plays. */
export const soundnessFaults: readonly Fault[] = [
  {
    rule: 'flow/deadlock',
    harm: '只走了一条路，“汇总”却要等两条都到：办件停在那里，不报错，也没有人收到待办。',
    remedy: '前面二选一的，后面也用排他网关汇合；前面同时办的，才用并行网关汇合。',
    spoil: () => examination(CHOICE.replace(/\{x join\}/g, '{+ join}')),
    mended: examination(CHOICE),
    left: ['visit_join'],
  },
  {
    rule: 'flow/unsynchronised',
    harm: '两条路同时办，谁先到谁就往下走：同一个办件作出两次决定，发两份决定书。',
    remedy: '同时办的，用并行网关汇合，等两条都到了再往下走。',
    spoil: () => examination(EXAMINATION.replace(/\{\+ join\}/g, '{x join}')),
    left: ['join_decide', 'join_decide'],
  },
  {
    rule: 'flow/no-way-to-end',
    harm: '核查不合格就整改、复查，复查完又回到整改：合格了也出不来。',
    remedy: '复查以后加一个判断：合格的往下走，不合格的再整改。',
    spoil: () => examination(rounds('rectify')),
    mended: examination(rounds('{x cleared}\n cleared -passed-> decide\n cleared -*-> rectify')),
  },
  {
    rule: 'flow/dead',
    harm: '图上画着“取消以后改期”，可是组里没有地方可以取消，这一条永远走不到。',
    remedy: '在子流程里画上取消的去向；真的不会取消的，把“改期登记”删掉。',
    spoil: () => group('(left)'),
    mended: group('{x passed}\n passed -passed-> (left)\n passed -*-> (cancelled cancel)'),
  },
  {
    rule: 'flow/ends-what-is-alive',
    harm: '核查先做完就把整个流程终止了，镇街的意见还没有回来，也不会再有人等它。',
    remedy: '用普通的结束事件，各走各的结束；确实要一起停的，先汇合再结束。',
    spoil: () => examination(bothEnd(' terminate')),
    mended: examination(bothEnd('')),
  },
];
