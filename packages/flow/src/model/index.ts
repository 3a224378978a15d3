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
  NOTICE_EVENTS,
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
export { convertFlow, type ConvertedFlow } from './convert/convert-flow.js';
export type { Engine } from './convert/engine-vocabulary.js';
export { emptyFlowText } from './file/empty-flow.js';
export { flowText, type FlowOrigin } from './file/flow-origin.js';
export { lossesBetween, type Loss } from './file/losses.js';
export { ENGINE_URIS, ZW, type EngineDialect } from './file/namespaces.js';
export { parseFlow, type ParsedFlow } from './file/parse-flow.js';
export { saveFlow, type SavedFlow } from './file/save-flow.js';
export { drawFlow } from './layout/draw-flow.js';
export type { Box, Drawing, Point } from './layout/drawing.js';
export { layOutFlow } from './layout/lay-out-flow.js';
export { flowModdle, flowPackages } from './moddle/flow-moddle.js';
export type { Moddle, ModdleElement } from './moddle/moddle-element.js';
export { readFlow } from './read/read-flow.js';
export { readProcessSettings, type ProcessSettings } from './read/read-process-settings.js';
export { readStep } from './read/read-step.js';
export { readWaivers } from './read/read-waivers.js';
export { readWaySettings, type WaySettings } from './read/read-way.js';
export { flowReadingRules } from './reading-rules.js';
export { type Properties } from './write/engine-people.js';
export { processProperties } from './write/process-properties.js';
export { stepProperties } from './write/step-properties.js';
export { waiverProperties } from './write/waiver-properties.js';
export { wayProperties } from './write/way-properties.js';
export { writeFlow } from './write/write-flow.js';
