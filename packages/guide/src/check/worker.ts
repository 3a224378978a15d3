import { serveChecks, type Port } from '@zhengwu/core';
import { guideChecks } from './guide-checks.js';

// The program of the guide's worker: `self` is its own port. A page's type of it has other messages.
declare const self: Port;
serveChecks(self, guideChecks);
