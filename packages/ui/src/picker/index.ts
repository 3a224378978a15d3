export type { PickerOption, PickerSearch } from './option.js';
export { ZwPicker } from './picker.js';
