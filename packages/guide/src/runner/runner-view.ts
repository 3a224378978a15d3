import type { Guide } from '../model/guide.js';
import type { PageWords } from '../messages/runner.zh-CN.js';
import type { Course, Page } from './course.js';
import type { Draft } from './draft.js';
import type { Rest } from './rest.js';

/** What the parts of a page draw from, and whom they tell. */
export interface RunnerView {
  readonly guide: Guide;
  readonly words: PageWords;
  readonly course: Course;
  readonly page: Page;
  readonly draft: Draft;
  readonly problem: string | undefined;
  readonly readonly: boolean;
  /** What is loaded after the first page; absent until then. */
  readonly rest: Rest | undefined;
  readonly onDraft: (change: Draft) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly onChange: (questionId: `q_${string}`) => void;
  readonly onCancel: () => void;
}
