import { ITEM_TYPES, type ItemType } from '@zhengwu/core';
import Type, { type Static } from 'typebox';

import { Content, DocumentKind, DocumentSummary } from './document.js';
import { Author } from './person.js';

/** 草稿 → 待部门确认 → 已发布 or 退回修改; whatever is saved after that is 草稿 again. */
export const ITEM_STATES = ['draft', 'pending', 'returned', 'published'] as const;
export type ItemState = (typeof ITEM_STATES)[number];
export const ItemState = Type.Enum([...ITEM_STATES], { $id: 'ItemState' });

const limit = Type.Union([Type.Object({ amount: Type.Number(), unit: Type.String() }, { additionalProperties: false }), Type.Null()]);

/** An item as the list shows it. Name, department, type and limit are read from its document at every save. */
export const ItemSummary = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    department: Type.String(),
    type: Type.Enum([...ITEM_TYPES] as [ItemType, ...ItemType[]]),
    handling: Type.Enum(['immediate', 'promised']),
    promised: limit,
    /** Names of its 业务办理项, and how many 情形 and 材料 it has. */
    handlingItems: Type.Array(Type.String()),
    situations: Type.Integer(),
    materials: Type.Integer(),
    state: ItemState,
    /** What was written when the state was set: the reason of a return. */
    stateMessage: Type.String(),
    stateBy: Type.Union([Author, Type.Null()]),
    stateAt: Type.Integer(),
    /** The version of the item's document that was published last. */
    publishedNumber: Type.Union([Type.Integer(), Type.Null()]),
    updatedAt: Type.Integer(),
    updatedBy: Author,
    /** Ids of everybody who wrote a version since the last published one: none of them confirms it or sends it back. */
    changedBy: Type.Array(Type.String()),
    documents: Type.Array(DocumentSummary),
  },
  { $id: 'ItemSummary', additionalProperties: false },
);
export type ItemSummary = Static<typeof ItemSummary>;

export const ItemList = Type.Object({ items: Type.Array(ItemSummary) }, { $id: 'ItemList', additionalProperties: false });
export type ItemList = Static<typeof ItemList>;

/** A new item with its first documents; one of them has to be the `item`, whose id becomes the item's. */
export const NewItem = Type.Object(
  {
    documents: Type.Array(Type.Object({ kind: DocumentKind, content: Content }, { additionalProperties: false }), { minItems: 1, maxItems: 7 }),
    message: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
);
export type NewItem = Static<typeof NewItem>;

/**
 * `pending` by 编辑; `published` and `returned` by 审核员 or 管理员, and never by whoever wrote a version since the last
 * publication (author ≠ approver); `draft` takes a submission back. `number` is the version of the item's document that the
 * person has seen: another one is refused as stale.
 */
export const SetItemState = Type.Object(
  { state: ItemState, number: Type.Integer({ minimum: 1 }), message: Type.Optional(Type.String({ maxLength: 500 })) },
  { additionalProperties: false },
);
export type SetItemState = Static<typeof SetItemState>;

/** One step of an item's way: it was sent, returned, published, taken back, or fell back to 草稿 because a version was saved. */
export const ItemStateChange = Type.Object(
  {
    at: Type.Integer(),
    by: Author,
    state: ItemState,
    /** The version of the item's document that it was about; for a save, the one that it made. */
    number: Type.Integer({ minimum: 1 }),
    message: Type.String(),
  },
  { $id: 'ItemStateChange', additionalProperties: false },
);
export type ItemStateChange = Static<typeof ItemStateChange>;

export const ItemStateChanges = Type.Object({ states: Type.Array(ItemStateChange) }, { $id: 'ItemStateChanges', additionalProperties: false });
export type ItemStateChanges = Static<typeof ItemStateChanges>;
