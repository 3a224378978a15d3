import type { WelcomeTexts } from './welcome.zh-CN.js';

export const welcomeEn: WelcomeTexts = {
  looking: 'Looking at the one-time address…',
  setup: 'First use: the administrator',
  setupText: 'This server has no accounts yet. The first one that you make is an administrator, who adds the others.',
  password: (name) => `${name}, please choose a password`,
  passwordText: (login) => `Your account is “${login}”. Once the password is set you are in; later you sign in with both.`,
  login: 'Account (typed to sign in)',
  loginHint: '2 characters and more: letters, digits and . _ @ -, for example zhangmin.',
  loginProblem: 'An account has 2 characters or more: letters, digits and . _ @ - only.',
  name: 'Name',
  nameMissing: 'Enter a name.',
  department: 'Department',
  begin: 'Set up and enter',
  busy: 'Setting up…',
  noToken: 'This address is incomplete',
  noTokenText: 'The part behind # is lost. Copy the whole address from the message into the browser; do not type it.',
  gone: 'This one-time address cannot be used any more',
  goneText: 'It has been used, or has expired. If you have set a password, sign in; if not, ask an administrator for a new one.',
  goneSetup: 'If this is a first installation, start the server again: it gives a new address.',
  failed: 'The address could not be looked at',
  toSignIn: 'Sign in',
};
