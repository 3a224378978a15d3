/**
 * Where BPMN and its diagrams name an element by its id: attributes, and elements whose text is one. From the standard's tables; a test
 * holds them against bpmn-moddle's descriptors.
 */
export const REFERENCE_ATTRIBUTES: ReadonlySet<string> = new Set([
  'activityRef', 'attachedToRef', 'bpmnElement', 'calledChoreographyRef', 'calledCollaborationRef', 'categoryValueRef', 'choreographyActivityShape',
  'correlationKeyRef', 'correlationPropertyRef', 'dataObjectRef', 'dataStoreRef', 'default', 'definition', 'definitionalCollaborationRef', 'errorRef',
  'escalationRef', 'evaluatesToTypeRef', 'extensionAttributeDefinition', 'extensionDefinition', 'import', 'initiatingParticipantRef',
  'innerConversationNodeRef', 'innerMessageFlowRef', 'innerParticipantRef', 'inputDataRef', 'itemRef', 'itemSubjectRef', 'labelStyle', 'messageRef',
  'noneBehaviorEventRef', 'oneBehaviorEventRef', 'operationRef', 'outerConversationNodeRef', 'outerMessageFlowRef', 'outerParticipantRef', 'outputDataRef',
  'parameterRef', 'partitionElementRef', 'processRef', 'signalRef', 'sourceElement', 'sourceRef', 'structureRef', 'targetElement', 'targetRef', 'valueRef',
]);

export const REFERENCE_ELEMENTS: ReadonlySet<string> = new Set([
  'boundaryEventRefs', 'categoryValueRef', 'choreographyRef', 'correlationPropertyRef', 'dataInputRefs', 'dataOutputRefs', 'endPointRefs', 'errorRef',
  'eventDefinitionRef', 'extensionDefinitions', 'flowNodeRef', 'inMessageRef', 'incoming', 'inputSetRefs', 'interfaceRef', 'loopDataInputRef',
  'loopDataOutputRef', 'messageFlowRef', 'messageFlowRefs', 'operationRef', 'optionalInputRefs', 'optionalOutputRefs', 'outMessageRef', 'outgoing',
  'outputSetRefs', 'participantRef', 'resourceRef', 'source', 'sourceRef', 'supportedInterfaceRef', 'supports', 'target', 'targetRef',
  'whileExecutingInputRefs', 'whileExecutingOutputRefs',
]);

/** In our own elements: `zw:return step`, `zw:waiver element`. */
export const OWN_REFERENCES: ReadonlySet<string> = new Set(['step', 'element']);
