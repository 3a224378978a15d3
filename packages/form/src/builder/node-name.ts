import type { Lang } from '@zhengwu/core';
import { componentName } from '../messages/component-name.js';
import { componentNamesIn } from '../messages/component-names.js';
import type { BuilderTexts } from '../messages/builder.js';
import { isBound, isControl } from './status-counts.js';
import { isRow, nodeTitle, type FormEntry } from '../model/index.js';

/** How a node is called: its title, that of the column around it, its words, else what its component is. */
export function nodeName(entry: FormEntry, texts: BuilderTexts, lang: Lang): string {
  if (isRow(entry) && entry.parent !== undefined) return texts.outline.row(nodeName(entry.parent, texts, lang));
  const { node, parent, key } = entry;
  const title = nodeTitle(node) ?? contentOf(entry);
  if (title !== undefined) return title;
  // A cell's control is called as its column's head.
  const head = parent?.node['x-component'] === 'ArrayTable.Column' ? nodeTitle(parent.node) : undefined;
  if (head !== undefined && parent?.children.length === 1) return head;
  const component = node['x-component'];
  return component === undefined || component === '' ? key : componentName(componentNamesIn(lang), component);
}

function contentOf({ node }: FormEntry): string | undefined {
  const { content, children } = node['x-component-props'] ?? {};
  const text = [content, children, node['x-content']].find((each): each is string => typeof each === 'string' && each.trim() !== '');
  return text === undefined || text.length <= 20 ? text : `${text.slice(0, 20)}…`;
}

/** A node as it is read out when the cursor comes to it: what it is, where it stands, whether it must be filled in and is bound. */
export function describedNode(entry: FormEntry, texts: BuilderTexts, lang: Lang, hasTables: boolean): string {
  const { node, parent, depth } = entry;
  const siblings = (parent?.children ?? []).filter((child) => !isRow(child));
  return texts.canvas.described({
    name: nodeName(entry, texts, lang),
    component: componentName(componentNamesIn(lang), node['x-component'] ?? ''),
    position: siblings.indexOf(entry) + 1,
    size: siblings.length,
    level: depth,
    required: node.required === true,
    bound: hasTables && isControl(entry) ? isBound(entry) : undefined,
  });
}
