import { useSignal } from '@preact/signals';
import { type ComponentType, h } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** A component whose code is loaded when it is needed. */
export type Later<Props> = ComponentType<Props> & {
  /** Loads the code earlier, so that drawing does not wait for it. */
  ahead(): Promise<void>;
};

/**
 * Returns a component whose code is loaded when it is first drawn, or by `ahead`; until then it
 * draws nothing.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Later<Props> {
  let loaded: ComponentType<Props> | null = null;
  const ahead = async (): Promise<void> => {
    loaded ??= await load();
  };
  function Drawn(props: Props) {
    const ready = useSignal(loaded !== null);
    useLayoutEffect(() => {
      if (loaded === null)
        ahead().then(() => {
          ready.value = true;
        });
    }, [ready]);
    return ready.value && loaded ? h(loaded, props) : null;
  }
  return Object.assign(Drawn, { ahead });
}
