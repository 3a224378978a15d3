import { lineAndColumn, type Finding, type Place } from '@zhengwu/core';
import { type ModdleWarning, textAt } from '../moddle/moddle-element.js';
import { flowReadingRules } from '../reading-rules.js';
import type { FlowOrigin } from './flow-origin.js';
import type { PlainElement } from './plain-element.js';

const MOST_REFERENCES = 50;

/** What bpmn-moddle could not take: elements that it does not show, references that lead nowhere. Both stay in the file. */
export function moddleFindings(origin: FlowOrigin, warnings: readonly ModdleWarning[]): readonly Finding[] {
  // What it leaves out, it warns of; only then are the trees compared.
  const isWhole = !warnings.some(({ message }) => message.startsWith('unparsable content'));
  return [...(isWhole ? [] : notShown(origin)), ...unknownReferences(origin, warnings)];
}

/** Elements of BPMN's own rooms alone: what stands in extension elements is never drawn. */
function notShown({ view, pairs }: FlowOrigin): readonly Finding[] {
  const shown = new Map<PlainElement, PlainElement>();
  for (const [from, to] of pairs) shown.set(to, from);
  const hidden = new Map<string, { readonly first: PlainElement; readonly parent: PlainElement; count: number }>();
  const visit = (element: PlainElement): void => {
    if (element.local === 'extensionElements') return;
    // bpmn-moddle writes some elements by their type's name; what has no partner on either side is one of those.
    const isRenamed = shown.get(element)?.children.some((child) => !pairs.has(child)) === true;
    for (const child of element.children) {
      if (shown.has(child)) visit(child);
      else if (!isRenamed && !isEmptyReference(child)) {
        const known = hidden.get(child.source.name);
        if (known === undefined) hidden.set(child.source.name, { first: child, parent: element, count: 1 });
        else known.count += 1;
      }
    }
  };
  visit(view.plain);
  return [...hidden].map(([name, { first, parent, count }]) => {
    const place: Place = { part: 'flow', id: first.attributes.get('id') ?? parent.attributes.get('id') ?? '' };
    return flowReadingRules.finding('flow/not-shown', place, { line: lineAndColumn(view.document.text, first.source.start).line, element: name, count });
  });
}

/** A reference that leads nowhere is told of as such. */
function isEmptyReference({ attributes, children, text }: PlainElement): boolean {
  return attributes.size === 0 && children.length === 0 && text !== '' && !text.includes(' ');
}

function unknownReferences({ view }: FlowOrigin, warnings: readonly ModdleWarning[]): readonly Finding[] {
  const { scope } = view.document.root;
  // `xsd:int` names what another document defines.
  const isElsewhere = (value: string): boolean => value.includes(':') && scope.has(value.slice(0, value.indexOf(':')));
  return warnings
    .filter(({ message, value = '' }) => message.startsWith('unresolved reference') && value !== '' && !isElsewhere(value))
    .slice(0, MOST_REFERENCES)
    .map(({ element, property = '', value = '' }) => {
      const id = element?.id ?? '';
      const name = (element === undefined ? undefined : textAt(element, 'name')) ?? id;
      return flowReadingRules.finding('flow/unknown-reference', { part: 'flow', id }, { name, property: property.replace(/^\w+:/, ''), reference: value });
    });
}
