import * as v from 'valibot';
import type { Id } from '../id/id.js';
import { idShape, listOf, maybe, shapeOf } from '../model/shape.js';

/** 部门 or 股室. */
export interface Department {
  readonly id: Id<'dep'>;
  readonly name: string;
  readonly parentId?: Id<'dep'>;
  readonly creditCode?: string;
}

/** 角色 or 岗位: who may do what, apart from who it is today. */
export interface Role {
  readonly id: Id<'rol'>;
  readonly name: string;
  readonly departmentId: Id<'dep'>;
}

/** 账号 of a clerk. */
export interface Account {
  readonly id: Id<'acc'>;
  readonly name: string;
  readonly departmentId: Id<'dep'>;
  readonly roleIds: readonly Id<'rol'>[];
  /** 在岗, 离岗 or 停用: nobody waits for somebody who has left. */
  readonly state: 'active' | 'away' | 'disabled';
  /** B 角: who stands in. */
  readonly deputyId?: Id<'acc'>;
  /** 窗口授权: the items that this person may handle. Absent: not recorded, which is not the same as none. */
  readonly itemIds?: readonly Id<'item'>[];
  /** The places at which this person may handle them. Absent: not recorded. */
  readonly placeIds?: readonly Id<'plc'>[];
}

export const departmentShape = shapeOf<Department>({
  id: idShape('dep'),
  name: v.string(),
  parentId: maybe(idShape('dep')),
  creditCode: maybe(v.string()),
});

export const roleShape = shapeOf<Role>({ id: idShape('rol'), name: v.string(), departmentId: idShape('dep') });

export const accountShape = shapeOf<Account>({
  id: idShape('acc'),
  name: v.string(),
  departmentId: idShape('dep'),
  roleIds: listOf(idShape('rol')),
  state: v.picklist(['active', 'away', 'disabled']),
  deputyId: maybe(idShape('acc')),
  itemIds: maybe(listOf(idShape('item'))),
  placeIds: maybe(listOf(idShape('plc'))),
});
