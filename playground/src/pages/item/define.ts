import { defineElement } from '@zhengwu/ui';

import { PgItem } from './item.js';
import { PgStateDialog } from './state-dialog.js';

defineElement('pg-item', PgItem);
defineElement('pg-state-dialog', PgStateDialog);
