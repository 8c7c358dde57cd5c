// Draws the widget that the address names and says in <html data-state> what its owner, not its inputs, holds.
const frameworks = {
  react: () => import('./react.jsx'),
  vue: () => import('./vue.js'),
  svelte: () => import('./svelte.js'),
  solid: () => import('./solid.js'),
  angular: () => import('./angular.js'),
  lit: () => import('./lit.js'),
};
const wanted = new URLSearchParams(location.search).get('widget');
const { dataset } = document.documentElement;
const say = (state) => {
  dataset.state = Array.isArray(state) ? state.join('') : String(state ?? '');
};

if (wanted) {
  const [framework, name] = wanted.split('/');
  const { widgets } = await frameworks[framework]();
  await widgets[name](document.querySelector('#app'), say);
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  dataset.ready = '';
} else {
  const all = await Promise.all(
    Object.entries(frameworks).map(async ([framework, load]) =>
      Object.keys((await load()).widgets).map((name) => `${framework}/${name}`),
    ),
  );
  dataset.all = JSON.stringify(all.flat());
}
