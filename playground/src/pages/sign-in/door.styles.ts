import { css } from 'lit';

/** The pages before one is in: one panel in the middle. */
export const doorStyles = css`
  :host {
    display: block;
  }
  .door {
    display: flex;
    flex-direction: column;
    align-items: center;
    min-height: 100vh;
    padding: 10vh 16px 32px;
    background: var(--_page);
  }
  .house {
    margin: 0 0 16px;
    font-size: calc(20px * var(--_scale));
    font-weight: 600;
    line-height: calc(28px * var(--_scale));
  }
  .door > .panel {
    width: calc(400px * var(--_scale));
    max-width: 100%;
    padding: 20px 24px 24px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  h1,
  h2 {
    margin: 0 0 12px;
    font-size: var(--_text-title);
    font-weight: 600;
    line-height: var(--_text-line);
  }
  h1:focus {
    outline: 0;
  }
  p {
    margin: 0 0 12px;
  }
  .wide {
    margin-top: 8px;
    width: 100%;
    min-height: var(--_control);
  }
  .soft {
    color: var(--_ink-soft);
  }
  .small {
    margin: 12px 0 0;
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  code {
    font-family: var(--_mono);
    overflow-wrap: anywhere;
  }
  .problem {
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_bad-tint);
    color: var(--_bad);
  }
`;
