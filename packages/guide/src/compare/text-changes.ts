import type { Guide } from '../model/guide.js';

/** A text that reads otherwise: whose (an id; empty for the guide itself), which of its texts, and both. */
export interface TextChange {
  readonly id: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** The texts of what both guides have, by id, that read otherwise. What came or went is no change of a text. */
export function textChanges(before: Guide, after: Guide): readonly TextChange[] {
  const former = textsOf(before);
  const changes: TextChange[] = [];
  for (const [id, texts] of textsOf(after)) {
    const known = former.get(id);
    if (known === undefined) continue;
    for (const field of new Set([...Object.keys(known), ...Object.keys(texts)])) {
      const [was, is] = [known[field] ?? '', texts[field] ?? ''];
      if (was !== is) changes.push({ id, field, before: was, after: is });
    }
  }
  return changes;
}

type Texts = Readonly<Record<string, string | undefined>>;

function textsOf({ name, intro, variables, nodes, terms }: Guide): ReadonlyMap<string, Texts> {
  const texts = new Map<string, Texts>([['', { name, intro }]]);
  for (const variable of variables) {
    texts.set(variable.id, { name: variable.name });
    if (variable.domain.kind !== 'choice' && variable.domain.kind !== 'choices') continue;
    for (const { id, label, help } of variable.domain.values) texts.set(id, { label, help });
  }
  for (const node of nodes) {
    if (node.kind === 'outcome') texts.set(node.id, { name: node.name, note: node.note, reason: node.end.kind === 'handle' ? undefined : node.end.reason });
    if (node.kind !== 'question') continue;
    texts.set(node.id, { text: node.text, help: node.help });
    for (const { id, text, help, short } of node.options) texts.set(id, { text, help, short });
  }
  for (const { id, word, meaning } of terms) texts.set(id, { word, meaning });
  return texts;
}
