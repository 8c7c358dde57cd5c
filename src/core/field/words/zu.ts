// Word list `zu` (BCP 47): phrases around fields for codes, by concept.
import type { Words } from './concept.ts';

/** Zulu and Xhosa. */
export const zu: Words = {
  app: 'lweauthenticator | uhlelo lokusebenza lokuqinisekis*',
  factor:
    'kwesibili | izigaba ezimbili | inqanaba lesibini | amanyathelo amabini | kwenqanaba lesibini | izinyathelo ezimbili',
  once: 'kanye kuphela | yexesha elinye | yesikhathi esisodwa | lesikhathi esisodwa',
  verify:
    'ikhodi yokungena | ikhodi yokuphepha | qinisekisa ikhodi | ikhowudi yokungena | qinisekisa ikhowudi | ikhowudi yokhuseleko | ikhodi yokuqinisekis* | ikhowudi yokuqinisekis*',
  code: 'ikhodi | ikhowudi | amakhodi | iikhowudi',
  sent: 'sithumele | ithunyelwe | thumela ikhodi | thumela kabusha | phinda uthumele | thumela ikhowudi | uthumele kwakhona',
  recovery:
    'yokubuyisela | ikhodi yesipele | ikhodi yokubuyisel* | amakhodi okubuyisel* | ikhowudi yokubuyisel*',
  phone: 'ucingo | inombolo yefoni | inombolo yocingo',
  person: 'igama | i imeyili',
  password: 'iphasiwedi | iphasiwodi',
};
