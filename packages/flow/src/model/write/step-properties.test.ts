import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import type { Approver } from '../approver.js';
import { SIGN_MODES } from '../approver.js';
import { emptyFlowText } from '../file/empty-flow.js';
import { parseFlow } from '../file/parse-flow.js';
import { saveFlow } from '../file/save-flow.js';
import { flowModdle } from '../moddle/flow-moddle.js';
import { elementAt, extensionsOf, textAt, type ModdleElement } from '../moddle/moddle-element.js';
import { readStep } from '../read/read-step.js';
import { freshStep, NOTICE_EVENTS, STEP_KINDS, type Step } from '../step.js';
import { stepProperties } from './step-properties.js';

const moddle = flowModdle();
const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const id = <Kind extends string>(kind: Kind): fc.Arbitrary<`${Kind}_${string}`> => word.map((rest) => `${kind}_${rest}` as const);
const optional = <Key extends string, Value>(key: Key, value: fc.Arbitrary<Value>): fc.Arbitrary<Partial<Record<Key, Value>>> =>
  // A record of one key, or of none.
  fc.option(value, { nil: undefined }).map((chosen) => (chosen === undefined ? {} : { [key]: chosen }) as Partial<Record<Key, Value>>);

const approvers: fc.Arbitrary<Approver> = fc.oneof(
  id('acc').map((accountId): Approver => ({ kind: 'person', accountId })),
  id('rol').map((roleId): Approver => ({ kind: 'role', roleId })),
  optional('departmentId', id('dep')).map((rest): Approver => ({ kind: 'departmentHead', ...rest })),
  fc.integer({ min: 1, max: 9 }).map((levels): Approver => ({ kind: 'superiors', levels })),
  optional('roleId', id('rol')).map((rest): Approver => ({ kind: 'applicantChoice', ...rest })),
  fc.constant<Approver>({ kind: 'initiator' }),
  fc.constantFrom('assignee', 'users', 'groups').map((of): Approver => ({ kind: 'expression', text: '${boss.of(a, b)}', of })),
);
const limits = fc.record({ amount: fc.nat(99), unit: fc.constantFrom('workingDay', 'day', 'month', 'year') });
const steps: fc.Arbitrary<Step> = fc
  .tuple(
    fc.record({
      kind: fc.constantFrom(...STEP_KINDS),
      approvers: fc.array(approvers, { maxLength: 4 }),
      sign: fc.constantFrom(...SIGN_MODES),
      clock: fc.constantFrom('run', 'pause', 'stop'),
      notices: fc.array(fc.tuple(fc.constantFrom(...NOTICE_EVENTS), fc.constantFrom('sms', 'document', 'message'), fc.constantFrom('applicant', 'approvers', 'collector'), optional('templateId', id('tpl'))).map(([on, channel, to, rest]) => ({ on, channel, to, ...rest })), { maxLength: 3 }),
      rights: fc.array(fc.record({ fieldId: fc.constantFrom('fld_a', '面积 "平方米" <&>'), right: fc.constantFrom('hidden', 'visible', 'editable', 'required') }), { maxLength: 3 }),
      permissions: fc.record({ transfer: fc.boolean(), delegate: fc.boolean(), addSigner: fc.boolean(), takeBack: fc.boolean() }),
    }),
    optional('limit', limits),
    optional('procedureId', id('pro')),
    optional('returns', fc.oneof(fc.record({ to: fc.constantFrom('previous', 'start', 'chosen') }), fc.record({ to: fc.constant('step'), stepId: fc.constant('StartEvent_1') }))),
    optional('escalation', fc.tuple(limits, fc.constantFrom('remind', 'report', 'reassign'), optional('roleId', id('rol'))).map(([after, action, rest]) => ({ after, action, ...rest }))),
  )
  .map((parts) => Object.assign({}, ...parts) as Step); // the parts' keys are the step's

function set(element: ModdleElement, properties: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(properties)) element.set(name, value);
}

function task(attributes: Readonly<Record<string, unknown>> = {}): ModdleElement {
  return moddle.create('bpmn:UserTask', { id: 'T', ...attributes });
}

