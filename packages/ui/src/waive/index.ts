/** The dialog in which a finding is waived. Loaded when first needed: with its calendar it is a sixth of the frame. */
import './define.js';

export { ZwWaiveDialog } from './waive-dialog.js';
