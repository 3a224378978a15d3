import { defineElement } from '@zhengwu/ui';

import { PgItemFindings } from './findings-panel.js';
import { PgItem } from './item.js';
import { PgStateDialog } from './state-dialog.js';

defineElement('pg-item', PgItem);
defineElement('pg-item-findings', PgItemFindings);
defineElement('pg-state-dialog', PgStateDialog);
