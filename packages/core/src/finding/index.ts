export { reasonOf } from './reason.js';
export type { Finding, Fix, Part, Place, Severity, Witness, WitnessAnswer } from './finding.js';
export { defineRules, rule, type FindingExtras, type ParamsOf, type Rule, type RuleEntries, type RuleTable } from './rule.js';
export { applyWaivers, type SortedFindings, type WaivedFinding, type Waiver } from './waiver.js';
