import { beforeAll, bench, describe } from 'vitest';
import { flowText } from '../src/model/file/flow-origin.js';
import { lossesBetween } from '../src/model/file/losses.js';
import { parseFlow, type ParsedFlow } from '../src/model/file/parse-flow.js';
import { readFile } from '../src/model/file/read-file.js';
import { saveFlow } from '../src/model/file/save-flow.js';
import { layOutFlow } from '../src/model/layout/lay-out-flow.js';
import { flowModdle } from '../src/model/moddle/flow-moddle.js';
import { elementsAt } from '../src/model/moddle/moddle-element.js';
import { sketch } from '../src/model/testing/sketch.js';
import { writeFlow } from '../src/model/write/write-flow.js';
import { stepsInRows } from './steps-in-rows.js';

const flow = sketch(stepsInRows(500));
const moddle = flowModdle();
let xml = '';
let edited = '';
let parsed: ParsedFlow;

beforeAll(async () => {
  xml = await writeFlow(flow);
  parsed = await parseFlow(xml, moddle);
  const [process] = parsed.definitions === undefined ? [] : elementsAt(parsed.definitions, 'rootElements');
  for (const element of process === undefined ? [] : elementsAt(process, 'flowElements').slice(0, 50)) element.set('name', '改过的环节');
  if (parsed.definitions !== undefined && parsed.origin !== undefined) edited = await flowText(parsed.definitions, parsed.origin);
}, 60_000);

describe('a flow of 500 steps', () => {
  bench('opened: parseFlow', async () => {
    await parseFlow(xml, moddle);
  });
  bench('the peer: bpmn-moddle reads, and writes once', async () => {
    const { rootElement } = await moddle.fromXML(xml);
    await moddle.toXML(rootElement);
  });
  bench('of it, XML into a tree with places', () => {
    readFile(xml);
  });
});

describe('saved, 50 of its steps edited', () => {
  bench('written into the file and proved: saveFlow', async () => {
    if (parsed.definitions !== undefined && parsed.origin !== undefined) await saveFlow(parsed.definitions, parsed.origin);
  });
  bench('of it, written', async () => {
    if (parsed.definitions !== undefined && parsed.origin !== undefined) await flowText(parsed.definitions, parsed.origin);
  });
  bench('of it, proved', () => {
    lossesBetween(xml, edited);
  });
  bench('the peer: bpmn-moddle writes, nothing proved', async () => {
    if (parsed.definitions !== undefined) await moddle.toXML(parsed.definitions);
  });
});

describe('laid out', () => {
  bench('500 steps', () => {
    layOutFlow(flow);
  });
});
