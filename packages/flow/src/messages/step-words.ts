import type { FlowKind, GatewayType } from '../model/flow.js';
import type { Outcome } from '../model/outcome.js';
import type { NoticeEvent, StepClock, StepKind, StepNotice } from '../model/step.js';
import type { SignMode } from '../model/approver.js';
import { NODE_NAMES, type NodeSort } from '../model/node-names.js';
import { STEP_NAMES } from '../model/step-names.js';

/** The trade's words for what a flow is made of, in one language. */
export interface StepWords {
  readonly flowKind: Readonly<Record<FlowKind, string>>;
  readonly stepKind: Readonly<Record<StepKind, string>>;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly clock: Readonly<Record<StepClock, string>>;
  /** How long the applicant's own step may take. `time`: 30 自然日, if there is an end to it. */
  readonly applicants: (time: string | undefined) => string;
  readonly sign: Readonly<Record<SignMode, string>>;
  readonly notice: Readonly<Record<NoticeEvent, string>>;
  readonly channel: Readonly<Record<StepNotice['channel'], string>>;
  readonly gateway: Readonly<Record<GatewayType, string>>;
  readonly node: Readonly<Record<NodeSort, string>>;
}

export const stepWordsZhCn: StepWords = {
  flowKind: { approval: '审批', publication: '发布', registration: '注册', other: '其他' },
  stepKind: { ...STEP_NAMES, other: '其他' },
  outcome: {
    accepted: '受理',
    correction: '补正',
    correctedOnSpot: '当场更正',
    notAccepted: '不予受理',
    notRequired: '不需许可',
    granted: '准予',
    refused: '不予',
    passed: '通过',
    returned: '退回',
    withdrawn: '撤回终止',
  },
  clock: { run: '计时', pause: '暂停计时', stop: '不计时' },
  applicants: (time) => `申请人办理，${time === undefined ? '' : `最长 ${time}，`}不计入办理时限`,
  sign: { claim: '一人办理', any: '或签', all: '会签', half: '半数通过', sequence: '依次会签' },
  notice: {
    entered: '到达时',
    completed: '办完时',
    nearlyDue: '快到期时',
    overdue: '超期时',
    accepted: '受理时',
    correction: '要求补正时',
    correctedOnSpot: '当场更正时',
    notAccepted: '不予受理时',
    notRequired: '不需许可时',
    granted: '准予时',
    refused: '不予时',
    passed: '通过时',
    returned: '退回时',
    withdrawn: '终止时',
  },
  channel: { sms: '短信', document: '文书', message: '站内消息' },
  gateway: { exclusiveGateway: '排他网关', parallelGateway: '并行网关', inclusiveGateway: '包容网关', eventBasedGateway: '事件网关', complexGateway: '复杂网关' },
  node: NODE_NAMES,
};

export const stepWordsEn: StepWords = {
  flowKind: { approval: 'approval', publication: 'publication', registration: 'registration', other: 'other' },
  stepKind: {
    collection: 'collection',
    acceptance: 'acceptance',
    correction: 'correction',
    review: 'review',
    inspection: 'on-site inspection',
    specialProcedure: 'special procedure',
    approval: 'approval',
    decision: 'decision',
    certification: 'issuing',
    delivery: 'delivery',
    completion: 'completion',
    pledgeReview: 'review of a pledge',
    followUp: 'check afterwards',
    other: 'other',
  },
  outcome: {
    accepted: 'accepted',
    correction: 'correction asked',
    correctedOnSpot: 'corrected on the spot',
    notAccepted: 'not accepted',
    notRequired: 'no permit needed',
    granted: 'granted',
    refused: 'refused',
    passed: 'passed',
    returned: 'sent back',
    withdrawn: 'withdrawn',
  },
  clock: { run: 'clock runs', pause: 'clock paused', stop: 'not counted' },
  applicants: (time) => `by the applicant, ${time === undefined ? '' : `within ${time}, `}not counted`,
  sign: { claim: 'one of them', any: 'any signs', all: 'all sign', half: 'half sign', sequence: 'all sign in turn' },
  notice: {
    entered: 'when it begins',
    completed: 'when it is done',
    nearlyDue: 'when it is nearly due',
    overdue: 'when it is overdue',
    accepted: 'when it is accepted',
    correction: 'when a correction is asked',
    correctedOnSpot: 'when it is corrected on the spot',
    notAccepted: 'when it is not accepted',
    notRequired: 'when no permit is needed',
    granted: 'when it is granted',
    refused: 'when it is refused',
    passed: 'when it passes',
    returned: 'when it is sent back',
    withdrawn: 'when it is withdrawn',
  },
  channel: { sms: 'SMS', document: 'document', message: 'message' },
  gateway: { exclusiveGateway: 'exclusive gateway', parallelGateway: 'parallel gateway', inclusiveGateway: 'inclusive gateway', eventBasedGateway: 'event gateway', complexGateway: 'complex gateway' },
  node: { start: 'Start', end: 'End', timer: 'Timer', event: 'Event', gateway: 'Choice', subProcess: 'Sub-process', task: 'Task' },
};
