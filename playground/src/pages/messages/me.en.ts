import type { MeTexts } from './me.zh-CN.js';

export const meEn: MeTexts = {
  title: 'Change password',
  account: 'Account',
  name: 'Name',
  department: 'Department',
  role: 'Role',
  others: 'Wherever else you are signed in, you will be signed out at once; not here.',
  change: 'Change password',
  changing: 'Changing…',
  currentMissing: 'Enter your current password.',
  same: 'The new password is the current one.',
  done: 'Password changed. You are signed out everywhere else.',
};
