import { css } from 'lit';

/** All lengths follow the text, as in the runner. */
export const entranceStyles = css`
  :host {
    display: block;
    min-height: 100%;
    background: var(--_surface);
    font-size: calc(var(--_text) * 8 / 7);
    line-height: 1.6;
  }
  :host([kiosk]) {
    font-size: calc(var(--_text) * 12 / 7);
  }
  .search,
  nav,
  .wait {
    max-width: 44em;
    margin: 0 auto;
    padding: 1em 1.25em;
  }
  nav {
    padding-bottom: 0;
  }
  h2,
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: 1.5em;
    line-height: 1.4;
  }
  button,
  input {
    min-height: 2.75em;
    border-radius: var(--_radius);
    color: inherit;
    font: inherit;
  }
  button {
    cursor: pointer;
  }
  .back {
    padding: 0.5em 0.75em 0.5em 0;
    border: 0;
    background: none;
    color: var(--_accent);
  }
  .back::before {
    content: '‹ ';
  }
  .field {
    display: block;
    margin-top: 1em;
  }
  .label {
    display: block;
    margin-bottom: 0.25em;
    color: var(--_ink-soft);
  }
  input {
    width: 100%;
    padding: 0.5em 0.75em;
    border: thin solid var(--_line-strong);
    background: var(--_surface);
  }
  input::placeholder {
    color: var(--_ink-faint);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-top: 1em;
  }
  .chip {
    padding: 0.5em 0.875em;
    border: thin solid var(--_line-strong);
    background: var(--_surface);
  }
  .chip:hover,
  .entry:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .count {
    margin: 1.25em 0 0.5em;
    color: var(--_ink-soft);
  }
  p + p {
    margin-top: 0.75em;
  }
  ul {
    list-style: none;
  }
  .entry {
    display: block;
    width: 100%;
    margin-bottom: 0.5em;
    padding: 0.625em 1em;
    border: thin solid var(--_line);
    background: var(--_surface);
    text-align: start;
  }
  .entry-name,
  .note {
    display: block;
  }
  .entry-name {
    font-weight: 600;
  }
  .note {
    color: var(--_ink-soft);
    font-size: 0.875em;
  }
  mark {
    background: var(--_warn-tint);
    color: inherit;
    text-decoration: underline;
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      outline: 0.125em solid Highlight;
    }
  }
`;
