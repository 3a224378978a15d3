import type { Step } from '@zhengwu/flow';

import { changeNode, changeStep, type Fault } from './fault.js';

const days = (amount: number) => ({ limit: { amount, unit: 'workingDay' } }) as const;

/** Whether a case is done in the time that was promised, and that the law gives. */
export const timeFaults: readonly Fault[] = [
  {
    rule: 'flow/over-promise',
    harm: '对外承诺 9 个工作日，各环节加起来最长要 10 个：还没开始办就注定超期。',
    remedy: '看最长的一路，压缩其中一个环节；压不了的，改对外承诺的天数。',
    spoil: (sound) => changeStep(sound, 'audit', days(3)),
  },
  {
    rule: 'flow/over-acceptance',
    harm: '收件、受理一共要 6 个工作日：过了五日没有告知，视为已经受理，不能再要求补正。',
    remedy: '收件和受理加起来不超过五个工作日。',
    spoil: (sound) => changeStep(sound, 'accept', days(5)),
  },
  {
    rule: 'flow/step-without-limit',
    harm: '“书面审查”想办多久就办多久，全程会不会超期谁也说不清。',
    remedy: '在右边“时限”里填几个工作日。',
    spoil: (sound) => changeNode(sound, 'audit', ({ step, ...node }) => ({ ...node, ...(step === undefined ? {} : { step: withoutLimit(step) }) })),
  },
  {
    rule: 'flow/pause-unlawful',
    harm: '把现场核查的时间扣掉，期限看着没有超，其实已经违法超期。',
    remedy: '改为计时：只有听证、检验、专家评审等八种才能扣除；可以一键改好。',
    spoil: (sound) => changeStep(sound, 'visit', { clock: 'pause' }),
  },
  {
    rule: 'flow/clock-hidden',
    harm: '审查的几天没有计时，系统里看不出快超期了。',
    remedy: '受理之后、决定之前的环节都计时；可以一键改好。',
    spoil: (sound) => changeStep(sound, 'audit', { clock: 'stop' }),
  },
];

/** Whether the applicant is told what the law says that he is told. */
export const noticeFaults: readonly Fault[] = [
  {
    rule: 'flow/legal-notice',
    harm: '作出了决定却没有书面的决定书，申请人不能凭它去办别的事，也不能复议。',
    remedy: '准予、不予各加一份文书通知；可以一键加上。',
    spoil: (sound) => changeStep(sound, 'decide', { notices: [{ on: 'granted', channel: 'document', to: 'applicant' }] }),
  },
  {
    rule: 'flow/notice-missing',
    harm: '许可证做好了没有人告诉申请人，他以为还没有办完。',
    remedy: '送达环节办完时发一条短信；可以一键加上。',
    spoil: (sound) => changeStep(sound, 'deliver', { notices: [] }),
  },
];

function withoutLimit({ limit: _limit, ...step }: Step): Step {
  return step;
}
