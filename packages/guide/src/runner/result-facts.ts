import type { AssetRef, Exemption, Id, Limit } from '@zhengwu/core';
import type { Guide } from '../model/guide.js';
import type { UseKind } from '../model/material-use.js';
import type { End } from '../model/node.js';
import type { Resolution, ResolvedUse, Step } from '../resolve/resolution.js';
import { wayName } from '../resolve/situation-name.js';
import type { RunnerWords } from '../messages/runner.js';
import { answerFact, type AnswerFact } from './answer-fact.js';
import { known } from './known.js';
import type { CitizenItem, CitizenMaterial, CitizenResult } from './read-item.js';

type Reached = Extract<Resolution, { kind: 'outcome' }>;

/** One material, all that is told of it. What is not known is absent. */
export interface MaterialFact {
  readonly id: Id<'mat'>;
  readonly name?: string;
  readonly kind: UseKind;
  readonly copies?: { readonly original: number; readonly copy: number };
  readonly media: CitizenMaterial['media'];
  readonly origin?: CitizenMaterial['origin'];
  readonly issuer?: string;
  readonly requirement?: string;
  readonly exemption?: { readonly reason?: Exemption['reason']; readonly note?: string };
  /** 补交期限 of what may follow later. */
  readonly within?: Limit;
  readonly formName?: string;
  readonly blank?: AssetRef;
  readonly example?: AssetRef;
  readonly mistakes: readonly AssetRef[];
  /** Why it is wanted, in sentences. */
  readonly reasons: readonly string[];
}

/** Where one goes. What is not published is absent. */
export interface PlaceFact {
  readonly id: string;
  readonly name: string;
  readonly division?: string;
  readonly address?: string;
  readonly window?: string;
  readonly hours?: string;
  readonly phone?: string;
}

/** All that the last page and the printed notice tell. */
export interface ResultFacts {
  readonly guideName: string;
  readonly itemName?: string;
  readonly department?: string;
  readonly situation: string;
  readonly note?: string;
  readonly end: End;
  readonly answers: readonly AnswerFact[];
  readonly handed: readonly MaterialFact[];
  /** 免提交: named all the same, so that nobody brings them or wonders. */
  readonly exempt: readonly MaterialFact[];
  readonly handlingName?: string;
  readonly formName?: string;
  /** What the item says; absent without an item. */
  readonly service?: ServiceFacts;
}

export interface ServiceFacts {
  readonly conditions: readonly string[];
  readonly places: readonly PlaceFact[];
  readonly promised?: Limit;
  readonly statutory?: Limit;
  /** Empty: free of charge. Absent: nobody says. */
  readonly fees?: readonly { readonly name: string; readonly standard: string }[];
  readonly results: readonly { readonly name: string; readonly delivery: NonNullable<CitizenItem['results']>[number]['delivery'] }[];
  readonly consult?: string;
  readonly complain?: string;
}

export interface Surroundings {
  readonly item?: CitizenItem | undefined;
  readonly forms?: readonly { readonly id: string; readonly name: string }[] | undefined;
}

/** Puts together what is told at the end of a way. */
export function resultFacts(guide: Guide, reached: Reached, answers: readonly AnswerFact[], around: Surroundings, words: RunnerWords): ResultFacts {
  const { item, forms } = around;
  const { outcome, steps, uses } = reached;
  const { end } = outcome;
  const handling = end.kind === 'handle' ? item?.handlingItems?.find(({ id }) => id === end.handlingItemId) : undefined;
  const byRule = wayName(
    steps.filter(({ isInferred }) => !isInferred).map(({ option }) => option),
    outcome,
  );
  const nameOfForm = (id: string | undefined): string | undefined => forms?.find((form) => form.id === id)?.name;
  const materials = uses.map((use) => materialFact(guide, use, reached, item, nameOfForm(use.formId), words));
  return defined<ResultFacts>({
    guideName: guide.name,
    itemName: item?.name,
    department: known(item?.department?.name),
    situation: byRule === '' ? (handling?.name ?? item?.name ?? guide.name) : byRule,
    note: known(outcome.note),
    end,
    answers,
    handed: materials.filter(({ kind }) => kind !== 'exempt'),
    exempt: materials.filter(({ kind }) => kind === 'exempt'),
    handlingName: handling?.name,
    formName: end.kind === 'handle' ? nameOfForm(end.formId) : undefined,
    service: item === undefined ? undefined : serviceFacts(item, end, handling),
  });
}

