import { css } from 'lit';

export const windowStyles = css`
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
  .tool .count,
  .tool small {
    color: var(--_ink-faint);
    font-size: var(--_text-small);
    font-weight: 400;
  }
  .tool .columns {
    margin: 0;
    padding: 4px 12px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .tool .columns legend {
    padding: 0 4px;
    font-weight: 600;
  }
  .tool .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(200px * var(--_scale)), 1fr));
    gap: 2px 12px;
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
