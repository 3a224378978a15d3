import type { EditBook, Fix, MessageBook } from '@zhengwu/core';
import type { TemplateResult } from 'lit';

/** One kind of fault: how a sound document comes to have it, what it means for people, and the edits that mend it. */
export interface Fault<Document extends object> {
  /** The rule that names it. */
  readonly rule: string;
  /** What happens to a citizen, or to the office, if it stays. */
  readonly harm: string;
  /** What one does about it. */
  readonly remedy: string;
  /** Spoils a sound document. */
  readonly spoil: (sound: Document) => Document;
  /** Ordinary edits; where the finding offers a fix of its own, the learner presses that instead. */
  readonly mend: readonly Fix[];
}

/** What an element that shows a document offers a lesson. */
export interface Designer extends HTMLElement {
  reveal(id: string, path?: string): Promise<boolean>;
}

/** What all lessons about faults of one kind of document have in common. */
export interface Course<Document extends object> {
  /** The document that every lesson begins with: it has no fault. */
  readonly sound: Document;
  readonly edits: EditBook<Document>;
  /** The words of its rules and edits. */
  readonly book: MessageBook;
  /** Whether its list of findings calls a fix as the lesson does: played, what is offered is pressed there. */
  readonly offersByName?: boolean;
  /** The designer, which shows a document and tells what it finds; one element, whatever the document. */
  readonly designer: (document: Document, onFindings: (event: Event) => void) => TemplateResult;
}

/** Some faults of one course which are learnt one after the other, in one designer. */
export interface Lesson<Document extends object> {
  readonly title: string;
  readonly course: Course<Document>;
  readonly faults: readonly Fault<Document>[];
}
