import type { PropertiesPanel } from '../builder-host.js';
import './define.js';
import { propertiesPane } from './properties-pane.js';
import { formPropertiesStyles } from './properties.styles.js';

/** All that is said of what is chosen in the builder. */
export const propertiesPanel: PropertiesPanel = { pane: propertiesPane, styles: formPropertiesStyles };
