// Before every unit test file: one seed for all property tests where ZHENGWU_SEED names it.
const seed = process.env['ZHENGWU_SEED'];

if (seed !== undefined) {
  const { configureGlobal, readConfigureGlobal } = await import('fast-check');
  configureGlobal({ ...readConfigureGlobal(), seed: Number(seed) });
}

export {};
