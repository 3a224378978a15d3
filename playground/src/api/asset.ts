import Type, { type Static } from 'typebox';

/** Core's `AssetRef`: what a document holds of a file. */
export const AssetRef = Type.Object(
  {
    id: Type.String({ pattern: '^ast_[A-Za-z0-9_-]{1,64}$' }),
    hash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    /** Media type, by content. */
    type: Type.String(),
    bytes: Type.Integer(),
    name: Type.Optional(Type.String()),
  },
  { $id: 'AssetRef', additionalProperties: false },
);
export type AssetRef = Static<typeof AssetRef>;
