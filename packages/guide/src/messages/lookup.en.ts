import type { LookupWords } from './lookup.zh-CN.js';

export const lookupWordsEn: LookupWords = {
  everybody: 'everybody who applies',
  and: ' and ',
  fact: (name, answer) => `${name}: ${answer}`,
  amount: (name, range) => `${name} ${range}`,
  all: (names) => `chose ${names.join(', ')}`,
  some: (names) => `chose one or more of ${names.join(', ')}`,
  none: (names) => `did not choose ${names.join(', ')}`,
  except: (names) => `other than ${names.join(', ')}`,
};
