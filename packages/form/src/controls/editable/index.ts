import { Editable, EditablePopover } from './editable.js';

export const components = { Editable, 'Editable.Popover': EditablePopover };

export { editableStyles as styles } from './editable.styles.js';
