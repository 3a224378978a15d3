import { coreMessages, defineEdit, joinMessages, type AssetRef, type CheckerState, type Finding, type Part } from '@zhengwu/core';
import { html } from 'lit';

import { defineElement } from '../../element/define-element.js';
import { designerMessages } from '../../messages/designer.js';
import '../define.js';
import { DesignerElement } from '../designer-element.js';
import type { DesignerParts } from '../designer-parts.js';
import { DocumentSession } from '../document-session.js';
import type { CheckContext } from '../hosted-element.js';
import type { Opened } from '../opened.js';
import type { Session } from '../session.js';
import { UnwrittenError } from '../unwritten-error.js';

interface Note {
  readonly text: string;
}

/** What would be lost if `丢` were told. */
export const LOST: Finding = { rule: 'note/lost', severity: 'error', at: { part: 'text', id: 'page' }, params: {}, fixes: [] };

const write = defineEdit<Note, string>('note/write', (draft, text) => {
  draft.text = text;
  return undefined;
});

/** A session whose document is a text that is read slowly, as XML is. */
class NoteSession extends DocumentSession<Note, CheckContext> {
  readText(): Promise<string> {
    const { text } = this.document;
    return new Promise((resolve, reject) => setTimeout(() => (text === '丢' ? reject(new UnwrittenError('丢了一页', [LOST])) : resolve(text)), 5));
  }
}

type TextSession = Session<string, CheckContext> & { readonly notes: NoteSession };

function textSession(notes: NoteSession): TextSession {
  const NOT_CHECKED: CheckerState = { result: undefined, isCurrent: false, progress: undefined, runsIn: 'page' };
  return {
    notes,
    isReadonly: false,
    read: () => notes.readText(),
    get canUndo() {
      return notes.canUndo;
    },
    get canRedo() {
      return notes.canRedo;
    },
    get nextUndo() {
      return notes.nextUndo;
    },
    get nextRedo() {
      return notes.nextRedo;
    },
    undo: () => notes.undo(),
    redo: () => notes.redo(),
    pause: () => notes.pause(),
    fix: () => undefined,
    has: () => false,
    checks: NOT_CHECKED,
    check: () => Promise.resolve([]),
    setContext: () => undefined,
    waiving: undefined,
    subscribe: ({ onChange }) => notes.subscribe({ onChange: ({ cause }) => onChange({ cause, run: undefined, read: () => notes.readText() }), onCheck: () => undefined }),
    suspend: () => undefined,
    resume: () => undefined,
  };
}

/**
 * The least of designers: its value is a text that takes a while to open and to read, and that an asset is fetched
 * for. `慢 20` takes 20 ms to open, `坏` fails; `丢` is not told,
 * for it would lose something.
 */
export class NoteDesigner extends DesignerElement<string, CheckContext, TextSession> {
  protected override readonly book = joinMessages(coreMessages, designerMessages);
  protected override readonly documentPart: Part = 'text';

  protected override contextOf(): CheckContext {
    return { today: '2026-11-23' };
  }

  protected override async openValue(value: unknown, context: CheckContext): Promise<Opened<TextSession>> {
    const text = String(value);
    await new Promise((resolve) => setTimeout(resolve, Number(/慢 (\d+)/.exec(text)?.[1] ?? 0)));
    if (text === '坏') throw new Error('读不懂');
    const trade = {
      edits: {},
      has: () => false,
      createChecker: () => {
        throw new Error('a note is never checked');
      },
    };
    return { session: textSession(new NoteSession({ text }, context, trade)), findings: [], unread: [], isReadonly: false };
  }

  protected override parts({ notes }: TextSession): DesignerParts {
    return { title: notes.document.text, canvas: html`<p>${notes.document.text}</p>` };
  }

  protected override focusElement(): void {
    // There is nothing to go to.
  }

  protected override nameOf(): string {
    return '';
  }

  write(text: string): void {
    this.tell(this.session?.notes.apply(write, text));
  }

  /** Fetches a file, as a designer of samples does. */
  async fetchAsset(ref: AssetRef): Promise<Uint8Array | undefined> {
    return this.service('getAsset')?.(ref, { signal: this.signal });
  }

  /** Does something long, which ends when it is told to. */
  wait(label: string): Promise<string | undefined> {
    return this.task.run(label, ({ signal, report }) => {
      report(1, 3);
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
    });
  }
}

defineElement('zw-test-note', NoteDesigner);

declare global {
  interface HTMLElementTagNameMap {
    'zw-test-note': NoteDesigner;
  }
}
