/** Signing in, choosing a password. */
export const signInZhCn = {
  title: '登录',
  again: '请重新登录',
  againText: '登录已失效，页面上的内容都还在。输入密码后从刚才的地方继续。',
  insteadText: (other: string) => `这个浏览器的另一个窗口换成了“${other}”登录。输入您的密码，在这里以您的身份继续。`,
  useInstead: (other: string) => `改用“${other}”`,
  otherAccount: '换一个账号',
  lost: '登录已失效，现在不能保存到服务器。',
  signIn: '登录',
  signingIn: '正在登录…',
  login: '账号',
  password: '密码',
  showPassword: '显示密码',
  loginMissing: '请输入账号。',
  passwordMissing: '请输入密码。',
  forgotten: '忘记密码，请联系本单位管理员取得新的一次性地址。',
  newPassword: '新密码',
  repeated: '再输一次新密码',
  currentPassword: '当前密码',
  rule: (least: number) => `至少 ${least} 个字符。一句自己记得住的话比符号更安全。`,
  tooShort: (missing: number) => `还差 ${missing} 个字符。`,
  tooLong: (most: number) => `不能超过 ${most} 个字符。`,
  sameAsLogin: '密码不能与账号相同。',
  notEqual: '两次输入的密码不一样。',
};

export type SignInTexts = typeof signInZhCn;
