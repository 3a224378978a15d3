import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import { readingOrder } from '../../layout/reading-order.js';
import { indexGuide, type Guide, type GuideNode } from '../../model/index.js';
import { guideOfSeed } from '../../model/testing/random-guide.js';
import { sampleGuide } from '../../model/testing/sample-guide.js';
import { faultyGuides } from '../testing/faulty-guides.js';
import { outlineOf, type OutlineRow } from './outline.js';
import { OutlineNodes, type TreeNodesProps } from './tree-nodes.js';

const treeNodes = (props: TreeNodesProps) => new OutlineNodes().of(props);

const drawn = (guide: Guide): readonly string[] => {
  const lines: string[] = [];
  const waiting = [...treeNodes({ guide, findings: [], expanded: new Set(), pending: undefined, cut: new Set(), lang: 'zh-CN' })].map((node) => ({ node, level: 0 })).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, level } = next;
    lines.push(`${'  '.repeat(level)}${[node.badge?.text, node.label, node.note].filter((part) => part !== undefined).join(' ')}`);
    waiting.push(...[...(node.children ?? [])].map((child) => ({ node: child, level: level + 1 })).reverse());
  }
  return lines;
};

describe('the outline', () => {
  it('reads as a guide is read: an answer a row, with what it ends in', () => {
    expect(drawn(sampleGuide).slice(0, 9)).toEqual([
      '1 您要办理什么？',
      '  新办 6 结果',
      '    2 经营场所在哪个镇街？',
      '      开平市 5',
      '        3 您的主体业态是哪一种？',
      '          餐饮服务 2',
      '            4 经营面积是多少平方米？',
      '              300平方米以上 2',
      '                5 制售哪些食品？',
    ]);
    expect(drawn(sampleGuide)).toContain('              ↪ 不满300平方米 → 5 制售哪些食品？');
    expect(drawn(sampleGuide)).toContain('          转 仅销售预包装食品');
  });

  it('finds the row of what has none of its own', () => {
    const { rowOf } = outlineOf(sampleGuide);
    expect(rowOf('out_there')?.id).toBe('opt_there');
    expect(rowOf('ref_dishes')?.id).toBe('opt_small');
    expect(rowOf('ext_raw')?.id).toBe('q_dishes');
    expect(rowOf('nobody')).toBeUndefined();
  });

  it('what nothing leads to stands at the end, by itself and faintly', () => {
    const guide = faultyGuides['到不了']!;
    const { rows } = outlineOf(guide);
    expect(rows[rows.length - 1]).toMatchObject({ id: 'out_lost', parent: -1, isLoose: true });
  });

  it('a closed branch shows what is wrong below it, an open one does not', () => {
    const findings = [{ rule: 'guide/gap', severity: 'error' as const, at: { part: 'guide' as const, id: 'q_area' }, params: {}, fixes: [] }];
    const markOf = (expanded: ReadonlySet<string>) => treeNodes({ guide: sampleGuide, findings, expanded, pending: undefined, cut: new Set(), lang: 'zh-CN' })[0]?.mark;
    expect(markOf(new Set())).toBe('error');
    expect(markOf(new Set(['q_matter']))).toBeUndefined();
  });

  it('holds each node and each option of any guide once, in the reading order, whatever is broken', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const guide = guideOfSeed(seed);
        const index = indexGuide(guide);
        const { rows, rowOf, numberOf, situationsBehind } = outlineOf(guide);
        const ids = new Set(guide.nodes.map(({ id }) => id));
        for (const id of ids) expect(rowOf(id)).toBeDefined();
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        const order = readingOrder(guide);
        const inOrder = rows.flatMap((row): readonly GuideNode['id'][] => [row.leaf?.id ?? (row.kind === 'question' ? row.question?.id : undefined)].filter((id) => id !== undefined));
        expect(inOrder).toEqual(order.nodes.map(({ id }) => id));
        for (const row of rows) if (row.kind === 'question') expect(numberOf(row.id)).toBe(order.numbers[order.placeOf(row.id) ?? -1]);
        for (const row of rows) expect(situationsBehind(row)).toBe(reachable(guide, row));
        expect(index).toBeDefined();
      }),
      { numRuns: numRuns(100, 3000) },
    );
  });
});