describe('stepProperties', () => {
  it('is read back as it was written, now and from the saved file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 3 }), async (sequence) => {
        const { definitions, origin } = await parseFlow(emptyFlowText({ id: 'P' }), moddle);
        const [process] = definitions?.get('rootElements') as readonly ModdleElement[];
        const made = task();
        (process?.get('flowElements') as ModdleElement[]).push(made);
        if (process !== undefined) made.$parent = process;
        for (const step of sequence) {
          set(made, stepProperties(made, step));
          expect(readStep(made)).toEqual(step);
        }
        if (definitions === undefined || origin === undefined) throw new Error('the empty flow opens');
        const saved = await saveFlow(definitions, origin);
        expect(saved.losses).toEqual([]);
        const again = await parseFlow(saved.xml, moddle);
        expect(again.findings).toEqual([]);
        expect(again.flow?.processes[0]?.nodes.find((node) => node.id === 'T')?.step).toEqual(sequence[sequence.length - 1]);
      }),
      { numRuns: numRuns(60, 3000) },
    );
  });

  it('says people and limit to the engine so that they can be read from that alone', () => {
    fc.assert(
      fc.property(steps, (step) => {
        const known = step.approvers.filter(({ kind }) => kind !== 'expression');
        fc.pre(known.length === step.approvers.length && step.approvers.length > 0);
        const made = task();
        set(made, stepProperties(made, step));
        made.set('extensionElements', undefined);
        const read = readStep(made);
        const sorted = (list: readonly Approver[]): readonly string[] => list.map((approver) => JSON.stringify(approver)).sort();
        expect(sorted(read?.approvers ?? [])).toEqual(sorted(step.approvers));
        expect(read?.sign).toBe(step.sign);
        expect(read?.limit).toEqual(step.limit);
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });

  const cases: readonly (readonly [string, Partial<Step>, Readonly<Record<string, string | undefined>>])[] = [
    ['one person', { approvers: [{ kind: 'person', accountId: 'acc_a' }] }, { 'flowable:assignee': 'acc_a' }],
    ['one of several', { approvers: [{ kind: 'person', accountId: 'acc_a' }, { kind: 'person', accountId: 'acc_b' }, { kind: 'role', roleId: 'rol_c' }] }, { 'flowable:candidateUsers': 'acc_a,acc_b', 'flowable:candidateGroups': 'rol_c' }],
    ['whoever started it', { approvers: [{ kind: 'initiator' }] }, { 'flowable:assignee': '${initiator}' }],
    ['a department’s head', { approvers: [{ kind: 'departmentHead', departmentId: 'dep_x' }] }, { 'flowable:candidateUsers': "${approvers.people(execution, 'head(dep_x)')}" }],
    ['each of several', { sign: 'all', approvers: [{ kind: 'role', roleId: 'rol_c' }] }, { 'flowable:assignee': '${approver}' }],
    ['five working days', { limit: { amount: 5, unit: 'workingDay' } }, { 'flowable:dueDate': 'P5D', 'flowable:businessCalendarName': 'workingDays' }],
    ['two months', { limit: { amount: 2, unit: 'month' } }, { 'flowable:dueDate': 'P2M' }],
  ];
  it.each(cases)('%s', (_, part, attributes) => {
    const made = task();
    set(made, stepProperties(made, { ...freshStep('review'), ...part }));
    for (const name of ['flowable:assignee', 'flowable:candidateUsers', 'flowable:candidateGroups', 'flowable:dueDate', 'flowable:businessCalendarName']) expect(made.get(name), name).toBe(attributes[name]);
  });

  it('runs a step of several signatures once for each, until enough have signed', () => {
    const conditionOf = (sign: Step['sign']): readonly unknown[] => {
      const made = task();
      set(made, stepProperties(made, { ...freshStep('approval'), sign, approvers: [{ kind: 'role', roleId: 'rol_a' }] }));
      const loop = elementAt(made, 'loopCharacteristics');
      const condition = loop === undefined ? undefined : elementAt(loop, 'completionCondition');
      return [loop?.get('isSequential'), condition === undefined ? undefined : textAt(condition, 'body'), loop?.get('flowable:collection')];
    };
    const people = "${approvers.people(execution, 'rol_a')}";
    expect(conditionOf('claim')).toEqual([undefined, undefined, undefined]);
    expect(conditionOf('any')).toEqual([false, '${nrOfCompletedInstances > 0}', people]);
    expect(conditionOf('all')).toEqual([false, '${nrOfCompletedInstances == nrOfInstances}', people]);
    expect(conditionOf('half')).toEqual([false, '${nrOfCompletedInstances / nrOfInstances >= 0.5}', people]);
    expect(conditionOf('sequence')).toEqual([true, '${nrOfCompletedInstances == nrOfInstances}', people]);
  });

  it('leaves what it does not change, and what it cannot read', () => {
    const made = task({ 'flowable:assignee': '${ boss }', 'flowable:dueDate': '${due}', 'flowable:formKey': 'f', 'v:own': '1' });
    const read = readStep(made);
    expect(read?.approvers).toEqual([{ kind: 'expression', text: '${ boss }', of: 'assignee' }]);
    const properties = stepProperties(made, { ...(read ?? freshStep('other')), kind: 'review' });
    expect(Object.keys(properties)).toEqual(['extensionElements']);
  });

  it('keeps what others put into the extension elements, in their order', () => {
    const made = task();
    const others = ['v:a', 'v:b'].map((type) => moddle.createAny(type, 'urn:v'));
    made.set('extensionElements', moddle.create('bpmn:ExtensionElements', { values: [...others] }));
    set(made, stepProperties(made, freshStep('review')));
    expect(extensionsOf(made).map(({ $type }) => $type)).toEqual(['v:a', 'v:b', 'zw:Step']);
    set(made, stepProperties(made, undefined));
    expect(extensionsOf(made)).toEqual(others);
  });

  it('gives a new element each time, so that the one before can be put back', () => {
    const made = task();
    const first = stepProperties(made, freshStep('review'));
    set(made, first);
    const second = stepProperties(made, freshStep('decision'));
    expect(second['extensionElements']).not.toBe(first['extensionElements']);
    set(made, first);
    expect(readStep(made)?.kind).toBe('review');
  });
});
