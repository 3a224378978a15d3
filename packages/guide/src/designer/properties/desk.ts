import type { Edit, Lang, Refusal, ServiceItem } from '@zhengwu/core';
import type { DocumentSession } from '@zhengwu/ui';
import { indexGuide, type Guide, type GuideContext, type GuideIndex } from '../../model/index.js';
import type { GuideDesignerTexts } from '../../messages/designer.js';
import type { DesignerHost } from '../designer-host.js';
import type { EndDialogs } from '../outline/end-dialogs.js';
import type { OutlineFlow } from '../outline/outline-flow.js';
import type { RowGestures } from '../outline/row-gestures.js';

/** Several edits that become one step. */
export type Edits = (apply: <Args>(edit: Edit<Guide, Args>, args: Args) => void) => void;

/** What the fields of the properties work on. */
export interface Desk {
  readonly guide: Guide;
  readonly index: GuideIndex;
  readonly item: ServiceItem | undefined;
  readonly forms: readonly { readonly id: string; readonly name: string }[];
  readonly lang: Lang;
  readonly texts: GuideDesignerTexts;
  readonly isReadonly: boolean;
  /** Does an edit, or shows why not; answers whether it was done. */
  readonly apply: <Args>(edit: Edit<Guide, Args>, args: Args) => boolean;
  readonly together: (edits: Edits) => boolean;
  /** Why an edit cannot be done. */
  readonly whyNot: <Args>(edit: Edit<Guide, Args>, args: Args) => Refusal | undefined;
  readonly refusalText: (refusal: Refusal | undefined) => string | undefined;
  /** Selects an element and shows it; with a path, puts the cursor into that field of its properties. */
  readonly go: (id: string, path?: string) => void;
  /** Puts the cursor into the first control that matches, once it is drawn. */
  readonly toField: (selector: string) => void;
  /** Asks for the outcome, or the target, of an option. */
  readonly askOutcome: (optionId: `opt_${string}`) => void;
  readonly askReference: (optionId: `opt_${string}`) => void;
  readonly askQuestion: (optionId: `opt_${string}`) => void;
  /** A new option of a question, written in the outline. */
  readonly askOption: (questionId: `q_${string}`) => void;
  /** Deletes, after telling what depends on it. */
  readonly remove: (ids: readonly string[]) => void;
}

interface DeskParts {
  readonly host: DesignerHost;
  readonly session: DocumentSession<Guide, GuideContext>;
  readonly ends: EndDialogs;
  readonly flow: OutlineFlow;
  readonly gestures: RowGestures;
}

/** The desk of the document as it is now. */
export function makeDesk({ host, session, ends, flow, gestures }: DeskParts): Desk {
  const guide = session.document;
  const { item, forms = [] } = host.context;
  return {
    guide,
    index: indexGuide(guide),
    item,
    forms,
    lang: host.lang,
    texts: host.texts,
    isReadonly: host.isReadonly,
    apply: (edit, args) => host.apply(edit, args),
    together: (edits) => host.together(edits),
    whyNot: (edit, args) => session.whyNot(edit, args),
    refusalText: (refusal) => (refusal === undefined ? undefined : host.refusalText(refusal)),
    go: (id, path) => host.go(id, path),
    toField: (selector) => host.toField(selector),
    askOutcome: (id) => ends.ask(id, 'outcome'),
    askReference: (id) => ends.ask(id, 'reference'),
    askQuestion: (id) => flow.question(id),
    askOption: (id) => flow.option(id),
    remove: (ids) => void gestures.remove(ids),
  };
}
