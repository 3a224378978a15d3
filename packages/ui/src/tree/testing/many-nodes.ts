import type { TreeNode } from '../tree-node.js';

/** A catalogue of service items: departments, their items, their situations; about `count` nodes. */
export function manyNodes(count: number): readonly TreeNode[] {
  const departments = Math.max(1, Math.round(count / 111));
  return Array.from({ length: departments }, (_, d) => ({
    id: `d${d}`,
    label: `第 ${d + 1} 批 市场监督管理局事项`,
    note: '10 事项',
    children: Array.from({ length: 10 }, (__, i) => ({
      id: `d${d}i${i}`,
      label: `食品经营许可（${d + 1}-${i + 1}）`,
      badge: { text: String(i + 1), tone: 'accent' as const },
      note: '10 情形',
      children: Array.from({ length: 10 }, (___, s) => ({
        id: `d${d}i${i}s${s}`,
        label: `情形 ${s + 1}：餐饮服务经营者，经营场所面积 ${(s + 1) * 50} 平方米以下`,
        badge: { text: '情', tone: 'good' as const },
        note: `${s + 3} 材料`,
        isEditable: true,
        ...(s === 7 ? { mark: 'warning' as const } : {}),
      })),
    })),
  }));
}
