import { readConfig } from '../src/server/config.js';
import { serve } from '../src/server/serve.js';

// The server as it is, but that it lets one account ask as often as a bench does.
const [, , , ...args] = process.argv;
const config = readConfig(args, process.env);
const unlimited = { ...config, limits: { ...config.limits, perAddress: 1_000_000_000, perAccount: 1_000_000_000 } };
const running = await serve(unlimited, (line) => process.stdout.write(`${line}\n`));
process.once('SIGTERM', () => void running.close().then(() => process.exit(0)));
