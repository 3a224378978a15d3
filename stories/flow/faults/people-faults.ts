import { changeStep, type Fault } from './fault.js';
import { licence } from './sound-flow.js';

const person = (accountId: `acc_${string}`) => ({ kind: 'person', accountId }) as const;

const withoutVisit = licence([' -> [visit inspection]', '']);

/** Whether somebody is there who may do it. */
export const peopleFaults: readonly Fault[] = [
  {
    rule: 'flow/no-approver',
    harm: '办件到了“书面审查”没有人收到待办，要等群众来问才发现。',
    remedy: '在右边“办理人”里选岗位；名称对得上的，可以一键绑定。',
    spoil: (sound) => changeStep(sound, 'audit', { approvers: [] }),
  },
  {
    rule: 'flow/departed',
    harm: '余旧远的账号已经停用，办件还往他那里送，没有人办。',
    remedy: '改由接替的人办理；最好绑定岗位，人换了流程不用改。',
    spoil: (sound) => changeStep(sound, 'audit', { approvers: [person('acc_yujiuyuan')] }),
  },
  {
    rule: 'flow/person-twice',
    harm: '同一个人绑定了两次，会签时要签两遍。',
    remedy: '删掉一个；可以一键去掉。',
    spoil: (sound) => changeStep(sound, 'audit', { approvers: [person('acc_guanwufang'), person('acc_guanwufang')], sign: 'any' }),
  },
  {
    rule: 'flow/twice-in-sequence',
    harm: '书面审查和作出决定是同一个人，第二次看不出新问题，等于少了一道。',
    remedy: '换一个人办，或者把两个环节合成一个。',
    spoil: () => ['audit', 'decide'].reduce((flow, id) => changeStep(flow, id, { approvers: [person('acc_huangjiucheng')] }), withoutVisit),
    mended: withoutVisit,
  },
  {
    rule: 'flow/no-deputy',
    harm: '只有张培一个人，又没有 B 角：一请假，所有办件都停下来。',
    remedy: '绑定一个有几个人的岗位，或者请部门定一个 B 角。',
    spoil: (sound) => changeStep(sound, 'audit', { approvers: [person('acc_zhangpei')] }),
  },
  {
    rule: 'flow/lost-reference',
    harm: '名录里没有这个岗位了，办件送不出去。',
    remedy: '从名录里重新选一个。',
    spoil: (sound) => changeStep(sound, 'audit', { approvers: [{ kind: 'role', roleId: 'rol_shenhe' }] }),
  },
];
