import { expressionRules, type CatalogueField, type Expression } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { flowModdle } from '../moddle/flow-moddle.js';
import { elementAt, textAt, type ModdleElement } from '../moddle/moddle-element.js';
import { readProcessSettings } from '../read/read-process-settings.js';
import { readWaivers } from '../read/read-waivers.js';
import { readWaySettings } from '../read/read-way.js';
import { processProperties } from './process-properties.js';
import { waiverProperties } from './waiver-properties.js';
import { wayProperties } from './way-properties.js';

const moddle = flowModdle();
const fields: readonly CatalogueField[] = [{ id: 'fld_area', label: '面积', type: { kind: 'number' }, variable: 'area' }];
const large: Expression = { kind: 'compare', operator: '>', left: { kind: 'field', id: 'fld_area' }, right: { kind: 'literal', value: 300 } };

function set(element: ModdleElement, properties: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(properties)) element.set(name, value);
}

/** A way out of a gateway with another beside it. */
function way(condition?: string): ModdleElement {
  const source = moddle.create('bpmn:ExclusiveGateway', { id: 'g' });
  const made = moddle.create('bpmn:SequenceFlow', { id: 'f', sourceRef: source });
  if (condition !== undefined) made.set('conditionExpression', moddle.create('bpmn:FormalExpression', { body: condition }));
  source.set('outgoing', [made, moddle.create('bpmn:SequenceFlow', { id: 'other', sourceRef: source })]);
  return made;
}

function engineCondition(made: ModdleElement): string | undefined {
  const expression = elementAt(made, 'conditionExpression');
  return expression === undefined ? undefined : textAt(expression, 'body');
}

describe('wayProperties', () => {
  it('writes the outcome, the condition, and both for the engine', () => {
    const made = way();
    set(made, wayProperties(made, { outcome: 'granted', condition: large }, fields).properties);
    expect(readWaySettings(made)).toEqual({ outcome: 'granted', condition: large });
    expect(engineCondition(made)).toMatch(/^\$\{outcome == 'granted' && .*area.* > 300.*\}$/);
    set(made, wayProperties(made, { outcome: 'refused' }, fields).properties);
    expect([readWaySettings(made), engineCondition(made)]).toEqual([{ outcome: 'refused' }, "${outcome == 'refused'}"]);
    set(made, wayProperties(made, {}, fields).properties);
    expect([readWaySettings(made), engineCondition(made), made.get('extensionElements')]).toEqual([{}, undefined, undefined]);
  });

  it('leaves a condition that somebody else wrote, until one of ours is written', () => {
    const made = way('${theirs}');
    set(made, wayProperties(made, { outcome: 'granted' }, fields).properties);
    expect(engineCondition(made)).toBe('${theirs}');
    set(made, wayProperties(made, {}, fields).properties);
    expect(engineCondition(made)).toBe('${theirs}');
    set(made, wayProperties(made, { condition: large }, fields).properties);
    expect(engineCondition(made)).toContain('area');
  });

  it('says nothing to the engine where nothing is chosen: on the only way, on the default way', () => {
    const only = way();
    elementAt(only, 'sourceRef')?.set('outgoing', [only]);
    set(only, wayProperties(only, { outcome: 'passed' }, fields).properties);
    expect([readWaySettings(only), engineCondition(only)]).toEqual([{ outcome: 'passed' }, undefined]);
    const usual = way();
    elementAt(usual, 'sourceRef')?.set('default', usual);
    set(usual, wayProperties(usual, { outcome: 'passed', condition: large }, fields).properties);
    expect(engineCondition(usual)).toBeUndefined();
  });

  it('tells of a condition that no engine can be told, and keeps it all the same', () => {
    const made = way();
    const { properties, findings } = wayProperties(made, { condition: { kind: 'field', id: 'fld_unknown' } }, fields);
    expect(findings.every(({ rule }) => rule in expressionRules.entries) && findings.length > 0).toBe(true);
    set(made, properties);
    expect([readWaySettings(made).condition, engineCondition(made)]).toEqual([{ kind: 'field', id: 'fld_unknown' }, undefined]);
  });
});

describe('settings of a process, and waivers', () => {
  it('are read as they were written', () => {
    const process = moddle.create('bpmn:Process', { id: 'p' });
    expect(readProcessSettings(process)).toEqual({ kind: 'approval' });
    set(process, processProperties(process, { kind: 'publication' }));
    expect(readProcessSettings(process)).toEqual({ kind: 'publication' });
    const definitions = moddle.create('bpmn:Definitions', {});
    const waivers = [{ id: 'wav_1' as const, rule: 'flow/gap', part: 'flow', elementId: 't', reason: '理由 "引号"', by: '某人', until: '2027-01-01' }];
    set(definitions, waiverProperties(definitions, waivers));
    expect(readWaivers(definitions)).toEqual(waivers);
    set(definitions, waiverProperties(definitions, []));
    expect(definitions.get('extensionElements')).toBeUndefined();
  });
});
