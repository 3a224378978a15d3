import type { Process } from '../../model/flow.js';
import { viewOf, type ProcessView } from '../../model/process-view.js';
import { propertiesTextsIn, type PropertiesTexts } from '../../messages/properties.js';
import type { FlowDesk } from '../flow-desk.js';
import { directoryOf, type DirectorySearch } from './people/directory-search.js';

/** What the fields of the properties work on. */
export interface PanelDesk extends FlowDesk {
  readonly says: PropertiesTexts;
  readonly directory: DirectorySearch;
}

/** The same within one process of the flow. */
export interface ProcessDesk extends PanelDesk {
  readonly process: Process;
  readonly view: ProcessView;
}

export function panelDesk(desk: FlowDesk): PanelDesk {
  const directory = directoryOf(desk);
  return { ...desk, context: directory.known(desk.context), says: propertiesTextsIn(desk.lang), directory };
}

export function processDesk(desk: PanelDesk, process: Process): ProcessDesk {
  return { ...desk, process, view: viewOf(process) };
}
