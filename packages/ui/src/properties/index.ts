/** What the properties panel of a designer is made of: sections that fold, fields, and their look. */
export { choiceField, type ChoiceOption } from './choice-field.js';
export { flagField } from './flag-field.js';
export { PanelMemory } from './panel-memory.js';
export { propertiesStyles } from './properties.styles.js';
export { section } from './section.js';
export { oneLine, textField, textOf } from './text-field.js';
