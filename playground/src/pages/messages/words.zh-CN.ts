import type { DocumentKind, ItemState, Person, Role } from '../../api/index.js';

type Table<Key extends string> = Readonly<Record<Key, string>>;

/** The host's words for what the API spells in English. One that is missing does not compile. */
export interface PageWords {
  /** The name of the house, in the header and in the window's title. */
  readonly house: string;
  readonly role: Table<Role>;
  readonly roleNote: Table<Role>;
  readonly itemState: Table<ItemState>;
  readonly personState: Table<Person['state']>;
  readonly documentKind: Table<DocumentKind>;
  readonly version: (number: number) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly cancel: string;
  readonly close: string;
  readonly retry: string;
  readonly loading: string;
}

export const pageWordsZhCn: PageWords = {
  house: '政务配置工作台',
  role: { admin: '管理员', editor: '编辑', reviewer: '审核员' },
  roleNote: {
    admin: '管理账号、备份与审计，也能编辑和确认事项',
    editor: '编辑事项，送部门确认',
    reviewer: '查看事项，确认发布或退回修改',
  },
  itemState: { draft: '草稿', pending: '待部门确认', returned: '退回修改', published: '已发布' },
  personState: { invited: '未设密码', active: '在用', disabled: '已停用' },
  documentKind: { item: '事项', context: '配套资料', guide: '场景导办', guideCases: '导办测试用例', review: '审核要点', flow: '审批流程', form: '通用表单', template: '文书模板' },
  version: (number) => `第 ${number} 版`,
  errors: (count) => `${count} 错误`,
  warnings: (count) => `${count} 提醒`,
  cancel: '取消',
  close: '关闭',
  retry: '重试',
  loading: '正在读取…',
};
