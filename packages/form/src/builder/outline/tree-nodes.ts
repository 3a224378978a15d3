import type { Finding, Lang } from '@zhengwu/core';
import type { TreeNode } from '@zhengwu/ui';
import { componentNamed } from '../../components/index.js';
import type { BuilderTexts } from '../../messages/builder.js';
import { componentName } from '../../messages/component-name.js';
import { componentNamesIn } from '../../messages/component-names.js';
import { indexForm, isRow, type Form, type FormEntry } from '../../model/index.js';
import { nodeName } from '../node-name.js';
import { isBound, isControl } from '../status-counts.js';

interface Givens {
  readonly form: Form;
  readonly findings: readonly Finding[];
  readonly cut: ReadonlySet<string>;
  readonly hasTables: boolean;
  readonly lang: Lang;
  readonly texts: BuilderTexts;
}

const KEYS = ['form', 'findings', 'cut', 'hasTables', 'lang'] as const;

/** The form as the tree draws it. A row of an array is no thing of its own: what lies in it stands below the array. */
export class OutlineNodes {
  #former: (Givens & { readonly nodes: readonly TreeNode[] }) | undefined;

  of(givens: Givens): readonly TreeNode[] {
    const former = this.#former;
    if (former !== undefined && KEYS.every((key) => former[key] === givens[key])) return former.nodes;
    const nodes = treeOf(givens);
    this.#former = { ...givens, nodes };
    return nodes;
  }
}

function treeOf(givens: Givens): readonly TreeNode[] {
  const marks = new Map<string, 'error' | 'warning'>();
  for (const { at, severity } of givens.findings) if (marks.get(at.id) !== 'error') marks.set(at.id, severity === 'error' ? 'error' : 'warning');
  const index = indexForm(givens.form.schema);
  // From the last to the first: what lies in a node is made before it.
  const made = new Map<FormEntry, TreeNode>();
  for (let at = index.entries.length - 1; at >= 0; at -= 1) {
    const entry = index.entries[at];
    if (entry !== undefined && !isRow(entry)) made.set(entry, nodeFor(entry, shownChildren(entry).flatMap((child) => made.get(child) ?? []), marks, givens));
  }
  return shownChildren(index.root).flatMap((child) => made.get(child) ?? []);
}

/** An array's row is left out, what lies in it comes first. */
export function shownChildren(entry: FormEntry): readonly FormEntry[] {
  return entry.children.flatMap((child) => (isRow(child) ? child.children : [child]));
}

function nodeFor(entry: FormEntry, children: readonly TreeNode[], marks: ReadonlyMap<string, 'error' | 'warning'>, { cut, hasTables, lang, texts }: Givens): TreeNode {
  const { node, id } = entry;
  const words = texts.outline;
  const spec = componentNamed(node['x-component']);
  const role = spec?.role;
  const isOpen = role === 'layout' || role === 'array' || children.length > 0 || (role === undefined && (node.type === 'void' || node.type === 'object'));
  const rules = node['x-rules']?.length ?? 0;
  const label = nodeName(entry, texts, lang);
  const component = componentName(componentNamesIn(lang), node['x-component'] ?? '');
  const isUnbound = hasTables && isControl(entry) && !isBound(entry);
  const said = [component, node.required === true ? words.required : '', isUnbound ? words.unbound : '', rules === 0 ? '' : words.linked(rules)].filter((part) => part !== '');
  return {
    id,
    label,
    badge: node.required === true ? { text: '*', tone: 'accent' } : undefined,
    note: isUnbound ? words.unbound : component === label ? undefined : component,
    mark: marks.get(id) ?? (isOpen ? worst(children) : undefined),
    isMuted: cut.has(id),
    isEditable: role !== 'arrayPart',
    description: said.join(' · '),
    ...(isOpen ? { children } : {}),
  };
}

function worst(children: readonly TreeNode[]): 'error' | 'warning' | undefined {
  return children.some(({ mark }) => mark === 'error') ? 'error' : children.some(({ mark }) => mark === 'warning') ? 'warning' : undefined;
}
