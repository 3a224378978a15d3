import { serveChecks, type Port } from '@zhengwu/core';
import { flowChecks } from './flow-checks.js';

// The program of the flow's worker: `self` is its own port. A page's type of it has other messages.
declare const self: Port;
serveChecks(self, flowChecks);