describe('while one writes', () => {
  it('the outline, the order and the index of a revision speak of its own nodes, whatever was derived from the one before', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (seed, places) => {
        let guide = guideOfSeed(seed);
        const ids = outlineOf(guide).rows.map(({ id }) => id);
        for (const at of places) {
          const place = at % Math.max(1, guide.nodes.length);
          guide = { ...guide, nodes: guide.nodes.map((node, nth) => (nth === place ? rewritten(node) : node)) };
          const { rows, questions, outcomes } = outlineOf(guide);
          expect(rows.map(({ id }) => id)).toEqual(ids);
          const own = new Set<unknown>(guide.nodes.flatMap((node): readonly unknown[] => (node.kind === 'question' ? [node, ...node.options] : [node])));
          for (const { question, option, leaf } of rows) for (const part of [question, option, leaf]) expect(part === undefined || own.has(part)).toBe(true);
          expect(readingOrder(guide).nodes.every((node) => own.has(node))).toBe(true);
          for (const { id } of guide.nodes) expect(indexGuide(guide).node(id)).toBe(guide.nodes.find((node) => node.id === id));
          expect([questions, outcomes]).toEqual([rows.filter(({ kind }) => kind === 'question').length, rows.filter(({ leaf }) => leaf?.kind === 'outcome').length]);
        }
      }),
      { numRuns: numRuns(100, 3000) },
    );
  });

  it('the rows are the same objects, say what is new, and show what was found', () => {
    const nodes = new OutlineNodes();
    const of = (guide: Guide, more: Partial<TreeNodesProps> = {}) => nodes.of({ guide, findings: [], expanded: new Set(), pending: undefined, cut: new Set(), lang: 'zh-CN', ...more });
    const before = of(sampleGuide);
    const { revision } = nodes;
    const guide = { ...sampleGuide, nodes: sampleGuide.nodes.map((node) => (node.id === 'q_matter' ? rewritten(node) : node)) };
    expect(of(guide)).toBe(before);
    expect(before[0]?.label).toBe('您要办理什么？！');
    expect(nodes.revision).not.toBe(revision);
    of(guide, { findings: [{ rule: 'guide/gap', severity: 'error', at: { part: 'guide', id: 'q_area' }, params: {}, fixes: [] }] });
    expect(before[0]?.mark).toBe('error');
    of({ ...guide, nodes: guide.nodes.slice(0, -1) });
    expect(of(guide)).not.toBe(before);
  });
});

function rewritten(node: GuideNode): GuideNode {
  if (node.kind === 'question') return { ...node, text: `${node.text}！`, options: node.options.map((option) => ({ ...option, text: `${option.text}！` })) };
  return node.kind === 'outcome' ? { ...node, name: '改过' } : { ...node };
}

/** By looking: all outcomes that can be reached, references followed. */
function reachable(guide: Guide, row: OutlineRow): number {
  const index = indexGuide(guide);
  const first = row.option === undefined ? row.id : row.option.next;
  const seen = new Set<string>();
  const waiting = first === null ? [] : [first as GuideNode['id']];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = index.node(id);
    if (node === undefined || seen.has(id)) continue;
    seen.add(id);
    if (node.kind === 'reference') waiting.push(node.to);
    else if (node.kind === 'question') for (const { next } of node.options) if (next !== null) waiting.push(next);
  }
  return [...seen].filter((id) => index.node(id)?.kind === 'outcome').length;
}

it('says how many materials a case takes, as on the map: conditions count', () => {
  const line = (label: string): string | undefined => drawn(sampleGuide).find((each) => each.includes(label))?.trim();
  expect(line('情 是')).toBe('情 是 2 材料');
  // The form and the plan; perhaps raw food, perhaps an agent. The licence need not be handed in.
  expect(line('大型餐饮')).toBe('情 大型餐饮 2 至 4 材料');
});
