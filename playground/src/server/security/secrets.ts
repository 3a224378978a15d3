import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

import { hash, verify } from '@node-rs/argon2';

/** 256 random bits as text that survives in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: enough to recognise it, useless to whoever reads the database. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function isSameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: 2 /* Algorithm.Argon2id, a const enum */, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of unequal length on the screen, equal under the fingers: full-width letters are typed by accident. */
function normalised(password: string): string {
  return password.normalize('NFKC');
}

export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), ARGON2ID);
}

/** Of a password that nobody has: what an unknown login is held against, so that it takes as long as a known one. */
let nobodys: Promise<string> | undefined;

export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword(newToken());
  const isRight = await verify(passwordHash ?? (await nobodys), normalised(password));
  return isRight && passwordHash !== null;
}
