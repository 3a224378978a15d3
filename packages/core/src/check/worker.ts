import type { Port } from '../runner/protocol.js';
import { serveChecks } from '../runner/serve-checks.js';
import { itemChecks } from './item-checks.js';

// The program of core's worker: `self` is its own port.
declare const self: Port;
serveChecks(self, itemChecks);
