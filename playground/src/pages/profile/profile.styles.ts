import { css } from 'lit';

export const profileStyles = css`
  .outline {
    height: 100%;
  }
  .form {
    height: 100%;
    padding: 0 24px 48px;
    overflow: auto;
    background: var(--_surface);
    scroll-padding: 24px;
  }
  .form > .inner {
    max-width: calc(880px * var(--_scale));
    margin: 0 auto;
  }
  [data-narrow] .form {
    padding: 0 16px 32px;
  }
  .form section {
    padding: 16px 0 20px;
    border-bottom: 1px solid var(--_line);
  }
  .form section:last-of-type {
    border-bottom: 0;
  }
  .form section > h2 {
    margin: 0 0 12px;
    font-size: var(--_text-title);
    font-weight: 600;
    line-height: var(--_text-line);
  }
  .form section > .zw-fields[data-columns='2'] {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(calc(50% - 8px), calc(240px * var(--_scale)))), 1fr));
    gap: 16px;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  .code {
    font-family: var(--_mono);
    font-size: var(--_text-compact);
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) calc(112px * var(--_scale));
    gap: 8px;
    align-items: end;
  }
  .notes {
    display: grid;
    gap: 4px;
    margin-top: 4px;
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .notes.inset {
    margin: 0 0 8px 24px;
  }
  .notes p {
    margin: 0;
  }
  .lock {
    display: flex;
    gap: 4px;
    color: var(--_ink-soft);
  }
  .lock > .zw-icon {
    width: calc(14px * var(--_scale));
    height: calc(14px * var(--_scale));
    margin-top: 2px;
  }
  .hint {
    color: var(--_ink-faint);
  }
  .finding {
    color: var(--_warn);
  }
  .finding[data-severity='error'] {
    color: var(--_bad);
  }
  .source {
    display: flex;
    gap: 6px;
    align-items: baseline;
    color: var(--_ink-soft);
  }
  .source > .status {
    flex: none;
    padding: 0 6px;
    border-radius: var(--_radius);
    background: var(--_page);
    font-weight: 600;
  }
  .source[data-status='unverified'] > .status {
    background: var(--_warn-tint);
    color: var(--_warn);
  }
  .read-at {
    color: var(--_ink-faint);
  }
  .whole {
    display: grid;
    gap: 8px;
    margin: 16px 0 0;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    font-size: var(--_text-small);
    line-height: var(--_text-small-line);
  }
  .whole .lock {
    margin: 0;
  }
`;
