import type { ValueWords } from './values.zh-CN.js';

export const valuesEn: ValueWords = {
  weight: { main: 'a main material: never deferred', minor: 'a minor material: may come later' },
  onFailure: { submitByHand: 'handed in by hand', sendBack: 'sent back for correction' },
  'verifications/state': { unconfirmed: 'open', confirmed: 'confirmed', returned: 'returned' },
  media: { paper: 'paper', electronic: 'electronic' },
  does: { receive: 'receives', accept: 'accepts', decide: 'decides', issue: 'issues' },
  'controls/kind': { files: 'file formats', period: 'filing time', quota: 'number of filings', repeat: 'repeated filing', precondition: 'precondition' },
  per: { day: 'a day', applicantYear: 'an applicant a year' },
  'accounts/state': { active: 'on duty', away: 'away', disabled: 'disabled' },
  'templates/kind': { print: 'print', sms: 'text message', document: 'document' },
  'unified/level': { provincial: 'unified by the province', municipal: 'unified by the city' },
  dataType: { text: 'text', number: 'number', integer: 'integer', decimal: 'decimal', date: 'date', dateTime: 'date and time', boolean: 'yes or no', code: 'code', file: 'file' },
};
