import { css } from 'lit';

/**
 * The first page. All lengths follow the text, so that 200 % and a kiosk are the same page, larger. `soft` is what is said
 * beside, `small` what is said beside it in small.
 */
export const runnerStyles = css`
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
  .root {
    display: flex;
    flex-direction: column;
    min-height: inherit;
  }
  header,
  .page,
  .answers > section {
    width: 100%;
    max-width: 44em;
    margin: 0 auto;
    padding: 1em 1.25em;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    border-bottom: thin solid var(--_line);
  }
  .names {
    flex: 1 1 10em;
  }
  .page {
    flex: 1 0 auto;
  }
  p,
  h2,
  h3,
  ul,
  fieldset,
  legend {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  h2 {
    margin: 0.25em 0;
    font-size: 1.5em;
    line-height: 1.4;
  }
  h2:focus {
    outline: none;
  }
  .soft,
  .small {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .small {
    font-size: 0.875em;
  }
  .line {
    min-height: 1.6em;
  }
  .name {
    font-weight: 600;
  }
  .intro {
    margin-bottom: 1em;
  }
  .told,
  .problem {
    margin: 0.5em 0;
    padding: 0.5em 0.75em;
    border-inline-start: 0.25em solid var(--_accent);
    background: var(--_accent-tint);
  }
  .told:empty,
  .answers:empty {
    display: none;
  }
  .problem {
    border-color: var(--_bad);
    background: var(--_bad-tint);
    color: var(--_bad);
  }
  button,
  input,
  select {
    font: inherit;
  }
  button {
    min-height: 2.75em;
    padding: 0.5em 0.75em;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent);
    cursor: pointer;
  }
  .plain:hover {
    text-decoration: underline;
  }
  .primary {
    flex: 1 1 100%;
    padding: 0.75em 1.5em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .primary:hover {
    background: var(--_accent-strong);
  }
  .back {
    padding-inline-start: 0;
  }
  .back::before {
    content: '‹ ';
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-top: 1em;
  }
  .choices {
    margin-top: 1em;
  }
  .choice {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 0 1em;
    min-height: 3.5em;
    margin-bottom: 0.75em;
    padding: 0.75em 1em;
    border: thin solid var(--_line-strong);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .choice:hover,
  .choice[data-on] {
    border-color: var(--_accent);
  }
  .choice[data-on] {
    background: var(--_accent-tint);
    box-shadow: inset 0 0 0 0.0625em var(--_accent);
  }
  .choice:focus-within {
    outline: 0.125em solid var(--_focus);
    outline-offset: 0.125em;
  }
  .choice input {
    grid-row: 1 / span 2;
    width: 1.375em;
    height: 1.375em;
    margin: 0;
    outline: none;
    accent-color: var(--_accent);
  }
  .choice .small {
    grid-column: 2;
  }
  .choice .key {
    grid-column: 3;
    grid-row: 1 / span 2;
    min-width: 1.75em;
    border: thin solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: center;
  }
  .or {
    margin-bottom: 0.75em;
  }
  @media (hover: none), (max-width: 30em) {
    .key,
    .keys {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .choice[data-on] {
      outline: 0.125em solid Highlight;
    }
  }
`;
