import { expect, it } from 'vitest';
import type { ModdleElement } from '../moddle/moddle-element.js';
import { elementsAt } from '../moddle/moddle-element.js';
import { parseFlow } from './parse-flow.js';
import { saveFlow } from './save-flow.js';

const FILE = `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:test">
  <process id="p">
    <startEvent id="s"/>
    <sequenceFlow id="in" sourceRef="s" targetRef="g"/>
    <exclusiveGateway id="g"/>
    <!-- first -->
    <sequenceFlow id="a" sourceRef="g" targetRef="x" name="甲"/>
    <endEvent id="x"/>
    <sequenceFlow id="b" sourceRef="g" targetRef="y"/>
    <endEvent id="y"/>
    <sequenceFlow id="c" sourceRef="g" targetRef="z"/>
    <endEvent id="z"/>
  </process>
</definitions>
`;

async function saved(order: string): Promise<string> {
  const { definitions, origin } = await parseFlow(FILE);
  if (definitions === undefined || origin === undefined) throw new Error('it opens');
  const list = elementsAt(definitions, 'rootElements')[0]?.get('flowElements') as ModdleElement[];
  list.sort((one, other) => order.indexOf(one.id ?? '') - order.indexOf(other.id ?? ''));
  const { xml, losses } = await saveFlow(definitions, origin);
  expect(losses).toEqual([]);
  return xml;
}

it('ways out of one node are written in their order, and all else stays to the letter', async () => {
  const lines = FILE.split('\n');
  const [a, b, c] = ['a', 'b', 'c'].map((id) => lines.find((line) => line.includes(`id="${id}" sourceRef`)) ?? '');
  const written = FILE.replace(a ?? '', '1').replace(b ?? '', '2').replace(c ?? '', '3').replace('\n1', `\n${c ?? ''}`).replace('\n2', `\n${a ?? ''}`).replace('\n3', `\n${b ?? ''}`);
  expect(await saved('s in g c x a y b z')).toBe(written);
});

it('the order of all else says nothing', async () => {
  expect(await saved('z y x g s a b c in')).toBe(FILE);
});