function materialFact(guide: Guide, use: ResolvedUse, { steps }: Reached, item: CitizenItem | undefined, formName: string | undefined, words: RunnerWords): MaterialFact {
  const material = item?.materials?.find(({ id }) => id === use.materialId);
  const exemption = use.kind === 'exempt' ? { ...material?.exemption, ...(use.reason !== undefined && { reason: use.reason }) } : undefined;
  return defined<MaterialFact>({
    id: use.materialId,
    name: known(material?.name),
    kind: use.kind,
    copies: use.copies ?? material?.copies,
    media: material?.media ?? [],
    origin: material?.origin,
    issuer: known(material?.issuer),
    requirement: known(material?.requirement),
    exemption: exemption === undefined ? undefined : defined({ reason: exemption.reason, note: known(exemption.note) }),
    within: use.kind === 'deferred' ? material?.deferral?.within : undefined,
    formName,
    blank: material?.blank,
    example: material?.example,
    mistakes: material?.mistakes ?? [],
    reasons: use.why === undefined ? reasonsOf(guide, use, steps, words) : [use.why],
  });
}

function reasonsOf(guide: Guide, { because }: ResolvedUse, steps: readonly Step[], words: RunnerWords): readonly string[] {
  const reasons = because.map((each) => {
    if (each.from === 'base') return words.becauseAll;
    if (each.from === 'outcome') return words.becauseSituation;
    const step = steps.find(({ question }) => question.id === each.questionId);
    return step === undefined ? words.becauseSituation : reasonOf(answerFact(guide, step, words), words);
  });
  return [...new Set(reasons)];
}

function reasonOf({ name, text }: AnswerFact, words: RunnerWords): string {
  return words.becauseAnswer({ name, answer: text });
}

function serviceFacts(item: CitizenItem, end: End, handling: { readonly limits?: CitizenItem['limits'] } | undefined): ServiceFacts {
  const handlingItemId = end.kind === 'handle' ? end.handlingItemId : null;
  const concerns = ({ handlingItemIds }: { readonly handlingItemIds?: readonly string[] }): boolean =>
    handlingItemIds === undefined || (handlingItemId !== null && handlingItemIds.includes(handlingItemId));
  const limits = handling?.limits ?? item.limits;
  return defined<ServiceFacts>({
    conditions: (item.conditions ?? []).filter(concerns).map(({ text }) => text),
    // Where a case is decided only, nobody has to go.
    places: (item.places ?? []).filter(({ does }) => does.some((part) => part !== 'decide')).map(placeFact),
    promised: (end.kind === 'handle' ? end.limit : undefined) ?? limits?.promised ?? undefined,
    statutory: limits?.statutory ?? undefined,
    fees: item.fees,
    results: wished((item.results ?? []).filter(concerns)).map(({ name, delivery }) => ({ name, delivery })),
    consult: known(item.phones?.consult),
    complain: known(item.phones?.complain),
  });
}

/** What people come for. The notices on the way there, 不予受理通知书 among them, are told only where there is nothing else. */
function wished(results: readonly CitizenResult[]): readonly CitizenResult[] {
  const others = results.filter(({ kind }) => kind !== 'document');
  return others.length === 0 ? results : others;
}

function placeFact({ id, name, division, address, window, hours, phone }: NonNullable<CitizenItem['places']>[number]): PlaceFact {
  return defined<PlaceFact>({ id, name, division, address: known(address), window: known(window), hours: known(hours), phone: known(phone) });
}

/** Leaves out what is `undefined`: absent keys are how these values say that nothing is known. */
function defined<Value extends object>(value: { readonly [Name in keyof Value]: Value[Name] | undefined }): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value; // only optional keys are ever undefined
}
