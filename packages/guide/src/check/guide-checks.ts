import type { Check } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { checkDomains } from './domains.js';
import { checkGuardForms } from './guard-form.js';
import { checkGuards } from './guards.js';
import { materialChecks } from './materials.js';
import { checkPaths } from './paths.js';
import { checkPrefills } from './prefills.js';
import { checkSituations } from './situations.js';
import { checkStructure } from './structure.js';
import { checkWording } from './wording.js';

/** The proofs: shape, domains, guards, ways. */
export const proofChecks: readonly Check<Guide, GuideContext>[] = [checkStructure, checkDomains, checkGuardForms, checkGuards, checkPaths, checkSituations, checkPrefills];

/** All checks of a guide: the proofs, the materials, the words. */
export const guideChecks: readonly Check<Guide, GuideContext>[] = [...proofChecks, ...materialChecks, checkWording];
