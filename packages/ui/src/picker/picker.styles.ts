import { css } from 'lit';

export const pickerStyles = css`
  .box {
    cursor: text;
  }
  .box[data-still] {
    cursor: auto;
  }
  .box[data-multiple] {
    flex-wrap: wrap;
    gap: 3px;
    padding-block-start: 3px;
    padding-block-end: 3px;
    padding-inline-start: 3px;
  }
  .box[data-multiple] > .text {
    align-self: center;
    min-width: calc(80px * var(--_scale));
    min-height: calc(24px * var(--_scale));
    padding-inline-start: 6px;
  }
  .box[data-multiple][data-still] {
    flex-wrap: nowrap;
  }
  .box[data-multiple][data-still] > .text {
    min-width: 8px;
  }
  .chips {
    display: flex;
    flex: 0 1 auto;
    flex-wrap: wrap;
    gap: 3px;
    min-width: 0;
    max-width: 100%;
    position: relative;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }
  .chip {
    display: flex;
    align-items: center;
    min-width: 0;
    max-width: 100%;
    min-height: calc(24px * var(--_scale));
    border-radius: var(--_radius);
    background: var(--_accent-tint);
    color: var(--_ink);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .chip-name {
    min-width: 0;
    padding-inline-start: 8px;
    padding-inline-end: 8px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chip > .beside {
    margin-inline-start: -6px;
  }
  .chip > .beside:focus {
    outline-offset: -2px;
  }

  .popup {
    width: calc(240px * var(--_scale));
  }
  .popup[data-open] {
    display: flex;
    flex-direction: column;
    overflow: hidden;
  }
  .list {
    position: relative;
    flex: 0 1 auto;
    min-height: 0;
    max-height: calc(10 * var(--_row));
    margin-block-start: 4px;
    margin-block-end: 4px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .list[aria-busy] {
    color: var(--_ink-faint);
  }
  .rows {
    overflow: hidden;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 6px;
    height: var(--_row);
    padding: 0 10px 0 8px;
    line-height: var(--_text-compact-line);
    overflow: hidden;
    white-space: nowrap;
    cursor: pointer;
  }
  .row:hover {
    background: var(--_surface-sunk);
  }
  .row[data-active] {
    background: var(--_accent-tint);
    box-shadow: inset 2px 0 0 var(--_accent);
  }
  .row[aria-selected='true'] {
    color: var(--_accent-strong);
    font-weight: 600;
  }
  .row[aria-disabled='true'] {
    color: var(--_ink-faint);
    cursor: default;
  }
  .heading,
  .heading:hover {
    background: none;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    text-overflow: ellipsis;
    cursor: default;
  }
  .tick {
    display: flex;
    flex: none;
    width: var(--_icon);
    color: var(--_accent);
  }
  /* Label and note; as many lines as the row was reckoned to have. */
  .what {
    display: flex;
    flex: 1 1 auto;
    gap: 12px;
    min-width: 0;
    align-items: baseline;
    justify-content: space-between;
  }
  .name {
    flex: 0 0 auto;
    min-width: 0;
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .note {
    flex: 0 1 auto;
    min-width: 0;
    overflow: hidden;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    font-weight: 400;
    text-overflow: ellipsis;
  }
  .row[data-lines='2'] {
    height: calc(var(--_row) + var(--_text-compact-line));
  }
  .row[data-lines='3'] {
    height: calc(var(--_row) + 2 * var(--_text-compact-line));
  }
  .row[data-lines='2'] > .what,
  .row[data-lines='3'] > .what {
    display: block;
  }
  .row[data-lines='2'] > .what > *,
  .row[data-lines='3'] > .what > * {
    display: block;
  }
  .row[data-lines='2'] > .what > .name:only-child,
  .row[data-lines='3'] > .what > .name {
    display: -webkit-box;
    white-space: normal;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  /* A room like that of a row's texts. */
  .ruler {
    position: absolute;
    right: 10px;
    left: calc(8px + var(--_icon) + 6px);
    height: var(--_row);
    line-height: var(--_text-compact-line);
    visibility: hidden;
    pointer-events: none;
  }
  mark {
    background: none;
    color: var(--_accent);
    font-weight: 600;
  }
  .status {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin: 0;
    padding: 8px 12px;
    color: var(--_ink-soft);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .status > .zw-icon {
    animation: turn 1s linear infinite;
  }
  .status > .zw-icon + span {
    flex: 1;
  }
  .status strong {
    color: var(--_ink);
    font-weight: 600;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .status > .zw-icon {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .row[data-active] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .row[aria-disabled='true'] {
      color: GrayText;
    }
    .chip {
      border: 1px solid CanvasText;
    }
    mark {
      color: Highlight;
    }
  }
`;
