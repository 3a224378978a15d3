import { indexOfId, type Finding, type ServiceItem } from '@zhengwu/core';

/** The sections of the form, in their order; also the ids under which the outline knows them. */
export const SECTIONS = ['basics', 'codes', 'authority', 'limits', 'service', 'phones', 'dates'] as const;
export type SectionId = (typeof SECTIONS)[number];

/** Every field: the path of what stands in it, and its section. The order is that of the form. */
export const FIELDS = {
  name: 'basics',
  parent: 'basics',
  type: 'basics',
  department: 'basics',
  handling: 'basics',
  applicants: 'basics',
  'codes/basic': 'codes',
  'codes/implementation': 'codes',
  'authority/body/name': 'authority',
  'authority/body/creditCode': 'authority',
  'authority/body/nature': 'authority',
  'authority/level': 'authority',
  'authority/origin': 'authority',
  'authority/givenBy': 'authority',
  'limits/statutory': 'limits',
  'limits/promised': 'limits',
  'limits/acceptance': 'limits',
  'limits/extension': 'limits',
  'limits/delivery': 'limits',
  visits: 'service',
  coverage: 'service',
  'phones/consult': 'phones',
  'phones/complain': 'phones',
  'version/effectiveFrom': 'dates',
  'version/cancelledOn': 'dates',
  'version/number': 'dates',
} as const satisfies Readonly<Record<string, SectionId>>;
export type FieldPath = keyof typeof FIELDS;

const PATHS = Object.keys(FIELDS) as readonly FieldPath[]; // the keys of the table above

/** The field of a place in the item: the one at the path, the one that holds it, or the first that lies below it. */
export function fieldAt(path: string): FieldPath | undefined {
  return PATHS.find((field) => path === field || path.startsWith(`${field}/`)) ?? PATHS.find((field) => field.startsWith(`${path}/`));
}

/** The special procedure of the item itself that an id names. */
export function procedureOf(item: ServiceItem, id: string): ServiceItem['limits']['specialProcedures'][number] | undefined {
  return item.limits.specialProcedures[indexOfId(item.limits.specialProcedures, id)];
}

/** The section in which a finding is answered; `undefined` for what another designer shows. */
export function sectionOf(item: ServiceItem, { at: { id, path } }: Finding): SectionId | undefined {
  if (procedureOf(item, id) !== undefined) return 'limits';
  if (id !== '' && id !== item.id) return undefined;
  if (path === undefined) return 'basics';
  const field = fieldAt(path);
  if (field !== undefined) return FIELDS[field];
  return path.startsWith('limits/') ? 'limits' : undefined;
}

export function isSection(id: string): id is SectionId {
  return SECTIONS.some((section) => section === id);
}

/** The id of a field's control in the form: a path has slashes, which a selector would have to escape. */
export function controlId(path: FieldPath): string {
  return path.replace(/\//g, '-');
}
