import type { Guide } from './guide.js';
import type { Extra, GuideNode, Option, Outcome, Question } from './node.js';
import type { Variable } from './variable.js';

/** One text that a person reads or wrote: whose, which, and what it says. */
export interface TextPlace {
  /** The element's id; the guide's own for its name, its introduction and the materials of everybody. */
  readonly id: string;
  /** The key below the element: `text`, `help`, `end/reason`, `uses/mat_…/why`. */
  readonly path: string;
  readonly text: string;
}

/** Every text of a guide in the order of its lists; what is empty or absent left out. */
export function textsOf(guide: Guide): readonly TextPlace[] {
  const places: TextPlace[] = [];
  mapTexts(guide, (text, id, path) => {
    if (text !== '') places.push({ id, path, text });
    return text;
  });
  return places;
}

/** What a text becomes. */
export type TextChange = (text: string, id: string, path: string) => string;

/** The guide with its texts changed. What no change touches stays the same object. */
export function mapTexts(guide: Guide, change: TextChange): Guide {
  return withParts(withTexts(guide, guide.id, ['name', 'intro'], change), {
    variables: kept(guide.variables, (variable) => mapVariable(variable, change)),
    nodes: kept(guide.nodes, (node) => mapNode(node, change)),
    base: mapUses(guide.base, guide.id, 'base', change),
    terms: kept(guide.terms, (term) => withTexts(term, term.id, ['word', 'meaning'], change)),
  });
}

function mapVariable(variable: Variable, change: TextChange): Variable {
  const { domain } = variable;
  const named = withTexts(variable, variable.id, ['name'], change);
  if (domain.kind !== 'choice' && domain.kind !== 'choices') return named;
  const values = kept(domain.values, (value) => withTexts(value, value.id, ['label', 'help'], change));
  return values === domain.values ? named : { ...named, domain: { ...domain, values } };
}

function mapNode(node: GuideNode, change: TextChange): GuideNode {
  if (node.kind === 'question') return mapQuestion(node, change);
  return node.kind === 'outcome' ? mapOutcome(node, change) : node;
}

function mapOutcome(outcome: Outcome, change: TextChange): Outcome {
  const { id, end } = outcome;
  const named = withTexts(outcome, id, ['name', 'note'], change);
  if (end.kind === 'handle') {
    const uses = mapUses(end.uses, id, 'uses', change);
    return uses === end.uses ? named : { ...named, end: { ...end, uses } };
  }
  const told = end.kind === 'otherItem' ? withTexts(end, id, ['name', 'reason'], change, 'end/') : withTexts(end, id, ['reason'], change, 'end/');
  return told === end ? named : { ...named, end: told };
}

function mapQuestion(question: Question, change: TextChange): Question {
  const options = kept(question.options, (option) => mapAdditions(withTexts(option, option.id, ['text', 'help', 'short'], change), change));
  const extras = question.extras === undefined ? undefined : kept(question.extras, (extra) => mapAdditions(extra, change));
  const asked = withParts(withTexts(question, question.id, ['text', 'help'], change), { options });
  return extras === undefined || extras === question.extras ? asked : { ...asked, extras };
}

function mapAdditions<Adder extends Option | Extra>(adder: Adder, change: TextChange): Adder {
  if (adder.uses === undefined) return adder;
  const uses = mapUses(adder.uses, adder.id, 'uses', change);
  return uses === adder.uses ? adder : { ...adder, uses };
}

function mapUses<Use extends { readonly materialId: string; readonly why?: string }>(uses: readonly Use[], id: string, path: string, change: TextChange): readonly Use[] {
  return kept(uses, (use) => {
    if (use.why === undefined) return use;
    const why = change(use.why, id, `${path}/${use.materialId}/why`);
    return why === use.why ? use : { ...use, why };
  });
}

/** The element with these of its texts changed that it has. */
function withTexts<Element extends object>(element: Element, id: string, keys: readonly (keyof Element & string)[], change: TextChange, below = ''): Element {
  let changed = element;
  for (const key of keys) {
    const text: unknown = element[key];
    if (typeof text !== 'string') continue;
    const next = change(text, id, below + key);
    if (next !== text) changed = { ...changed, [key]: next };
  }
  return changed;
}

/** The element with other parts; itself where they are its own. */
function withParts<Element extends object>(element: Element, parts: Partial<Element>): Element {
  for (const key of Object.keys(parts) as (keyof Element)[]) if (parts[key] !== element[key]) return { ...element, ...parts }; // keys of `parts` are the element's
  return element;
}

function kept<Member>(list: readonly Member[], change: (member: Member) => Member): readonly Member[] {
  const changed = list.map(change);
  return changed.every((member, index) => member === list[index]) ? list : changed;
}
