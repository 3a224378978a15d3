import { css } from 'lit';

/** The controls, beyond what `controls` of the house says of native ones. */
export const controlStyles = css`
  .box {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 4px 8px;
  }
  .box > .zw-input,
  .box > [data-element] {
    flex: 1 1 0;
    min-width: calc(96px * var(--_scale));
  }
  .box.tall > .zw-input {
    flex-basis: 100%;
  }
  /* The unit stays beside the digits, in the narrowest cell. */
  .box.money > .zw-input {
    min-width: min(calc(96px * var(--_scale)), calc(100% - 8px - 2.5em));
  }
  .box > .beside {
    margin-left: calc(-8px - var(--_control-small));
    height: var(--_control);
  }
  .count {
    min-height: var(--_control);
    padding: calc((var(--_control) - var(--_text-small-line)) / 2) 0;
    color: var(--_ink-faint);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .box.tall > .count {
    min-height: 0;
    margin-left: auto;
    padding: 0;
  }
  .count.over {
    color: var(--_bad);
  }
  .box.number {
    gap: 4px;
  }
  .step {
    width: var(--_control);
    min-height: var(--_control);
    padding: 0;
  }
  .zw-input.time {
    flex: 0 1 auto;
    width: auto;
    min-width: calc(120px * var(--_scale));
  }
  .in-words,
  .said {
    flex: 1 0 100%;
    color: var(--_ink-soft);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .between {
    min-height: var(--_control);
    padding: calc((var(--_control) - var(--_text-line)) / 2) 0;
    color: var(--_ink-soft);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    min-height: var(--_control);
  }
  .choices[data-direction='vertical'] {
    flex-direction: column;
  }
  .choices > .zw-check,
  .item-input > .zw-check {
    min-height: var(--_control);
    padding: calc((var(--_control) - var(--_text-line)) / 2) 0;
  }
  .choices.buttons {
    gap: 4px;
  }
  .choices.buttons > .zw-check {
    padding: calc((var(--_control) - var(--_text-line)) / 2 - 1px) 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .choices.buttons > .zw-check:hover,
  .choices.buttons > .zw-check:focus-within {
    border-color: var(--_accent);
  }
  .switch-row {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: var(--_control);
  }
  .switch {
    position: relative;
    width: calc(44px * var(--_scale));
    height: calc(24px * var(--_scale));
    padding: 0;
    border: 1px solid var(--_line-strong);
    border-radius: 999px;
    background: var(--_surface-sunk);
    cursor: pointer;
    transition: background-color var(--_ease);
  }
  .switch .thumb {
    position: absolute;
    top: calc(3px * var(--_scale));
    left: calc(4px * var(--_scale));
    width: calc(16px * var(--_scale));
    height: calc(16px * var(--_scale));
    border-radius: 50%;
    background: var(--_line-strong);
    transition: transform var(--_ease);
  }
  .switch[aria-checked='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .switch[aria-checked='true'] .thumb {
    background: var(--_on-accent);
    transform: translateX(calc(18px * var(--_scale)));
  }
  .switch:disabled {
    opacity: 0.6;
    cursor: default;
  }
  .plain {
    min-height: var(--_control);
    padding: calc((var(--_control) - var(--_text-line)) / 2) 0;
    white-space: pre-wrap;
  }
  .plain.none {
    color: var(--_ink-faint);
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
    gap: var(--row-gap, 0) var(--column-gap, 16px);
    align-items: start;
  }
  .grid-column {
    min-width: 0;
  }
  .layout.inline {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0 16px;
  }
  .layout.inline > .item {
    flex: 0 1 calc(220px * var(--_scale));
  }
  .card {
    margin: 0 0 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .card > header {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    justify-content: space-between;
    padding: 8px 16px;
    border-bottom: 1px solid var(--_line);
  }
  .card h3 {
    margin: 0;
    font-size: var(--_text-title);
    line-height: var(--_text-line);
    font-weight: 600;
  }
  .card .extra {
    color: var(--_ink-soft);
  }
  .card-body {
    padding: 12px 16px;
  }
  .space {
    display: flex;
    align-items: flex-start;
    gap: var(--gap, 8px);
  }
  .space[data-wrap] {
    flex-wrap: wrap;
  }
  .space[data-direction='vertical'] {
    flex-direction: column;
    align-items: stretch;
  }
  .space[data-align='center'] {
    align-items: center;
  }
  .space[data-align='end'] {
    align-items: flex-end;
  }
  .space[data-align='baseline'] {
    align-items: baseline;
  }
  .space > .item {
    grid-template-columns: minmax(0, 1fr);
  }
  .space > .item > .item-label {
    justify-content: flex-start;
  }
  .text {
    margin: 0 0 8px;
  }
  .text[data-mode='h1'],
  .text[data-mode='h2'],
  .text[data-mode='h3'] {
    margin-top: 8px;
    font-size: var(--_text-title);
    line-height: var(--_text-line);
    font-weight: 600;
  }
  .text[data-mode='h1'] {
    font-size: calc(20px * var(--_scale));
    line-height: calc(28px * var(--_scale));
  }
  .text[data-mode='h2'] {
    font-size: calc(17px * var(--_scale));
    line-height: calc(24px * var(--_scale));
  }
  .divider {
    display: flex;
    align-items: center;
    gap: 12px;
    margin: 12px 0;
    border: 0;
    color: var(--_ink-soft);
    font-weight: 600;
  }
  .divider::before,
  .divider::after {
    content: '';
    flex: 1;
    border-top: 1px solid var(--_line);
  }
  .divider[data-dashed]::before,
  .divider[data-dashed]::after {
    border-top-style: dashed;
  }
  .divider[data-orientation='left']::before,
  .divider[data-orientation='right']::after {
    flex: 0 0 24px;
  }
  @media (forced-colors: active) {
    .switch,
    .choices.buttons > .zw-check,
    .card {
      border: 1px solid ButtonText;
    }
    .switch .thumb {
      background: ButtonText;
    }
    .switch[aria-checked='true'] .thumb {
      background: Highlight;
    }
  }
`;
