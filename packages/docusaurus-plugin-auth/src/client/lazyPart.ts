import { type ComponentType, useEffect, useState } from 'react';

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

/**
 * A part of the chat that is loaded when it is needed for the first time. One that cannot be loaded,
 * for instance offline, takes nothing else down, and is tried again.
 *
 * @returns a hook that gives the component as soon as it is there. Each new truthy value of its
 * argument is another try; a falsy one says that it is not needed.
 */
export function createLazyPart<Props>(load: Load<Props>) {
  let loaded: ComponentType<Props> | undefined;
  return function useLazyPart(needed: unknown): ComponentType<Props> | undefined {
    const [part, setPart] = useState(() => loaded);
    useEffect(() => {
      if (!needed || part) return;
      load().then(
        (module) => {
          loaded = module.default;
          setPart(() => loaded);
        },
        () => {},
      );
    }, [needed, part]);
    return part;
  };
}
