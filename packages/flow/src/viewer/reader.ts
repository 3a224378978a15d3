import type { Lang, RemarkThread } from '@zhengwu/core';
import type { StepWords } from '../messages/step-words.js';
import type { ViewerTexts } from '../messages/viewer.js';
import type { CaseRow, CaseView } from './case/index.js';
import type { ViewerSurroundings } from './read-viewer-context.js';
import type * as remarks from './remarks.js';

/** What the parts of the page are drawn from. */
export interface Reader {
  readonly view: CaseView;
  readonly around: ViewerSurroundings;
  readonly lang: Lang;
  readonly texts: ViewerTexts;
  readonly words: StepWords;
  readonly selected: string | undefined;
  /** How the file calls a step, an end, a gateway. */
  readonly nameOf: (id: string) => string;
  /** Whose steps they are, where the flow has those of several: the pool of a row. */
  readonly poolOf: (row: CaseRow) => string | undefined;
  /** The host's conversations about an element. */
  readonly threadsOn: (id: string) => readonly RemarkThread[];
  /** What is no row of the list and is spoken of. */
  readonly threadsElsewhere: readonly string[];
  /** Absent where the host takes no remarks, or until the words for them are here. */
  readonly remarks: typeof remarks | undefined;
  readonly onSelect: (id: string | undefined) => void;
  readonly onAsk: (id: string) => void;
}
