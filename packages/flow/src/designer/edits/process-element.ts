import { elementsAt, type ModdleElement } from '../../model/moddle/moddle-element.js';

/** A process of the file: it need not be drawn, for pools stand for it. */
export function processElement(definitions: ModdleElement, id: string): ModdleElement | undefined {
  return elementsAt(definitions, 'rootElements').find((root) => root.$instanceOf('bpmn:Process') && root.id === id);
}
