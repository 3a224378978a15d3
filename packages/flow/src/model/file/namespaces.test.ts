import { describe, expect, it } from 'vitest';
import { fixture } from '../testing/fixtures.js';
import { readFile } from './read-file.js';
import { ACTIVITI, BPMN, CAMUNDA, engineOf, FLOWABLE, meantBy } from './namespaces.js';

describe('meantBy', () => {
  it.each([
    [BPMN, BPMN],
    ['https://www.omg.org/spec/BPMN/20100524/MODEL', BPMN],
    ['http://www.omg.org/spec/BPMN/20100524/MODEL/', BPMN],
    ['http://schema.omg.org/spec/BPMN/2.0', BPMN],
    ['https://flowable.org/bpmn/', FLOWABLE],
    ['http://www.activiti.org/bpmn', ACTIVITI],
    ['http://camunda.org/schema/1.0/bpmn', CAMUNDA],
    ['http://camunda.org/schema/zeebe/1.0', 'http://camunda.org/schema/zeebe/1.0'],
    ['urn:anything', 'urn:anything'],
    ['', ''],
  ])('%s → %s', (uri, meant) => expect(meantBy(uri)).toBe(meant));
});

describe('engineOf', () => {
  it.each([
    ['flowable', 'flowable', FLOWABLE],
    ['activiti', 'activiti', ACTIVITI],
    ['camunda7', 'camunda7', CAMUNDA],
    ['flowable-prefix-activiti-uri', 'activiti', ACTIVITI],
    ['camunda-prefix-activiti-uri', 'activiti', ACTIVITI],
    ['other-addresses', 'flowable', 'https://flowable.org/bpmn'],
    ['zeebe', 'none', FLOWABLE],
    ['lanes', 'none', FLOWABLE],
  ])('%s is of %s, under %s', (name, dialect, uri) => {
    const document = readFile(fixture(name));
    expect('why' in document ? document : engineOf(document.root)).toEqual({ dialect, uri });
  });
});
