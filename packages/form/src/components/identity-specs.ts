import type { ComponentSpec } from './component-spec.js';
import { choice, flag, text } from './prop-spec.js';

/** Who and where: numbers with check digits, a phone, an address. */
export const identitySpecs = [
  // GB 11643. `derive`: birth date and sex are read out of the number and shown beside it; `birthField`, `sexField` take them.
  { name: 'IdCard', role: 'control', group: 'identity', value: 'text', types: ['string'], props: [text('placeholder'), flag('showDerived', true), text('birthField'), text('sexField')] },
  // GB 32100.
  { name: 'CreditCode', role: 'control', group: 'identity', value: 'text', types: ['string'], props: [text('placeholder')] },
  { name: 'Mobile', role: 'control', group: 'identity', value: 'text', types: ['string'], props: [text('placeholder'), flag('allowLandline')] },
  // The value: `{ region: [code, …], regionNames: [name, …], detail }`; on a text node all of it in one text.
  {
    name: 'Address',
    role: 'control',
    group: 'identity',
    value: 'object',
    types: ['object', 'string'],
    props: [text('placeholder'), text('dictionary'), flag('showSearch'), choice('level', ['county', 'town', 'village']), flag('hasDetail', true)],
    hasOptions: true,
    isRare: true,
  },
] as const satisfies readonly ComponentSpec[];
