import type { Account, Department, Role } from '@zhengwu/core';
import type { Approver } from '../model/approver.js';
import type { FlowContext } from '../model/context.js';
import type { Step } from '../model/step.js';

/** Somebody as a finding calls him: by name; or who is found by a relation when a case runs, `name` the department's then, where it has one. */
export interface Hand {
  /** Two with the same key are the same person. */
  readonly key: string;
  readonly name: string;
  readonly relation: Relation | null;
}

/** 承办部门负责人, the head of a department, 发起人: in one case always the same. */
export type Relation = 'ownHead' | 'headOf' | 'initiator';

/** Who is who, as the checks of approvers ask it. What the context does not know is `undefined`: nothing is said of it. */
export class Directory {
  readonly accounts: ReadonlyMap<string, Account> | undefined;
  readonly roles: ReadonlyMap<string, Role> | undefined;
  readonly departments: ReadonlyMap<string, Department> | undefined;
  readonly #holders = new Map<string, Account[]>();

  constructor({ accounts, roles, departments }: FlowContext) {
    this.accounts = byId(accounts);
    this.roles = byId(roles);
    this.departments = byId(departments);
    for (const account of accounts ?? []) {
      for (const roleId of account.roleIds) {
        const holders = this.#holders.get(roleId);
        if (holders === undefined) this.#holders.set(roleId, [account]);
        else holders.push(account);
      }
    }
  }

  holders(roleId: string): readonly Account[] {
    return this.#holders.get(roleId) ?? [];
  }

  activeHolders(roleId: string): readonly Account[] {
    return this.holders(roleId).filter(({ state }) => state === 'active');
  }

  /** B 角, if there is one who is there. */
  activeDeputy({ deputyId }: Account): Account | undefined {
    const deputy = deputyId === undefined ? undefined : this.accounts?.get(deputyId);
    return deputy?.state === 'active' ? deputy : undefined;
  }

  /** Who does it today; undefined if that cannot be told from the directory. For a person who is away, the deputy. */
  peopleOf(approver: Approver): readonly Account[] | undefined {
    if (this.accounts === undefined) return undefined;
    if (approver.kind === 'role') return this.activeHolders(approver.roleId);
    if (approver.kind !== 'person') return undefined;
    const account = this.accounts.get(approver.accountId);
    if (account === undefined) return undefined;
    if (account.state === 'active') return [account];
    const deputy = account.state === 'away' ? this.activeDeputy(account) : undefined;
    return deputy === undefined ? [] : [deputy];
  }

  /** Everybody who may do a step today, each once; undefined if of one approver it cannot be told. */
  peopleAt(step: Step | undefined): readonly Account[] | undefined {
    if (step === undefined || step.approvers.length === 0) return undefined;
    const people = new Set<Account>();
    for (const approver of step.approvers) {
      const these = this.peopleOf(approver);
      if (these === undefined) return undefined;
      for (const each of these) people.add(each);
    }
    return [...people];
  }

  /** Who does a step, so far as one can tell whether another step has the same; undefined if of one approver it cannot be told. */
  handsAt(step: Step | undefined): readonly Hand[] | undefined {
    if (step === undefined || step.approvers.length === 0) return undefined;
    const hands = new Map<string, Hand>();
    for (const approver of step.approvers) {
      const these = approver.kind === 'departmentHead' || approver.kind === 'initiator' ? [this.#relation(approver)] : this.peopleOf(approver)?.map(({ id, name }): Hand => ({ key: id, name, relation: null }));
      if (these === undefined) return undefined;
      for (const each of these) hands.set(each.key, each);
    }
    return [...hands.values()];
  }

  /** In one case, one relation finds one person, whoever that is. */
  #relation(approver: Extract<Approver, { kind: 'departmentHead' | 'initiator' }>): Hand {
    const { kind } = approver;
    if (kind === 'initiator') return { key: kind, name: '', relation: 'initiator' };
    const { departmentId } = approver;
    if (departmentId === undefined) return { key: kind, name: '', relation: 'ownHead' };
    return { key: `${kind} ${departmentId}`, name: this.departments?.get(departmentId)?.name ?? departmentId, relation: 'headOf' };
  }

  /** A department and those above it, up to the top. */
  chainAbove(departmentId: string): readonly Department[] {
    const chain: Department[] = [];
    for (let each = this.departments?.get(departmentId); each !== undefined && !chain.includes(each); ) {
      chain.push(each);
      each = each.parentId === undefined ? undefined : this.departments?.get(each.parentId);
    }
    return chain;
  }
}

const directories = new WeakMap<FlowContext, Directory>();

/** The directory of a context, made once. */
export function directoryOf(context: FlowContext): Directory {
  const known = directories.get(context) ?? new Directory(context);
  directories.set(context, known);
  return known;
}

function byId<Member extends { readonly id: string }>(members: readonly Member[] | undefined): ReadonlyMap<string, Member> | undefined {
  return members === undefined ? undefined : new Map(members.map((member) => [member.id, member]));
}
