/** What people say of an element, for pages that carry no designer. */
export { remarkPanel, remarkPanelStyles } from './remark-panel.js';
