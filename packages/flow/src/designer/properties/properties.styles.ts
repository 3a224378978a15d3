import { propertiesStyles } from '@zhengwu/ui/properties';
import { css } from 'lit';

const ours = css`
  .properties .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 8px;
    align-items: start;
  }
  .properties .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .properties .notice-line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 8px;
    align-items: center;
  }
  .properties .notice-line[data-first] {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .properties ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .properties .order > li {
    display: flex;
    gap: 4px;
    align-items: center;
    min-height: var(--_control-small);
    border-bottom: 1px solid var(--_line);
    font-size: var(--_text-compact);
  }
  .properties .order > li > span {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .properties .card-head {
    align-items: baseline;
  }
  .properties .card-head > .zw-button {
    justify-content: flex-start;
    padding-left: 0;
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .properties .card-head > .says {
    flex: 0 1 auto;
    max-width: 50%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .properties .facts {
    display: grid;
    gap: 4px;
    margin: 0;
    font-size: var(--_text-compact);
    line-height: var(--_text-compact-line);
  }
  .properties .facts > div {
    display: flex;
    gap: 8px;
    justify-content: space-between;
  }
  .properties .facts dt {
    color: var(--_ink-soft);
  }
  .properties .facts dd {
    margin: 0;
  }
`;

export const flowPropertiesStyles = [propertiesStyles, ours];
