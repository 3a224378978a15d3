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

/** 500 steps in rows of five between gateways, every tenth sent back, as a county's longest flows are and ten times over. */
function steps(count: number): string {
  const lines = ['(start) -> [s0 collection]'];
  for (let index = 1; index < count; index += 1) {
    const before = `s${String(index - 1)}`;
    if (index % 10 === 0) lines.push(`${before} -> {x g${String(index)}}`, `{x g${String(index)}} -passed-> [s${String(index)} review]`, `{x g${String(index)}} -returned-> s${String(index - 5)}`);
    else lines.push(`${before} -> [s${String(index)} review]`);
  }
  lines.push(`s${String(count - 1)} -> (end)`);
  return lines.join('\n');
}

const flow = sketch(steps(500));
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
