import type { Words } from './concept.ts';

/** Icelandic. */
export const icelandic: Words = {
  app: 'auðkenningarforrit* | auðkenningarapp* | sannvottunarforrit* | staðfestingarforrit* | auðkenningarsmáforrit* | smáforrit*',
  factor:
    'tveggja þátta | tvíþátta* | tveggja þrepa | tvíþrepa* | tvöfald* auðkenning* | margþátta* | fjölþátta*',
  once: 'einnota | einnota kóð* | einnota lykilorð* | einskiptiskóð* | einskipti* | tímabundin* kóð*',
  verify:
    'staðfestingarkóð* | öryggiskóð* | auðkenningarkóð* | sannvottunarkóð* | innskráningarkóð* | aðgangskóð*',
  code: 'kóði | kóða | kóðann | kóðinn | sláðu inn kóð*',
  digits: '# stafa | # tölustaf* | sex stafa',
  sent: 'sent | sendum | senda | senda aftur | smáskilaboð* | sms skilaboð* | í tölvupósti | tölvupóst* | móttek*',
  recovery: 'endurheimtarkóð* | endurheimt* | varakóð* | vara* | öryggisafrit* | neyðarkóð*',
  password: 'lykilorð* | aðgangsorð*',
  person: 'notandanafn* | nafn | netfang* | notandi',
  search: 'leita | leit',
};
