import { wordsIn, type RuleTexts } from '@zhengwu/core';
import type { AdderName } from '../check/material-rules.js';
import type { UseKind } from '../model/material-use.js';
import type { MaterialRules } from './materials.zh-CN.js';

const KINDS: Readonly<Record<UseKind, string>> = { required: 'required', deferred: 'deferred', pledged: 'pledged', exempt: 'exempt' };
const ROLES = { main: 'main situation', route: 'route', extra: 'additional situation' };

const place = ({ kind, name }: AdderName): string => {
  switch (kind) {
    case 'base':
      return 'the common materials';
    case 'option':
      return `the option “${name}”`;
    case 'extra':
      return `the addition to “${name}”`;
    case 'outcome':
      return `the outcome “${name}”`;
  }
};
const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, 3).map((name) => `“${name}”`);
  return names.length > 3 ? `${shown.join(', ')} and ${String(names.length - 3)} more` : shown.join(', ');
};
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const materialTextsEn: RuleTexts<MaterialRules> = {
  'guide/other-item': { title: 'Another item', message: ({ item }) => `The guide names another item than “${item}”. Correct it if the guide is meant for this one.` },
  'guide/no-handling-item': { title: 'No handling item', message: ({ outcome }) => `The outcome “${outcome}” has no handling item: whoever arrives does not know what to apply for.` },
  'guide/handling-item-unknown': { title: 'Unknown handling item', message: ({ outcome, id }) => `The handling item “${id}” of the outcome “${outcome}” is not in the item. Choose it again.` },
  'guide/handling-item-never': { title: 'Handling item out of reach', message: ({ handlingItem }) => `The item has the handling item “${handlingItem}”, but no answers lead to it.` },

  'guide/situation-unknown': { title: 'Unknown situation', message: ({ id, on }) => `${capital(place(on))} names the situation “${id}”, which is not in the item.` },
  'guide/situation-elsewhere': {
    title: 'Situation of another handling item',
    message: ({ situation, handlingItem, reached, on }) => `${capital(place(on))} names the situation “${situation}” of “${handlingItem}”, but with the answers shown “${reached}” is applied for.`,
  },
  'guide/situation-missing': {
    title: 'No situation',
    message: ({ outcome, role, handlingItem }) => `With the answers shown, no ${ROLES[role]} of “${handlingItem}” holds at the outcome “${outcome}”: its materials cannot be compared.`,
  },
  'guide/situation-never': { title: 'Situation out of reach', message: ({ situation }) => `The item has the situation “${situation}”, but no answers make it hold. Name it at an option, an addition or an outcome.` },

  'guide/material-unknown': { title: 'Unknown material', message: ({ id, on }) => `${capital(place(on))} asks for the material “${id}”, which is not in the item.` },
  'guide/exempt-but-required': {
    title: 'Should be exempt',
    message: ({ material, on, kind, reason }) => `The item exempts “${material}” (${wordsIn('en').exemption[reason]}), but in ${place(on)} it is ${KINDS[kind]}.`,
  },
  'guide/verified-but-required': { title: 'Can be verified', message: ({ material, on }) => `“${material}” is issued by government and verified by shared data, but ${place(on)} asks the applicant for it.` },
  'guide/exempt-beyond-item': {
    title: 'Exempt without ground',
    message: ({ material, on, hasReason }) => `In ${place(on)} “${material}” is exempt, which the item does not say${hasReason ? '' : ', and no reason is given'}.`,
  },
  'guide/deferral-not-allowed': {
    title: 'Cannot be deferred',
    message: ({ material, on, why }) => `In ${place(on)} “${material}” is deferred, but ${why === 'main' ? 'it is a main material, and only minor ones may be' : 'the item gives no time within which it must follow'}.`,
  },
  'guide/pledge-not-allowed': { title: 'Cannot be pledged', message: ({ material, on }) => `In ${place(on)} a pledge replaces “${material}”, but the item has none for it.` },
  'guide/form-unknown': { title: 'Unknown form', message: ({ id, on, material }) => `The form “${id}” of ${place(on)}${material === '' ? '' : ` for “${material}”`} does not exist. Choose it again.` },
  'guide/condition-without-situation': { title: 'Condition without situation', message: ({ material }) => `In the item “${material}” is conditional, but under no situation: where the guide asks for it cannot be compared. Complete the item first.` },

  'guide/material-not-asked': {
    title: 'Material not asked for',
    message: ({ material, because, outcome, count }) =>
      because.kind === 'always'
        ? `“${material}” is required for “${because.handlingItem}”, but with the answers shown the outcome “${outcome}” does not ask for it${count > 1 ? ` (so it is at ${String(count)} outcomes)` : ''}.`
        : `The item asks for “${material}” in the situation “${because.situation}”, which ${place(because.on)} names, but with the answers shown it is not asked for.`,
  },
  'guide/material-beyond-item': {
    title: 'More than the item asks',
    message: ({ material, on, why, handlingItem, situations }) =>
      why === 'handlingItem'
        ? `${capital(place(on))} asks for “${material}”, which the item does not want for “${handlingItem}”.`
        : `${capital(place(on))} asks for “${material}”, which the item wants only in ${listed(situations)}; with the answers shown none of that holds.`,
  },
  'guide/material-never': { title: 'Material never asked for', message: ({ material }) => `The item has “${material}”, but no answers ask for it.` },
  'guide/always-but-conditional': {
    title: 'Required in fact',
    message: ({ material, handlingItems }) => `In the item “${material}” is conditional, but for ${listed(handlingItems)} everybody is asked for it. Mark it required, or ask fewer for it.`,
  },
  'guide/no-materials': { title: 'No materials', message: ({ outcome }) => `With the answers shown the outcome “${outcome}” asks for nothing at all. Confirm it, or add what is wanted.` },
  'guide/needs-nothing-but-asks': { title: 'Contradiction', message: ({ outcome, material }) => `The outcome “${outcome}” is confirmed to need nothing, but with the answers shown “${material}” is asked for.` },
  'guide/required-and-exempt': {
    title: 'Asked for and exempt',
    message: ({ material, first, firstKind, second, secondKind }) => `“${material}” is ${KINDS[firstKind]} in ${place(first)} and ${KINDS[secondKind]} in ${place(second)}; with the answers shown both hold.`,
  },
  'guide/kinds-differ': {
    title: 'Wanted in two ways',
    message: ({ material, first, firstKind, second, secondKind }) => `“${material}” is ${KINDS[firstKind]} in ${place(first)} and ${KINDS[secondKind]} in ${place(second)}; with the answers shown both hold, and the stricter counts.`,
  },
  'guide/copies-differ': {
    title: 'Copies or forms differ',
    message: ({ material, first, second, what }) => `${capital(place(first))} and ${place(second)} want different ${what === 'copies' ? 'numbers of copies' : 'forms'} of “${material}”; with the answers shown both hold.`,
  },
};
