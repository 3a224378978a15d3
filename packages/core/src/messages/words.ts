import type { LimitUnit } from '../calendar/limit.js';
import type { Severity } from '../finding/finding.js';
import type { TypeWord } from '../expression/type.js';
import type { Level } from '../model/authority.js';
import type { ItemType } from '../model/item-type.js';
import type { SPECIAL_PROCEDURES } from '../model/limit.js';
import type { EXEMPTION_REASONS, Material } from '../model/material.js';
import type { Result } from '../model/result.js';
import type { ApplicantKind, Coverage, ServiceItem } from '../model/service-item.js';
import type { SituationRole } from '../model/situation.js';
import type { Source } from '../model/source.js';

type Table<Key extends string> = Readonly<Record<Key, string>>;

/** The trade's words for what the model spells in English. A word that is missing does not compile. */
export interface Words {
  readonly itemType: Table<ItemType>;
  readonly level: Table<Level>;
  readonly origin: Table<ServiceItem['authority']['origin']>;
  readonly bodyNature: Table<ServiceItem['authority']['body']['nature']>;
  readonly applicant: Table<ApplicantKind>;
  readonly handling: Table<ServiceItem['handling']>;
  readonly coverage: Table<Coverage>;
  readonly situationRole: Table<SituationRole>;
  readonly limitUnit: Table<LimitUnit>;
  readonly specialProcedure: Table<(typeof SPECIAL_PROCEDURES)[number] | 'onSiteCheck' | 'other'>;
  readonly necessity: Table<Material['necessity']['kind']>;
  readonly materialOrigin: Table<Material['origin']>;
  readonly exemption: Table<(typeof EXEMPTION_REASONS)[number]>;
  readonly resultKind: Table<Result['kind']>;
  readonly delivery: Table<Result['delivery'][number]>;
  readonly source: Table<Source['status']>;
  readonly severity: Table<Severity>;
  readonly type: Table<TypeWord>;
}
