import { css } from 'lit';

export const printPreviewStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    background: var(--_page);
  }
  .tools {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    padding: 6px 12px;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
  }
  .tools > .place {
    padding: 0 4px;
    color: var(--_ink-soft);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .tools > .factor {
    min-width: calc(40px * var(--_scale));
    text-align: center;
  }
  .tools > .gap {
    flex: 1 1 0;
    min-width: 8px;
  }
  .tools > .rule {
    align-self: stretch;
    width: 1px;
    margin: 4px;
    background: var(--_line);
  }
  @media (max-width: 600px) {
    .tools > .rule {
      display: none;
    }
  }
  .remarks {
    flex: none;
    border-bottom: 1px solid var(--_line);
    background: var(--_warn-tint);
    color: var(--_warn);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .remarks > summary {
    min-height: var(--_control-small);
    padding: calc((var(--_control-small) - var(--_text-compact-line)) / 2) 16px;
    cursor: pointer;
  }
  .remarks > summary:focus {
    outline-offset: -2px;
  }
  .remarks > ul {
    max-height: calc(120px * var(--_scale));
    margin: 0;
    padding: 0 16px 8px 36px;
    overflow: auto;
    color: var(--_ink);
  }
  .desk {
    position: relative;
    flex: 1 1 auto;
    min-height: 0;
    /* Always a bar: a page that fits the width would come and go with it. */
    overflow: auto scroll;
    padding: 16px;
  }
  .desk:focus {
    outline-offset: -2px;
  }
  .state {
    position: absolute;
    z-index: 1;
    top: 0;
    right: 0;
    left: 0;
    padding: 4px 16px;
    background: var(--_surface);
    box-shadow: var(--_float);
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
    pointer-events: none;
  }
  .state[data-tone='bad'] {
    color: var(--_bad);
  }
  .stage {
    position: relative;
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    min-height: 0;
  }
`;
