import type { Finding, Id, Lang, Limit, Limits, ServiceItem, SetFieldArgs } from '@zhengwu/core';

import type { ProfileTexts } from './messages/profile.js';
import type { FieldPath } from './profile-places.js';

export type WhichLimit = Exclude<keyof Limits, 'specialProcedures'>;

/** A 部门 that may be chosen, where the host knows them. */
export interface DepartmentOption {
  readonly id: Id<'dep'>;
  readonly name: string;
}

/** What the sections draw from, and how a gesture ends in an edit. */
export interface ProfileForm {
  readonly item: ServiceItem;
  readonly lang: Lang;
  readonly texts: ProfileTexts;
  readonly today: string;
  readonly isReadonly: boolean;
  readonly departments: readonly DepartmentOption[];
  /** Why a field is locked above the county; `undefined` where it is not. */
  readonly lockReason: (path: string) => string | undefined;
  /** The open findings whose field this is, or of the element of this id. */
  readonly findingsAt: (place: FieldPath | Id<'pro'>) => readonly Finding[];
  readonly textOf: (finding: Finding) => string;
  readonly onField: (change: SetFieldArgs) => void;
  readonly onLimit: (which: WhichLimit, limit: Limit | null) => void;
  readonly onClock: (id: Id<'pro'>, stopsClock: boolean) => void;
}
