// Word list `cy` (BCP 47): phrases around fields for codes, by concept.
import type { Words } from './concept.ts';

/** Welsh, Irish and Breton. */
export const cy: Words = {
  app: 'dilysydd | fíordheimhneoir | ap dilysu | ap dilyswr | aip fíordheimhnithe | aip fhíordheimhnithe',
  factor:
    'dau gam | dhá chéim | div elfenn | ail ffactor | aml ffactor | daou faktor | daou bazenn | dau ffactor* | dhá fhachtóir | an dara fachtóir',
  once: 'untro | unimplij | un tro | aon uaire | cod dros dro',
  verify:
    'cod dilysu | cod gwirio | gwirio cod | kod gwiriañ | kod dilesañ | cod mynediad | cód slándála | cod cadarnhau | cod diogelwch | cód fíoraithe | cód deimhnithe | cod mewngofnodi | cód fíordheimhnithe | cód logála isteach',
  code: 'cod | y cod',
  digits: '# sifr | # digid | # dhigit | sé dhigit | chwe digid',
  sent: 'anfonwyd | seolamar | cód nua | seol cód | anfon cod | ail anfon | anfon eto | wedi anfon | cod newydd | heb dderbyn | neges destun | seoladh chuig | teachtaireacht téacs | drwy e bost | trwy e bost | athsheol an cód',
  recovery:
    'adferiad | cod adfer | codau adfer | cód cúltaca | cóid chúltaca | kod restaoler | cód aisghabhála | cóid aisghabhála | cod wrth gefn | codau wrth gefn',
  captcha: 'san íomhá | sa phictiúr | yn y llun | yn y ddelwedd',
  card: 'rhif cerdyn | cerdyn credyd | uimhir chárta | rhif y cerdyn',
  postal: 'éirchód | cod post | cód poist',
  coupon: 'dearbhán | cod disgownt | cod hyrwyddo | cód lascaine | cerdyn anrheg',
  phone: 'ffôn | uimhir ghutháin | uimhir theileafóin',
  person: 'anv implijer | enw defnyddiwr | ainm úsáideora | cyfeiriad e bost',
  password: 'cyfrinair | pasfhocal | ger tremen',
  search: 'chwilio | cuardaigh',
};
