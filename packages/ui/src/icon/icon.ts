import { nothing, svg, type SVGTemplateResult, type TemplateResult, html } from 'lit';

/** A drawing as Lucide keeps it: shapes on 24 × 24, stroked with the current colour. */
export type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[];

/**
 * Draws an icon, 16 px high and growing with the text. It is silent for screen readers unless `label` names it;
 * a button with an icon alone names itself.
 */
export function icon(node: IconNode, label?: string): TemplateResult {
  return html`<svg
    class="zw-icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    role=${label === undefined ? nothing : 'img'}
    aria-label=${label ?? nothing}
    aria-hidden=${label === undefined ? 'true' : nothing}
  >
    ${node.map(shape)}
  </svg>`;
}

function shape([tag, at]: IconNode[number]): SVGTemplateResult | typeof nothing {
  switch (tag) {
    case 'path':
      return svg`<path d=${at['d']} />`;
    case 'circle':
      return svg`<circle cx=${at['cx']} cy=${at['cy']} r=${at['r']} />`;
    case 'rect':
      return svg`<rect x=${at['x'] ?? 0} y=${at['y'] ?? 0} width=${at['width']} height=${at['height']} rx=${at['rx'] ?? 0} />`;
    case 'line':
      return svg`<line x1=${at['x1']} y1=${at['y1']} x2=${at['x2']} y2=${at['y2']} />`;
    case 'polyline':
      return svg`<polyline points=${at['points']} />`;
    case 'polygon':
      return svg`<polygon points=${at['points']} />`;
    case 'ellipse':
      return svg`<ellipse cx=${at['cx']} cy=${at['cy']} rx=${at['rx']} ry=${at['ry']} />`;
    default:
      // Lucide draws with these seven alone; icons.test.ts holds it to that.
      return nothing;
  }
}
