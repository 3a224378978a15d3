import type { Opened } from '@zhengwu/ui/designer';
import type { FlowContext } from '../model/context.js';
import { parseFlow } from '../model/file/parse-flow.js';
import type { Moddle } from '../model/moddle/moddle-element.js';
import { BpmnSession } from './bpmn-session.js';
import type { CanvasWords } from './canvas/canvas-words.js';
import { createFlowModeler, type Services } from './canvas/flow-modeler.js';

/** Opens a flow for editing: the file read by bpmn-js's own moddle, laid out where it says nothing of where things are drawn. */
export async function openFlow(value: unknown, context: FlowContext, words: () => CanvasWords): Promise<Opened<BpmnSession>> {
  const modeler = createFlowModeler(words);
  const { value: text, definitions, origin, findings, unread, isReadonly, isDrawn } = await parseFlow(value, collecting(modeler.get('moddle')));
  if (text === undefined || definitions === undefined || origin === undefined) {
    modeler.destroy();
    return { findings, unread, isReadonly };
  }
  if (!isDrawn) (await import('../model/layout/draw-flow.js')).drawFlow(definitions);
  await modeler.importDefinitions(definitions);
  return { session: new BpmnSession({ modeler, definitions, origin, text }, context, words), findings, unread, isReadonly };
}

/** bpmn-js draws ids by chance and must know which are taken; it learns that from reading a file by itself. */
function collecting(moddle: Services['moddle']): Moddle {
  const reader = Object.create(moddle) as Moddle; // all else is the moddle's own
  reader.fromXML = async (xml) => {
    const read = await moddle.fromXML(xml);
    moddle.ids.clear();
    for (const [id, element] of Object.entries(read.elementsById)) moddle.ids.claim(id, element);
    return read;
  };
  return reader;
}
