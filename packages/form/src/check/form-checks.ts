import type { Check } from '@zhengwu/core';
import type { FormContext } from '../model/context.js';
import type { Form } from '../model/form.js';
import { checkAskedTwice, checkPrefillable } from './asked-again.js';
import { checkBoundTwice } from './bound-twice.js';
import { checkComponents } from './components.js';
import { checkDrift } from './drift.js';
import { checkFits } from './fits.js';
import { checkCycles, checkLinkages } from './linkages.js';
import { checkOptions } from './options.js';
import { checkPlacement } from './placement.js';
import { checkRequiredColumns } from './required-columns.js';
import { checkReviews } from './reviews.js';
import { checkScripts } from './scripts.js';
import { checkTitles, checkTitleWords } from './titles.js';
import { checkUnbound } from './unbound.js';
import { checkUnknownNames } from './unknown-names.js';
import { checkValidators } from './validators.js';
import { checkIdleLinkages, checkVisibility, checkWriters } from './visibility.js';

/** What each control is by itself: component, scripts, validators, options, title. */
const inputChecks: readonly Check<Form, FormContext>[] = [checkComponents, checkScripts, checkTitles, checkTitleWords, checkOptions, checkValidators];

/** Controls against tables and data elements. */
const bindingChecks: readonly Check<Form, FormContext>[] = [checkUnknownNames, checkUnbound, checkPlacement, checkRequiredColumns, checkBoundTwice, checkFits, checkDrift, checkReviews, checkAskedTwice, checkPrefillable];

/** What moves the fields, whatever is answered. */
const linkageChecks: readonly Check<Form, FormContext>[] = [checkLinkages, checkCycles, checkVisibility, checkIdleLinkages, checkWriters];

/** All checks of a form. */
export const formChecks: readonly Check<Form, FormContext>[] = [...inputChecks, ...bindingChecks, ...linkageChecks];
