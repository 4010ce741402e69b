/** The exit code of `init` when a person has to change the configuration. */
export const BY_HAND = 3;
