import { css } from 'lit';

export const toolbarStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .bar {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    min-width: 0;
  }
  :host([orientation='vertical']) .bar {
    flex-direction: column;
    align-items: flex-start;
  }
  /* As wide as it wants to be: what has moved into the menu counts, growing and automatic margins do not. */
  .bar[data-measuring] {
    flex-wrap: nowrap;
    width: max-content;
    max-width: none;
  }
  .bar:not([data-measuring]) ::slotted([data-folded]),
  .bar:not([data-measuring]) .more[data-idle] {
    display: none !important;
  }
  ::slotted(*) {
    flex-shrink: 0;
    max-width: 100%;
  }
  ::slotted(.zw-input) {
    flex-basis: calc(180px * var(--_scale));
  }
  ::slotted(hr),
  ::slotted([role='separator']) {
    align-self: stretch;
    width: 1px;
    height: auto;
    min-height: calc(20px * var(--_scale));
    margin: 4px;
    border: 0;
    background: var(--_line);
  }
  :host([orientation='vertical']) ::slotted(hr),
  :host([orientation='vertical']) ::slotted([role='separator']) {
    width: auto;
    height: 1px;
    min-height: 0;
  }
  ::slotted([role='group']) {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .more {
    flex: none;
  }
  /* Keeps the width that all would take: else a toolbar that takes what it needs would never grow again. */
  .span {
    height: 0;
    overflow: hidden;
    visibility: hidden;
  }
  .span > div {
    height: 0;
  }
`;
