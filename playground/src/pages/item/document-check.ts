import { applyWaivers, chineseCalendar, coreMessages, joinMessages, parseItemContext, type Checker, type Finding, type ItemContextData, type MessageBook, type Parsed, type ServiceItem, type Waiver } from '@zhengwu/core';

import { byGravity } from './item-check.js';

/** The documents that are checked beside the item. */
export const CHECKED_KINDS = ['guide', 'form', 'flow'] as const;
export type CheckedKind = (typeof CHECKED_KINDS)[number];

/** What the checks find in one of an item's other documents as it stands beside the item. */
export interface DocumentCheck {
  /** Absent where the document cannot be opened at all. */
  readonly id: string | undefined;
  /** The document as its places are named. */
  readonly readable: unknown;
  /** What could not be read of it. */
  readonly unread: readonly Finding[];
  /** Without what somebody answers for, the graver first. */
  readonly open: readonly Finding[];
  readonly waived: number;
  /** The words for them. */
  readonly book: MessageBook;
}

/** What a document is checked beside. */
export interface Around {
  /** `YYYY-MM-DD`, by the server's clock. */
  readonly today: string;
  readonly item: ServiceItem | undefined;
  /** The content of the item's `context`. */
  readonly context: unknown;
}

/** What a package knows of its documents. */
interface Craft<Document> {
  readonly parsed: Parsed<Document>;
  readonly checker: (document: Document) => Pick<Checker<Document, unknown>, 'settled' | 'close'>;
  readonly messages: MessageBook;
  readonly readable: (document: Document) => unknown;
}

/** The same findings as the document's designer shows; checked in a worker. */
export async function documentCheck(kind: CheckedKind, content: unknown, { today, item, context }: Around): Promise<DocumentCheck> {
  const beside = { today, ...(item === undefined ? {} : { item }) };
  switch (kind) {
    case 'guide': {
      const { createGuideChecker, guideMessages, parseGuide } = await import('@zhengwu/guide');
      return checked({ parsed: parseGuide(content), checker: (guide) => createGuideChecker(guide, beside), messages: guideMessages, readable: (guide) => guide }, today);
    }
    case 'form': {
      const { createFormChecker, formMessages, parseForm } = await import('@zhengwu/form');
      const { formReader } = await import('../../history/form-reader.js');
      const around = contextIn(context);
      const known = around === undefined ? {} : { tables: around.tables, elements: around.elements, fields: around.fields };
      return checked({ parsed: parseForm(content), checker: (form) => createFormChecker(form, { ...beside, ...known }), messages: formMessages, readable: formReader.readable }, today);
    }
    case 'flow': {
      const { createFlowChecker, flowMessages, parseFlow } = await import('@zhengwu/flow');
      const { flowReader } = await import('../../history/flow-reader.js');
      const { flow, findings, unread, isReadonly } = await parseFlow(content);
      const { readable } = await flowReader(typeof content === 'string' ? [content] : []);
      // What is found of a flow as a whole is found of its process.
      const value = flow === undefined ? undefined : { flow, id: flow.processes[0]?.id ?? '', waivers: flow.waivers };
      const parsed = { findings, unread, isReadonly, ...(value === undefined ? {} : { value }) };
      return checked<NonNullable<typeof value>>({ parsed, checker: (each) => createFlowChecker(each.flow, { ...contextIn(context), ...beside, calendar: chineseCalendar }), messages: flowMessages, readable: () => readable(content) }, today);
    }
  }
}

function contextIn(context: unknown): ItemContextData | undefined {
  return parseItemContext(context).value;
}

async function checked<Document extends { readonly id: string; readonly waivers: readonly Waiver[] }>({ parsed, checker: checkerOf, messages, readable }: Craft<Document>, today: string): Promise<DocumentCheck> {
  const book = joinMessages(coreMessages, messages);
  const { value, findings } = parsed;
  if (value === undefined) return { id: undefined, readable: undefined, unread: findings, open: [], waived: 0, book };
  const checker = checkerOf(value);
  try {
    const { open, waived } = applyWaivers(await checker.settled(), value.waivers, today);
    return { id: value.id, readable: readable(value), unread: findings, open: byGravity(open), waived: waived.length, book };
  } finally {
    checker.close();
  }
}
