import type { Words } from './concept.ts';

/** Galician. */
export const gl: Words = {
  app: 'aplicación de autenticación | autenticador* | aplicación móbil | a túa aplicación',
  factor:
    'dous factores | de dous factores | dous pasos | en dous pasos | dobre factor | autenticación de dous factores | segundo factor',
  once: 'contrasinal dun só uso | código dun só uso | dun só uso | un só uso | contrasinal temporal',
  verify:
    'código de verificación | código de autenticación | código de confirmación | código de seguridade | código de acceso',
  code: 'código | códigos | insira o código',
  digits: '# díxitos | seis díxitos',
  sent: 'enviado | enviamos | enviar | reenviar | recibido | por correo | mensaxe',
  recovery:
    'código de recuperación | códigos de recuperación | recuperación | código de respaldo | copia de seguridade',
  password: 'contrasinal',
  person: 'nome de usuario | usuario | nome | apelidos | enderezo electrónico',
  search: 'buscar | procurar',
};
