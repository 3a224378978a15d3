import Type, { type Static } from 'typebox';

import { DocumentKind, Version } from './document.js';
import { Author } from './person.js';

/**
 * What `GET /api/v1/events` tells, one JSON object in `data`; `event` is its `kind`, `id` is the number in the log for
 * whatever is stored (so that `Last-Event-ID` replays what was missed), and absent for presence.
 */
export const ServerEvent = Type.Union(
  [
    /** A version was saved, restored or merged. */
    Type.Object({ kind: Type.Literal('document'), itemId: Type.String(), document: DocumentKind, version: Version }, { additionalProperties: false }),
    /** An item was made, or is in another state: the list is another. */
    Type.Object({ kind: Type.Literal('item'), itemId: Type.String(), by: Author, at: Type.Integer() }, { additionalProperties: false }),
    /** A milestone was named or taken off. */
    Type.Object(
      {
        kind: Type.Literal('milestone'),
        itemId: Type.String(),
        document: DocumentKind,
        number: Type.Integer(),
        name: Type.Union([Type.String(), Type.Null()]),
      },
      { additionalProperties: false },
    ),
    /** The checks have been through a new version, some moments after it was saved. */
    Type.Object(
      {
        kind: Type.Literal('checked'),
        itemId: Type.String(),
        document: DocumentKind,
        findings: Type.Object({ version: Type.Integer(), errors: Type.Integer(), warnings: Type.Integer() }, { additionalProperties: false }),
      },
      { additionalProperties: false },
    ),
    /** Who has the document open now, oneself included; only where the stream asked for a document. */
    Type.Object(
      {
        kind: Type.Literal('presence'),
        present: Type.Array(Type.Object({ person: Author, draftId: Type.String(), isEditing: Type.Boolean() }, { additionalProperties: false })),
      },
      { additionalProperties: false },
    ),
    /** The first word of a stream that asked for nothing in particular: its id is where the log stands, and from there it is told. */
    Type.Object({ kind: Type.Literal('ready') }, { additionalProperties: false }),
    /** The log has gone too far to replay: read everything again. */
    Type.Object({ kind: Type.Literal('reset') }, { additionalProperties: false }),
  ],
  { $id: 'ServerEvent' },
);
export type ServerEvent = Static<typeof ServerEvent>;

export type Present = Extract<ServerEvent, { kind: 'presence' }>['present'][number];
