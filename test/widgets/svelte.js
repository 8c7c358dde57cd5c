import { mount } from 'svelte';

const of = (load) => async (target, say) => {
  const { default: Component } = await load();
  mount(Component, { target, props: { say } });
};

export const widgets = {
  'bits-ui': of(() => import('./Pin.svelte')),
  'own boxes': of(() => import('./Own.svelte')),
};
