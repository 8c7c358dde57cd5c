// Word list `sw` (BCP 47): phrases around fields for codes, by concept.
import type { Words } from './concept.ts';

/** Swahili. */
export const sw: Words = {
  app: 'kithibitishaji* | programu ya kuthibitisha | programu ya uthibitishaji | programu yako ya uthibitishaji',
  factor:
    'njia mbili | hatua mbili | sababu mbili | vipengele viwili | sehemu ya pili | hatua ya pili ya uthibitishaji',
  once: 'mara moja tu | ya mara moja | wa mara moja | la mara moja | msimbo wa muda',
  verify:
    'thibitisha msimbo | thibitisha nambari | msimbo wa usalama | msimbo wa kuingia | nambari ya kuingia | nambari ya usalama | msimbo wa uthibitisho | nambari ya uthibitisho | msimbo wa kuthibitisha | nambari ya kuthibitisha | msimbo wa uthibitishaji | nambari ya uthibitishaji',
  code: 'msimbo | weka msimbo',
  digits: 'tarakimu # | tarakimu sita',
  sent: 'imetumwa | umetumwa | tumetuma | uliotumwa | hujapokea | hukupokea | iliyotumwa | tuma tena | tuma msimbo | msimbo mpya | tuma nambari | ujumbe mfupi | kwa barua pepe',
  recovery:
    'kurejesha | msimbo mbadala | nambari mbadala | misimbo mbadala | msimbo wa hifadhi | misimbo ya hifadhi',
  secret: 'ufunguo binafsi | ufunguo wa siri',
  hardware: 'ufunguo wa usalama',
  captcha: 'kwenye picha | mimi si roboti',
  card: 'kadi ya mkopo | nambari ya kadi',
  postal: 'mji | msimbo wa posta | anwani ya posta',
  coupon: 'msimbo wa ofa | kadi ya zawadi | msimbo wa punguzo | msimbo wa mwaliko',
  phone: 'simu',
  person: 'jina | barua pepe',
  password: 'nywila | nenosiri',
  search: 'tafuta',
};
