import { defineElement } from '@zhengwu/ui';

import { PgDrafts } from './drafts.js';

defineElement('pg-drafts', PgDrafts);
