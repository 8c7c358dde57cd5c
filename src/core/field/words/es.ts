import type { Words } from './concept.ts';

/** Spanish. */
export const es: Words = {
  app: 'aplicación de autenticación | aplicación autenticadora | app de autenticación | autenticador* | aplicación de autentificación | aplicación de verificación | aplicación de doble factor | aplicación de seguridad | aplicación móvil | app móvil | generador de códigos | generador de contraseñas | tu aplicación | su aplicación | la aplicación | por la aplicación | de la aplicación | tu app | aplicación authenticator | aplicación totp | app de tu teléfono',
  factor:
    'dos factores | de dos factores | autenticación de dos factores | código de dos factores | doble factor | autenticación de doble factor | segundo factor | doble autenticación | dos pasos | en dos pasos | de dos pasos | verificación en dos pasos | autenticación en dos pasos | 2 pasos | 2 factores | multifactor* | multi factor | múltiples factores | múltiple factor | varios factores | código 2fa | código mfa | doble verificación | dos etapas | autenticación reforzada',
  once: 'contraseña de un solo uso | contraseña de un único uso | código de un solo uso | código de un único uso | código único | contraseña única | clave de un solo uso | código temporal | contraseña temporal | clave dinámica | código dinámico | de un solo uso | código otp | contraseña dinámica | un solo uso | token de un solo uso | código totp | pin de un solo uso',
  verify:
    'código de verificación | código de autenticación | código de autentificación | código de confirmación | código de seguridad | código de acceso | código de validación | código de inicio de sesión | código de identificación | código de autorización | código verificador | código de comprobación | código de ingreso | token de autenticación | token de seguridad | código secreto | número de verificación | código de la app | código generado | clave de verificación',
  code: 'código | códigos | codigo | token | ficha | introduce el código | ingresa el código | dígitos',
  digits:
    '# dígitos | código de # dígitos | de # dígitos | seis dígitos | de seis dígitos | código de seis dígitos | # cifras | # números | # caracteres | # digitos',
  sent: 'enviado* | enviamos | hemos enviado | te hemos enviado | le hemos enviado | se ha enviado | se envió | te enviamos | enviar código | enviar el código | enviar | reenviar | volver a enviar | recibir código | recibir | recibido | recibiste | no recibiste | no has recibido | no recibí | por sms | mensaje de texto | código sms | por correo | por correo electrónico | a tu correo | a su correo | al correo | bandeja de entrada | por email | solicitar código | solicitar un código | solicitar nuevo código | llamada | revisa tu correo | verifica tu correo | verificar correo | verifica tu teléfono | verifica tu número | confirma tu correo | a tu teléfono | a su teléfono | a tu móvil | al número | por mensaje | mensaje sms',
  recovery:
    'código de recuperación | códigos de recuperación | clave de recuperación | recuperación | código de respaldo | códigos de respaldo | código de reserva | códigos de reserva | código de emergencia | códigos de emergencia | código de seguridad de respaldo | copia de seguridad | códigos de copia de seguridad | código alternativo | respaldo | código de rescate | código de restauración | token estático | código de restablecimiento | llave de recuperación | código de recuperación de un solo uso | frase de recuperación | de reserva | de repuesto',
  hardware: 'llave de seguridad | clave de seguridad física | llave física | llave usb | llaves de seguridad',
  secret:
    'clave secreta | clave de configuración | clave api | clave de licencia | clave de producto | secreto | clave privada | token de acceso | llave secreta | clave compartida',
  device:
    'código del dispositivo | código de dispositivo | código que aparece en | código de emparejamiento | código de vinculación | mostrado en tu pantalla | en tu televisor | en la pantalla | código de tv',
  captcha:
    'caracteres de la imagen | texto de la imagen | código de la imagen | en la imagen | de la imagen | no soy un robot | no eres un robot | pregunta de seguridad | letras de la imagen | código captcha | anti spam | resultado de la suma',
  card: 'número de tarjeta | tarjeta de crédito | tarjeta de débito | código de seguridad de la tarjeta | código de tarjeta | fecha de vencimiento | fecha de caducidad | vencimiento | caducidad | titular de la tarjeta | titular | reverso | dorso | tres dígitos | 3 dígitos | número de cuenta | clabe | tarjeta | cbu | pin de la tarjeta',
  postal:
    'código postal | c p | ciudad | dirección | calle | provincia | estado | país | código de país | código de área | prefijo | municipio | comuna',
  coupon:
    'código promocional | código de promoción | código de descuento | cupón | código de cupón | descuento | vale | vale descuento | tarjeta regalo | tarjeta de regalo | código de regalo | código de invitación | invitación | código de referido | referido | código de recomendación | código de amigo | código de socio | código de oferta | código de canje | código de afiliado | código de cliente',
  phone:
    'teléfono | número de teléfono | número de móvil | móvil | celular | número de celular | teléfono móvil',
  person:
    'nombre de usuario | usuario | nombre | apellido | apellidos | correo electrónico | correo | dirección de correo | nombre completo | alias | empresa | compañía | dni | nif | nie | cif | rfc | curp | cédula | rut | documento de identidad | número de documento | número de cliente | número de empleado | fecha de nacimiento | nombre del dispositivo | descripción | identificador',
  password: 'contraseña | contraseñas | clave | nueva contraseña | confirmar contraseña | repetir contraseña',
  search: 'buscar | búsqueda | buscador',
  other:
    'código de reserva | número de reserva | localizador | localizador de reserva | número de pedido | número de orden | código de pedido | número de seguimiento | código de seguimiento | seguimiento | rastreo | guía | número de billete | código de activación | número de serie | código de producto | código de barras | referencia | código de reunión | código de la reunión | código del evento | código de evento | código de clase | código del curso | código de juego | código de sala | código de error | código qr | cantidad | importe | monto | comentario* | mensaje | fecha | código de registro | código de licencia | código de moneda | nuevo pin | código de artículo | código swift | código iban | código fiscal',
  spare: 'uno de tus | uno de sus | uno de los códigos | sin usar | restantes | guardaste',
};
