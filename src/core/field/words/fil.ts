import type { Words } from './concept.ts';

/** Filipino. */
export const fil: Words = {
  app: 'app na pang authenticate | authenticator na app | app ng authenticator | iyong app',
  factor:
    'dalawang hakbang | dalawang salik | pangalawang hakbang | two step na | 2 hakbang | dalawang hakbang na pag verify',
  once: 'isang beses | minsanang | minsanang code | minsanang password | isang beses na code',
  verify:
    'code sa pag verify | code ng pag verify | code ng pagpapatunay | code ng seguridad | verification code na | pangkumpirmang code | code sa pagkumpirma | panseguridad na code',
  code: 'ilagay ang code | ang code | code na',
  digits: '# digit na | # na digit | anim na digit',
  sent: 'ipinadala | ipadala | ipadala ulit | natanggap | muling ipadala | ipinadalang',
  recovery: 'code sa pag recover | recovery code na | backup code na | pambawi',
};
