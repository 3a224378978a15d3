import { css, html, type TemplateResult } from 'lit';

/** The frame of a lesson: what is learnt on top, then panels that share their edges. */
export const frame = css`
  .lesson {
    display: flex;
    flex-direction: column;
    min-height: 100vh;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    min-height: 48px;
    padding: 8px 16px;
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  .head h1 {
    font-size: 15px;
    line-height: 24px;
    font-weight: 600;
    white-space: nowrap;
  }
  .head p {
    flex: 1 1 320px;
    color: var(--ink-soft);
    font-size: 13px;
    line-height: 20px;
  }
  .panel {
    min-width: 0;
    background: var(--surface);
  }
  .panel > h2,
  .panel-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-height: 40px;
    padding: 4px 16px;
    border-bottom: 1px solid var(--line);
  }
  .panel-head .end,
  .panel > h2 .end {
    margin-inline-start: auto;
    color: var(--ink-faint);
    font-size: 12px;
    font-weight: 400;
  }
  .inside {
    padding: 12px 16px 16px;
  }
  .panel > table th:first-child,
  .panel > table td:first-child {
    padding-inline-start: 16px;
  }
  .panel > table th:last-child,
  .panel > table td:last-child {
    padding-inline-end: 16px;
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    min-height: 28px;
    padding: 3px 16px;
    border-top: 1px solid var(--line);
    background: var(--surface);
    color: var(--ink-soft);
    font-size: 12px;
    line-height: 22px;
  }
  @media (max-width: 600px) {
    .head {
      padding: 8px 12px;
    }
    .inside {
      padding: 12px;
    }
    .panel > h2,
    .panel-head {
      padding: 4px 12px;
    }
  }
`;

/** Panels that scroll by themselves where there is room for them beside each other. */
export const fillsScreen = css`
  @media (min-width: 1000px) {
    .lesson {
      height: 100vh;
    }
  }
`;

/** Panels under each other where there is not. Goes behind the rule that puts them side by side. */
export const foldsWhenNarrow = css`
  @media (max-width: 999px) {
    .bench {
      display: block;
    }
  }
`;

/** The head of a lesson; `actions` stand at its end. */
export function lessonHead(title: string, learns: string, actions: TemplateResult | '' = ''): TemplateResult {
  return html`<div class="head"><h1>${title}</h1><p>${learns}</p>${actions}</div>`;
}
