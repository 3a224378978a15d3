import { MIXED, type FlatElement, type FlatPart, type PartGroup } from '../merge/flat-file.js';
import { DERIVED_ATTRIBUTES } from '../model/file/derived-attributes.js';
import { BPMN, ZW } from '../model/file/namespaces.js';

/** Something that a file holds and that is no part of how a case goes. */
export interface OtherFact {
  readonly id: string;
  readonly name: string;
  /** BPMN's word for it. */
  readonly element: string;
  readonly content?: string;
}

/** What vendors and engines say of each element beyond what is written from our own settings, by id. */
export function contentsOf(elements: readonly FlatElement[]): ReadonlyMap<string, string> {
  return new Map(
    elements.flatMap(({ id, attributes, parts }) => {
      const foreign = Object.entries(attributes).filter(([name]) => name.startsWith('{') && !DERIVED_ATTRIBUTES.has(local(name)));
      const extensions = Object.entries(parts).filter(([name]) => !name.startsWith(`{${BPMN}}`) || name === `{${BPMN}}extensionElements`);
      const said = [...foreign.map(attributeText), ...extensions.flatMap(([name, group]) => groupText(name, group))].filter((text) => text !== '');
      return said.length === 0 ? [] : [[id.slice(1), said.join(' ')] as const];
    }),
  );
}

/** Elements with ids that a flow's own lists do not hold. */
export function othersIn(elements: readonly FlatElement[], known: ReadonlySet<string>): readonly OtherFact[] {
  const isFrame = /\}(?:definitions|laneSet|collaboration|participant)$/;
  const ids = new Set([...known].map((id) => `#${id}`));
  return elements
    .filter(({ id, type, parent }) => id.startsWith('#') && !ids.has(id) && !isFrame.test(type) && !(ids.has(parent) && type.endsWith('EventDefinition')))
    .map(({ id, type, attributes, parts }) => {
      const { name = '', id: _id, ...others } = attributes;
      const content = [...Object.entries(others).map(attributeText), ...Object.entries(parts).flatMap(([part, group]) => groupText(part, group))].join(' ').trim();
      return { id: id.slice(1), name, element: local(type), ...(content === '' ? {} : { content }) };
    });
}

/** Recursive, no deeper than the file is. */
function groupText(name: string, { one, many, refs }: PartGroup): readonly string[] {
  if (name.startsWith(`{${ZW}}`)) return [];
  if (refs !== undefined) return refs.map(({ id }) => `${local(name)}=${id}`);
  return (one === undefined ? (many ?? []) : [one]).map((part) => partText(part.name ?? name, part));
}

function partText(name: string, { attributes, text, parts }: FlatPart): string {
  const inside = [text.trim(), ...Object.entries(parts).flatMap(([part, group]) => groupText(part, group))].filter((each) => each !== '').join(' ');
  if (local(name) === 'extensionElements' || name === MIXED) return inside;
  const said = [local(name), ...Object.entries(attributes).map(attributeText)].join(' ');
  return inside === '' ? said : `${said}: ${inside}`;
}

function attributeText([name, value]: readonly [string, string]): string {
  return `${local(name)}=${value}`;
}

function local(name: string): string {
  return name.slice(name.indexOf('}') + 1);
}
