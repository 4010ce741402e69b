import type { SwizzleComponentConfig } from '@docusaurus/types';

/** A page, a form or a part with a state: its inside may change in any release. */
export const wholePart = (description: string): SwizzleComponentConfig => ({
  actions: { eject: 'unsafe', wrap: 'safe' },
  description,
});

/** A small part with a settled interface. */
export const smallPart = (description: string): SwizzleComponentConfig => ({
  actions: { eject: 'safe', wrap: 'safe' },
  description,
});

/** A module that is no component, so there is nothing to wrap. */
export const texts = (description: string): SwizzleComponentConfig => ({
  actions: { eject: 'unsafe', wrap: 'forbidden' },
  description,
});
