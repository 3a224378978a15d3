import type { EngineDialect } from '../file/namespaces.js';

export type Engine = Exclude<EngineDialect, 'none'>;

/** What each engine calls one thing; an engine that is not named has no word for it. */
export type Words = Readonly<Partial<Record<Engine, string>>>;

const all = (...names: readonly string[]): readonly Words[] => names.map((name) => ({ flowable: name, activiti: name, camunda7: name }));
const but = (engine: Engine, ...names: readonly string[]): readonly Words[] =>
  names.map((name) => Object.fromEntries((['flowable', 'activiti', 'camunda7'] as const).filter((other) => other !== engine).map((other) => [other, name])));

/**
 * Attributes on BPMN's elements, from the engines' own tables: Flowable 7 and Activiti 6 (`BpmnXMLConstants` of their converters), Camunda 7.20
 * (“Extension Attributes” of its reference). What no line names, only the engine that the file is of understands.
 */
export const ATTRIBUTES: readonly Words[] = [
  ...all('assignee', 'candidateUsers', 'candidateGroups', 'dueDate', 'priority', 'formKey', 'formHandlerClass', 'initiator', 'candidateStarterUsers', 'candidateStarterGroups'),
  ...all('class', 'expression', 'delegateExpression', 'type', 'exclusive', 'collection', 'elementVariable', 'resultVariable'),
  ...but('camunda7', 'owner', 'businessCalendarName', 'category', 'skipExpression', 'extensionId', 'elementIndexVariable', 'autoStoreVariables', 'ruleVariablesInput', 'rules', 'exclude'),
  ...but('camunda7', 'inheritVariables', 'businessKey', 'inheritBusinessKey', 'scope', 'endDate', 'terminateAll', 'terminateMultiInstance', 'signalExpression', 'messageExpression', 'correlationKey'),
  { flowable: 'async', activiti: 'async', camunda7: 'asyncBefore' },
  { flowable: 'asyncLeave', camunda7: 'asyncAfter' },
  { flowable: 'resultVariableName', activiti: 'resultVariableName', camunda7: 'resultVariable' },
  { flowable: 'topic', camunda7: 'topic' },
  { flowable: 'decisionRef', camunda7: 'decisionRef' },
];

/** Elements of the engine's namespace, most of them in extension elements. */
export const ELEMENTS: readonly Words[] = [
  ...all('executionListener', 'taskListener', 'field', 'string', 'expression', 'formProperty', 'value', 'in', 'out', 'failedJobRetryTimeCycle'),
  ...but('camunda7', 'eventListener', 'customResource', 'mapException'),
  { flowable: 'script', camunda7: 'script' },
];

/** Attributes of those elements that not every engine reads. */
export const INNER_ATTRIBUTES: Readonly<Record<string, readonly Engine[]>> = {
  onTransaction: ['flowable', 'activiti'],
  customPropertiesResolverClass: ['flowable', 'activiti'],
  customPropertiesResolverExpression: ['flowable', 'activiti'],
  customPropertiesResolverDelegateExpression: ['flowable', 'activiti'],
  transient: ['flowable'],
  targetExpression: ['flowable'],
};

/** Kinds of service task that an engine brings along: `type` of a service task. */
export const TASK_TYPES: Readonly<Record<Engine, readonly string[]>> = {
  flowable: ['mail', 'http', 'camel', 'mule', 'shell', 'dmn', 'case', 'external-worker', 'send-event'],
  activiti: ['mail', 'camel', 'mule', 'shell', 'dmn'],
  camunda7: ['mail', 'shell', 'external'],
};

/** The same kind under another name. */
export const TASK_TYPE_NAMES: readonly Words[] = [{ flowable: 'external-worker', camunda7: 'external' }];

/** A thing by its name at one engine, in the words of another; undefined where it has none. */
export function translated(words: readonly Words[], name: string, from: Engine, to: Engine): string | undefined {
  return words.find((word) => word[from] === name && word[to] !== undefined)?.[to];
}
