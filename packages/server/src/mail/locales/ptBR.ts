import type { MailTexts } from './texts.ts';

/** The Brazilian Portuguese texts. */
export const ptBR: MailTexts = {
  duration: {
    minutes: { one: '{count} minuto', other: '{count} minutos' },
    hours: { one: '{count} hora', other: '{count} horas' },
  },
  common: {
    codeValidity: 'O código vale por {duration} e funciona uma única vez.',
    linkValidity: 'O link vale por {duration} e funciona uma única vez.',
    never: 'Ninguém de {site} vai pedir este código a você.',
    plainLink: 'Se o botão não funcionar, copie este endereço para o navegador:',
    footer: 'Enviado por {site}, {host}, sobre a conta que você tem lá.',
    notYou:
      'Se não foi você, redefina sua senha agora mesmo e confira a lista de sessões na sua conta.',
  },
  'verify-email': {
    subject: 'Confirme seu e-mail para {site}',
    intro:
      'Alguém, esperamos que você, está criando uma conta em {site} com este e-mail. Digite este código na página que o pede:',
    ignore:
      'Se você não pediu uma conta, ignore esta mensagem. Sem o código nenhuma conta pode ser usada.',
  },
  'sign-in-code': {
    subject: 'Seu código para entrar em {site}',
    intro:
      'Alguém, esperamos que você, quer entrar em {site} com este e-mail. Digite este código na página que o pede:',
    ignore: 'Se você não pediu isto, ignore esta mensagem. Sem o código ninguém consegue entrar.',
  },
  'magic-link': {
    subject: 'Seu link para entrar em {site}',
    intro:
      'Alguém, esperamos que você, quer entrar em {site} com este e-mail. Abra o link e confirme na página:',
    button: 'Entrar',
    ignore: 'Se você não pediu isto, ignore esta mensagem e não abra o link.',
  },
  'reset-password': {
    subject: 'Escolha uma nova senha para {site}',
    intro:
      'Alguém, esperamos que você, pediu para escolher uma nova senha para a conta em {site} com este e-mail:',
    button: 'Escolher uma nova senha',
    ignore: 'Se você não pediu isto, ignore esta mensagem. Sua senha continua como está.',
  },
  'change-email-current': {
    subject: 'Confirme a alteração do seu e-mail em {site}',
    intro:
      'Você pediu para mudar sua conta em {site} deste e-mail para {newAddress}. Digite este código para concordar:',
    ignore:
      'Se você não pediu isto, não passe o código a ninguém: sem ele nada muda. Depois escolha uma nova senha, porque alguém está com uma sessão aberta na sua conta.',
  },
  'change-email-new': {
    subject: 'Confirme seu novo e-mail para {site}',
    intro:
      'Alguém, esperamos que você, quer usar este e-mail em uma conta de {site}. Digite este código para confirmá-lo:',
    ignore:
      'Se você não pediu isto, ignore esta mensagem. Sem o código o seu endereço não é usado.',
  },
  'email-changed': {
    subject: 'Seu e-mail em {site} foi alterado',
    intro:
      'O e-mail da sua conta em {site} agora é {newAddress}. As mensagens sobre a conta não chegam mais aqui.',
    advice:
      'Se não foi você, escreva agora mesmo para os responsáveis por {site}, porque outra pessoa está com a sua conta.',
  },
  'password-changed': {
    subject: 'Sua senha em {site} foi alterada',
    intro: 'A senha da sua conta em {site} acabou de ser alterada.',
  },
  'two-factor-changed': {
    subject: 'A verificação em duas etapas da sua conta em {site} foi alterada',
    enabled:
      'A verificação em duas etapas foi ativada na sua conta em {site}. Guarde os códigos de backup em um lugar seguro.',
    disabled:
      'A verificação em duas etapas foi desativada na sua conta em {site}. Agora só a senha já dá acesso a ela.',
    backupCodes:
      'Novos códigos de backup foram criados para a sua conta em {site}. Os antigos não funcionam mais.',
  },
  'account-deleted': {
    subject: 'Sua conta em {site} foi excluída',
    intro:
      'Sua conta em {site} foi excluída, com tudo o que estava guardado lá sobre você. Esta é a última mensagem sobre ela.',
    advice:
      'Se não foi você, outra pessoa tinha acesso à sua conta. A conta não pode ser recuperada; você pode criar uma nova.',
  },
  'existing-account': {
    subject: 'Você já tem uma conta em {site}',
    intro:
      'Alguém, esperamos que você, tentou criar uma conta em {site} com este e-mail. Já existe uma, por isso nada foi criado nem alterado.',
    button: 'Entrar',
    reset: 'Se você não lembra a senha, escolha uma nova aqui:',
    ignore:
      'Se não foi você, ignore esta mensagem. Quem tentou não ficou sabendo que esta conta existe.',
  },
};
