import type { Finding, Lang } from '@zhengwu/core';
import type { TreeNode } from '@zhengwu/ui';
import { outcomeMaterials } from '../../canvas/outcome-materials.js';
import { indexGuide } from '../../model/guide-index.js';
import { shapeOf, type GuideShape } from '../../model/guide-shape.js';
import type { Guide, Outcome } from '../../model/index.js';
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

/** What the rows are made of now: they ask for it when they are seen, of ten thousand some forty. */
interface Live {
  guide: Guide;
  outline: Outline;
  texts: GuideDesignerTexts;
  expanded: ReadonlySet<string>;
  cut: ReadonlySet<string>;
  marks: ReadonlyMap<string, Mark>;
  /** The worst below each row, by its place. */
  below: readonly (Mark | undefined)[];
  /** Another object when the words of rows may be others. */
  said: object;
}

const KEYS = ['guide', 'findings', 'expanded', 'pending', 'cut', 'lang'] as const;

/**
 * The outline as the tree draws it: numbers, signs, counts, what is wrong. While the rows stay where they are, and only say
 * something else, they are the same objects, and `revision` tells the tree to look again: a keystroke in a guide of ten
 * thousand nodes makes none of them anew.
 */
export class OutlineNodes {
  #nodes: readonly TreeNode[] = [];
  #shape: GuideShape | undefined;
  #live: Live | undefined;
  #former: TreeNodesProps | undefined;
  #revision: object = {};

  /** Another object when nodes say something else. */
  get revision(): object {
    return this.#revision;
  }

  of(props: TreeNodesProps): readonly TreeNode[] {
    const former = this.#former;
    if (former !== undefined && KEYS.every((key) => former[key] === props[key])) return this.#nodes;
    const shape = shapeOf(props.guide);
    const isSameRows = shape === this.#shape && former?.pending === props.pending;
    const live = this.#look(props, isSameRows);
    if (!isSameRows) this.#nodes = makeNodes(live, props.pending);
    this.#shape = shape;
    this.#former = props;
    this.#revision = {};
    return this.#nodes;
  }

  #look({ guide, findings, expanded, cut, lang }: TreeNodesProps, isSameRows: boolean): Live {
    const [former, live] = [this.#former, this.#live];
    const outline = outlineOf(guide);
    const marks = live !== undefined && isSameRows && former?.findings === findings ? live.marks : marksOf(guide, outline, findings);
    // The checks come to the same most of the time.
    const isSameMarks = live !== undefined && isSameRows && isSameMap(live.marks, marks);
    const said = live !== undefined && former?.guide === guide && former.lang === lang ? live.said : {};
    const now: Live = { guide, outline, texts: guideDesignerTextsIn(lang), expanded, cut, marks, below: isSameMarks ? live.below : belowOf(outline, marks), said };
    this.#live = live === undefined ? now : Object.assign(live, now);
    return this.#live;
  }
}

function makeNodes(live: Live, pending: PendingRow | undefined): readonly TreeNode[] {
  const { outline, texts } = live;
  const children: TreeNode[][] = outline.rows.map(() => []);
  const top: TreeNode[] = [];
  for (let at = outline.rows.length - 1; at >= 0; at -= 1) {
    const row = outline.rows[at];
    if (row === undefined) continue;
    const own = children[at]?.reverse() ?? [];
    if (pending !== undefined) addPending(own, row, pending, outline, texts);
    const node: TreeNode = new OutlineNode(row, at, row.kind === 'question' || own.length > 0 ? own : undefined, live);
    (children[row.parent] ?? top).push(node);
  }
  top.reverse();
  if (pending?.kind === 'question' && pending.behind === null) top.unshift(pendingNode({ text: '1', tone: 'accent' }));
  return top;
}

type RowWords = Pick<TreeNode, 'label' | 'badge' | 'note' | 'description'>;

