import { css } from 'lit';

/** Sections, fields and lists of a properties panel, under one element of class `properties`. */
export const propertiesStyles = css`
  .properties {
    padding: 0 0 24px;
  }
  .properties > p,
  .properties > button {
    margin: 12px 16px;
  }
  .properties .section {
    border-bottom: 1px solid var(--_line);
  }
  .properties .section > summary {
    position: sticky;
    z-index: 1;
    top: 0;
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 6px 16px;
    background: var(--_surface);
    cursor: pointer;
    list-style: none;
  }
  .properties .section > summary::-webkit-details-marker {
    display: none;
  }
  .properties .section > summary::before {
    flex: none;
    width: 0;
    height: 0;
    border-top: 4px solid transparent;
    border-bottom: 4px solid transparent;
    border-left: 5px solid var(--_ink-faint);
    content: '';
  }
  .properties .section[open] > summary::before {
    transform: rotate(90deg);
  }
  .properties .section > summary:hover {
    background: var(--_surface-sunk);
  }
  .properties .section > summary > h3 {
    flex: none;
    margin: 0;
    font: 600 var(--_text-compact) / var(--_text-compact-line) var(--_font);
  }
  .properties .section > summary > .says {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .properties .says {
    margin: 0;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .properties [data-tone='warn'] {
    color: var(--_warn);
  }
  .properties [data-tone='bad'] {
    color: var(--_bad);
  }
  .properties [data-tone='good'] {
    color: var(--_good);
  }
  .properties .section > .zw-fields {
    grid-template-columns: minmax(0, 1fr);
    padding: 6px 16px 16px;
  }
  .properties .zw-fields > .zw-button {
    justify-self: start;
  }
  .properties h4 {
    margin: 0;
    color: var(--_ink-soft);
    font: 600 var(--_text-small) / var(--_text-small-line) var(--_font);
  }
  .properties .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    margin: 0 0 8px;
    padding: 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .properties .card-head {
    display: flex;
    gap: 8px;
    align-items: flex-end;
    justify-content: space-between;
  }
  .properties .card-head > :first-child {
    flex: 1;
    min-width: 0;
  }
  .properties ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .properties .rows > li {
    display: flex;
    gap: 8px;
    align-items: baseline;
    justify-content: space-between;
    border-bottom: 1px solid var(--_line);
  }
`;
