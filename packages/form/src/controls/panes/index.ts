import { FormCollapse } from './form-collapse.js';
import { FormStep } from './form-step.js';
import { FormTab } from './form-tab.js';
import { PaneBox } from './pane-box.js';

/** Layouts of which not all is seen at once. */
export const components = {
  FormTab,
  'FormTab.TabPane': PaneBox,
  FormStep,
  'FormStep.StepPane': PaneBox,
  FormCollapse,
  'FormCollapse.CollapsePanel': PaneBox,
};

export { panesStyles as styles } from './panes.styles.js';
