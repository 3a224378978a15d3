// @ts-check

const REASON = 'core and the rooms without a page (model/, check/, …) run in Node and in workers: take the value as an argument instead.';

/** What a page has and a worker or Node has not, and what only Node has; and the ways out that no element may take. */
export const domGlobals = [
  ...['document', 'window', 'navigator', 'location', 'history', 'screen', 'parent', 'top', 'frames'],
  ...['Node', 'Element', 'HTMLElement', 'SVGElement', 'ShadowRoot', 'DocumentFragment', 'Document', 'Range', 'Image'],
  ...['DOMParser', 'XMLSerializer', 'MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'CSSStyleSheet'],
  ...['customElements', 'getComputedStyle', 'matchMedia', 'requestAnimationFrame', 'requestIdleCallback'],
  ...['alert', 'confirm', 'prompt', 'print', 'open'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Notification'],
  ...['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'setImmediate'],
];

/**
 * The rules that keep headless code headless, by name and through `globalThis` or `self`.
 * @param {readonly string[]} names
 * @returns {import('eslint').Linter.RulesRecord}
 */
export function noDomGlobals(names) {
  const either = names.join('|');
  return {
    'no-restricted-globals': ['error', ...names.map((name) => ({ name, message: REASON }))],
    'no-restricted-syntax': [
      'error',
      {
        selector: `MemberExpression[object.name=/^(globalThis|self)$/][property.name=/^(${either})$/]`,
        message: REASON,
      },
    ],
  };
}
