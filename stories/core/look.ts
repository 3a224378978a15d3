import { css } from 'lit';
import { tokens } from '@zhengwu/ui';

/** The palette of `packages/ui` under the short names of the lessons, and plain tags dressed for reading. */
export const look = [
  tokens,
  css`
    :host {
      --ink: var(--_ink);
      --ink-soft: var(--_ink-soft);
      --ink-faint: var(--_ink-faint);
      --line: var(--_line);
      --line-strong: var(--_line-strong);
      --page: var(--_page);
      --surface: var(--_surface);
      --accent: var(--_accent);
      --accent-strong: var(--_accent-strong);
      --accent-tint: var(--_accent-tint);
      --good: var(--_good);
      --good-tint: var(--_good-tint);
      --warn: var(--_warn);
      --warn-tint: var(--_warn-tint);
      --warn-mark: var(--_warn-mark);
      --bad: var(--_bad);
      --bad-tint: var(--_bad-tint);
      --sunk: var(--_surface-sunk);
      --mono: var(--_mono);
      display: block;
      color: var(--ink);
      background: var(--page);
      font: 14px/22px 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif;
    }
    *,
    *::before,
    *::after {
      box-sizing: border-box;
    }
    h1,
    h2,
    h3,
    p,
    ul,
    ol,
    dl,
    dd,
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }
    ul,
    ol {
      list-style: none;
    }
    h2,
    h3 {
      font-size: 14px;
      line-height: 22px;
      font-weight: 600;
    }
    legend {
      padding: 0;
    }
    :focus {
      outline: 2px solid var(--accent);
      outline-offset: 1px;
    }
    :focus:not(:focus-visible) {
      outline: 0;
    }

    button,
    input,
    select,
    textarea {
      font: inherit;
      color: inherit;
    }
    input:not([type='checkbox']):not([type='radio']):not([type='file']),
    select {
      width: 100%;
      min-width: 0;
      height: 32px;
      padding: 0 8px;
      border: 1px solid var(--line-strong);
      border-radius: 4px;
      background: var(--surface);
    }
    textarea {
      display: block;
      width: 100%;
      padding: 8px;
      border: 1px solid var(--line-strong);
      border-radius: 4px;
      background: var(--surface);
      resize: vertical;
    }
    input[type='checkbox'] {
      width: 16px;
      height: 16px;
      margin: 0 8px 0 0;
      accent-color: var(--accent);
    }
    input[aria-invalid='true'],
    textarea[aria-invalid='true'] {
      border-color: var(--bad);
    }
    button {
      min-height: 32px;
      padding: 4px 12px;
      border: 1px solid var(--line-strong);
      border-radius: 4px;
      background: var(--surface);
      cursor: pointer;
    }
    button:hover {
      border-color: var(--accent);
      color: var(--accent);
    }
    button:disabled {
      border-color: var(--line);
      color: var(--ink-faint);
      cursor: default;
    }
    button.primary {
      border-color: var(--accent);
      background: var(--accent);
      color: #fff;
    }
    button.primary:hover {
      background: var(--accent-strong);
    }
    button.link {
      min-height: 24px;
      padding: 0 4px;
      border-color: transparent;
      background: none;
      color: var(--accent);
      text-align: start;
    }
    button.link:hover {
      text-decoration: underline;
    }
    button[aria-pressed='true'] {
      border-color: var(--accent);
      background: var(--accent-tint);
      color: var(--accent-strong);
      font-weight: 600;
    }
    label,
    .label {
      display: block;
      margin-bottom: 4px;
      color: var(--ink-soft);
      font-size: 13px;
      line-height: 20px;
    }
    label.check {
      display: flex;
      align-items: center;
      min-height: 28px;
      margin: 0;
      color: inherit;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }

    table {
      width: 100%;
      border-collapse: collapse;
      background: var(--surface);
      font-size: 13px;
      line-height: 20px;
    }
    th,
    td {
      padding: 8px 12px;
      border-bottom: 1px solid var(--line);
      text-align: start;
      vertical-align: top;
      overflow-wrap: anywhere;
    }
    thead th {
      background: var(--sunk);
      color: var(--ink-soft);
      font-weight: 500;
      white-space: nowrap;
    }
    tbody th {
      font-weight: 500;
    }
    .number {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
    pre,
    code {
      font-family: var(--mono);
      font-size: 13px;
    }
    pre {
      margin: 0;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    mark {
      border-bottom: 2px solid var(--bad);
      background: var(--bad-tint);
      color: inherit;
    }
    .soft {
      color: var(--ink-soft);
    }
    .faint {
      color: var(--ink-faint);
      font-size: 12px;
      line-height: 18px;
    }
    .good {
      color: var(--good);
    }
    .warn {
      color: var(--warn);
    }
    .bad {
      color: var(--bad);
    }
    .unseen {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip: rect(0 0 0 0);
      white-space: nowrap;
    }
  `,
];
