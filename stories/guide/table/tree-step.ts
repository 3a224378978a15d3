import { html, type TemplateResult } from 'lit';
import { indexGuide, situationName, type Guide, type GuideContext, type NodeId } from '@zhengwu/guide';

import type { GuideFromTable } from '../parts.js';

/** The tree that was proposed, as a list in a list, and what is proved of it. */
export function treeStep({ guide, proof, expectedQuestions, isOptimal }: GuideFromTable, context: GuideContext): TemplateResult {
  if (guide === undefined) return html`<p class="inside bad">表还没有读懂，回到第一步。</p>`;
  return html`
    <div class="inside">
      <ul class="proof">
        <li>${proof.isEquivalent === true ? html`<span class="good">和表逐格等价（已证明）</span>` : html`<span class="bad">和表不一致</span>`}：${proof.rows} 行，${proof.size} 种回答${proof.uncovered === '0' ? '，没有空缺' : html`，<span class="bad">${proof.uncovered} 种没有去处</span>`}。</li>
        <li>平均问 ${expectedQuestions} 题${isOptimal ? '，没有更少的问法（已证明）' : ''}。</li>
      </ul>
      <div class="tree">${branch(guide, guide.rootId, context)}</div>
    </div>
  `;
}

/** Nested as deep as the lesson's own small tree is. */
function branch(guide: Guide, id: NodeId | null, context: GuideContext): TemplateResult {
  const node = id === null ? undefined : indexGuide(guide).node(id);
  if (node === undefined) return html`<span class="bad">没有去处</span>`;
  switch (node.kind) {
    case 'question':
      return html`<strong>${node.text}</strong><ul>${node.options.map(({ text, next }) => html`<li>${text} → ${branch(guide, next, context)}</li>`)}</ul>`;
    case 'outcome':
      return html`<span class="soft">${situationName(guide, node.id, context)}</span>`;
    case 'reference':
      return branch(guide, node.to, context);
  }
}
