import { css } from 'lit';

/** The cards. Their sizes are those of `layout/card-size.ts`. */
export const cardStyles = css`
  .card {
    position: absolute;
    border: 1px solid var(--_line-strong);
    border-radius: 6px;
    background: var(--_surface);
    font-size: var(--_text-small);
    line-height: calc(16px * var(--_scale));
    cursor: pointer;
    contain: layout style;
  }
  .card:hover,
  .card:focus-within,
  .card[data-selected] {
    z-index: 1;
  }
  .row:focus {
    outline-offset: -2px;
  }
  /* The ring goes around the card of what has the focus. */
  .head:focus,
  .leaf:focus,
  .ghost:focus,
  .large:focus {
    outline: 0;
  }
  .head:focus-visible::after,
  .leaf:focus-visible::after,
  .ghost:focus-visible::after,
  .large:focus-visible::after {
    position: absolute;
    top: -5px;
    right: -5px;
    bottom: -5px;
    left: -5px;
    border: 2px solid var(--_focus);
    border-radius: 8px;
    pointer-events: none;
    content: '';
  }
  .card[data-selected] {
    border-color: var(--_accent);
    box-shadow: 0 0 0 1px var(--_accent), 0 0 0 4px var(--_accent-tint);
  }
  .card[data-found] {
    box-shadow: 0 0 0 3px var(--_warn-tint), 0 0 0 4px var(--_warn-mark);
  }
  .card[data-current] {
    box-shadow: 0 0 0 3px var(--_warn-mark);
  }
  .card[data-over] {
    border-color: var(--_accent);
    background: var(--_accent-tint);
  }
  .card[data-dragged] {
    opacity: 0.5;
  }
  .card[data-detached] {
    border-style: dotted;
  }
  /* What is wrong is told by a bar and, to screen readers, in words. */
  .card[data-severity]::before {
    position: absolute;
    top: -1px;
    bottom: -1px;
    left: -1px;
    width: 4px;
    border-radius: 6px 0 0 6px;
    background: var(--_warn-mark);
    content: '';
  }
  .card[data-severity='error']::before {
    background: var(--_bad);
  }
  .head {
    display: flex;
    align-items: flex-start;
    padding: calc(7px * var(--_scale)) calc(10px * var(--_scale)) 0;
    overflow: hidden;
    font-size: var(--_text-compact);
    font-weight: 600;
    line-height: calc(18px * var(--_scale));
  }
  .drawn::before {
    content: attr(data-text);
  }
  .number {
    flex: none;
    margin-inline-end: calc(6px * var(--_scale));
    color: var(--_accent);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  /* As many lines as were measured: should the page break them elsewhere, the last one ends in an ellipsis. */
  .title,
  .text {
    display: -webkit-box;
    flex: 1 1 0;
    min-width: 0;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  [data-lines='1'] {
    -webkit-line-clamp: 1;
  }
  [data-lines='2'] {
    -webkit-line-clamp: 2;
  }
  .answer,
  .row {
    padding: 0 calc(10px * var(--_scale));
    border-top: 1px solid var(--_line);
  }
  .answer {
    height: calc(1px + 26px * var(--_scale));
    line-height: calc(26px * var(--_scale));
    overflow: hidden;
    color: var(--_ink-soft);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row {
    position: relative;
    display: flex;
    align-items: center;
  }
  .row[data-selected] {
    background: var(--_accent-tint);
  }
  .row[data-over] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .row[data-severity]::before {
    position: absolute;
    top: 0;
    bottom: 0;
    left: 0;
    width: 3px;
    background: var(--_warn-mark);
    content: '';
  }
  .row[data-severity='error']::before {
    background: var(--_bad);
  }
  /* A number of very many digits grows to the left, into the gap. */
  .count {
    display: flex;
    flex: none;
    justify-content: flex-end;
    width: calc(20px * var(--_scale));
    margin-inline-start: calc(4px * var(--_scale));
    color: var(--_ink-faint);
    font-variant-numeric: tabular-nums;
  }
  .row[data-over] .count {
    color: inherit;
  }
  .chip {
    flex: none;
    margin-inline-start: calc(4px * var(--_scale));
    padding: 0 calc(4px * var(--_scale));
    border-radius: 3px;
    background: var(--_accent-tint);
    color: var(--_accent-strong);
    line-height: calc(16px * var(--_scale));
    white-space: nowrap;
  }
  .leaf {
    display: flex;
    flex-direction: column;
    justify-content: center;
    height: 100%;
    padding: 0 calc(10px * var(--_scale));
    line-height: calc(18px * var(--_scale));
  }
  .leaf .title {
    flex: none;
    font-size: var(--_text-compact);
    font-weight: 600;
  }
  .second {
    overflow: hidden;
    color: var(--_ink-soft);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .card[data-end='handle'] {
    border-color: var(--_good);
    background: var(--_good-tint);
  }
  .card[data-end='handle'] .title {
    color: var(--_good);
  }
  .card[data-end='refused'] .title {
    color: var(--_bad);
  }
  .card[data-end][data-selected] {
    border-color: var(--_accent);
  }
  .card[data-kind='reference'] {
    border-style: dashed;
    background: transparent;
  }
  .ghost {
    display: flex;
    align-items: center;
    height: 100%;
    padding-inline-end: calc(10px * var(--_scale));
    color: var(--_ink-soft);
  }
  .ghost .number {
    margin-inline-start: calc(10px * var(--_scale));
    color: var(--_bad);
  }
  .large {
    display: -webkit-box;
    margin: calc(4px * var(--_scale)) calc(8px * var(--_scale)) 0;
    overflow: hidden;
    font-size: calc(24px * var(--_scale));
    font-weight: 600;
    line-height: calc(30px * var(--_scale));
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .card[data-end='handle'] .large {
    color: var(--_good);
  }
  .card[data-kind='outcome'] .large,
  .card[data-kind='reference'] .large {
    font-size: calc(20px * var(--_scale));
    line-height: calc(21px * var(--_scale));
    -webkit-line-clamp: 2;
  }
  .card[data-kind='reference'] .large {
    -webkit-line-clamp: 1;
  }
`;
