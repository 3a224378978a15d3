import { added, attributes, BODY, children, element, type Package, type TypeDescriptor } from './descriptor.js';

// Where Flowable's converters read an attribute (flowable-bpmn-converter, `*XMLConverter` and `*Parser`, 6.8 to 7.1). What it reads in addition
// and we do not name is kept as well: as an attribute without a type, or an element that is not looked into.

const ADDED: readonly TypeDescriptor[] = [
  added('Process', ['Process'], 'candidateStarterUsers', 'candidateStarterGroups', 'isEagerExecutionFetching', 'versionTag', 'historyTimeToLive'),
  added('Activity', ['Activity', 'Gateway', 'Event', 'MultiInstanceLoopCharacteristics'], 'async', 'asyncLeave', 'asyncLeaveExclusive', 'exclusive', 'asyncBefore', 'asyncAfter', 'jobPriority', 'jobCategory'),
  added('Form', ['UserTask', 'StartEvent'], 'formKey', 'formFieldValidation', 'sameDeployment', 'extensionId', 'formHandlerClass'),
  added(
    'UserTask',
    ['UserTask'],
    ...['assignee', 'owner', 'candidateUsers', 'candidateGroups', 'priority', 'dueDate', 'followUpDate', 'businessCalendarName', 'category'],
    ...['skipExpression', 'taskIdVariableName', 'taskCompleterVariableName'],
  ),
  added('StartEvent', ['StartEvent'], 'initiator'),
  added(
    'ServiceTask',
    ['ServiceTask', 'SendTask', 'BusinessRuleTask'],
    ...['class', 'expression', 'delegateExpression', 'resultVariableName', 'resultVariable', 'type', 'topic', 'extensionId', 'skipExpression', 'triggerable'],
    ...['useLocalScopeForResultVariable', 'storeResultVariableAsTransient', 'doNotIncludeVariables'],
  ),
  added('BusinessRuleTask', ['BusinessRuleTask'], 'ruleVariablesInput', 'rules', 'exclude', 'decisionRef'),
  added('ScriptTask', ['ScriptTask'], 'resultVariable', 'autoStoreVariables', 'skipExpression'),
  added(
    'CallActivity',
    ['CallActivity'],
    ...['calledElementType', 'calledElementBinding', 'calledElementVersion', 'inheritVariables', 'inheritBusinessKey', 'businessKey', 'sameDeployment'],
    ...['fallbackToDefaultTenant', 'processInstanceName', 'processInstanceIdVariableName', 'useLocalScopeForOutParameters', 'completeAsync', 'idVariableName'],
  ),
  added('MultiInstance', ['MultiInstanceLoopCharacteristics'], 'collection', 'elementVariable', 'elementIndexVariable', 'noWaitStatesAsyncLeave'),
  added('SequenceFlow', ['SequenceFlow'], 'skipExpression'),
  added('Timer', ['TimerEventDefinition'], 'businessCalendarName', 'endDate'),
  added('TimeCycle', ['FormalExpression'], 'endDate', 'resource'),
  added('SignalEvent', ['SignalEventDefinition'], 'signalExpression', 'async'),
  added('Signal', ['Signal'], 'scope'),
  added('MessageEvent', ['MessageEventDefinition'], 'messageExpression', 'correlationKey'),
  added('ErrorEvent', ['ErrorEventDefinition'], 'errorVariableName', 'errorVariableLocalScope', 'errorVariableTransient', 'errorCodeVariable', 'errorMessageVariable'),
  added('TerminateEvent', ['TerminateEventDefinition'], 'terminateAll', 'terminateMultiInstance'),
  added('Conditional', ['ConditionalEventDefinition'], 'variableName', 'variableEvents'),
  added('Lane', ['Lane'], 'candidateGroups'),
];

const LISTENER = [
  ...attributes('event', 'class', 'expression', 'delegateExpression', 'onTransaction', 'type', 'id'),
  ...attributes('customPropertiesResolverClass', 'customPropertiesResolverExpression', 'customPropertiesResolverDelegateExpression'),
  children('fields', 'Field'),
  children('scripts', 'Script'),
];
const PARAMETER = attributes('source', 'sourceExpression', 'sourceType', 'target', 'targetExpression', 'targetType', 'type', 'transient', 'variables', 'businessKey');

const ELEMENTS: readonly TypeDescriptor[] = [
  element('Field', [...attributes('name', 'stringValue', 'expression'), children('strings', 'flowable:String'), children('expressions', 'flowable:Expression')]),
  element('String', [BODY]),
  element('Expression', [BODY]),
  element('Script', [...attributes('scriptFormat', 'language', 'resultVariable', 'resource'), BODY]),
  element('TaskListener', LISTENER),
  element('ExecutionListener', LISTENER),
  element('EventListener', [
    ...attributes('events', 'entityType', 'class', 'delegateExpression', 'throwEvent', 'signalName', 'messageName', 'errorCode', 'onTransaction'),
    children('fields', 'Field'),
  ]),
  element('FormProperty', [
    ...attributes('id', 'name', 'type', 'expression', 'variable', 'default', 'datePattern', 'readable', 'writable', 'writeable', 'required'),
    children('values', 'Value'),
  ]),
  element('Value', attributes('id', 'name')),
  element('In', PARAMETER),
  element('Out', PARAMETER),
  element('Collection', [...attributes('class', 'delegateExpression'), children('strings', 'flowable:String'), children('expressions', 'flowable:Expression')]),
  element('FailedJobRetryTimeCycle', [BODY]),
  element('MapException', [...attributes('errorCode', 'includeChildExceptions', 'rootCause'), BODY]),
  element('EventType', [BODY]),
  element('TriggerEventType', [BODY]),
  element('SendSynchronously', [BODY]),
  element('EventInParameter', attributes('source', 'sourceExpression', 'target')),
  element('EventOutParameter', attributes('source', 'sourceType', 'target', 'transient')),
  element('EventCorrelationParameter', attributes('name', 'type', 'value')),
  element('Properties', [children('values', 'Property')]),
  element('Property', attributes('id', 'name', 'value')),
];

/**
 * Flowable's attributes and elements. `class` and `default` and the like keep their text; nothing has a default of its own, so that what a file
 * says is what is written.
 */
export const flowablePackage: Package = {
  name: 'Flowable',
  uri: 'http://flowable.org/bpmn',
  prefix: 'flowable',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [...ADDED.map((type) => ({ ...type, name: `${type.name}Attributes` })), ...ELEMENTS],
};

/** Names of the elements that have a type, as files write them. */
export const FLOWABLE_ELEMENTS: ReadonlySet<string> = new Set(ELEMENTS.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1)));
