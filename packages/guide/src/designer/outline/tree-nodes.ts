import type { Finding, Lang } from '@zhengwu/core';
import type { TreeNode } from '@zhengwu/ui';
import { indexGuide, type Guide } from '../../model/index.js';
import { guideDesignerTextsIn, type GuideDesignerTexts } from '../../messages/designer.js';
import { outlineOf, type Outline, type OutlineRow } from './outline.js';
import { PENDING_ID, type PendingRow } from './pending-row.js';

export interface TreeNodesProps {
  readonly guide: Guide;
  readonly findings: readonly Finding[];
  /** Branches that are open: a closed one shows what is wrong below it. */
  readonly expanded: ReadonlySet<string>;
  readonly pending: PendingRow | undefined;
  /** What was cut and not pasted yet is drawn faintly. */
  readonly cut: ReadonlySet<string>;
  readonly lang: Lang;
}

type Mark = 'error' | 'warning';

const known = new WeakMap<Guide, { readonly props: TreeNodesProps; readonly nodes: readonly TreeNode[] }>();

/** The outline as the tree draws it: numbers, signs, counts, what is wrong. The same list while nothing of it changes. */
export function treeNodes(props: TreeNodesProps): readonly TreeNode[] {
  const former = known.get(props.guide);
  if (former !== undefined && (['findings', 'expanded', 'pending', 'cut', 'lang'] as const).every((key) => former.props[key] === props[key])) return former.nodes;
  const nodes = makeNodes(props);
  known.set(props.guide, { props, nodes });
  return nodes;
}

function makeNodes({ guide, findings, expanded, pending, cut, lang }: TreeNodesProps): readonly TreeNode[] {
  const texts = guideDesignerTextsIn(lang);
  const outline = outlineOf(guide);
  const marks = marksOf(guide, outline, findings);
  const children: TreeNode[][] = outline.rows.map(() => []);
  const below: (Mark | undefined)[] = [];
  const top: TreeNode[] = [];
  for (let at = outline.rows.length - 1; at >= 0; at -= 1) {
    const row = outline.rows[at];
    if (row === undefined) continue;
    const own = children[at]?.reverse() ?? [];
    if (pending !== undefined) addPending(own, row, pending, outline, texts);
    const mark = worse(marks.get(row.id), expanded.has(row.id) ? undefined : below[at]);
    const node: TreeNode = new OutlineNode(row, row.kind === 'question' || own.length > 0 ? own : undefined, mark, row.isLoose || cut.has(row.id), () => rowWords(row, guide, outline, texts));
    (children[row.parent] ?? top).push(node);
    if (row.parent >= 0) below[row.parent] = worse(below[row.parent], worse(marks.get(row.id), below[at]));
  }
  top.reverse();
  if (pending?.kind === 'question' && pending.behind === null) top.unshift(pendingNode({ text: '1', tone: 'accent' }));
  return top;
}

type RowWords = Pick<TreeNode, 'label' | 'badge' | 'note' | 'description'>;

/** A row as the tree asks for it. Its words are made when it is seen: of ten thousand rows, forty are. */
class OutlineNode implements TreeNode {
  readonly id: string;
  readonly isEditable: boolean;
  declare readonly children?: readonly TreeNode[];
  declare readonly mark?: Mark;
  declare readonly isMuted?: boolean;
  readonly #say: () => RowWords;
  #words: RowWords | undefined;

  constructor({ id, kind }: OutlineRow, children: readonly TreeNode[] | undefined, mark: Mark | undefined, isMuted: boolean, say: () => RowWords) {
    this.id = id;
    this.isEditable = kind !== 'reference';
    if (children !== undefined) this.children = children;
    if (mark !== undefined) this.mark = mark;
    if (isMuted) this.isMuted = true;
    this.#say = say;
  }

  get label(): string {
    return this.#said.label;
  }

  get badge(): TreeNode['badge'] {
    return this.#said.badge;
  }

  get note(): string | undefined {
    return this.#said.note;
  }

  get description(): string | undefined {
    return this.#said.description;
  }

  get #said(): RowWords {
    return (this.#words ??= this.#say());
  }
}

