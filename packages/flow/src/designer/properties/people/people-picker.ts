import { html, nothing, type TemplateResult } from 'lit';
import type { Approver } from '../../../model/approver.js';
import { approverOf, approverOption, offeredApprovers, optionId } from '../approver-options.js';
import type { PanelDesk } from '../panel-desk.js';

interface PeoplePickerProps<Who extends Approver> {
  readonly id: string;
  readonly path?: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string | undefined;
  readonly value: readonly Who[];
  /** Which of those that the directory has can be chosen. */
  readonly isOffered: (approver: Approver) => approver is Who;
  readonly onPeople: (people: readonly Who[]) => void;
}

/** People out of the directory: those of the context, and those that the host's directory finds. Where there are none, it says so. */
export function peoplePicker<Who extends Approver>(desk: PanelDesk, { id, path, label, hint, placeholder, value, isOffered, onPeople }: PeoplePickerProps<Who>): TemplateResult {
  const { context, isReadonly, directory, says } = desk;
  const everybody = (around: typeof context): readonly Who[] => {
    const offered = offeredApprovers(around).filter(isOffered);
    const ids = new Set(offered.map(optionId));
    // Whom the directory has no more stays in the list until somebody takes him out.
    return [...value.filter((approver) => !ids.has(optionId(approver))), ...offered];
  };
  const optionsOf = (around: typeof context) => everybody(around).map((approver) => approverOption(approver, around, desk));
  const search = directory.search(id, optionsOf);
  const isEmpty = search === undefined && (context.roles ?? []).length === 0 && (context.accounts ?? []).length === 0;
  const changed = (event: CustomEvent<{ value: readonly string[] }>): void => {
    const all = everybody(directory.known(context));
    onPeople(event.detail.value.flatMap((each) => (approverOf(each, all) as Who | undefined) ?? [])); // one of those that were offered
  };
  return html`<zw-picker
    id=${id}
    data-path=${path ?? nothing}
    multiple
    .label=${label}
    .hint=${isEmpty ? says.people.none : (hint ?? '')}
    .placeholder=${placeholder}
    .options=${search === undefined ? optionsOf(context) : []}
    .search=${search}
    .selectedOptions=${value.map((approver) => approverOption(approver, context, desk))}
    .value=${value.map(optionId)}
    ?readonly=${isReadonly}
    @zw-change=${changed}
  ></zw-picker>`;
}

/** Anybody may do a step. */
export function isAnybody(_approver: Approver): _approver is Approver {
  return true;
}
