// Word list `fil` (BCP 47): phrases around fields for codes, by concept.
import type { Words } from './concept.ts';

/** Filipino. */
export const fil: Words = {
  app: 'app na pang authenticate | authenticator na app | app ng authenticator | iyong app | app ng pagpapatotoo | app sa pagpapatunay | app ng pagpapatunay',
  factor:
    'dalawang hakbang | dalawang salik | pangalawang hakbang | 2 hakbang | dalawang hakbang na pag verify | ikalawang salik | dalawang factor | ikalawang hakbang | pangalawang factor',
  once: 'isang beses | minsanang | minsanang code | minsanang password | isang beses na code | panandaliang code | pansamantalang code | one time na',
  verify:
    'code sa pag verify | code ng pag verify | code ng pagpapatunay | code ng seguridad | pangkumpirmang code | code sa pagkumpirma | panseguridad na code | kodigo ng seguridad | code ng beripikasyon | code ng kumpirmasyon | kumpirmahin ang code | code na pangseguridad | kodigo ng beripikasyon | kodigo ng pagpapatunay | i verify ang code | kodigo ng pag verify | code ng pag log in | kodigo ng pag log in',
  code: 'ang code | kodigo',
  digits: '# na digit | anim na digit',
  sent: 'ipinadala | ipadala ulit | natanggap | muling ipadala | ipinadalang | naipadala | bagong code | ipadala muli | nagpadala kami | sa iyong email | ipadala ang code | sa iyong telepono',
  recovery: 'code sa pag recover | pambawi | code sa pagbawi | code ng pagbawi | kodigo ng pagbawi',
  hardware: 'susi ng seguridad',
  captcha: 'sa larawan',
  postal: 'lungsod | tirahan',
  coupon: 'diskwento | code ng imbitasyon',
  phone: 'telepono',
  person: 'pangalan | apelyido',
  search: 'hanapin | maghanap',
  other: 'dami | petsa',
};
