// What is taken out of jsQR when it is built.
import type { Plugin } from 'vite';
import { kanjiOf } from '../src/core/qr/kanji.ts';

/**
 * Returns the plugin that takes the table of Kanji, two thirds of jsQR, out of what is built. A
 * page would build that table anew for each scan: it leaves a code with Kanji to the worker, which
 * asks the browser instead.
 */
export function withoutKanjiTable(): Plugin {
  const table = /(\.shiftJISTable\s*=\s*)\{[\d\s:,.xe]*\}/i;
  const asked = `new Proxy({}, { get: (_, code) => (${kanjiOf})(Number(code)) })`;
  const FILES: [RegExp, string][] = [
    [/^src\/content\/capture\.js$/, '{}'],
    [/\/decode\.worker-[^/]*\.js$/, asked],
  ];
  return {
    name: 'latchkey:kanji',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [name, built] of Object.entries(bundle)) {
          const instead = FILES.find(([file]) => file.test(name))?.[1];
          if (instead === undefined) continue;
          const text = built.type === 'chunk' ? built.code : `${built.source}`;
          if (!table.test(text)) this.error('jsQR has its Kanji elsewhere');
          const small = text.replace(table, (_, start) => `${start}${instead}`);
          if (built.type === 'chunk') built.code = small;
          else built.source = small;
        }
      },
    },
  } as Plugin;
}
