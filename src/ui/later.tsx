import { useSignal } from '@preact/signals';
import { type ComponentType, h } from 'preact';
import { useEffect } from 'preact/hooks';

/** Returns a component whose code is loaded when it is first drawn; until then nothing is there. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const ready = useSignal(loaded !== null);
    useEffect(() => {
      if (loaded === null)
        load().then((component) => {
          loaded = component;
          ready.value = true;
        });
    }, [ready]);
    return ready.value && loaded ? h(loaded, props) : null;
  };
}
