/** 审批模板库: flows to begin with, headless. */
export type { NewId } from './flow-draft.js';
export { FLOW_TEMPLATES, flowFromTemplate, templateText } from './flow-from-template.js';
export { TEMPLATE_IDS, type FlowTemplate, type Suitability, type SuitabilityReason, type TemplateFlow, type TemplateId } from './template.js';
