import Type, { type Static } from 'typebox';

/** 管理员 manages accounts, audit and backup, and edits; 编辑 edits; 审核员 reads, and confirms or sends back. */
export const ROLES = ['admin', 'editor', 'reviewer'] as const;
export const Role = Type.Enum([...ROLES], { $id: 'Role' });
export type Role = (typeof ROLES)[number];

/** A name on what somebody did. */
export const Author = Type.Object({ id: Type.String(), name: Type.String() }, { $id: 'Author', additionalProperties: false });
export type Author = Static<typeof Author>;

export const Person = Type.Object(
  {
    id: Type.String(),
    /** What is typed to sign in. */
    login: Type.String(),
    name: Type.String(),
    /** 部门, as text: accounts of the host, not the platform's. */
    department: Type.String(),
    role: Role,
    /** `invited`: has no password yet; `disabled`: can no longer sign in, sessions ended. */
    state: Type.Enum(['invited', 'active', 'disabled']),
    /** Times are ms since 1970. */
    createdAt: Type.Integer(),
    lastSeenAt: Type.Union([Type.Integer(), Type.Null()]),
  },
  { $id: 'Person', additionalProperties: false },
);
export type Person = Static<typeof Person>;

/** Who is signed in, and what his requests have to carry. */
export const Me = Type.Object(
  {
    person: Person,
    /** Goes back in `X-CSRF-Token` with every request that changes something. */
    csrfToken: Type.String(),
    /** The server's clock, ms. */
    now: Type.Integer(),
    /** The host's name for this installation, for example 开平市. */
    place: Type.String(),
  },
  { $id: 'Me', additionalProperties: false },
);
export type Me = Static<typeof Me>;

const login = Type.String({ minLength: 2, maxLength: 64, pattern: '^[\\p{L}\\p{N}._@-]+$' });
const name = Type.String({ minLength: 1, maxLength: 64 });
/** NIST SP 800-63B: length counts, composition rules do not. */
const password = Type.String({ minLength: 10, maxLength: 256 });

export const SignIn = Type.Object(
  { login: Type.String({ minLength: 1, maxLength: 64 }), password: Type.String({ minLength: 1, maxLength: 256 }) },
  { additionalProperties: false },
);
export type SignIn = Static<typeof SignIn>;

export const ChangePassword = Type.Object(
  { current: Type.String({ minLength: 1, maxLength: 256 }), next: password },
  { additionalProperties: false },
);
export type ChangePassword = Static<typeof ChangePassword>;

export const NewPerson = Type.Object({ login, name, department: Type.String({ maxLength: 64 }), role: Role }, { additionalProperties: false });
export type NewPerson = Static<typeof NewPerson>;

export const PersonChange = Type.Object(
  {
    name: Type.Optional(name),
    department: Type.Optional(Type.String({ maxLength: 64 })),
    role: Type.Optional(Role),
    state: Type.Optional(Type.Enum(['active', 'disabled'])),
  },
  { additionalProperties: false, minProperties: 1 },
);
export type PersonChange = Static<typeof PersonChange>;

/** A person with the one-time address under which he sets his password. Shown once: only its hash is kept. */
export const Invited = Type.Object(
  {
    person: Person,
    /** The token of `/welcome#token`; it stands behind `#` so that no log and no referrer carries it. */
    token: Type.String(),
    expiresAt: Type.Integer(),
  },
  { $id: 'Invited', additionalProperties: false },
);
export type Invited = Static<typeof Invited>;

/** What a one-time address is for: the first 管理员 (`setup`), or a person's password (`password`). */
export const Invitation = Type.Object(
  { purpose: Type.Enum(['setup', 'password']), login: Type.Union([Type.String(), Type.Null()]), name: Type.Union([Type.String(), Type.Null()]) },
  { $id: 'Invitation', additionalProperties: false },
);
export type Invitation = Static<typeof Invitation>;

export const InvitationToken = Type.Object({ token: Type.String({ minLength: 16, maxLength: 128 }) }, { additionalProperties: false });

/** `login` and `name` are wanted for `setup` and not read for `password`. */
export const AcceptInvitation = Type.Object(
  {
    token: Type.String({ minLength: 16, maxLength: 128 }),
    password,
    login: Type.Optional(login),
    name: Type.Optional(name),
    department: Type.Optional(Type.String({ maxLength: 64 })),
  },
  { additionalProperties: false },
);
export type AcceptInvitation = Static<typeof AcceptInvitation>;
