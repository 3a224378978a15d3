import { css } from 'lit';

/** The frame of a form and of each of its fields: labels beside, or above where there is little room. */
export const runtimeStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .root {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .fields {
    min-width: 0;
  }
  .note {
    margin: 0;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .summary,
  .unreadable {
    padding: 12px 16px;
    border: 1px solid var(--_bad);
    border-left-width: 4px;
    border-radius: var(--_radius);
    background: var(--_bad-tint);
  }
  .summary h2,
  .unreadable h2 {
    margin: 0 0 4px;
    color: var(--_bad);
    font-size: var(--_text-title);
    line-height: var(--_text-line);
    font-weight: 600;
  }
  .summary p,
  .unreadable p {
    margin: 0;
  }
  .summary ul,
  .unreadable ul {
    margin: 4px 0;
    padding: 0 0 0 20px;
  }
  .summary .zw-button {
    color: var(--_bad);
    text-decoration: underline;
  }

  .item {
    display: grid;
    grid-template-columns: var(--label, calc(128px * var(--_scale))) minmax(0, var(--wrapper, 1fr));
    gap: 0 12px;
    align-items: start;
    min-width: 0;
  }
  /*
   * Out of sight it is not laid out, which is most of what a long form costs; it is there for whoever searches, tabs or reads aloud.
   * Only where the browser remembers heights: before that, one that comes to sight tells every observer of sizes of a loop.
   */
  @supports (contain-intrinsic-size: auto 1px) {
    .item[data-plain] {
      content-visibility: auto;
      contain-intrinsic-size: 0 auto calc(var(--_control) + var(--_text-small-line) + 6px);
    }
    .item[data-plain][data-layout='vertical'],
    :host([data-narrow]) .item[data-plain] {
      contain-intrinsic-size: 0 auto calc(var(--_control) + var(--_text-small-line) + 6px + 28px * var(--_scale));
    }
  }
  /* What is laid out so is cut off at its frame: a ring of focus is not. */
  .item[data-plain]:focus-within,
  .space .item[data-plain] {
    content-visibility: visible;
  }
  @media print {
    .item[data-plain] {
      content-visibility: visible;
    }
  }
  .item-label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 4px;
    justify-content: flex-end;
    min-height: var(--_control);
    text-align: end;
  }
  .item[data-align='left'] > .item-label {
    justify-content: flex-start;
    text-align: start;
  }
  .item-label .zw-label {
    margin: 0;
    color: var(--_ink);
    font-size: var(--_text);
    line-height: var(--_text-line);
  }
  .item[data-layout='vertical'],
  .item[data-layout='inline'],
  .item[data-bare],
  :host([data-narrow]) .item {
    grid-template-columns: minmax(0, 1fr);
  }
  .item[data-layout='vertical'] > .item-label,
  .item[data-layout='inline'] > .item-label,
  :host([data-narrow]) .item > .item-label {
    justify-content: flex-start;
    min-height: calc(28px * var(--_scale));
    text-align: start;
  }
  .item[data-bare] > .item-label {
    display: none;
  }
  .item[data-bare] > .item-label.zw-unseen {
    display: block;
  }
  .item-control {
    min-width: 0;
  }
  .item-row {
    display: flex;
    align-items: flex-start;
    gap: 8px;
  }
  .item-input {
    flex: 1 1 0;
    min-width: 0;
    min-height: var(--_control);
  }
  .item-row > .addon,
  .box > .addon {
    flex: none;
    min-height: var(--_control);
    padding: calc((var(--_control) - var(--_text-line)) / 2) 0;
    color: var(--_ink-soft);
  }
  .star {
    margin-left: 2px;
    color: var(--_bad);
  }
  /* One line is kept free, so that an error moves nothing. */
  .feedback {
    min-height: calc(var(--_text-small-line) + 6px);
    margin: 0;
    padding: 2px 0 4px;
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .feedback.warning {
    color: var(--_warn);
  }
  .item .zw-hint {
    margin: 2px 0 0;
  }
  .source {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 4px;
    margin: 2px 0 0;
    color: var(--_good);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .source .zw-button {
    min-height: calc(24px * var(--_scale));
    font-size: inherit;
  }
  .help {
    display: contents;
  }
  .help .zw-icon-button {
    width: calc(24px * var(--_scale));
    min-width: calc(24px * var(--_scale));
    min-height: calc(24px * var(--_scale));
    border: 1px solid var(--_line);
    border-radius: 50%;
    font-size: var(--_text-small);
  }
  .help-text {
    flex: 1 0 100%;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .failed,
  .unknown {
    padding: 8px 12px;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface-sunk);
  }
  .failed {
    border-color: var(--_bad);
  }
  .failed p,
  .unknown p {
    margin: 0;
  }
  .waiting {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-height: var(--_control);
    color: var(--_ink-soft);
  }
`;
