/** One's own account. */
export const meZhCn = {
  title: '改密码',
  account: '账号',
  name: '姓名',
  department: '部门',
  role: '角色',
  others: '改好后，您在别处的登录会立即结束，这里不受影响。',
  change: '改密码',
  changing: '正在修改…',
  currentMissing: '请输入当前密码。',
  same: '新密码与当前密码相同。',
  done: '密码已改。您在别处的登录已结束。',
};

export type MeTexts = typeof meZhCn;
