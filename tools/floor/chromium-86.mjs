// @ts-check
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

import { root } from '../root.mjs';

/** An npm package that carries a headless Chromium 86.0.4240 for Linux on x64, and the libraries that it needs. */
const PACKAGE = 'chrome-aws-lambda@5.3.1';
const INTEGRITY = 'KklZTy2p2U/86cCh1hKL3PGDqoirQCAg7uejvNIn0rDBkWj4Su4GOjYMRVB3kthLwmnWhh3x63RDBTCAaQ9Q3Q==';

/**
 * Fetched by `npm pack` when first asked for, kept in `.cache`: as a dependency it would bring puppeteer.
 * @returns {Promise<{ path: string, environment: NodeJS.ProcessEnv }>}
 */
export async function chromium86() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`The Chromium 86 that we know of runs on Linux x64 only; this is ${process.platform} ${process.arch}.`);
  }
  const home = join(root, '.cache/chromium-86');
  const path = join(home, 'chromium');
  if (!existsSync(path)) await unpack(home, path);
  // Its own copies of nss and friends, for machines without them.
  const environment = { ...process.env, LD_LIBRARY_PATH: join(home, 'lib') };
  return { path, environment };
}

/** @param {string} home @param {string} path */
async function unpack(home, path) {
  console.log(`floor: fetching ${PACKAGE}`);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  const tarball = join(home, 'chrome-aws-lambda-5.3.1.tgz');
  const digest = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (digest !== INTEGRITY) throw new Error(`${tarball} is not the ${PACKAGE} that we know: sha512 ${digest}`);
  execFileSync('tar', ['xzf', tarball, 'package/bin'], { cwd: home });
  for (const archive of ['aws', 'swiftshader']) {
    const tar = join(home, `${archive}.tar`);
    await decompressed(join(home, `package/bin/${archive}.tar.br`), tar);
    execFileSync('tar', ['xf', tar], { cwd: home });
    rmSync(tar);
  }
  await decompressed(join(home, 'package/bin/chromium.br'), `${path}.part`);
  chmodSync(`${path}.part`, 0o755);
  // Last, so that an interrupted unpacking is not taken for a whole one.
  execFileSync('mv', [`${path}.part`, path]);
  rmSync(join(home, 'package'), { recursive: true });
  rmSync(tarball);
}

/** @param {string} from @param {string} to */
function decompressed(from, to) {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}
