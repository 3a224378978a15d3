import { serveChecks, type Port } from '@zhengwu/core';
import { formChecks } from './form-checks.js';

// The program of the form's worker: `self` is its own port. A page's type of it has other messages.
declare const self: Port;
serveChecks(self, formChecks);