function addPending(children: TreeNode[], row: OutlineRow, pending: PendingRow, outline: Outline, { outline: words }: GuideDesignerTexts): void {
  if (pending.kind === 'option' && row.kind === 'question' && row.id === pending.of) children.splice(pending.index, 0, pendingNode());
  else if (pending.kind === 'question' && row.id === pending.behind) {
    children.push(pendingNode({ text: pending.answers === undefined ? String(outline.questions + 1) : words.kindSigns[pending.answers], tone: 'accent' }));
  }
}

function pendingNode(badge?: TreeNode['badge']): TreeNode {
  return { id: PENDING_ID, label: '', isEditable: true, ...(badge === undefined ? {} : { badge }) };
}

function rowWords(row: OutlineRow, guide: Guide, outline: Outline, texts: GuideDesignerTexts): RowWords {
  const { outline: words } = texts;
  const { question, option, leaf } = row;
  const label = rowLabel(row, guide, texts);
  if (row.kind === 'question') {
    const number = outline.numberOf(row.id) ?? 0;
    const name = indexGuide(guide).variable(question?.variableId ?? '')?.name ?? '';
    return { label, badge: { text: String(number), tone: 'accent' }, ...(name === '' ? {} : { description: words.asks(name) }) };
  }
  if (leaf?.kind === 'reference') return { label, badge: { text: '↪', tone: 'quiet' }, note: `→ ${nodeLabel(guide, leaf.to, texts)}` };
  if (leaf?.kind === 'outcome') {
    const isCase = leaf.end.kind === 'handle';
    return {
      label,
      badge: { text: words.endSigns[leaf.end.kind], tone: isCase ? 'good' : 'quiet' },
      ...(isCase ? { note: words.materials(outline.materialsOn(row)) } : {}),
      description: leaf.name ?? words.ends[leaf.end.kind],
    };
  }
  if (option?.next == null) return { label, note: words.deadEnd };
  // A closed branch near the top says what it counts, as the first rows are read first.
  const depth = depthOf(row, outline.rows);
  return { label, ...(row.situations === 0 ? {} : { note: depth <= 2 ? words.situations(row.situations) : String(row.situations), description: words.situations(row.situations) }) };
}

function rowLabel({ kind, question, option, leaf }: OutlineRow, guide: Guide, texts: GuideDesignerTexts): string {
  const { outline: words } = texts;
  if (option !== undefined) return option.text === '' ? words.untitledOption : option.text;
  if (kind === 'question') return question?.text === '' || question === undefined ? words.untitledQuestion : question.text;
  return leaf === undefined ? '' : nodeLabel(guide, leaf.id, texts);
}

/** How a node is called in one line: a question's text, an outcome's name or the option that leads to it. */
export function nodeLabel(guide: Guide, id: string, texts: GuideDesignerTexts): string {
  const { outline: words } = texts;
  const index = indexGuide(guide);
  const node = index.node(id);
  switch (node?.kind) {
    case 'question': {
      const number = outlineOf(guide).numberOf(node.id);
      return `${number === undefined ? '' : `${String(number)} `}${node.text === '' ? words.untitledQuestion : node.text}`;
    }
    case 'outcome': {
      const text = index.owner(node.id)?.option.text;
      return node.name ?? (text === undefined || text === '' ? words.ends[node.end.kind] : text);
    }
    case 'reference':
      return `↪ ${index.node(node.to) === undefined ? words.gone : index.owner(node.id)?.option.text ?? words.reference}`;
    case undefined:
      return words.gone;
  }
}

function depthOf({ parent }: OutlineRow, rows: readonly OutlineRow[]): number {
  let depth = 1;
  for (let at = parent; at >= 0 && depth < 4; at = rows[at]?.parent ?? -1) depth += 1;
  return depth;
}

function marksOf(guide: Guide, outline: Outline, findings: readonly Finding[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  const asking = new Map<string, string>();
  for (const node of guide.nodes) if (node.kind === 'question' && !asking.has(node.variableId)) asking.set(node.variableId, node.id);
  for (const { severity, at } of findings) {
    const row = outline.rowOf(at.id) ?? outline.rowOf(asking.get(at.id) ?? '');
    if (row !== undefined) marks.set(row.id, worse(marks.get(row.id), severity === 'error' ? 'error' : 'warning') ?? 'warning');
  }
  return marks;
}

function worse(one: Mark | undefined, other: Mark | undefined): Mark | undefined {
  return one === 'error' || other === 'error' ? 'error' : (one ?? other);
}