/** A row as the tree asks for it; what it says is made when it is seen. */
class OutlineNode implements TreeNode {
  readonly id: string;
  readonly isEditable: boolean;
  declare readonly children?: readonly TreeNode[];
  readonly #at: number;
  readonly #live: Live;
  #words: RowWords | undefined;
  #said: object | undefined;

  constructor({ id, kind }: OutlineRow, at: number, children: readonly TreeNode[] | undefined, live: Live) {
    this.id = id;
    this.isEditable = kind !== 'reference';
    if (children !== undefined) this.children = children;
    this.#at = at;
    this.#live = live;
  }

  get label(): string {
    return this.#sayings.label;
  }

  get badge(): TreeNode['badge'] {
    return this.#sayings.badge;
  }

  get note(): string | undefined {
    return this.#sayings.note;
  }

  get description(): string | undefined {
    return this.#sayings.description;
  }

  get mark(): Mark | undefined {
    const { marks, below, expanded } = this.#live;
    return worse(marks.get(this.id), expanded.has(this.id) ? undefined : below[this.#at]);
  }

  get isMuted(): boolean {
    return this.#live.cut.has(this.id) || this.#row?.isLoose === true;
  }

  get #row(): OutlineRow | undefined {
    return this.#live.outline.rows[this.#at];
  }

  get #sayings(): RowWords {
    const { said, guide, outline, texts } = this.#live;
    const row = this.#row;
    if (this.#words === undefined || this.#said !== said) {
      this.#words = row === undefined ? { label: '' } : rowWords(row, guide, outline, texts);
      this.#said = said;
    }
    return this.#words;
  }
}

/** The worst mark below each row. */
function belowOf({ rows }: Outline, marks: ReadonlyMap<string, Mark>): readonly (Mark | undefined)[] {
  const below: (Mark | undefined)[] = [];
  if (marks.size === 0) return below;
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row !== undefined && row.parent >= 0) below[row.parent] = worse(below[row.parent], worse(marks.get(row.id), below[at]));
  }
  return below;
}

function isSameMap(one: ReadonlyMap<string, Mark>, other: ReadonlyMap<string, Mark>): boolean {
  return one === other || (one.size === other.size && [...one].every(([id, mark]) => other.get(id) === mark));
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
      ...(isCase ? { note: materialsNote(guide, leaf, words) } : {}),
      description: leaf.name ?? words.ends[leaf.end.kind],
    };
  }
  if (option?.next == null) return { label, note: words.deadEnd };
  // A closed branch near the top says what it counts, as the first rows are read first.
  const depth = depthOf(row, outline.rows);
  const situations = outline.situationsBehind(row);
  return { label, ...(situations === 0 ? {} : { note: depth <= 2 ? words.outcomes(situations) : String(situations), description: words.outcomesBehind(situations) }) };
}

/** As on the map. */
function materialsNote(guide: Guide, outcome: Outcome, words: GuideDesignerTexts['outline']): string {
  const { least, most, isExact } = outcomeMaterials(guide, outcome);
  return isExact ? words.materials(least, most) : words.materialsAbout(least, most);
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
  if (findings.length === 0) return marks;
  let asking: ReadonlyMap<string, string> | undefined;
  for (const { severity, at } of findings) {
    const row = outline.rowOf(at.id) ?? outline.rowOf((asking ??= firstAsking(guide)).get(at.id) ?? '');
    if (row !== undefined) marks.set(row.id, worse(marks.get(row.id), severity === 'error' ? 'error' : 'warning') ?? 'warning');
  }
  return marks;
}

/** The first question that asks for each variable. */
function firstAsking(guide: Guide): ReadonlyMap<string, string> {
  const asking = new Map<string, string>();
  for (const node of guide.nodes) if (node.kind === 'question' && !asking.has(node.variableId)) asking.set(node.variableId, node.id);
  return asking;
}

function worse(one: Mark | undefined, other: Mark | undefined): Mark | undefined {
  return one === 'error' || other === 'error' ? 'error' : (one ?? other);
}
