import type { AssetRef, Condition, Fee, HandlingItem, HandlingPlace, Limit, Limits, Material, Result, ServiceItem } from '@zhengwu/core';
import { id, list, number, orNull, record, text, word, type Reader } from './reader.js';

/** What a citizen is told of an item. Each part may be missing where a host gives less than a whole item. */
export interface CitizenItem {
  readonly id: ServiceItem['id'];
  readonly name: string;
  readonly department?: { readonly name: string };
  readonly handlingItems?: readonly (Pick<HandlingItem, 'id' | 'name'> & { readonly limits?: CitizenLimits })[];
  readonly limits?: CitizenLimits;
  readonly conditions?: readonly Pick<Condition, 'text' | 'handlingItemIds'>[];
  readonly materials?: readonly CitizenMaterial[];
  readonly results?: readonly CitizenResult[];
  readonly fees?: readonly Pick<Fee, 'name' | 'standard'>[];
  readonly places?: readonly Pick<HandlingPlace, 'id' | 'name' | 'division' | 'address' | 'window' | 'phone' | 'hours' | 'does'>[];
  readonly phones?: ServiceItem['phones'];
}

export type CitizenResult = Pick<Result, 'name' | 'kind' | 'handlingItemIds' | 'delivery'>;
export type CitizenLimits = Pick<Limits, 'promised' | 'statutory'>;

export type CitizenMaterial = Pick<Material, 'id' | 'name' | 'origin' | 'issuer' | 'copies' | 'media' | 'requirement' | 'exemption' | 'blank' | 'example'> & {
  readonly deferral?: { readonly within?: Limit };
  readonly mistakes?: readonly AssetRef[];
};

/** The item of a host's context as far as it can be read; `undefined` for none. Never throws. */
export function readItem(input: unknown): CitizenItem | undefined {
  try {
    return input === undefined ? undefined : item(input, '', []);
  } catch {
    return undefined;
  }
}

const asset = record<Omit<AssetRef, 'name'> & { readonly name?: string }>({ id: id('ast'), hash: text, type: text, bytes: number, name: text }, ['name']);
const limit = record<Pick<Limit, 'amount' | 'unit'>>({ amount: number, unit: word('workingDay', 'day', 'month', 'year') });
const limits = record<CitizenLimits>({ promised: orNull(limit), statutory: orNull(limit) });
const handlingItemIds = list(id('hdl'));

const material = record<CitizenMaterial>(
  {
    id: id('mat'),
    name: text,
    origin: word('applicant', 'government', 'other'),
    issuer: text,
    copies: record<Material['copies']>({ original: number, copy: number }),
    media: list(word('paper', 'electronic')),
    requirement: text,
    exemption: record<NonNullable<Material['exemption']>>(
      { reason: word('electronicLicence', 'sharedData', 'governmentIssued', 'pledge'), catalogue: text, note: text },
      ['catalogue', 'note'],
    ),
    deferral: record<NonNullable<CitizenMaterial['deferral']>>({ within: limit }, ['within']),
    blank: asset,
    example: asset,
    mistakes: list(asset),
  },
  ['issuer', 'requirement', 'exemption', 'deferral', 'blank', 'example', 'mistakes'],
);

const item: Reader<CitizenItem> = record<CitizenItem>(
  {
    id: id('item'),
    name: text,
    department: record<NonNullable<CitizenItem['department']>>({ name: text }),
    handlingItems: list(record<Pick<HandlingItem, 'id' | 'name'> & { readonly limits?: CitizenLimits }>({ id: id('hdl'), name: text, limits }, ['limits'])),
    limits,
    conditions: list(record<Pick<Condition, 'text' | 'handlingItemIds'>>({ text, handlingItemIds }, ['handlingItemIds'])),
    materials: list(material),
    results: list(
      record<CitizenResult>(
        { name: text, kind: word('licence', 'approval', 'certificate', 'document', 'payment'), handlingItemIds, delivery: list(word('window', 'post', 'electronic', 'bank')) },
        ['handlingItemIds'],
      ),
    ),
    fees: list(record<Pick<Fee, 'name' | 'standard'>>({ name: text, standard: text })),
    places: list(
      record<NonNullable<CitizenItem['places']>[number]>(
        { id: id('plc'), name: text, division: text, address: text, window: text, phone: text, hours: text, does: list(word('receive', 'accept', 'decide', 'issue')) },
        ['division', 'window'],
      ),
    ),
    phones: record<ServiceItem['phones']>({ consult: text, complain: text }),
  },
  ['department', 'handlingItems', 'limits', 'conditions', 'materials', 'results', 'fees', 'places', 'phones'],
);
