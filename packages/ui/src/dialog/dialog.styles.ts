import { css } from 'lit';

export const dialogStyles = css`
  :host {
    display: contents;
  }
  /*
   * The dialog is the whole window and draws the backdrop itself: before Chromium 122 ::backdrop inherits no
   * custom property. It scrolls by one pixel that nobody sees, so that neither wheel nor keys reach the page behind.
   */
  .window {
    position: fixed;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    width: 100%;
    max-width: none;
    height: 100%;
    max-height: none;
    margin: 0;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    border: 0;
    background: var(--_backdrop);
    color: inherit;
    outline: 0;
    scrollbar-width: none;
    animation: appear var(--_ease);
  }
  .window::-webkit-scrollbar {
    display: none;
  }
  .window::backdrop {
    background: transparent;
  }
  .window::after {
    display: block;
    height: 1px;
    content: '';
  }
  .stage {
    position: sticky;
    top: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    height: 100%;
    padding: 24px;
  }
  .box {
    display: flex;
    flex-direction: column;
    width: calc(480px * var(--_scale));
    max-width: 100%;
    max-height: 100%;
    border-radius: 6px;
    background: var(--_surface);
    box-shadow: var(--_float);
    outline: 0;
    animation: rise 160ms ease-out;
  }
  .window[data-width='small'] .box {
    width: calc(400px * var(--_scale));
  }
  .window[data-width='large'] .box {
    width: calc(840px * var(--_scale));
  }

  header {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    min-height: calc(44px * var(--_scale));
    padding: 6px 8px 6px 16px;
    border-bottom: 1px solid var(--_line);
  }
  h2 {
    flex: 1;
    min-width: 0;
    max-height: calc(3 * var(--_text-line));
    margin: 0;
    overflow: auto;
    font-size: var(--_text-title);
    font-weight: 600;
    line-height: var(--_text-line);
  }
  .body {
    flex: 0 1 auto;
    min-height: 0;
    padding: 16px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .body:focus-visible {
    outline-offset: -2px;
  }
  footer {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
    padding: 10px 16px;
    border-top: 1px solid var(--_line);
  }
  footer[data-empty] {
    display: none;
  }

  .window[data-kind^='drawer'] .stage {
    align-items: stretch;
    padding: 0;
  }
  .window[data-kind^='drawer'] .box {
    border-radius: 0;
  }
  .window[data-kind^='drawer'] .body {
    flex: 1 1 auto;
  }
  .window[data-kind='drawer-start'] .stage {
    justify-content: flex-start;
  }
  .window[data-kind='drawer-end'] .stage {
    justify-content: flex-end;
  }
  .window[data-kind='drawer-start'] .box {
    animation-name: from-start;
  }
  .window[data-kind='drawer-end'] .box {
    animation-name: from-end;
  }
  .window[data-kind='drawer-start'] .box,
  .window[data-kind='drawer-end'] .box {
    max-width: calc(100% - 40px);
  }
  .window[data-kind='drawer-bottom'] .stage {
    align-items: flex-end;
  }
  .window[data-kind='drawer-bottom'] .box {
    width: 100%;
    max-height: calc(100% - 40px);
    border-radius: 6px 6px 0 0;
    animation-name: from-below;
  }

  @media (max-width: 640px) {
    .stage {
      padding: 0;
    }
    .window[data-kind='dialog'] .stage {
      align-items: flex-end;
    }
    .window[data-kind='dialog'] .box {
      width: 100%;
      max-height: calc(100% - 24px);
      border-radius: 6px 6px 0 0;
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes rise {
    from {
      transform: translateY(8px);
    }
  }
  @keyframes from-start {
    from {
      transform: translateX(-24px);
    }
  }
  @keyframes from-end {
    from {
      transform: translateX(24px);
    }
  }
  @keyframes from-below {
    from {
      transform: translateY(24px);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .window,
    .box {
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    .box {
      border: 1px solid CanvasText;
    }
  }
`;
