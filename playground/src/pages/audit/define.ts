import { defineElement } from '@zhengwu/ui';

import { PgAudit } from './audit.js';

defineElement('pg-audit', PgAudit);
