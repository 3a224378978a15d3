import type { TreeNode } from '@zhengwu/ui';
import type { RemarkCount } from './remark-counts.js';

/** The rows of the list, each with how many conversations about it are open. */
export function withRemarks(nodes: readonly TreeNode[], counts: ReadonlyMap<string, RemarkCount>, words: (count: number) => string): readonly TreeNode[] {
  if (counts.size === 0) return nodes;
  return nodes.map((node) => {
    const open = counts.get(node.id)?.open ?? 0;
    const children = node.children === undefined ? {} : { children: withRemarks(node.children, counts, words) };
    return { ...node, ...children, ...(open === 0 ? {} : { note: [words(open), ...(node.note === undefined ? [] : [node.note])].join(' · ') }) };
  });
}
