import { coreMessages, findingText, fixText, joinMessages, LANGUAGES } from '@zhengwu/core';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { flowMessages } from '../messages/index.js';
import type { EventTrigger, Flow, FlowNode, NodeType, SequenceFlow } from '../model/flow.js';
import { OUTCOMES } from '../model/outcome.js';
import { NOTICE_EVENTS, STEP_KINDS, freshStep, type Step } from '../model/step.js';
import { checkFlow } from './check-flow.js';
import { accounts, context } from './testing/small-flow.js';

vi.setConfig({ testTimeout: 240_000 });

const book = joinMessages(coreMessages, flowMessages);
const TYPES: readonly NodeType[] = ['userTask', 'userTask', 'userTask', 'task', 'serviceTask', 'callActivity', 'exclusiveGateway', 'exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway', 'complexGateway', 'startEvent', 'endEvent', 'endEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'boundaryEvent', 'subProcess', 'adHocSubProcess', 'transaction'];
const TRIGGERS: readonly EventTrigger[] = ['none', 'none', 'timer', 'message', 'error', 'link', 'terminate', 'escalation', 'compensate', 'multiple'];

const approver = fc.oneof(
  fc.constantFrom(...accounts.map(({ id }) => id), 'acc_none' as const).map((accountId) => ({ kind: 'person' as const, accountId })),
  fc.constantFrom('rol_review' as const, 'rol_empty' as const, 'rol_none' as const).map((roleId) => ({ kind: 'role' as const, roleId })),
  fc.integer({ min: 1, max: 4 }).map((levels) => ({ kind: 'superiors' as const, levels })),
  fc.constant({ kind: 'initiator' as const }),
  fc.constant({ kind: 'expression' as const, text: '${a}', of: 'groups' as const }),
);
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...STEP_KINDS),
  approvers: fc.array(approver, { maxLength: 2 }),
  sign: fc.constantFrom('claim', 'any', 'all', 'half', 'sequence'),
  clock: fc.constantFrom('run', 'pause', 'stop'),
  notices: fc.array(fc.record({ on: fc.constantFrom(...NOTICE_EVENTS), channel: fc.constantFrom('sms', 'document', 'message'), to: fc.constantFrom('applicant', 'approvers') }), { maxLength: 2 }),
  limit: fc.option(fc.record({ amount: fc.nat(30), unit: fc.constantFrom('workingDay', 'day', 'month') }), { nil: undefined }),
  returns: fc.option(fc.oneof(fc.constantFrom('previous', 'start', 'chosen').map((to) => ({ to })), fc.nat(11).map((at) => ({ to: 'step' as const, stepId: `n${String(at)}` }))), { nil: undefined }),
}).map(({ limit, returns, ...rest }) => ({ ...freshStep('other'), ...rest, ...(limit === undefined ? {} : { limit }), ...(returns === undefined ? {} : { returns }) }));

/** Anything that a file may draw: nodes in no order, ways from anywhere to anywhere, sub-processes in which some of them lie. */
const flow: fc.Arbitrary<Flow> = fc
  .record({
    drawn: fc.array(fc.record({ type: fc.constantFrom(...TYPES), trigger: fc.constantFrom(...TRIGGERS), step, isInterrupting: fc.boolean(), inside: fc.option(fc.nat(11), { nil: undefined }), host: fc.nat(11), isNamed: fc.boolean(), hasDefault: fc.boolean() }), { minLength: 1, maxLength: 12 }),
    ways: fc.array(fc.record({ from: fc.nat(11), to: fc.nat(11), outcome: fc.option(fc.constantFrom(...OUTCOMES), { nil: undefined }), area: fc.option(fc.nat(5), { nil: undefined }) }), { maxLength: 20 }),
  })
  .map(({ drawn, ways }) => {
    const idOf = (at: number): string => `n${String(at % drawn.length)}`;
    const scopeOf = (at: number): string | undefined => {
      const inside = drawn[at % drawn.length]?.inside;
      // Scopes lie in earlier nodes only, so that none lies in itself.
      return inside !== undefined && inside < at % drawn.length && /subProcess|SubProcess|transaction/.test(drawn[inside]?.type ?? '') ? idOf(inside) : undefined;
    };
    const edges: SequenceFlow[] = ways.flatMap(({ from, to, outcome, area }, at) => {
      if (scopeOf(from) !== scopeOf(to)) return [];
      return [{ id: `w${String(at)}`, name: '', from: idOf(from), to: idOf(to), ...(outcome === undefined ? {} : { outcome }), ...(area === undefined ? {} : { condition: { kind: 'compare', operator: '<', left: { kind: 'field', id: 'fld_area' }, right: { kind: 'literal', value: area } } as const }) }];
    });
    const nodes = drawn.map(({ type, trigger, step: of, isInterrupting, host, isNamed, hasDefault }, at): FlowNode => {
      const id = idOf(at);
      const outgoing = edges.filter(({ from }) => from === id).map((edge) => edge.id);
      const parentId = scopeOf(at);
      return {
        id,
        name: isNamed ? id : '',
        type,
        incoming: edges.filter(({ to }) => to === id).map((edge) => edge.id),
        outgoing,
        ...(parentId === undefined ? {} : { parentId }),
        ...(hasDefault && outgoing[0] !== undefined ? { defaultId: outgoing[0] } : {}),
        ...(type.endsWith('Event') ? { event: { trigger } } : {}),
        ...(type === 'userTask' ? { step: of } : {}),
        ...(type === 'boundaryEvent' ? { attachedToId: idOf(host), isInterrupting } : {}),
        ...(type === 'subProcess' && isInterrupting ? { isTriggeredByEvent: true } : {}),
      };
    });
    return { processes: [{ id: 'process', name: '', kind: 'approval', isExecutable: true, lanes: [], nodes, edges }], messageFlows: [], waivers: [] };
  });

describe('whatever is drawn', () => {
  it('is checked to the end, and what is said names what is there, in words', () => {
    fc.assert(
      fc.property(flow, (drawn) => {
        const ids = new Set(drawn.processes.flatMap(({ id, nodes, edges }) => [id, ...nodes.map((node) => node.id), ...edges.map((edge) => edge.id)]));
        for (const finding of checkFlow(drawn, context)) {
          expect(finding).not.toMatchObject({ rule: 'check/failed' });
          const named = [finding.at, ...(finding.related ?? []), ...(finding.witness?.kind === 'steps' ? finding.witness.steps : [])];
          for (const { id } of named) expect(ids, `${finding.rule} names ${id}`).toContain(id);
          for (const { args } of finding.fixes) expect(ids).toContain((args as { readonly id?: string; readonly ids?: readonly string[] }).id ?? (args as { readonly ids: readonly string[] }).ids[0]); // every edit has either
          for (const lang of LANGUAGES) for (const text of [findingText(book, lang, finding), ...finding.fixes.map((fix) => fixText(book, lang, fix))]) expect(text).not.toMatch(/undefined|\[object|NaN|^flow\//);
        }
      }),
      { numRuns: numRuns(100, 3_000) },
    );
  });
});
