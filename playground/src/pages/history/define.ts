import '@zhengwu/ui/define';
import { defineElement } from '@zhengwu/ui';

import { PgCompare } from './compare.js';
import { PgHistory } from './history.js';
import { PgMilestoneDialog } from './milestone-dialog.js';
import { PgVersionView } from './version-view.js';

defineElement('pg-milestone-dialog', PgMilestoneDialog);
defineElement('pg-version-view', PgVersionView);
defineElement('pg-history', PgHistory);
defineElement('pg-compare', PgCompare);
