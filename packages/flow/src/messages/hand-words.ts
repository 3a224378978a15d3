import type { Relation } from '../check/directory.js';

/** How a finding calls somebody: by name, or by the relation by which he is found; `name` is the department's then. */
export function handZhCn(name: string, relation: Relation | null): string {
  return relation === null ? name : { ownHead: '承办部门负责人', headOf: `${name}负责人`, initiator: '申请人（发起人）' }[relation];
}

export function handEn(name: string, relation: Relation | null): string {
  return relation === null ? name : { ownHead: 'the head of the department that handles it', headOf: `the head of ${name}`, initiator: 'the applicant (initiator)' }[relation];
}
