import type { Words } from './concept.ts';

/** Catalan. */
export const ca: Words = {
  app: 'aplicació d autenticació | aplicació autenticadora | autenticador* | aplicació de verificació | aplicació mòbil | la teva aplicació | la vostra aplicació | l aplicació | generador de codis | app d autenticació',
  factor:
    'dos factors | de dos factors | de doble factor | doble factor | dos passos | en dos passos | de dos passos | autenticació de dos factors | verificació en dos passos | multifactor* | múltiples factors | segon factor | dues passes | en dues passes',
  once: 'contrasenya d un sol ús | codi d un sol ús | d un sol ús | un sol ús | codi únic | codi temporal | contrasenya única | contrasenya temporal',
  verify:
    'codi de verificació | codi d autenticació | codi de confirmació | codi de seguretat | codi d accés | codi de validació | codi d autorització | codi d inici',
  code: 'codi | codis | introduïu el codi | introdueix el codi | token | testimoni',
  digits: '# dígits | de # dígits | sis dígits | codi de # dígits | # xifres',
  sent: 'enviat | hem enviat | us hem enviat | t hem enviat | s ha enviat | enviar | reenviar | torna a enviar | envia | rebut | rebre | no heu rebut | per sms | missatge de text | per correu | al correu | correu electrònic | safata d entrada | verifica el correu | al vostre telèfon',
  recovery:
    'codi de recuperació | codis de recuperació | recuperació | codi de seguretat de reserva | codi de còpia de seguretat | codis de còpia de seguretat | còpia de seguretat | codi d emergència | codi de reserva | de reserva | de suport',
  secret: 'clau secreta | clau de configuració | secret',
  captcha: 'de la imatge | a la imatge | no sóc un robot',
  card: 'número de targeta | targeta de crèdit | data de caducitat | titular | targeta',
  postal: 'codi postal | ciutat | adreça | carrer | país | província',
  coupon:
    'codi promocional | codi de descompte | descompte | cupó | val | targeta regal | codi d invitació | invitació',
  phone: 'telèfon | número de telèfon | mòbil',
  person: 'nom d usuari | usuari | nom | cognom | cognoms | adreça de correu | adreça electrònica | empresa',
  password: 'contrasenya | nova contrasenya | clau',
  search: 'cerca | cercar',
  other:
    'codi de reserva de vol | número de comanda | seguiment | codi d activació | número de sèrie | codi de la reunió | codi de classe | codi qr | quantitat | import | data',
};
