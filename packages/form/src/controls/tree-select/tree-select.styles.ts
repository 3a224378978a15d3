import { floatingLook } from '@zhengwu/ui/overlay';
import { css } from 'lit';

export const treeSelectStyles = css`
  ${floatingLook}
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
  /* As high as the window lets it be: then the tree scrolls, and what is above and below it stays. */
  .tree-panel[data-open] {
    display: flex;
    flex-direction: column;
    overflow: hidden;
  }
  .tree-inside {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-height: 0;
    padding: 8px;
  }
  .tree {
    min-height: calc(3 * var(--_row));
    max-height: calc(320px * var(--_scale));
    overflow-y: auto;
  }
  .tree-space {
    position: relative;
    box-sizing: border-box;
  }
  .tree-row {
    display: flex;
    align-items: center;
    gap: 4px;
    box-sizing: border-box;
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
  .tree-missing {
    margin: 0 0 0 8px;
    color: var(--_ink-faint);
    font-size: var(--_text-small);
  }
  .tree-missing[role='alert'],
  .tree-failed {
    color: var(--_warn);
  }
  .tree-failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .no-service {
    margin: 0;
    padding: calc((var(--_control) - var(--_text-line)) / 2) 0;
    color: var(--_warn);
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
