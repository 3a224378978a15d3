import Type, { type Static } from 'typebox';

import { Author } from './person.js';

/**
 * The documents of an item. `context` is what surrounds it (people, tables, data elements): kept, edited by no designer. `guideCases`
 * are the guide's test cases: beside it, for they are no part of what is published.
 */
export const DOCUMENT_KINDS = ['item', 'context', 'guide', 'guideCases', 'review', 'flow', 'form', 'template'] as const;
export const DocumentKind = Type.Enum([...DOCUMENT_KINDS], { $id: 'DocumentKind' });
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A document as JSON; for flows the BPMN 2.0 text. Stored as it came: the server reads it, and changes nothing in it. */
export const Content = Type.Unknown({ $id: 'Content', description: 'Plain JSON, at most 20 MB and 128 levels deep; a text for BPMN' });

/** One version. Versions are never changed and never deleted; only a milestone's name is put on or taken off. */
export const Version = Type.Object(
  {
    /** 1, 2, 3 … a document. */
    number: Type.Integer({ minimum: 1 }),
    /** SHA-256 of the content's JSON text, hexadecimal. */
    hash: Type.String(),
    /** Length of that text in bytes. */
    bytes: Type.Integer(),
    author: Author,
    /** ms since 1970. */
    at: Type.Integer(),
    /** What the author wrote about it; may be empty. */
    message: Type.String(),
    /** Name of a milestone, for example 送部门确认稿. */
    milestone: Type.Union([Type.String(), Type.Null()]),
    /** The version whose content this one brought back. */
    restoredFrom: Type.Union([Type.Integer(), Type.Null()]),
    /** Set where somebody saved in between and both were merged: the version that the author had begun from. */
    mergedFrom: Type.Union([Type.Integer(), Type.Null()]),
  },
  { $id: 'Version', additionalProperties: false },
);
export type Version = Static<typeof Version>;

/** A document at its newest version, without content. */
export const DocumentSummary = Type.Object(
  {
    kind: DocumentKind,
    head: Version,
    /** What checks found in it, last time they ran; null while they have not, or where the server has no checks for the kind. */
    findings: Type.Union([
      Type.Object({ version: Type.Integer(), errors: Type.Integer(), warnings: Type.Integer() }, { additionalProperties: false }),
      Type.Null(),
    ]),
  },
  { $id: 'DocumentSummary', additionalProperties: false },
);
export type DocumentSummary = Static<typeof DocumentSummary>;

/** A version with its content. The answer's `ETag` is what `If-Match` takes. */
export const VersionContent = Type.Object({ version: Version, content: Content }, { $id: 'VersionContent', additionalProperties: false });
export type VersionContent = Static<typeof VersionContent>;

export const VersionPage = Type.Object(
  {
    /** Newest first. */
    versions: Type.Array(Version),
    /** `before` of the next page; null at the end. */
    next: Type.Union([Type.Integer(), Type.Null()]),
  },
  { $id: 'VersionPage', additionalProperties: false },
);
export type VersionPage = Static<typeof VersionPage>;

const message = Type.String({ maxLength: 500 });

/** Wants `If-Match` with the ETag of the version that it was begun from. */
export const SaveDocument = Type.Object(
  {
    content: Content,
    message: Type.Optional(message),
    /** The draft that this save fulfils: it goes in the same transaction. */
    draftId: Type.Optional(Type.String({ maxLength: 64 })),
    /** The draft's revision that this content is: a later one, written while the save was under way, stays. */
    draftRevision: Type.Optional(Type.Integer({ minimum: 1 })),
    mergedFrom: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  { additionalProperties: false },
);
export type SaveDocument = Static<typeof SaveDocument>;

/** 412: somebody saved in between. Everything that a merge needs is in the answer. */
export const Stale = Type.Object(
  {
    status: Type.Literal(412),
    code: Type.Literal('stale'),
    detail: Type.String(),
    current: VersionContent,
  },
  { $id: 'Stale', additionalProperties: false },
);
export type Stale = Static<typeof Stale>;

export const RestoreVersion = Type.Object({ number: Type.Integer({ minimum: 1 }), message: Type.Optional(message) }, { additionalProperties: false });
export type RestoreVersion = Static<typeof RestoreVersion>;

export const SetMilestone = Type.Object(
  { name: Type.Union([Type.String({ minLength: 1, maxLength: 60 }), Type.Null()]) },
  { additionalProperties: false },
);
export type SetMilestone = Static<typeof SetMilestone>;

/** What somebody has written and not yet saved as a version. Seen by that person alone. */
export const Draft = Type.Object(
  {
    /** Made by the page that writes it, one for each opened editor: two tabs never write over each other. */
    id: Type.String(),
    itemId: Type.String(),
    kind: DocumentKind,
    /** The version that it was begun from. */
    baseNumber: Type.Integer({ minimum: 1 }),
    /** Rises with every write of the page; an older one that arrives late is left aside. */
    revision: Type.Integer({ minimum: 1 }),
    at: Type.Integer(),
    content: Content,
  },
  { $id: 'Draft', additionalProperties: false },
);
export type Draft = Static<typeof Draft>;

export const PutDraft = Type.Object(
  { baseNumber: Type.Integer({ minimum: 1 }), revision: Type.Integer({ minimum: 1 }), content: Content },
  { additionalProperties: false },
);
export type PutDraft = Static<typeof PutDraft>;

/** A draft without its content: enough to tell somebody that it is there. */
export const DraftSummary = Type.Omit(Draft, ['content'], { $id: 'DraftSummary', additionalProperties: false });
export type DraftSummary = Static<typeof DraftSummary>;

export const DraftSummaries = Type.Object({ drafts: Type.Array(DraftSummary) }, { $id: 'DraftSummaries', additionalProperties: false });
export type DraftSummaries = Static<typeof DraftSummaries>;

/** What stands now: the revision that was written, or the later one that was there already. */
export const DraftKept = Type.Object({ revision: Type.Integer(), at: Type.Integer() }, { $id: 'DraftKept', additionalProperties: false });
export type DraftKept = Static<typeof DraftKept>;

export const DraftList = Type.Object({ drafts: Type.Array(Draft) }, { $id: 'DraftList', additionalProperties: false });
export type DraftList = Static<typeof DraftList>;
