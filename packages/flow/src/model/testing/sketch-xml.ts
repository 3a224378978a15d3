import type { Process } from '../flow.js';
import { writeFlow } from '../write/write-flow.js';
import { sketch } from './sketch.js';

/** A flow written in lines of text (see `sketch`) as a BPMN file with its diagram. */
export async function sketchXml(text: string, settings?: Partial<Pick<Process, 'kind' | 'name'>>): Promise<string> {
  return writeFlow(sketch(text, settings));
}
