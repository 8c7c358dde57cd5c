// Word list `ht` (BCP 47): phrases around fields for codes, by concept.
import type { Words } from './concept.ts';

/** Haitian Creole. */
export const ht: Words = {
  app: 'otantifikatè* | aplikasyon otantifikasyon',
  factor: 'de etap | de faktè | dezyèm faktè | plizyè faktè',
  once: 'kòd tanporè | yon sèl fwa | yon sèl itilizasyon',
  verify:
    'kòd aksè* | verifye kòd* | kòd sekirite* | kòd koneksyon* | kòd konfimasyon* | kòd verifikasyon* | kòd otantifikasyon*',
  code: 'rantre kòd* | kòd',
  sent: 'yo voye | te voye | re voye | sou imèl | voye kòd* | voye ankò | sou telefòn | verifye imèl | voye yon kòd | pa te resevwa | resevwa yon kòd',
  recovery: 'kòd sekou* | kòd reparasyon* | kòd rekiperasyon*',
  phone: 'nimewo telefòn*',
  person: 'imèl | non itilizatè',
  password: 'modpas',
};
