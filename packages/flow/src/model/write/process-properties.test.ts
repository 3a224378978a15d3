import { describe, expect, it } from 'vitest';
import { flowModdle } from '../moddle/flow-moddle.js';
import type { ModdleElement } from '../moddle/moddle-element.js';
import { readProcessSettings, type ProcessSettings } from '../read/read-process-settings.js';
import { processProperties } from './process-properties.js';

const moddle = flowModdle();
const STARTERS = [
  { kind: 'person', accountId: 'acc_a' },
  { kind: 'role', roleId: 'rol_a' },
  { kind: 'role', roleId: 'rol_b' },
] as const;

function process(attributes: Readonly<Record<string, string>> = {}): ModdleElement {
  return moddle.create('bpmn:Process', { id: 'p', ...attributes });
}

function set(element: ModdleElement, settings: ProcessSettings): void {
  for (const [name, value] of Object.entries(processProperties(element, settings))) element.set(name, value);
}

const engine = (element: ModdleElement): readonly unknown[] => [element.get('flowable:candidateStarterUsers'), element.get('flowable:candidateStarterGroups')];

describe('starters of a process', () => {
  it('are written for us and for the engine, and read as they were written', () => {
    const made = process();
    set(made, { kind: 'registration', starters: STARTERS });
    expect(readProcessSettings(made)).toEqual({ kind: 'registration', starters: STARTERS });
    expect(engine(made)).toEqual(['acc_a', 'rol_a,rol_b']);
  });

  it('are read from the engine where we said nothing', () => {
    expect(readProcessSettings(process({ 'flowable:candidateStarterUsers': 'acc_a', 'flowable:candidateStarterGroups': 'rol_a, rol_b' }))).toEqual({ kind: 'approval', starters: STARTERS });
  });

  it('leave alone those of the engine’s that are none of ours, changed or taken out', () => {
    const made = process({ 'flowable:candidateStarterUsers': 'zhang,acc_a', 'flowable:candidateStarterGroups': '${groups}' });
    set(made, { kind: 'approval', starters: [{ kind: 'person', accountId: 'acc_b' }] });
    expect(engine(made)).toEqual(['zhang,acc_b', '${groups}']);
    set(made, { kind: 'approval' });
    expect(readProcessSettings(made)).toEqual({ kind: 'approval' });
    expect(engine(made)).toEqual(['zhang', '${groups}']);
  });

  it('stay as the file has them when only the purpose changes', () => {
    const made = process({ 'flowable:candidateStarterGroups': 'rol_b, theirs' });
    set(made, { ...readProcessSettings(made), kind: 'other' });
    expect(engine(made)).toEqual([undefined, 'rol_b, theirs']);
  });
});
