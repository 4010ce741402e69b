import { type ComponentType, useEffect, useState } from 'react';

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

/**
 * A part that is loaded when it is needed for the first time. One that cannot be loaded, for instance
 * offline, takes nothing else down, and is tried again.
 *
 * @returns a hook that gives the component as soon as it is there, and null when it could not be
 * loaded. Each new truthy value of its argument is another try; a falsy one says that it is not needed.
 */
export function createLazyPart<Props>(load: Load<Props>) {
  let loaded: ComponentType<Props> | undefined;
  return function useLazyPart(needed: unknown): ComponentType<Props> | null | undefined {
    const [part, setPart] = useState<ComponentType<Props> | null | undefined>(() => loaded);
    useEffect(() => {
      if (!needed || loaded) return;
      setPart(undefined);
      load().then(
        (module) => {
          loaded = module.default;
          setPart(() => loaded);
        },
        () => setPart(null),
      );
    }, [needed]);
    return part;
  };
}
