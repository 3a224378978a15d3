import { css, html, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { curve, type GuideEdge, type GuideNode } from './guide-nodes.js';
import { placed } from './placed.js';

/** The cards of a guide and the lines between them, at their places. */
export function guideCards(nodes: readonly GuideNode[], edges: readonly GuideEdge[], selected = '', picked?: (id: string, event: Event) => void): TemplateResult {
  return html`
    <svg class="edges" width="1" height="1" aria-hidden="true">
      ${repeat(
        edges,
        ({ id }) => id,
        (edge) => svg`<path d=${curve(edge)} />`,
      )}
    </svg>
    ${repeat(
      nodes,
      ({ id }) => id,
      (node) => guideCard(node, node.id === selected, (event) => picked?.(node.id, event)),
    )}
  `;
}

function guideCard(node: GuideNode, isSelected: boolean, picked: (event: Event) => void): TemplateResult {
  return html`<article class="node ${node.kind}" tabindex="0" aria-label=${node.title} ?data-selected=${isSelected} @click=${picked} ${placed(node.x, node.y)}>
    ${node.kind === 'outcome'
      ? html`<b>${node.title}</b>${node.note}`
      : html`<h4><i>${node.number}</i>${node.title}</h4>
          <div class="options">${node.options.map(([label, count]) => html`<div class="option">${label}<span>${count === 0 ? '↪' : count}</span></div>`)}</div>`}
  </article>`;
}

export const cardStyles = css`
  svg.edges {
    position: absolute;
    overflow: visible;
    pointer-events: none;
    fill: none;
    stroke: var(--_line-strong);
    stroke-width: 1.5;
  }
  .node {
    position: absolute;
    width: 204px;
    border: 1px solid var(--_line-strong);
    border-radius: 6px;
    background: var(--_surface);
    font-size: 12px;
    line-height: 18px;
    white-space: nowrap;
  }
  .node[data-selected] {
    border-color: var(--_accent);
    box-shadow: 0 0 0 2px var(--_accent-tint);
  }
  .node h4 {
    margin: 0;
    padding: 7px 10px 6px;
    overflow: hidden;
    border-bottom: 1px solid var(--_line);
    font-size: 13px;
    font-weight: 600;
    line-height: 18px;
    text-overflow: ellipsis;
  }
  .node i {
    margin-right: 6px;
    color: var(--_accent);
    font-style: normal;
  }
  .options {
    max-height: 324px;
    overflow: auto;
  }
  .option {
    display: flex;
    justify-content: space-between;
    height: 27px;
    padding: 4px 10px;
    border-bottom: 1px solid var(--_line);
  }
  .option:last-child {
    border: 0;
  }
  .option span {
    color: var(--_ink-faint);
  }
  .node.outcome {
    width: 190px;
    height: 50px;
    padding: 6px 10px;
    overflow: hidden;
    border-color: var(--_good);
    background: var(--_good-tint);
    color: var(--_ink-soft);
  }
  .outcome b {
    display: block;
    overflow: hidden;
    color: var(--_good);
    font-size: 13px;
    font-weight: 600;
    text-overflow: ellipsis;
  }
`;
