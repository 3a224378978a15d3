/** The preview beside the guide, loaded with the runner when it is first wanted. */
export { PreviewDesk } from './preview-desk.js';
export { previewView } from './preview-view.js';
