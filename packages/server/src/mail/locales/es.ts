import type { MailTexts } from './texts.ts';

/** The Spanish texts. */
export const es: MailTexts = {
  duration: {
    minutes: { one: '{count} minuto', other: '{count} minutos' },
    hours: { one: '{count} hora', other: '{count} horas' },
  },
  common: {
    codeValidity: 'El código es válido durante {duration} y funciona una sola vez.',
    linkValidity: 'El enlace es válido durante {duration} y funciona una sola vez.',
    never: 'Nadie de {site} te pedirá nunca este código.',
    plainLink: 'Si el botón no funciona, copia esta dirección en tu navegador:',
    footer: 'Enviado por {site}, {host}, sobre la cuenta que tienes allí.',
    notYou:
      'Si no has sido tú, restablece tu contraseña de inmediato y revisa la lista de sesiones de tu cuenta.',
  },
  'verify-email': {
    subject: 'Confirma tu correo electrónico para {site}',
    intro:
      'Alguien, esperamos que tú, está creando una cuenta en {site} con este correo electrónico. Escribe este código en la página que lo pide:',
    ignore:
      'Si no has pedido una cuenta, ignora este correo. Sin el código no se puede usar ninguna cuenta.',
  },
  'sign-in-code': {
    subject: 'Tu código para iniciar sesión en {site}',
    intro:
      'Alguien, esperamos que tú, quiere iniciar sesión en {site} con este correo electrónico. Escribe este código en la página que lo pide:',
    ignore: 'Si no lo has pedido, ignora este correo. Sin el código nadie puede iniciar sesión.',
  },
  'magic-link': {
    subject: 'Tu enlace para iniciar sesión en {site}',
    intro:
      'Alguien, esperamos que tú, quiere iniciar sesión en {site} con este correo electrónico. Abre el enlace y confirma en la página:',
    button: 'Iniciar sesión',
    ignore: 'Si no lo has pedido, ignora este correo y no abras el enlace.',
  },
  'reset-password': {
    subject: 'Elige una contraseña nueva para {site}',
    intro:
      'Alguien, esperamos que tú, ha pedido elegir una contraseña nueva para la cuenta de {site} con este correo electrónico:',
    button: 'Elegir una contraseña nueva',
    ignore: 'Si no lo has pedido, ignora este correo. Tu contraseña no cambia.',
  },
  'change-email-current': {
    subject: 'Confirma el cambio de tu correo electrónico en {site}',
    intro:
      'Has pedido que tu cuenta de {site} pase de este correo electrónico a {newAddress}. Escribe este código para aceptarlo:',
    ignore:
      'Si no lo has pedido, no des el código a nadie: sin él no cambia nada. Después elige una contraseña nueva, porque alguien tiene abierta una sesión en tu cuenta.',
  },
  'change-email-new': {
    subject: 'Confirma tu nuevo correo electrónico para {site}',
    intro:
      'Alguien, esperamos que tú, quiere usar este correo electrónico para una cuenta de {site}. Escribe este código para confirmarlo:',
    ignore: 'Si no lo has pedido, ignora este correo. Sin el código no se usa tu dirección.',
  },
  'email-changed': {
    subject: 'Tu correo electrónico en {site} ha cambiado',
    intro:
      'El correo electrónico de tu cuenta de {site} es ahora {newAddress}. Los correos sobre la cuenta ya no llegan aquí.',
    advice:
      'Si no has sido tú, escribe de inmediato a los responsables de {site}, porque otra persona tiene tu cuenta.',
  },
  'password-changed': {
    subject: 'Tu contraseña en {site} ha cambiado',
    intro: 'La contraseña de tu cuenta de {site} se acaba de cambiar.',
  },
  'two-factor-changed': {
    subject: 'Los ajustes de verificación en dos pasos de tu cuenta de {site} han cambiado',
    enabled:
      'Se ha activado la verificación en dos pasos en tu cuenta de {site}. Guarda los códigos de respaldo en un lugar seguro.',
    disabled:
      'Se ha desactivado la verificación en dos pasos en tu cuenta de {site}. Ahora basta con la contraseña para entrar.',
    backupCodes:
      'Se han creado nuevos códigos de respaldo para tu cuenta de {site}. Los anteriores ya no funcionan.',
  },
  'account-deleted': {
    subject: 'Tu cuenta de {site} se ha eliminado',
    intro:
      'Tu cuenta de {site} se ha eliminado, con todo lo que se guardaba allí sobre ti. Este es el último correo sobre ella.',
    advice:
      'Si no has sido tú, otra persona tenía acceso a tu cuenta. La cuenta no se puede recuperar; puedes crear una nueva.',
  },
  'existing-account': {
    subject: 'Ya tienes una cuenta en {site}',
    intro:
      'Alguien, esperamos que tú, ha intentado crear una cuenta en {site} con este correo electrónico. Ya existe una, así que no se ha creado ni cambiado nada.',
    button: 'Iniciar sesión',
    reset: 'Si no recuerdas la contraseña, elige una nueva aquí:',
    ignore:
      'Si no has sido tú, ignora este correo. A quien lo intentó no se le ha dicho que esta cuenta existe.',
  },
};
