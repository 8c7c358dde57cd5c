// Every layout in every language, with the codes that are to be kept.
import { drawsOf } from './codes.ts';
import { lists } from './lists.ts';
import { odd } from './odd.ts';
import { documentOf } from './page.ts';
import { texts } from './texts.ts';
import { words } from './words.ts';

/** A page and what is to be found on it. */
export interface Made {
  file: string;
  html: string;
  codes: string[];
  used: string[];
}

/** Returns the pages that show recovery codes: each layout in each language. */
export function pages(): Made[] {
  const layouts = Object.entries({ ...lists, ...texts, ...odd });
  return layouts.flatMap(([name, layout], at) =>
    Object.entries(words).map(([language, w], which) => {
      const { html, codes, used = [] } = layout(w, drawsOf(at * 100 + which + 1));
      const file = `${name.replace(/\W+/g, '-')}.${language}.html`;
      return { file, html: documentOf(w, w.title, html), codes, used };
    }),
  );
}
