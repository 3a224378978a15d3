import { css } from 'lit';

export const guideDesignerStyles = css`
  .outline {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .outline zw-tree {
    flex: 1;
    min-height: 0;
  }
  .outline .foot {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 0 4px;
    padding: 4px 8px;
    border-top: 1px solid var(--_line);
  }
  .outline zw-guide-materials {
    flex: 0 0 42%;
    border-top: 1px solid var(--_line);
  }
  .outline .begin {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 32px 16px;
    color: var(--_ink-soft);
    text-align: center;
  }
  .outline .begin strong {
    color: var(--_ink);
  }
  .middle {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .middle > .view {
    flex: 1;
    min-height: 0;
  }
  .matrix {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .matrix > zw-data-table {
    flex: 1;
    min-height: 0;
  }
  .matrix > .origin {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    min-height: calc(32px * var(--_scale));
    margin: 0;
    padding: 0 12px;
    border-top: 1px solid var(--_line);
    background: var(--_surface);
    color: var(--_ink-soft);
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .matrix > .origin .said {
    color: var(--_ink);
  }
  zw-guide-canvas {
    display: block;
    height: 100%;
  }
  .preview {
    height: 100%;
    overflow: auto;
    background: var(--_page);
  }
  .preview > .phone {
    width: calc(390px * var(--_scale));
    max-width: 100%;
    min-height: 100%;
    margin: 0 auto;
    border-left: 1px solid var(--_line);
    border-right: 1px solid var(--_line);
    background: var(--_surface);
  }
  .cases {
    height: 100%;
    padding: 0 16px 16px;
    overflow: auto;
    background: var(--_surface);
  }
  .cases > .zw-bar {
    padding: 8px 0;
  }
  .cases .good {
    color: var(--_good);
  }
  .cases .bad {
    color: var(--_bad);
  }
  .cases table {
    table-layout: fixed;
  }
  /* Its columns are read, and the view is scrolled. */
  .fills[data-narrow] .cases table {
    min-width: calc(680px * var(--_scale));
  }
  .cases th:first-child {
    width: calc(60px * var(--_scale));
  }
  .cases th:last-child {
    width: calc(112px * var(--_scale));
  }
  .cases .acts button {
    display: block;
  }
  .walk {
    min-height: calc(360px * var(--_scale));
  }
  .proof {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 var(--_status-gap);
  }
  .proof .good {
    color: var(--_good);
  }
  .proof .bad {
    color: var(--_bad);
  }
`;
