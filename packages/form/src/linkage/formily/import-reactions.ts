import type { Id } from '@zhengwu/core';
import { indexForm, type FormEntry, type FormIndex } from '../../model/form-index.js';
import type { FormNode, NodeId } from '../../model/form-node.js';
import type { Form } from '../../model/form.js';
import type { Effect, Linkage } from '../../model/linkage.js';
import { isScript } from '../../script/script-text.js';
import { linkagesOf } from '../linkage-state.js';
import { dependenciesOf, reactionsOf, targetOf } from '../reaction.js';
import { effectsOfReaction, SCRIPTED_KEYS, type ConditionalEffect } from './reaction-effects.js';
import { ImportError, type ImportFault } from './script-to-expression.js';
import { withNodes } from './with-nodes.js';

/** A reaction or a script that became linkages. */
export interface ImportedReaction {
  /** The node on which it stood, and below it, slash-separated: `x-reactions/0`, `x-visible`. */
  readonly id: NodeId;
  readonly path: string;
  /** The node on which its linkages stand. */
  readonly target: NodeId;
  readonly linkageIds: readonly string[];
}

/** A reaction or a script that stays as it was, and why. */
export interface KeptReaction {
  readonly id: NodeId;
  readonly path: string;
  readonly reason: ImportFault;
}

export interface ImportedForm<Kind extends Pick<Form, 'schema'>> {
  readonly form: Kind;
  readonly imported: readonly ImportedReaction[];
  readonly kept: readonly KeptReaction[];
}

interface Candidate {
  readonly entry: FormEntry;
  readonly path: string;
  /** Of a list of reactions. */
  readonly at?: number;
  readonly target: FormEntry;
  readonly effects: readonly ConditionalEffect[];
}

/**
 * Turns Formily's reactions, and scripts as `x-visible`, into linkages where these mean the same: on the node that is moved, over
 * the fields' ids. What cannot be said so stays word for word, and is named. Each reaction goes over whole or not at all.
 */
export function importReactions<Kind extends Pick<Form, 'schema'>>(form: Kind, newId: () => Id<'lnk'>): ImportedForm<Kind> {
  const index = indexForm(form.schema);
  const kept: KeptReaction[] = [];
  const candidates = index.entries.flatMap((entry) => candidatesOf(index, entry, kept));
  const doubled = doubledAspects(candidates);
  const taken = candidates.filter((candidate) => {
    if (!doubled.has(candidate)) return true;
    kept.push({ id: candidate.entry.id, path: candidate.path, reason: 'several' });
    return false;
  });
  const changed = new Map<FormEntry, FormNode>();
  const nodeOf = (entry: FormEntry): FormNode => changed.get(entry) ?? (entry.node as FormNode); // all entries but the root
  const imported = taken.map(({ entry, path, target, effects }): ImportedReaction => {
    const linkages = linkagesFor(effects, newId);
    const node = nodeOf(target);
    changed.set(target, { ...node, 'x-rules': [...linkagesOf(node), ...linkages] });
    return { id: entry.id, path, target: target.id, linkageIds: linkages.map(({ id }) => id) };
  });
  for (const entry of new Set(taken.map((each) => each.entry))) changed.set(entry, withoutImported(nodeOf(entry), taken.filter((each) => each.entry === entry)));
  return { form: { ...form, schema: withNodes(form.schema, changed) }, imported, kept };
}

function candidatesOf(index: FormIndex, entry: FormEntry, kept: KeptReaction[]): readonly Candidate[] {
  const found: Candidate[] = [];
  const isList = Array.isArray(entry.node['x-reactions']);
  const attempt = (path: string, read: () => Omit<Candidate, 'entry' | 'path'>): void => {
    try {
      found.push({ entry, path, ...read() });
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      kept.push({ id: entry.id, path, reason: error.fault });
    }
  };
  for (const { at, parts } of reactionsOf(entry.node)) {
    attempt(isList ? `x-reactions/${String(at)}` : 'x-reactions', () => {
      if (parts === undefined) throw new ImportError('function');
      const target = targetOf(index, entry, parts);
      if (target === undefined) throw new ImportError('target');
      const effects = effectsOfReaction(parts, { index, self: entry, target, deps: dependenciesOf(index, entry, parts) }, target);
      return { at, target, effects };
    });
  }
  for (const key of SCRIPTED_KEYS) {
    if (!isScript(entry.node[key])) continue;
    attempt(key, () => ({ target: entry, effects: effectsOfReaction({ fulfill: { schema: { [key]: entry.node[key] } } }, { index, self: entry, deps: new Map() }, without(entry, key)) }));
  }
  return found;
}

/** The node as it is when its script is gone. */
function without(entry: FormEntry, key: string): FormEntry {
  const { [key]: _script, ...node } = entry.node;
  return { ...entry, node: node as FormNode, array: entry.array, parent: entry.parent }; // a node without one of its optional keys
}

/** Reactions of which several set the same of one node: which of them counts is a matter of moments, which linkages do not know. */
function doubledAspects(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const byAspect = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const aspects = new Set(candidate.effects.map(({ effect }) => `${candidate.target.id} ${ASPECT[effect.kind]}`));
    for (const aspect of aspects) byAspect.set(aspect, [...(byAspect.get(aspect) ?? []), candidate]);
  }
  return new Set([...byAspect.values()].filter((each) => each.length > 1).flat());
}

const ASPECT: Readonly<Record<Effect['kind'], string>> = {
  show: 'visible',
  hide: 'visible',
  require: 'required',
  relax: 'required',
  enable: 'pattern',
  disable: 'pattern',
  unlock: 'pattern',
  lock: 'pattern',
  fill: 'value',
  options: 'options',
};

/** One linkage for each condition. */
function linkagesFor(effects: readonly ConditionalEffect[], newId: () => Id<'lnk'>): readonly Linkage[] {
  const byCondition = new Map<string, { readonly first: ConditionalEffect; readonly effects: Effect[] }>();
  for (const each of effects) {
    const key = JSON.stringify(each.when ?? null);
    const group = byCondition.get(key);
    if (group === undefined) byCondition.set(key, { first: each, effects: [each.effect] });
    else group.effects.push(each.effect);
  }
  return [...byCondition.values()].map(({ first: { when }, effects: own }) => (when === undefined ? { id: newId(), effects: own } : { id: newId(), when, effects: own }));
}

function withoutImported(node: FormNode, imported: readonly Candidate[]): FormNode {
  const result: Record<string, unknown> = { ...node };
  const places = new Set(imported.map(({ at }) => at));
  for (const { path } of imported) if (!path.startsWith('x-reactions')) Reflect.deleteProperty(result, path);
  if (imported.some(({ path }) => path.startsWith('x-reactions'))) {
    const reactions = node['x-reactions'];
    const left = Array.isArray(reactions) ? (reactions as readonly unknown[]).filter((_, at) => !places.has(at)) : [];
    if (left.length === 0) Reflect.deleteProperty(result, 'x-reactions');
    else result['x-reactions'] = left;
  }
  return result as FormNode; // the node without some of its optional keys
}
