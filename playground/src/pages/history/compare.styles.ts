import { css } from 'lit';

export const compareStyles = css`
  .sides {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 1px;
    margin: 0 0 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_line);
    overflow: hidden;
  }
  .sides > div {
    display: flex;
    gap: 12px;
    padding: 8px 12px;
    background: var(--_surface);
  }
  .sides dt {
    flex: none;
    color: var(--_ink-soft);
  }
  .sides dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    min-width: 0;
    margin: 0;
  }
  .sides strong {
    font-weight: 600;
  }
  .sides .zw-pill {
    min-height: calc(20px * var(--_scale));
    padding: 0 8px;
    font-weight: 500;
    white-space: normal;
  }
  .summary {
    position: sticky;
    z-index: 1;
    top: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin: 0 -4px 8px;
    padding: 4px;
    background: var(--_page);
  }
  .summary > strong {
    font-weight: 600;
  }
  .summary > nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
  }
  .steps {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-inline-start: auto;
  }
  kbd {
    padding: 0 4px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    color: var(--_ink-soft);
    font: 400 var(--_text-small) / var(--_text-small-line) var(--_mono);
  }
  section > h2 {
    margin: 16px 0 8px;
    scroll-margin-top: calc(48px * var(--_scale));
  }
  .differences {
    table-layout: fixed;
  }
  .differences th:first-child {
    width: 28%;
  }
  .value {
    display: block;
    white-space: pre-line;
  }
  .differences tbody th {
    font-weight: 400;
  }
  .kind {
    display: inline-block;
    margin-inline-end: 8px;
    padding: 0 6px;
    border-radius: var(--_radius);
    background: var(--_page);
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
    vertical-align: 1px;
  }
  .kind[data-kind='added'] {
    background: var(--_good-tint);
    color: var(--_good);
  }
  .kind[data-kind='removed'] {
    background: var(--_bad-tint);
    color: var(--_bad);
  }
  .kind[data-kind='moved'] {
    background: var(--_accent-tint);
    color: var(--_accent);
  }
  .before[data-some] {
    background: var(--_bad-tint);
  }
  .after[data-some] {
    background: var(--_good-tint);
  }
  del {
    color: var(--_bad);
    text-decoration: line-through;
  }
  ins {
    color: var(--_good);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .order {
    display: block;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  [aria-current='true'] > *:first-child,
  tbody[aria-current='true'] > tr > td:first-child {
    box-shadow: inset 3px 0 0 var(--_accent);
  }
  tr:focus,
  tbody:focus {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .lines {
    font-family: var(--_mono);
  }
  .lines td {
    padding: 0 12px;
    border-bottom: 0;
  }
  .lines .zw-number {
    width: 1px;
    color: var(--_ink-faint);
    white-space: nowrap;
    user-select: none;
  }
  .lines .text {
    white-space: pre-wrap;
  }
  .lines .sign {
    display: inline-block;
    width: 2ch;
    user-select: none;
  }
  .lines tr[data-kind='removed'] > td {
    background: var(--_bad-tint);
  }
  .lines tr[data-kind='added'] > td {
    background: var(--_good-tint);
  }
  .lines .fold > td {
    padding: 2px 12px;
    border-top: 1px solid var(--_line);
    border-bottom: 1px solid var(--_line);
    background: var(--_surface-sunk);
    font-family: var(--_font);
  }
  @media (max-width: 720px) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
    .steps {
      margin-inline-start: 0;
    }
    kbd {
      display: none;
    }
    .differences,
    .differences > tbody,
    .differences > tbody > tr {
      display: block;
    }
    .differences > thead {
      display: none;
    }
    .differences > tbody > tr {
      border-bottom: 1px solid var(--_line);
    }
    .differences > tbody > tr > th:first-child,
    .differences > tbody > tr > td {
      display: block;
      width: auto;
      border-bottom: 0;
      padding: 4px 12px;
    }
    .differences > tbody > tr > td:not([data-some]):not(.after) {
      display: none;
    }
    .differences > tbody > tr > td::before {
      display: block;
      color: var(--_ink-soft);
      font-size: var(--_text-small);
      line-height: var(--_text-small-line);
      content: attr(data-label);
    }
    .differences > tbody > tr[data-kind='removed'] > .after {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .kind {
      border: 1px solid CanvasText;
    }
  }
`;
