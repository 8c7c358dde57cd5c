import type { Words } from './concept.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { ru } from './ru.ts';
import { sl } from './sl.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

/** The words of every language: a page is read with all of them, since its `lang` is often wrong or missing. */
export const languages: readonly Words[] = [en, ru, vi, sl, nb, zh];
