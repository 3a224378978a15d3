import { derivedId, equalJson, type Account, type Department, type Finding, type Id, type Role } from '@zhengwu/core';
import type { DirectoryPerson } from './directory-person.js';
import { directoryRules } from './rules.js';

/** Who and what an approval can be bound to. */
export interface Directory {
  readonly departments: readonly Department[];
  readonly roles: readonly Role[];
  readonly accounts: readonly Account[];
}

/** What becomes of a person who was read: there was none such, it says something else now, or all stays as it is. */
export type PersonNews = 'new' | 'changed' | 'same';

export interface JoinedPerson {
  readonly person: DirectoryPerson;
  readonly news: PersonNews;
}

export interface JoinedDirectory {
  /** All that is known then: what was there, with what was read. */
  readonly directory: Directory;
  /** In the order in which they were read. */
  readonly people: readonly JoinedPerson[];
  readonly findings: readonly Finding[];
}

/**
 * People who were read, as they join those who are there: departments by name, posts and people by name within their department.
 * What is there keeps its id, for flows refer to it. What the sheet says of a person counts, and what it says nothing of stays.
 * Nobody goes because a sheet does not name him.
 */
export function joinPeople(present: Partial<Directory>, people: readonly DirectoryPerson[]): JoinedDirectory {
  const joining = new Joining(present);
  const joined = people.map((person) => ({ person, ...joining.add(person) }));
  const findings = joined.flatMap(({ person, account }) => joining.setDeputy(account.id, person) ?? []);
  const directory = joining.directory;
  const accounts = new Map(directory.accounts.map((account) => [account.id, account]));
  return {
    directory,
    people: joined.map(({ person, account, former }) => ({ person, news: former === undefined ? 'new' : equalJson(former, accounts.get(account.id)) ? 'same' : 'changed' })),
    findings,
  };
}

class Joining {
  readonly #departments: Map<Id<'dep'>, Department>;
  readonly #roles: Map<Id<'rol'>, Role>;
  readonly #accounts: Map<Id<'acc'>, Account>;
  readonly #roleCalled: Map<string, Role>;
  readonly #accountCalled: Map<string, Id<'acc'>>;
  /** Made when the first deputy is looked for: then all are there. */
  #namesakes: ReadonlyMap<string, readonly Account[]> | undefined;

  constructor({ departments = [], roles = [], accounts = [] }: Partial<Directory>) {
    this.#departments = byId(departments);
    this.#roles = byId(roles);
    this.#accounts = byId(accounts);
    this.#roleCalled = new Map(roles.map((role) => [within(role.departmentId, role.name), role]));
    this.#accountCalled = new Map(accounts.map(({ id, departmentId, name }) => [within(departmentId, name), id]));
  }

  get directory(): Directory {
    return { departments: [...this.#departments.values()], roles: [...this.#roles.values()], accounts: [...this.#accounts.values()] };
  }

  add(person: DirectoryPerson): { readonly account: Account; readonly former: Account | undefined } {
    const departmentId = this.#department(person.department, person.parent);
    const known = this.#accountCalled.get(within(departmentId, person.name));
    const former = known === undefined ? undefined : this.#accounts.get(known);
    const roleIds = person.roles?.map((name) => this.#role(name, departmentId));
    const account: Account = {
      ...(former ?? { id: free(this.#accounts, 'acc', [departmentId, person.name]), name: person.name, departmentId, roleIds: [], state: 'active' }),
      ...(roleIds === undefined ? {} : { roleIds }),
      ...(person.state === undefined ? {} : { state: person.state }),
    };
    this.#accounts.set(account.id, account);
    this.#accountCalled.set(within(departmentId, person.name), account.id);
    return { account, former };
  }

  /** A B角 of the same department before one of the same name elsewhere. Answers why there is none. */
  setDeputy(id: Id<'acc'>, { name: person, deputy, at }: DirectoryPerson): Finding | undefined {
    const account = this.#accounts.get(id);
    if (account === undefined || deputy === undefined) return undefined;
    this.#namesakes ??= grouped([...this.#accounts.values()], ({ name }) => name);
    const called = (this.#namesakes.get(deputy) ?? []).filter((each) => each.id !== id);
    const beside = called.filter(({ departmentId }) => departmentId === account.departmentId);
    const [only, ...others] = beside.length > 0 ? beside : called;
    if (only === undefined || others.length > 0) return directoryRules.finding('directory/deputy-not-found', { part: 'table', id: '', path: at }, { at, person, deputy, count: called.length });
    this.#accounts.set(id, { ...account, deputyId: only.id });
    return undefined;
  }

  /** One of that name below that parent, else one of that name that has none or is the only one. */
  #department(name: string, parent: string | undefined): Id<'dep'> {
    const parentId = parent === undefined || parent === name ? undefined : this.#department(parent, undefined);
    const called = [...this.#departments.values()].filter((each) => each.name === name);
    const known = parentId === undefined ? (called.find((each) => each.parentId === undefined) ?? called[0]) : (called.find((each) => each.parentId === parentId) ?? called.find((each) => each.parentId === undefined && each.id !== parentId && !this.#lies(parentId, each.id)));
    const department: Department = known ?? { id: free(this.#departments, 'dep', [parentId ?? '', name]), name };
    this.#departments.set(department.id, parentId === undefined || department.parentId !== undefined ? department : { ...department, parentId });
    return department.id;
  }

  /** Whether one department lies somewhere below another: it cannot be that one's parent. */
  #lies(id: Id<'dep'>, below: Id<'dep'>): boolean {
    const seen = new Set<string>();
    for (let at = this.#departments.get(id); at !== undefined && !seen.has(at.id); at = at.parentId === undefined ? undefined : this.#departments.get(at.parentId)) {
      if (at.id === below) return true;
      seen.add(at.id);
    }
    return false;
  }

  #role(name: string, departmentId: Id<'dep'>): Id<'rol'> {
    const key = within(departmentId, name);
    const role: Role = this.#roleCalled.get(key) ?? { id: free(this.#roles, 'rol', [departmentId, name]), name, departmentId };
    this.#roles.set(role.id, role);
    this.#roleCalled.set(key, role);
    return role.id;
  }
}

function byId<Each extends { readonly id: string }>(list: readonly Each[]): Map<Each['id'], Each> {
  return new Map(list.map((each) => [each.id, each]));
}

function within(departmentId: Id<'dep'>, name: string): string {
  return `${departmentId} ${name}`;
}

function grouped<Each>(list: readonly Each[], keyOf: (each: Each) => string): ReadonlyMap<string, readonly Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of list) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return groups;
}

/** An id that follows from names, so that the same sheet read for two items gives the same people; another where something else has it. */
function free<Kind extends 'dep' | 'rol' | 'acc'>(taken: ReadonlyMap<string, unknown>, kind: Kind, names: readonly string[]): Id<Kind> {
  for (let turn = 0; ; turn += 1) {
    const id = derivedId(kind, JSON.stringify(turn === 0 ? names : [...names, turn]));
    if (!taken.has(id)) return id;
  }
}
