// The marks of well-known issuers, as the build ships them.
import type { Plugin } from 'vite';
import { ISSUERS } from '../src/core/issuer/known.ts';

const MODULE = 'issuer-shapes';

/** White is drawn on any colour that differs enough from it (WCAG 1.4.11), black on others. */
const LEAST_CONTRAST = 3;

/** Returns the ground, the colour of the shape and the shape of every mark, by its slug. */
export async function shapesOfMarks(): Promise<Record<string, [string, string, string]>> {
  const icons = new Map(
    Object.values(await import('simple-icons')).flatMap((icon) =>
      'slug' in icon ? [[icon.slug, icon] as const] : [],
    ),
  );
  return Object.fromEntries(
    Object.keys(ISSUERS).map((slug) => {
      const icon = icons.get(slug);
      // A licence of its own is named; the others are under that of the set, CC0.
      if (!icon || (icon.license && icon.license.type !== 'CC0-1.0'))
        throw new Error(`simple-icons has no free mark ${slug}.`);
      return [slug, [`#${icon.hex}`, inkOn(icon.hex), icon.path]];
    }),
  );
}

function inkOn(hex: string): string {
  return 1.05 / (luminance(hex) + 0.05) >= LEAST_CONTRAST ? '#fff' : '#000';
}

/** The relative luminance of WCAG 2.2, from 0 to 1. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Returns the plugin that makes the module of shapes out of the set, so that nothing is fetched. */
export function marks(): Plugin {
  return {
    name: 'latchkey:marks',
    enforce: 'pre',
    resolveId(source) {
      return source.endsWith('/known.ts?shapes') ? MODULE : undefined;
    },
    async load(id) {
      if (id !== MODULE) return undefined;
      return `export default ${JSON.stringify(await shapesOfMarks())}`;
    },
  };
}
