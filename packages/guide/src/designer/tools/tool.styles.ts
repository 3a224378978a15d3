import { css } from 'lit';

export const toolStyles = css`
  .tool {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .tool > p,
  .tool h4 {
    margin: 0;
  }
  .tool h4 {
    font: 600 var(--_text-compact) / var(--_text-compact-line) var(--_font);
  }
  .tool-rows {
    margin: 0;
    padding: 0;
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
    list-style: none;
  }
  .tool-rows li {
    display: flex;
    gap: 12px;
    align-items: baseline;
    padding: 4px 0;
    border-bottom: 1px solid var(--_line);
  }
  .tool-rows .say {
    flex: 1;
  }
  .tool-rows .count {
    flex: none;
    color: var(--_ink-faint);
    font-size: var(--_text-small);
  }
  .tree-preview {
    margin: 0;
    padding: 0;
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
    list-style: none;
  }
  .tree-preview li {
    padding: 2px 0;
  }
  .tree-preview li[data-kind='question'] {
    font-weight: 600;
  }
  .tree-preview li[data-level='2'] {
    padding-left: 20px;
  }
  .tree-preview li[data-level='3'] {
    padding-left: 40px;
  }
  .tree-preview li[data-level='4'] {
    padding-left: 60px;
  }
  .tree-preview .count {
    color: var(--_ink-soft);
  }
  .tool .good {
    color: var(--_good);
  }
  .tool .bad {
    color: var(--_bad);
  }
  .tool .warn {
    color: var(--_warn);
  }
  .tool .versions {
    width: auto;
    max-width: 100%;
  }
  .paper {
    height: calc(100vh - 240px);
  }
`;
