import { css } from 'lit';

/** What is pressed on a card, and the field in which its text is changed. */
export const cardButtonStyles = css`
  .card button {
    padding: 0;
    border: 1px solid transparent;
    border-radius: 12px;
    background: transparent;
    color: var(--_accent);
    font: inherit;
    cursor: pointer;
  }
  .card button:hover {
    border-color: var(--_accent);
    background: var(--_accent-tint);
  }
  .card button.jump {
    min-height: 24px;
    margin: 0 calc(4px * var(--_scale)) 0 calc(5px * var(--_scale));
    padding: 0 calc(5px * var(--_scale));
    border-radius: var(--_radius);
    font-weight: 600;
    white-space: nowrap;
  }
  .card button.add,
  .card button.more,
  .card button.fold {
    position: absolute;
    display: flex;
    align-items: center;
    justify-content: center;
    min-width: 24px;
    height: 24px;
    opacity: 0;
  }
  .card button.add {
    top: 50%;
    right: 4px;
    margin-top: -12px;
  }
  .card button.more,
  .card button.fold {
    border-color: var(--_line-strong);
    background: var(--_surface);
    box-shadow: var(--_float);
  }
  .card button.more {
    bottom: -25px;
    left: calc(50% - 12px);
  }
  /* Beside the title: with a number it grows into what the branch has left free. */
  .card button.fold {
    top: 4px;
    left: calc(100% - 10px);
    white-space: nowrap;
    font-size: var(--_text-small);
  }
  .card button.fold[data-shown] {
    padding-inline-end: 6px;
    color: var(--_ink-soft);
  }
  /* What is wrong among the collapsed; in words too, in the tooltip and to screen readers. */
  .card button.fold[data-severity] {
    border-color: var(--_warn-mark);
    color: var(--_ink);
    box-shadow: inset 3px 0 0 var(--_warn-mark), var(--_float);
  }
  .card button.fold[data-severity='error'] {
    border-color: var(--_bad);
    color: var(--_bad);
    box-shadow: inset 3px 0 0 var(--_bad), var(--_float);
  }
  .row:hover button.add,
  .row:focus button.add,
  .row[data-selected] button.add,
  .card:hover > button,
  .card:focus-within > button,
  .card[data-selected] > button,
  .card button[data-shown] {
    opacity: 1;
  }
  .row:hover button.add + .count,
  .row:focus button.add + .count,
  .row[data-selected] button.add + .count {
    visibility: hidden;
  }
  .card .editor {
    height: calc(24px * var(--_scale));
    margin: calc(-3px * var(--_scale)) 0;
    padding: 0 4px;
    font-weight: 400;
  }
`;
