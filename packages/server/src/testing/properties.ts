import fc from 'fast-check';

/**
 * fast-check with the same cases in every run: what fails once, fails again. `FAST_CHECK_SEED` is for
 * who looks for further ones.
 */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 1) });

export default fc;
