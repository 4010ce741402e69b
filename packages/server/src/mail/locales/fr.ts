import type { MailTexts } from './texts.ts';

/** The French texts. */
export const fr: MailTexts = {
  duration: {
    minutes: { one: '{count} minute', other: '{count} minutes' },
    hours: { one: '{count} heure', other: '{count} heures' },
  },
  common: {
    codeValidity: 'Le code est valable {duration} et ne sert qu’une fois.',
    linkValidity: 'Le lien est valable {duration} et ne sert qu’une fois.',
    never: 'Personne chez {site} ne vous demandera jamais ce code.',
    plainLink: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
    footer: 'Envoyé par {site}, {host}, au sujet du compte que vous y avez.',
    notYou:
      'Si ce n’était pas vous, réinitialisez tout de suite votre mot de passe et vérifiez la liste des sessions dans votre compte.',
  },
  'verify-email': {
    subject: 'Confirmez votre adresse e-mail pour {site}',
    intro:
      'Quelqu’un, vous sans doute, crée un compte sur {site} avec cette adresse e-mail. Saisissez ce code sur la page qui le demande :',
    ignore:
      'Si vous n’avez pas demandé de compte, ignorez ce message. Sans le code, aucun compte n’est utilisable.',
  },
  'sign-in-code': {
    subject: 'Votre code de connexion pour {site}',
    intro:
      'Quelqu’un, vous sans doute, veut se connecter à {site} avec cette adresse e-mail. Saisissez ce code sur la page qui le demande :',
    ignore:
      'Si vous n’avez rien demandé, ignorez ce message. Sans le code, personne ne peut se connecter.',
  },
  'magic-link': {
    subject: 'Votre lien de connexion pour {site}',
    intro:
      'Quelqu’un, vous sans doute, veut se connecter à {site} avec cette adresse e-mail. Ouvrez le lien et confirmez sur la page :',
    button: 'Se connecter',
    ignore: 'Si vous n’avez rien demandé, ignorez ce message et n’ouvrez pas le lien.',
  },
  'reset-password': {
    subject: 'Choisissez un nouveau mot de passe pour {site}',
    intro:
      'Quelqu’un, vous sans doute, veut choisir un nouveau mot de passe pour le compte associé à cette adresse e-mail sur {site} :',
    button: 'Choisir un nouveau mot de passe',
    ignore: 'Si vous n’avez rien demandé, ignorez ce message. Votre mot de passe reste le même.',
  },
  'change-email-current': {
    subject: 'Confirmez le changement de votre adresse e-mail sur {site}',
    intro:
      'Vous avez demandé que votre compte sur {site} passe de cette adresse e-mail à {newAddress}. Saisissez ce code pour accepter :',
    ignore:
      'Si vous n’avez rien demandé, ne donnez ce code à personne : sans lui, rien ne change. Choisissez ensuite un nouveau mot de passe, car quelqu’un est connecté à votre compte.',
  },
  'change-email-new': {
    subject: 'Confirmez votre nouvelle adresse e-mail pour {site}',
    intro:
      'Quelqu’un, vous sans doute, veut utiliser cette adresse e-mail pour un compte sur {site}. Saisissez ce code pour la confirmer :',
    ignore:
      'Si vous n’avez rien demandé, ignorez ce message. Sans le code, votre adresse n’est pas utilisée.',
  },
  'email-changed': {
    subject: 'Votre adresse e-mail sur {site} a été changée',
    intro:
      'L’adresse e-mail de votre compte sur {site} est maintenant {newAddress}. Les messages au sujet du compte n’arrivent plus ici.',
    advice:
      'Si ce n’était pas vous, écrivez tout de suite aux responsables de {site}, car quelqu’un d’autre a votre compte.',
  },
  'password-changed': {
    subject: 'Votre mot de passe sur {site} a été changé',
    intro: 'Le mot de passe de votre compte sur {site} vient d’être changé.',
  },
  'two-factor-changed': {
    subject: 'Les réglages à deux facteurs de votre compte sur {site} ont été changés',
    enabled:
      'La connexion à deux facteurs a été activée pour votre compte sur {site}. Gardez les codes de secours en lieu sûr.',
    disabled:
      'La connexion à deux facteurs a été désactivée pour votre compte sur {site}. Le mot de passe seul suffit désormais.',
    backupCodes:
      'De nouveaux codes de secours ont été créés pour votre compte sur {site}. Les anciens ne fonctionnent plus.',
  },
  'account-deleted': {
    subject: 'Votre compte sur {site} a été supprimé',
    intro:
      'Votre compte sur {site} a été supprimé, avec tout ce qui y était conservé à votre sujet. Ceci est le dernier message à ce sujet.',
    advice:
      'Si ce n’était pas vous, quelqu’un d’autre avait accès à votre compte. Il ne peut pas être rétabli ; vous pouvez en créer un nouveau.',
  },
  'existing-account': {
    subject: 'Vous avez déjà un compte sur {site}',
    intro:
      'Quelqu’un, vous sans doute, a voulu créer un compte sur {site} avec cette adresse e-mail. Il en existe déjà un : rien n’a été créé ni changé.',
    button: 'Se connecter',
    reset: 'Si vous ne connaissez plus le mot de passe, choisissez-en un nouveau ici :',
    ignore:
      'Si ce n’était pas vous, ignorez ce message. La personne n’a pas appris que ce compte existe.',
  },
};
