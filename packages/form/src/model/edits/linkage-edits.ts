import { inserted, moved, removed, type Id } from '@zhengwu/core';
import * as v from 'valibot';
import type { FormNode } from '../form-node.js';
import type { Linkage } from '../linkage.js';
import { linkageShape } from '../linkage-shape.js';
import { isPosition } from './places.js';
import { refuse } from './refusals.js';
import { nodeEdit, withKey } from './schema-edit.js';

export interface LinkageArgs {
  /** The node that the linkage moves. */
  readonly id: string;
  readonly linkageId: Id<'lnk'>;
}

/** Puts a linkage on the node that it moves; last if no position is given. */
export const insertLinkage = nodeEdit<{ readonly id: string; readonly linkage: Linkage; readonly index?: number }>('linkage/insert', (node, { linkage, index }, { index: form, entry }) => {
  if (entry.parent === undefined) return refuse('form/fixed', { id: entry.id });
  const linkages = node['x-rules'] ?? [];
  const at = index ?? linkages.length;
  if (!isPosition(at, linkages.length)) return refuse('form/no-such-position', { position: at });
  if (!v.is(linkageShape, linkage)) return refuse('form/bad-value', { name: 'x-rules' });
  if (form.entries.some(({ node: each }) => each['x-rules']?.some(({ id }) => id === linkage.id) === true)) return refuse('form/duplicate-id', { id: linkage.id });
  return withLinkages(node, inserted(linkages, at, linkage)); // a draft of what it is
});

/** Changes a linkage: the one with its id. */
export const setLinkage = nodeEdit<{ readonly id: string; readonly linkage: Linkage }>(
  'linkage/set',
  (node, { linkage }) => {
    const linkages = node['x-rules'] ?? [];
    if (!linkages.some(({ id }) => id === linkage.id)) return refuse('form/gone', { id: linkage.id });
    if (!v.is(linkageShape, linkage)) return refuse('form/bad-value', { name: 'x-rules' });
    return withLinkages(node, linkages.map((each) => (each.id === linkage.id ? linkage : each)));
  },
  { joinKey: ({ linkage }) => linkage.id },
);

export const removeLinkage = nodeEdit<LinkageArgs>('linkage/remove', (node, { linkageId }) => {
  const linkages = node['x-rules'] ?? [];
  const at = linkages.findIndex(({ id }) => id === linkageId);
  return at < 0 ? refuse('form/gone', { id: linkageId }) : withLinkages(node, removed(linkages, at)); // a draft of what it is
});

/** Moves a linkage to position `to`, counted without it: of several that fill a value, the first that holds counts. */
export const moveLinkage = nodeEdit<LinkageArgs & { readonly to: number }>('linkage/move', (node, { linkageId, to }) => {
  const linkages = node['x-rules'] ?? [];
  const at = linkages.findIndex(({ id }) => id === linkageId);
  if (at < 0) return refuse('form/gone', { id: linkageId });
  if (!isPosition(to, linkages.length - 1)) return refuse('form/no-such-position', { position: to });
  return at === to ? node : withLinkages(node, moved(linkages, at, to)); // a draft of what it is
});

function withLinkages(node: FormNode, linkages: readonly Linkage[]): FormNode {
  return withKey(node, 'x-rules', linkages.length === 0 ? undefined : linkages);
}
