import { css } from 'lit';

export const signatureStyles = css`
  .signature,
  .signing {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .sign-statement {
    padding: 8px 12px;
    border-left: 3px solid var(--_line-strong);
    background: var(--_surface-sunk);
  }
  .sign-statement > p {
    margin: 0 0 4px;
  }
  .sign-statement > p:last-child {
    margin: 0;
  }
  .sign-pad {
    display: block;
    width: 100%;
    max-width: calc(480px * var(--_scale));
    height: calc(180px * var(--_scale));
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: crosshair;
    touch-action: none;
  }
  .sign-name {
    max-width: calc(320px * var(--_scale));
  }
  .signed,
  .signed-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .signed .asset-image,
  .signed-facts .asset-image {
    display: inline-block;
    width: auto;
    max-width: 100%;
    height: calc(96px * var(--_scale));
    border: 1px solid var(--_line);
    background: var(--_surface);
  }
  .no-service {
    margin: 0;
    padding: calc((var(--_control) - var(--_text-line)) / 2) 0;
    color: var(--_warn);
  }
`;
