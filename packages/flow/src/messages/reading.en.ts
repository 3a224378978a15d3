import type { RuleTexts } from '@zhengwu/core';
import type { flowReadingRules, Inexpressible, Mended, OwnElement } from '../model/reading-rules.js';

const MENDED: Readonly<Record<Mended, string>> = {
  ampersand: '“&” is not written “&amp;”',
  'less-than': '“<” is not written “&lt;”',
  'control-character': 'a control character that may not stand there was taken out',
  unquoted: 'an attribute’s value has no quotes',
  'no-value': 'an attribute without a value was taken out',
  'doubled-attribute': 'an attribute is written twice, the first was kept',
  unclosed: 'a tag was not closed, and is now',
  'stray-closing': 'a closing tag that closes nothing was taken out',
  'behind-the-root': 'what stands behind the end of the document was taken out',
};

const INEXPRESSIBLE: Readonly<Record<Inexpressible, (detail: string) => string>> = {
  attribute: (detail) => `has no attribute for “${detail}”; it was left out`,
  element: (detail) => `has no extension for “${detail}”; it was left out`,
  'task-type': (detail) => `has no task of the kind “${detail}”: use a service task`,
  'working-days': () => 'does not count due dates in working days: configure a calendar in the engine, or use days',
  'second-engine': (detail) => `reads none of the settings of the other engine in the file (${detail}); they were left out`,
};

const SETTINGS: Readonly<Record<OwnElement, string>> = {
  step: 'step',
  approver: 'approver',
  notice: 'notice',
  right: 'field right',
  return: 'return',
  escalation: 'escalation',
  process: 'process',
  way: 'way out',
  condition: 'condition',
  waiver: 'waiver',
};

/** Namespaces by the names that people know them by. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://www.omg.org/spec/BPMN/20100524/MODEL': 'BPMN 2.0',
  'http://www.omg.org/spec/BPMN/20100524/DI': 'BPMN 2.0',
  'http://flowable.org/bpmn': 'Flowable',
  'http://activiti.org/bpmn': 'Activiti',
  'http://camunda.org/schema/1.0/bpmn': 'Camunda 7',
};

const whose = (name: string): string => (name === '' ? 'the file' : `“${name}”`);

export const readingTextsEn: RuleTexts<typeof flowReadingRules.entries> = {
  'flow/not-xml': { title: 'Not a flow', message: () => 'This is no XML file and was not opened. Choose a BPMN flow (.bpmn or .xml).' },
  'flow/not-bpmn': { title: 'Not a flow', message: ({ root }) => `This is an XML file but no BPMN flow (its root is “${root}”); it was not opened. Choose a BPMN flow.` },
  'flow/beyond-repair': { title: 'Cannot be opened', message: ({ reason }) => `The file has too many faults and was not opened: ${reason}. The text is kept; export it anew with the tool that made it.` },
  'flow/mended': {
    title: 'Not well-formed',
    message: ({ line, what, name, count }) =>
      `Line ${String(line)}${name === '' ? '' : ` (${name})`}: ${MENDED[what]}${count > 1 ? `; the same in ${String(count)} places` : ''}. It was opened as it was meant, the original text is kept; please check.`,
  },
  'flow/doctype': { title: 'Document type', message: ({ line }) => `Line ${String(line)} declares a document type (DOCTYPE). A flow needs none; for safety it was not read. The original text is kept.` },
  'flow/unknown-entity': { title: 'Unknown entity', message: ({ line, name }) => `Line ${String(line)} uses the file’s own entity “&${name};”. It was not expanded and is kept as text; check what should stand there.` },
  'flow/doubled-id': { title: 'Id twice', message: ({ line, id, newId }) => `The id “${id}” on line ${String(line)} stands further up already; this one is now “${newId}”. What names “${id}” still means the first; please check.` },
  'flow/missing-id': { title: 'Id missing', message: ({ line, element, id }) => `The ${element} on line ${String(line)} had no id; it got “${id}”.` },
  'flow/undeclared-prefix': { title: 'Prefix not declared', message: ({ prefix, uri }) => `The prefix “${prefix}” is not declared. It was read as ${uri}, by custom, and the declaration was added; please check.` },
  'flow/odd-namespace': { title: 'Odd namespace', message: ({ prefix, uri, meant }) => `The ${prefix === '' ? 'default namespace' : `namespace of the prefix “${prefix}”`} is “${uri}”; it is read as ${NAMESPACES[meant] ?? meant}. Saving leaves it as it is.` },
  'flow/encoding': { title: 'Encoding changed', message: ({ declared }) => `The file declares the encoding ${declared}. Here all is UTF-8, and it now says so.` },
  'flow/not-shown': {
    title: 'Not drawn',
    message: ({ line, element, count }) => `“${element}” on line ${String(line)}${count > 1 ? `, and ${String(count - 1)} more,` : ''} cannot stand there in BPMN and is not drawn; it is saved as it is.`,
  },
  'flow/unknown-reference': { title: 'Leads nowhere', message: ({ name, property, reference }) => `${property} of ${whose(name)} names “${reference}”, which is not in the file. Connect it anew, or remove the reference.` },
  'flow/newer-settings': {
    title: 'Newer version',
    message: ({ found, known }) => `The approval settings of this file are of version ${String(found)}; this program knows ${String(known)}. It can be looked at but not changed; update first.`,
  },
  'flow/bad-setting': {
    title: 'Setting not read',
    message: ({ name, setting, attribute, value }) =>
      `The ${SETTINGS[setting]} setting${attribute === '' ? '' : ` (${attribute})`} of ${whose(name)} ${value === '' ? 'is incomplete' : `says “${value}”`} and was not read. Set it again.`,
  },
  'flow/would-lose': {
    title: 'Saving would lose something',
    message: ({ line, what, inside }) => `${what} on line ${String(line)} of the original file${inside === '' ? '' : ` (in “${inside}”)`} would be lost, so nothing was saved. Undo your last change, and tell the support.`,
  },
  'flow/not-expressible': { title: 'Not for this engine', message: ({ engine, name, what, detail }) => `${whose(name)}: ${engine} ${INEXPRESSIBLE[what](detail)}.` },
};
