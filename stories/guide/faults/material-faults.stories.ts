import type { Meta, StoryObj } from '@storybook/web-components-vite';

import { faultStory } from './fault-story.js';

const meta: Meta = {
  title: '导办/毛病/四、关联材料',
  // The lessons of a family are one page with another guide in it: axe looks at the first.
  parameters: { a11y: { test: 'off' }, docs: { description: { component: '材料不多不少，和事项的材料清单对得上。每一课是一份有一种毛病的小导办：看它会怎样，找到那一处，改好它。' } } },
};

export default meta;

export const OtherItem: StoryObj = { ...faultStory('guide/other-item'), parameters: { a11y: { test: 'error' } } };
export const NoHandlingItem: StoryObj = faultStory('guide/no-handling-item');
export const HandlingItemUnknown: StoryObj = faultStory('guide/handling-item-unknown');
export const HandlingItemNever: StoryObj = faultStory('guide/handling-item-never');
export const SituationUnknown: StoryObj = faultStory('guide/situation-unknown');
export const SituationElsewhere: StoryObj = faultStory('guide/situation-elsewhere');
export const SituationMissing: StoryObj = faultStory('guide/situation-missing');
export const SituationNever: StoryObj = faultStory('guide/situation-never');
export const MaterialUnknown: StoryObj = faultStory('guide/material-unknown');
export const ExemptButRequired: StoryObj = faultStory('guide/exempt-but-required');
export const ExemptBeyondItem: StoryObj = faultStory('guide/exempt-beyond-item');
export const DeferralNotAllowed: StoryObj = faultStory('guide/deferral-not-allowed');
export const PledgeNotAllowed: StoryObj = faultStory('guide/pledge-not-allowed');
export const FormUnknown: StoryObj = faultStory('guide/form-unknown');
export const MaterialNotAsked: StoryObj = faultStory('guide/material-not-asked');
export const MaterialBeyondItem: StoryObj = faultStory('guide/material-beyond-item');
export const MaterialNever: StoryObj = faultStory('guide/material-never');
export const NoMaterials: StoryObj = faultStory('guide/no-materials');
export const NeedsNothingButAsks: StoryObj = faultStory('guide/needs-nothing-but-asks');
export const RequiredAndExempt: StoryObj = faultStory('guide/required-and-exempt');
export const KindsDiffer: StoryObj = faultStory('guide/kinds-differ');
export const CopiesDiffer: StoryObj = faultStory('guide/copies-differ');
