import { css, html, type TemplateResult } from 'lit';

/** Names and what they stand for, in columns as there is room. */
export function factsView(facts: readonly (readonly [name: string, value: unknown])[]): TemplateResult {
  return html`<dl class="facts panel">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

export const factsStyles = css`
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(210px * var(--_scale))), 1fr));
    gap: 8px 16px;
    margin: 0;
    padding: 12px 16px;
  }
  .facts dt {
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .facts dd {
    margin: 0;
  }
  @media (max-width: 640px) {
    .facts {
      grid-template-columns: 1fr 1fr;
      padding: 8px 12px;
    }
  }
`;
