/** The page behind a one-time address. */
export const welcomeZhCn = {
  looking: '正在核对一次性地址…',
  setup: '第一次使用：设置管理员',
  setupText: '这台服务器还没有账号。您设置的第一个账号是管理员，之后由它添加其他人。',
  password: (name: string) => `${name}，请设置密码`,
  passwordText: (login: string) => `您的账号是“${login}”。设好密码后直接进入，以后用账号和密码登录。`,
  login: '账号（登录时输入）',
  loginHint: '2 个字以上，用文字、字母、数字和 . _ @ -，例如 zhangmin。',
  loginProblem: '账号要 2 个字以上，只能用文字、字母、数字和 . _ @ -。',
  name: '姓名',
  nameMissing: '请输入姓名。',
  department: '部门',
  begin: '设置并进入',
  busy: '正在设置…',
  noToken: '这个地址不完整',
  noTokenText: '一次性地址的后半部分（# 以后）丢失了。请从邮件或消息里把整个地址复制到浏览器，不要手工输入。',
  gone: '这个一次性地址不能再用',
  goneText: '它已经用过一次，或者已过期。如果您已经设过密码，请直接登录；如果没有，请管理员在“账号与权限”里重新生成一个。',
  goneSetup: '如果这是第一次安装，请在服务器上重新启动程序，它会给出新的地址。',
  failed: '没有核对成功',
  toSignIn: '去登录',
};

export type WelcomeTexts = typeof welcomeZhCn;
