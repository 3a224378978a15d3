import type { Finding, Fix, MessageBook } from '@zhengwu/core';
import type { TemplateResult } from 'lit';

/** One kind of fault: how a sound document comes to have it, and what it means for people. */
export interface Fault<Document extends object> {
  /** The rule that names it. */
  readonly rule: string;
  /** What happens to a citizen, or to the office, if it stays. */
  readonly harm: string;
  /** What one does about it. */
  readonly remedy: string;
  /** Spoils a sound document. */
  readonly spoil: (sound: Document) => Document;
}

/** A fault that is mended by edits that are functions of documents. */
export interface EditedFault<Document extends object> extends Fault<Document> {
  /** Ordinary edits; where the finding offers a fix of its own, the learner presses that instead. */
  readonly mend: readonly Fix[];
}

/** What an element that shows a document offers a lesson. */
export interface Designer extends HTMLElement {
  reveal(id: string, path?: string): Promise<boolean>;
  check(): Promise<readonly Finding[]>;
}

/** What all lessons about faults of one kind of document have in common. */
export interface Course<Document extends object, Kind extends Fault<Document> = Fault<Document>> {
  /** The document that every lesson begins with: it has no fault. */
  readonly sound: Document;
  /** The document of a fault, without it. */
  readonly mended: (fault: Kind) => Document;
  /** The words of its rules and edits. */
  readonly book: MessageBook;
  /** What the button of a fix says, where the document knows more than the book does. */
  readonly fixWords?: (fix: Fix, document: Document) => string | undefined;
  /** Whether its list of findings calls a fix as the lesson does: played, what is offered is pressed there. */
  readonly offersByName?: boolean;
  /** Plays the counter-example of a finding that is one of steps, to its end; throws where it does not end at the fault. */
  readonly watch?: (canvas: HTMLElement, fault: Kind) => Promise<void>;
  /** The designer, which shows a document and tells what it finds; one element, whatever the document. */
  readonly designer: (document: Document, onFindings: (event: Event) => void) => TemplateResult;
}

/** Some faults of one course which are learnt one after the other, in one designer. */
export interface Lesson<Document extends object, Kind extends Fault<Document> = Fault<Document>> {
  readonly title: string;
  readonly course: Course<Document, Kind>;
  readonly faults: readonly Kind[];
}
