import '@zhengwu/ui/define';
import { defineElement } from '@zhengwu/ui';

import '../sign-in/define.js';
import '../welcome/define.js';
import { PgApp } from './app-shell.js';

defineElement('pg-app', PgApp);
