import { licenceFlow } from '../../src/designer/testing/licence-flow.js';
import { sketch } from '../../src/model/testing/sketch.js';
import { writeFlow } from '../../src/model/write/write-flow.js';
import { stepsInRows } from '../steps-in-rows.js';

interface Opened {
  readonly text: string;
  /** Shapes that are drawn of it, at the least. */
  readonly shapes: number;
}

export const flows = {
  '食品经营许可': async (): Promise<Opened> => ({ text: await licenceFlow(), shapes: 16 }),
  '500 steps': async (): Promise<Opened> => ({ text: await writeFlow(sketch(stepsInRows(500))), shapes: 550 }),
} as const;
