import { equalJson } from '@zhengwu/core';
import { textAt, type ModdleElement } from '../moddle/moddle-element.js';
import { readProcessSettings, type ProcessSettings } from '../read/read-process-settings.js';
import type { Properties } from './engine-people.js';
import { setting, withExtensions } from './extension-elements.js';
import { approverAttributes } from './own-step.js';

/**
 * The properties of a `bpmn:Process` that give it these settings, the engine's starters written from ours. Starters of the engine's that we
 * cannot read stay beside them.
 */
export function processProperties(process: ModdleElement, { kind, starters = [] }: ProcessSettings): Properties {
  const own = setting(process, 'zw:Process', { kind, starters: starters.map((starter) => setting(process, 'zw:Approver', approverAttributes(starter))) });
  const extensionElements = withExtensions(process, 'zw:Process', [own]);
  const before = readProcessSettings(process).starters ?? [];
  if (equalJson(before, starters)) return { extensionElements };
  return {
    extensionElements,
    'flowable:candidateStarterUsers': joined(process, 'flowable:candidateStarterUsers', 'acc_', starters.flatMap((starter) => (starter.kind === 'person' ? starter.accountId : []))),
    'flowable:candidateStarterGroups': joined(process, 'flowable:candidateStarterGroups', 'rol_', starters.flatMap((starter) => (starter.kind === 'role' ? starter.roleId : []))),
  };
}

function joined(process: ModdleElement, name: string, prefix: string, ids: readonly string[]): string | undefined {
  const others = (textAt(process, name) ?? '').split(',').map((word) => word.trim()).filter((word) => word !== '' && !word.startsWith(prefix));
  const all = [...others, ...ids];
  return all.length === 0 ? undefined : all.join(',');
}
