export { SIGN_MODES, type Approver, type Escalation, type SignMode } from './approver.js';
export type { FlowContext } from './context.js';
export { indexProcess, ProcessIndex, processOf } from './flow-index.js';
export {
  FLOW_KINDS,
  type EventTrigger,
  type EventType,
  type Flow,
  type FlowKind,
  type FlowNode,
  type GatewayType,
  type Lane,
  type MessageFlow,
  type NodeEvent,
  type NodeLoop,
  type NodeType,
  type Process,
  type SequenceFlow,
  type SubProcessType,
  type TaskType,
} from './flow.js';
export { OUTCOMES, type Outcome } from './outcome.js';
export {
  clockOf,
  freshStep,
  NO_PERMISSIONS,
  STEP_KINDS,
  type FieldRight,
  type NoticeEvent,
  type ReturnPolicy,
  type Step,
  type StepClock,
  type StepKind,
  type StepNotice,
  type StepPermissions,
} from './step.js';
