import { fieldsOf, isPlainObject, type Expression } from '@zhengwu/core';
import type { FormEntry, FormIndex } from '../model/form-index.js';
import type { FormNode, FormRoot, NodeId } from '../model/form-node.js';
import type { Effect, Linkage } from '../model/linkage.js';
import { readScript } from '../script/read-script.js';
import { scriptsOf, type PlacedScript } from '../script/scripts-of.js';
import { linkagesOf } from './linkage-state.js';
import { dependenciesOf, reactionsOf, targetOf } from './reaction.js';
import { entriesRead, type ScriptPlace } from './script-reads.js';

/** What of a node is moved: whether it is seen, must be filled in, can be, its value, its options, or anything else. */
export type LinkAspect = 'visible' | 'required' | 'enabled' | 'value' | 'options' | 'other';

/** One field moves a node. */
export interface FormLink {
  /** The field that is read: a node's id, or that of a field that is not the form's. */
  readonly from: string;
  readonly to: NodeId;
  /** What of `to` follows. */
  readonly aspects: readonly LinkAspect[];
  readonly via: 'rule' | 'reaction' | 'script';
  /** Of a rule. */
  readonly linkageId?: string;
  /** It fills only what is empty: what it reads of the node itself does not go round in a circle. */
  readonly isDefault?: true;
}

const ASPECT_OF_EFFECT: Readonly<Record<Effect['kind'], LinkAspect>> = {
  show: 'visible',
  hide: 'visible',
  require: 'required',
  relax: 'required',
  enable: 'enabled',
  disable: 'enabled',
  unlock: 'enabled',
  lock: 'enabled',
  fill: 'value',
  options: 'options',
};

const ASPECT_OF_KEY: ReadonlyMap<string, LinkAspect> = new Map<string, LinkAspect>([
  ...['visible', 'hidden', 'display', 'x-visible', 'x-hidden', 'x-display'].map((key) => [key, 'visible'] as const),
  ...['required'].map((key) => [key, 'required'] as const),
  ...['editable', 'disabled', 'readOnly', 'readPretty', 'pattern', 'x-editable', 'x-disabled', 'x-read-only', 'x-read-pretty', 'x-pattern'].map((key) => [key, 'enabled'] as const),
  ...['value', 'initialValue', 'x-value', 'default'].map((key) => [key, 'value'] as const),
  ...['dataSource', 'enum'].map((key) => [key, 'options'] as const),
]);

interface RuleReads {
  readonly from: string;
  readonly aspects: readonly LinkAspect[];
  readonly linkageId: string;
  readonly isDefault?: true;
}

const knownRules = new WeakMap<FormNode | FormRoot, readonly FormLink[]>();
const knownScripts = new WeakMap<FormNode | FormRoot, readonly PlacedScript[]>();

/** All that a node's linkages, reactions and scripts read, and what it moves. What its rules read is looked up once for each revision of the node. */
export function linksOf(index: FormIndex, entry: FormEntry): readonly FormLink[] {
  const { node, id } = entry;
  let rules = knownRules.get(node);
  if (rules === undefined) {
    rules = linkagesOf(node).flatMap((linkage) => readsOf(linkage, id).map((reads): FormLink => ({ ...reads, to: id, via: 'rule' })));
    knownRules.set(node, rules);
  }
  const scripts = scriptLinks(index, entry);
  return scripts.length === 0 ? rules : [...rules, ...scripts];
}

/** What a linkage's condition reads moves all that it does; what a formula reads, the value. */
function readsOf({ id, when, effects }: Linkage, self: string): readonly RuleReads[] {
  const aspects = [...new Set(effects.map(({ kind }) => ASPECT_OF_EFFECT[kind]))];
  const isDefault = when !== undefined && requiresEmpty(when, self) && aspects.every((aspect) => aspect !== 'visible');
  const reads = new Map<string, Set<LinkAspect>>();
  const add = (from: string, found: readonly LinkAspect[]): void => {
    const own = reads.get(from) ?? new Set();
    for (const aspect of found) own.add(aspect);
    reads.set(from, own);
  };
  if (when !== undefined) for (const from of fieldsOf(when)) add(from, aspects);
  for (const effect of effects) if (effect.kind === 'fill') for (const from of fieldsOf(effect.value)) add(from, ['value']);
  return [...reads].map(([from, found]) => ({ from, aspects: [...found], linkageId: id, ...(isDefault && from === self && { isDefault: true as const }) }));
}

/** Whether a condition only holds while the field is empty. */
function requiresEmpty(when: Expression, id: string): boolean {
  if (when.kind === 'and') return when.operands.some((operand) => requiresEmpty(operand, id));
  const isSelf = (node: Expression | undefined): boolean => node?.kind === 'field' && node.id === id;
  if (when.kind === 'call') return when.name === 'isEmpty' && isSelf(when.args[0]);
  return when.kind === 'compare' && when.operator === '=' && isSelf(when.left) && when.right.kind === 'literal' && when.right.value === null;
}

const NONE: readonly FormLink[] = [];

function scriptLinks(index: FormIndex, self: FormEntry): readonly FormLink[] {
  const { node } = self;
  let scripts = knownScripts.get(node);
  if (scripts === undefined) {
    scripts = scriptsOf(node);
    knownScripts.set(node, scripts);
  }
  const reactions = reactionsOf(node);
  if (scripts.length === 0 && reactions.length === 0) return NONE;
  const links: FormLink[] = [];
  for (const { at, parts } of reactions) {
    if (parts === undefined) continue;
    const prefix = Array.isArray(node['x-reactions']) ? `x-reactions/${String(at)}/` : 'x-reactions/';
    const own = scripts.filter(({ path }) => path.startsWith(prefix));
    const target = targetOf(index, self, parts);
    // Where it aims at what is no single node, it is not known what it moves.
    if (target === undefined) continue;
    const place: ScriptPlace = { index, self, target, deps: dependenciesOf(index, self, parts) };
    const aspects = aspectsOf(parts);
    const read = new Set(own.flatMap((script) => readBy(script, place)));
    for (const entry of place.deps.values()) if (entry !== undefined) read.add(entry);
    // A reaction with a target runs when its own field's value changes.
    if (target !== self) read.add(self);
    for (const { id } of read) links.push({ from: id, to: target.id, aspects, via: 'reaction' });
  }
  const place: ScriptPlace = { index, self, deps: new Map() };
  for (const script of scripts) {
    if (script.path.startsWith('x-reactions')) continue;
    const aspect = ASPECT_OF_KEY.get(script.path.split('/')[0] ?? '') ?? 'other';
    for (const { id } of readBy(script, place)) links.push({ from: id, to: self.id, aspects: [aspect], via: 'script' });
  }
  return links;
}

function readBy({ text }: PlacedScript, place: ScriptPlace): readonly FormEntry[] {
  const { expression } = readScript(text);
  return expression === undefined ? [] : entriesRead(expression, place);
}

/** What a reaction moves, by the keys of what it sets. */
export function aspectsOf(parts: Readonly<Record<string, unknown>>): readonly LinkAspect[] {
  const aspects = new Set<LinkAspect>();
  for (const branch of [parts['fulfill'], parts['otherwise']]) {
    if (!isPlainObject(branch)) continue;
    for (const changes of [branch['state'], branch['schema']]) {
      if (isPlainObject(changes)) for (const key of Object.keys(changes)) aspects.add(ASPECT_OF_KEY.get(key.split('.')[0] ?? key) ?? 'other');
    }
  }
  return [...aspects];
}
