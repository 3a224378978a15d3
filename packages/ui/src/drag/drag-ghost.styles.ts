import { css } from 'lit';

export const ghostStyles = css`
  /* The browser's own rules for popovers would centre it and give it a border. */
  :host {
    position: fixed;
    z-index: var(--zw-float-level, 1000);
    top: 0;
    right: auto;
    bottom: auto;
    left: 0;
    display: block;
    width: max-content;
    max-width: calc(280px * var(--_scale));
    height: auto;
    margin: 0;
    padding: 0;
    overflow: visible;
    border: 0;
    background: none;
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
    pointer-events: none;
    user-select: none;
  }
  .ghost {
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_float);
  }
  .load {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 4px 10px;
  }
  .label {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .count {
    flex: none;
    min-width: calc(20px * var(--_scale));
    padding: 0 6px;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
    text-align: center;
  }
  .answer {
    display: flex;
    gap: 6px;
    padding: 3px 10px;
    border-top: 1px solid var(--_line);
    background: var(--_surface-sunk);
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .answer .zw-icon {
    width: calc(14px * var(--_scale));
    height: calc(14px * var(--_scale));
    margin-top: calc(2px * var(--_scale));
  }
  .ghost[data-refused] .label {
    color: var(--_ink-faint);
  }
  .ghost[data-refused] .count {
    background: var(--_bad);
    color: var(--_surface);
  }
  .ghost[data-refused] .answer {
    border-color: var(--_bad);
    background: var(--_bad-tint);
    color: var(--_bad);
  }
  @media (forced-colors: active) {
    .ghost {
      border: 1px solid CanvasText;
    }
  }
`;
