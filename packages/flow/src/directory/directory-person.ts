import type { Account, Finding } from '@zhengwu/core';

/** A person as a sheet tells of him, by names; what it says nothing of is absent. */
export interface DirectoryPerson {
  readonly name: string;
  readonly department: string;
  /** 上级部门. */
  readonly parent?: string;
  /** 岗位. */
  readonly roles?: readonly string[];
  readonly state?: Account['state'];
  /** B 角. */
  readonly deputy?: string;
  /** The cell of the name, with the sheet's name where there are several. */
  readonly at: string;
}

/** What reading a directory gives. Reading never throws. */
export interface ReadPeople {
  readonly people: readonly DirectoryPerson[];
  readonly findings: readonly Finding[];
}
