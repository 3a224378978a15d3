import { css } from 'lit';

export const builderStyles = css`
  .side {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .side::part(panel) {
    flex: 1;
    min-height: 0;
  }
  .side .tab {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
  }
  .side zw-form-shelf,
  .side zw-tree {
    flex: 1;
    min-height: 0;
  }
  .side .foot {
    flex: none;
    padding: 4px 8px;
    border-top: 1px solid var(--_line);
  }
  .middle {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .middle > .strip {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 4px 12px;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
  }
  .middle > zw-form-canvas {
    flex: 1;
    min-height: 0;
  }
  .begin {
    box-sizing: border-box;
    height: 100%;
    padding: 48px 24px;
    overflow: auto;
    background: var(--_page);
    text-align: center;
  }
  .begin h2 {
    margin: 0 0 4px;
    font-size: var(--_text-title);
    line-height: var(--_text-line);
  }
  .begin p {
    margin: 0 0 24px;
    color: var(--_ink-soft);
  }
  .begin .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(calc(180px * var(--_scale)), 1fr));
    gap: 12px;
    max-width: calc(720px * var(--_scale));
    margin: 0 auto;
  }
  .begin .way {
    display: grid;
    gap: 4px;
    align-content: start;
    padding: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .begin .way:hover,
  .begin .way[data-first] {
    border-color: var(--_accent);
  }
  .begin .way:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .begin .way strong {
    color: var(--_accent-strong);
  }
  .begin .way span {
    color: var(--_ink-soft);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .quick zw-form-shelf {
    height: calc(420px * var(--_scale));
    max-height: 60vh;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .counts {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 var(--_status-gap);
  }
  .counts .good {
    color: var(--_good);
  }
  .counts .warn {
    color: var(--_warn);
  }
  .counts .bad {
    color: var(--_bad);
  }
`;
