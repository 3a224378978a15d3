/** What is shown instead of a document that cannot be opened, for pages that carry no designer. */
export { originalText } from '../designer/opened.js';
export { designerTextsIn as errorTextsIn } from '../messages/designer.js';
export { errorView, errorViewStyles } from './error-view.js';
