import { FLOW_KINDS, type FlowKind } from '../flow.js';
import { extensionsOf, type ModdleElement } from '../moddle/moddle-element.js';
import type { Report } from './read-flow.js';
import { Setting } from './setting.js';

/** Our own settings of a process. */
export interface ProcessSettings {
  readonly kind: FlowKind;
}

/** A process that says nothing is an approval: that is what flows are drawn for here. */
export function readProcessSettings(process: ModdleElement, report: Report = () => undefined): ProcessSettings {
  const [own] = extensionsOf(process, 'zw:Process');
  return { kind: (own === undefined ? undefined : new Setting(own, process, report).word('kind', FLOW_KINDS)) ?? 'approval' };
}
