import { css } from 'lit';

export const treeSelectStyles = css`
  .tree-button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    height: auto;
    min-height: var(--_control);
    text-align: start;
    cursor: pointer;
  }
  .tree-button[data-invalid] {
    border-color: var(--_bad);
  }
  .tree-none {
    color: var(--_ink-faint);
  }
  .tree-panel {
    margin: 4px 0 0;
    padding: 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_float);
  }
  .tree-search {
    margin: 0 0 8px;
  }
  .tree {
    max-height: calc(320px * var(--_scale));
    overflow-y: auto;
  }
  .tree-row {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: var(--_row);
    padding: 2px 4px;
    padding-left: calc(4px + (var(--level) - 1) * 20px * var(--_scale));
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .tree-row:hover {
    background: var(--_surface-sunk);
  }
  .tree-row[aria-selected='true'] {
    background: var(--_accent-tint);
    color: var(--_accent-strong);
  }
  .tree-row[aria-disabled='true'] {
    color: var(--_ink-faint);
    cursor: default;
  }
  .tree-row:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .tree-twist {
    flex: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: calc(24px * var(--_scale));
    height: calc(24px * var(--_scale));
    color: var(--_ink-soft);
  }
  .tree-twist[data-open] > .zw-icon {
    transform: rotate(90deg);
  }
  .tree-box {
    flex: none;
    position: relative;
    width: var(--_icon);
    height: var(--_icon);
    border: 1px solid var(--_line-strong);
    border-radius: 2px;
  }
  [data-chosen='yes'] > .tree-box,
  [data-chosen='half'] > .tree-box {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  [data-chosen='yes'] > .tree-box::after {
    content: '';
    position: absolute;
    top: 12%;
    left: 32%;
    width: 25%;
    height: 50%;
    border: solid var(--_on-accent);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  [data-chosen='half'] > .tree-box::after {
    content: '';
    position: absolute;
    top: 43%;
    left: 20%;
    width: 60%;
    border-top: 2px solid var(--_on-accent);
  }
  .tree-tools {
    margin: 8px 0 0;
  }
  @media (forced-colors: active) {
    .tree-row[aria-selected='true'] {
      border: 1px solid Highlight;
    }
    [data-chosen='yes'] > .tree-box,
    [data-chosen='half'] > .tree-box {
      background: Highlight;
    }
  }
`;
