/**
 * What is made up by chance is the same in every run, so that a test which fails today fails tomorrow as well. Loaded
 * before every unit test; `npm run test:chance` gives other seeds.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 7) });
