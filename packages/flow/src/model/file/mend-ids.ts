import type { Repair } from '../xml/repair.js';
import { attributeOf, elementsOf, type XmlElement } from '../xml/xml-node.js';
import { BPMN, BPMNDI, DC, DI, meantBy } from './namespaces.js';

/** What a drawing shows, or another element names, and what therefore needs an id; bpmn-js draws nothing without. */
const NEED_IDS: ReadonlySet<string> = new Set([
  ...['process', 'collaboration', 'participant', 'lane', 'messageFlow', 'sequenceFlow', 'association', 'textAnnotation', 'group'],
  ...['dataObject', 'dataObjectReference', 'dataStoreReference', 'dataInputAssociation', 'dataOutputAssociation', 'dataInput', 'dataOutput'],
  ...['task', 'userTask', 'serviceTask', 'sendTask', 'receiveTask', 'manualTask', 'scriptTask', 'businessRuleTask', 'callActivity'],
  ...['subProcess', 'transaction', 'adHocSubProcess', 'exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway', 'complexGateway'],
  ...['startEvent', 'endEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'boundaryEvent'],
]);

/**
 * Ids that stand twice, or are missing where something has to be named. Whoever named a doubled id meant the first; the second gets one of its
 * own. The same file gives the same ids.
 */
export function mendIds(root: XmlElement): readonly Repair[] {
  const taken = new Set<string>();
  const elements = [...elementsOf(root)].filter(({ uri }) => uri === '' || STANDARD.has(meantBy(uri)));
  for (const element of elements) taken.add(attributeOf(element, 'id') ?? '');
  const free = (wanted: string): string => {
    let id = wanted;
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}_${String(count)}`;
    taken.add(id);
    return id;
  };
  const met = new Set<string>();
  return elements.flatMap((element): Repair[] => {
    const attribute = element.attributes.find(({ name }) => name === 'id');
    if (attribute === undefined || attribute.value === '') {
      if (!NEED_IDS.has(element.local)) return [];
      const id = free(element.local);
      const at = element.start + 1 + element.name.length;
      const [start, end] = attribute === undefined ? [at, at] : [attribute.start, attribute.end];
      return [{ kind: 'missing-id', start, end, text: attribute === undefined ? ` id="${id}"` : `id="${id}"`, name: id, value: element.local }];
    }
    if (!met.has(attribute.value)) {
      met.add(attribute.value);
      return [];
    }
    const id = free(`${attribute.value}_2`);
    return [{ kind: 'doubled-id', start: attribute.valueStart, end: attribute.valueEnd, text: id, name: attribute.value, value: id }];
  });
}

const STANDARD: ReadonlySet<string> = new Set([BPMN, BPMNDI, DC, DI]);
