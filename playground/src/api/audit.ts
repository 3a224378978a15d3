import Type, { type Static } from 'typebox';

import { Author } from './person.js';

/** Everything that the log tells of. */
export const ACTIONS = [
  'item/created',
  'item/state',
  'document/created',
  'document/saved',
  'document/restored',
  'milestone/set',
  'asset/put',
  'person/created',
  'person/changed',
  'person/invited',
  'password/set',
  'session/opened',
  'session/refused',
  'session/closed',
  'backup/taken',
  'backup/restored',
] as const;
export type Action = (typeof ACTIONS)[number];

/** An entry of the log. Each carries the hash of the one before it, so that none can be changed or taken out unseen. */
export const AuditEntry = Type.Object(
  {
    seq: Type.Integer({ minimum: 1 }),
    at: Type.Integer(),
    /** Null where nobody is signed in: a refused sign-in, the first start. */
    by: Type.Union([Author, Type.Null()]),
    action: Type.Enum([...ACTIONS]),
    /** What it happened to: an item's or a person's id, or empty. */
    subject: Type.String(),
    /** The facts, by action; a saved version carries its content's hash. */
    detail: Type.Record(Type.String(), Type.Unknown()),
    hash: Type.String(),
  },
  { $id: 'AuditEntry', additionalProperties: false },
);
export type AuditEntry = Static<typeof AuditEntry>;

export const AuditPage = Type.Object(
  { entries: Type.Array(AuditEntry), next: Type.Union([Type.Integer(), Type.Null()]) },
  { $id: 'AuditPage', additionalProperties: false },
);
export type AuditPage = Static<typeof AuditPage>;

/** What verifying the whole chain, and every version against it, found. */
export const AuditVerdict = Type.Object(
  {
    isIntact: Type.Boolean(),
    entries: Type.Integer(),
    versions: Type.Integer(),
    /** The last entry's hash: written down elsewhere, it also proves that nothing was cut off at the end. */
    tip: Type.String(),
    /** The first thing that does not fit, in Chinese. */
    fault: Type.Union([Type.String(), Type.Null()]),
    at: Type.Integer(),
  },
  { $id: 'AuditVerdict', additionalProperties: false },
);
export type AuditVerdict = Static<typeof AuditVerdict>;
