import { css } from 'lit';

/** A window of importing, and what stands in it. */
export const importStyles = css`
  .tool {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .tool > p,
  .tool h4 {
    margin: 0;
  }
  .tool textarea {
    font-family: var(--_font-mono);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .tool .wide {
    max-height: calc(320px * var(--_scale));
    overflow: auto;
  }
  .tool .wide thead th {
    position: sticky;
    top: 0;
    z-index: 1;
  }
  /* A code is read and copied as one. */
  .tool .wide .whole {
    white-space: nowrap;
  }
  .tool-rows {
    max-height: calc(200px * var(--_scale));
    margin: 0;
    padding: 0;
    overflow: auto;
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
    list-style: none;
  }
  .tool-rows li {
    display: flex;
    gap: 12px;
    padding: 4px 0;
    border-bottom: 1px solid var(--_line);
  }
  /* 提醒 stays on one line, however long what follows. */
  .tool-rows li > :first-child {
    flex: none;
  }
  .tool .bad {
    color: var(--_bad);
  }
  .tool .warn {
    color: var(--_warn);
  }
`;
