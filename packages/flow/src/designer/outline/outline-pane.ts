import type { TreeExpand, TreeIds, TreeInsert, TreeMove, TreeNode, TreeRename } from '@zhengwu/ui';
import { icon, plusIcon } from '@zhengwu/ui/icon';
import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from '@zhengwu/core';
import type { Flow } from '../../model/flow.js';
import type { LineSpeech } from './line-words.js';
import type { OutlineDesk } from './outline-desk.js';
import { elementOfLine, lineIn, openBranches, stepNodes } from './step-nodes.js';

interface OutlinePaneProps {
  readonly flow: Flow;
  readonly findings: readonly Finding[];
  readonly speech: LineSpeech;
  readonly selection: readonly string[];
  readonly isReadonly: boolean;
  /** Once it is here: until then the list can be read. */
  readonly desk: OutlineDesk | undefined;
  /** The branches that somebody has closed. */
  readonly closed: ReadonlySet<string>;
  /** Says of the rows what others say of them. */
  readonly marked: (nodes: readonly TreeNode[]) => readonly TreeNode[];
  readonly onExpand: (id: string, isExpanded: boolean) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onRename: (id: string, name: string) => void;
  readonly onFocus: () => void;
}

/** A flow as a list that is read and written without the drawing. */
export function outlinePane({ flow, findings, speech, selection, isReadonly, desk, closed, marked, onExpand, onSelect, onRename, onFocus }: OutlinePaneProps): TemplateResult {
  const { outline } = speech;
  const nodes = marked(stepNodes({ flow, findings, speech }));
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || desk?.press(event) !== true) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<div class="list" @keydown=${press} @focusin=${onFocus}>
    <zw-tree
      class="steps"
      .label=${speech.texts.outline.label}
      .nodes=${nodes}
      .expanded=${openBranches(nodes, closed)}
      @zw-expand=${(event: CustomEvent<TreeExpand>) => onExpand(event.detail.id, event.detail.isExpanded)}
      .selected=${selection.filter((id) => isPool(flow, id) || lineIn(flow, id) !== undefined).map((id) => rowOf(flow, id))}
      ?readonly=${isReadonly}
      indent="14"
      multiple
      insertable
      .movable=${!isReadonly}
      .canDrop=${desk?.canDrop}
      @zw-select=${(event: CustomEvent<TreeIds>) => onSelect(event.detail.ids.flatMap((id) => elementOf(flow, id) ?? []))}
      @zw-insert=${(event: CustomEvent<TreeInsert>) => desk?.insert(event.detail)}
      @zw-rename=${(event: CustomEvent<TreeRename>) => onRename(event.detail.id, event.detail.label)}
      @zw-move=${(event: CustomEvent<TreeMove>) => desk?.move(event.detail)}
      @zw-remove=${(event: CustomEvent<TreeIds>) => desk?.remove(event.detail.ids)}
      @zw-menu=${(event: CustomEvent<{ id: string | null; x: number; y: number }>) => desk?.openMenu(event.detail)}
    >
      <div slot="empty" class="zw-empty">${outline.none}</div>
    </zw-tree>
    ${isReadonly ? nothing : html`<div class="foot"><button type="button" class="zw-button" data-kind="link" aria-haspopup="dialog" aria-keyshortcuts="Alt+N" @click=${() => desk?.add()}>${icon(plusIcon)}${outline.add}</button></div>`}
    ${desk?.template() ?? nothing}
  </div>`;
}

/** The row of what is selected: of a way without a row of its own, none. */
function rowOf(flow: Flow, id: string): string {
  const line = lineIn(flow, id)?.line;
  return line !== undefined && elementOfLine(line) === id ? line.id : id;
}

function isPool(flow: Flow, row: string): boolean {
  return flow.processes.some(({ id, participantId }) => row === id || row === participantId);
}

/** What of the drawing a row stands for: a pool, or a line's element. */
function elementOf(flow: Flow, row: string): string | undefined {
  if (isPool(flow, row)) return row;
  const line = lineIn(flow, row)?.line;
  return line === undefined ? undefined : elementOfLine(line);
}
