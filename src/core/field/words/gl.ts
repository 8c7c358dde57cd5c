// Word list `gl` (BCP 47): phrases around fields for codes, by concept.
import type { Words } from './concept.ts';

/** Galician. */
export const gl: Words = {
  app: 'aplicación de autenticación | autenticador* | aplicación móbil | a túa aplicación | token de software | xerador de códigos',
  factor: 'dous factores | dous pasos | dobre factor | segundo factor | multifactor* | dous niveis',
  once: 'contrasinal dun só uso | código dun só uso | dun só uso | un só uso | contrasinal temporal | único uso | código dun uso',
  verify:
    'código de verificación | código de autenticación | código de confirmación | código de seguridade | código de acceso | verificar código | verificar o código | token de seguridade',
  code: 'código | códigos | insira o código',
  digits: '# díxitos | seis díxitos',
  sent: 'enviado | enviamos | reenviar | recibido | por correo | mensaxe | recibiu | enviouse | enviámoslle | volver enviar | ao seu correo | ao seu teléfono',
  recovery:
    'código de recuperación | códigos de recuperación | recuperación | código de respaldo | copia de seguridade | código de emerxencia',
  password: 'contrasinal',
  person: 'usuario | nome | apelidos | enderezo electrónico',
  search: 'buscar | procurar',
  spare: 'sen usar | un dos seus códigos',
  hardware: 'tarxeta intelixente | chave de seguridade | clave de seguridade',
  device: 'código na pantalla | código de emparellamento',
  captcha: 'código da imaxe | caracteres da imaxe | pregunta de seguridade',
  card: 'tarxeta | tres díxitos | data de caducidade',
  postal: 'concello',
  coupon: 'tarxeta agasallo',
  other: 'cantidade | seguimento',
};
