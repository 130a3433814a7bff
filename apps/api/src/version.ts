// eslint-disable-next-line @nx/enforce-module-boundaries -- the version is written there alone
import manifest from '../../../package.json' with { type: 'json' };

/** The version of the product, as it was built. */
export const { version } = manifest;
