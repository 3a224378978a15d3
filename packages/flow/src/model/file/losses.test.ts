import { describe, expect, it } from 'vitest';
import { lossesBetween } from './losses.js';

const file = (inside: string, declarations = ''): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" xmlns:v="urn:v" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"${declarations}><process id="p">${inside}</process></definitions>`;

function losses(before: string, after: string, touched: readonly string[] = [], deleted: readonly string[] = []): readonly string[] {
  return lossesBetween(file(before), file(after), new Set(touched), new Set(deleted)).map(({ kind, id, name }) => `${kind} ${id} ${name}`);
}

describe('lossesBetween', () => {
  it.each([
    ['another order of attributes', '<task id="t" name="a" v:x="1"/>', '<task v:x="1" name="a" id="t"/>'],
    ['white space', '<task id="t"><documentation>a</documentation></task>', '<task id="t">\n  <documentation> a </documentation>\n</task>'],
    ['CDATA', '<task id="t"><documentation>&lt;a&gt;</documentation></task>', '<task id="t"><documentation><![CDATA[<a>]]></documentation></task>'],
    ['what the standard means anyway', '<task id="t" isForCompensation="false"/>', '<task id="t"/>'],
    ['an order among different elements', '<task id="t"><incoming>f</incoming><documentation>d</documentation></task>', '<task id="t"><documentation>d</documentation><incoming>f</incoming></task>'],
    ['what is new', '<task id="t"/>', '<task id="t" name="n"><documentation>d</documentation></task><task id="u"/>'],
    ['a pixel', '<task id="t"><dc:Bounds x="1.4" y="2"/></task>', '<task id="t"><dc:Bounds x="2" y="2"/></task>'],
  ])('allows %s', (_, before, after) => expect(losses(before, after)).toEqual([]));

  it('allows other prefixes for the same namespaces', () => {
    const before = file('<task id="t" v:x="1"><v:a/></task>');
    expect(lossesBetween(before, before.replace(/v:/g, 'w:').replace('xmlns:v', 'xmlns:w'))).toEqual([]);
    expect(lossesBetween(before, before.replace('xmlns:v="urn:v"', 'xmlns:v="urn:w"')).map(({ name }) => name)).toEqual(['xmlns:v', 'v:x', 'v:a']);
  });

  it.each([
    ['an attribute', '<task id="t" v:x="1"/>', '<task id="t"/>', ['attribute t v:x']],
    ['a value', '<task id="t" v:x="1"/>', '<task id="t" v:x="2"/>', ['attribute t v:x']],
    ['an element', '<task id="t"/><task id="u"/>', '<task id="t"/>', ['element u task']],
    ['an element in extension elements', '<task id="t"><extensionElements><v:a/><v:a/></extensionElements></task>', '<task id="t"><extensionElements><v:a/></extensionElements></task>', ['element t v:a']],
    ['text', '<task id="t"><documentation>a</documentation></task>', '<task id="t"><documentation/></task>', ['text t a']],
    ['a comment', '<task id="t"><!-- c --></task>', '<task id="t"/>', ['comment t c']],
    ['the order of listeners', '<task id="t"><extensionElements><v:a n="1"/><v:b/></extensionElements></task>', '<task id="t"><extensionElements><v:b/><v:a n="1"/></extensionElements></task>', ['order t v:b']],
    ['three pixels', '<task id="t"><dc:Bounds x="1" y="2"/></task>', '<task id="t"><dc:Bounds x="4" y="2"/></task>', ['attribute t x']],
    ['a type', '<task id="t"><a xsi:type="tFormalExpression"/></task>', '<task id="t"><a xsi:type="tExpression"/></task>', ['attribute t xsi:type']],
  ])('finds the loss of %s', (_, before, after, expected) => expect(losses(before, after)).toEqual(expected));

  it('lets what was touched change in what is the standard’s and ours, and in nothing else', () => {
    const before = '<userTask id="t" name="a" flowable:assignee="x" flowable:formKey="f" v:x="1"><extensionElements><v:a/><flowable:taskListener/></extensionElements><multiInstanceLoopCharacteristics flowable:collection="c"><extensionElements><v:deep/></extensionElements></multiInstanceLoopCharacteristics></userTask>';
    const after = '<userTask id="t" name="b" flowable:candidateUsers="y"/>';
    expect(losses(before, after, ['t'])).toEqual(['attribute t flowable:formKey', 'attribute t v:x', 'element t v:a', 'element t flowable:taskListener']);
    const untouched = '<multiInstanceLoopCharacteristics><extensionElements/></multiInstanceLoopCharacteristics>';
    expect(losses(before, `<userTask id="t" flowable:formKey="f" v:x="1"><extensionElements><v:a/><flowable:taskListener/></extensionElements>${untouched}</userTask>`, ['t'])).toEqual(['element t v:deep']);
  });

  it('asks for nothing of what was deleted, nor for what named it', () => {
    const before = '<task id="t" v:x="1"><v:a/></task><sequenceFlow id="f" sourceRef="s" targetRef="t"/><startEvent id="s"><outgoing>f</outgoing></startEvent><bpmndi:BPMNShape id="t_di" bpmnElement="t"/>';
    expect(losses(before, '<startEvent id="s"/>', [], ['t', 'f'])).toEqual([]);
    expect(losses(before, '<startEvent id="s"/>', [], ['t'])).toEqual(['text s f', 'element s outgoing'].slice(1));
  });

  it('says where, by line', () => {
    const [loss] = lossesBetween(file('\n\n<task id="t" v:x="1"/>'), file('<task id="t"/>'));
    expect(loss).toMatchObject({ line: 3, before: '1' });
  });
});
