import '@zhengwu/ui/define';

import { defineElement } from '@zhengwu/ui';

import { PgChangesDialog } from './changes-dialog.js';
import { PgEditor } from './editor.js';
import { PgMergeDialog } from './merge-dialog.js';
import { PgMessageDialog } from './message-dialog.js';
import { PgRecoveryDialog } from './recovery-dialog.js';

defineElement('pg-changes-dialog', PgChangesDialog);
defineElement('pg-merge-dialog', PgMergeDialog);
defineElement('pg-message-dialog', PgMessageDialog);
defineElement('pg-recovery-dialog', PgRecoveryDialog);
defineElement('pg-editor', PgEditor);
