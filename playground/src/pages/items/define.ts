import { defineElement } from '@zhengwu/ui';

import { PgImportItem } from './import-item.js';
import { PgItems } from './items.js';
import { PgNewItem } from './new-item.js';

defineElement('pg-items', PgItems);
defineElement('pg-new-item', PgNewItem);
defineElement('pg-import-item', PgImportItem);
