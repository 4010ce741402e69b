import type { MailTexts } from './texts.ts';

/** The Italian texts. */
export const it: MailTexts = {
  duration: {
    minutes: { one: '{count} minuto', other: '{count} minuti' },
    hours: { one: '{count} ora', other: '{count} ore' },
  },
  common: {
    codeValidity: 'Il codice è valido per {duration} e funziona una sola volta.',
    linkValidity: 'Il link è valido per {duration} e funziona una sola volta.',
    never: 'Nessuno di {site} ti chiederà mai questo codice.',
    plainLink: 'Se il pulsante non funziona, copia questo indirizzo nel tuo browser:',
    footer: 'Inviato da {site}, {host}, riguardo al tuo account su quel sito.',
    notYou:
      'Se non hai fatto tu questa operazione, reimposta subito la password e controlla l’elenco delle sessioni nel tuo account.',
  },
  'verify-email': {
    subject: 'Conferma il tuo indirizzo email per {site}',
    intro:
      'Qualcuno, speriamo tu, sta creando un account su {site} con questo indirizzo email. Scrivi questo codice nella pagina che lo richiede:',
    ignore:
      'Se non hai richiesto un account, ignora questa email. Senza il codice nessun account può essere usato.',
  },
  'sign-in-code': {
    subject: 'Il tuo codice di accesso a {site}',
    intro:
      'Qualcuno, speriamo tu, vuole accedere a {site} con questo indirizzo email. Scrivi questo codice nella pagina che lo richiede:',
    ignore: 'Se non lo hai richiesto, ignora questa email. Senza il codice nessuno può accedere.',
  },
  'magic-link': {
    subject: 'Il tuo link di accesso a {site}',
    intro:
      'Qualcuno, speriamo tu, vuole accedere a {site} con questo indirizzo email. Apri il link e conferma nella pagina:',
    button: 'Accedi',
    ignore: 'Se non lo hai richiesto, ignora questa email e non aprire il link.',
  },
  'reset-password': {
    subject: 'Scegli una nuova password per {site}',
    intro:
      'Qualcuno, speriamo tu, ha chiesto di scegliere una nuova password per l’account su {site} con questo indirizzo email:',
    button: 'Scegli una nuova password',
    ignore: 'Se non lo hai richiesto, ignora questa email. La tua password resta com’è.',
  },
  'change-email-current': {
    subject: 'Conferma il cambio del tuo indirizzo email su {site}',
    intro:
      'Hai chiesto di spostare il tuo account su {site} da questo indirizzo email a {newAddress}. Scrivi questo codice per acconsentire:',
    ignore:
      'Se non lo hai richiesto, non dire il codice a nessuno: senza di esso non cambia nulla. Poi scegli una nuova password, perché qualcuno ha effettuato l’accesso al tuo account.',
  },
  'change-email-new': {
    subject: 'Conferma il tuo nuovo indirizzo email per {site}',
    intro:
      'Qualcuno, speriamo tu, vuole usare questo indirizzo email per un account su {site}. Scrivi questo codice per confermarlo:',
    ignore:
      'Se non lo hai richiesto, ignora questa email. Senza il codice il tuo indirizzo non viene usato.',
  },
  'email-changed': {
    subject: 'Il tuo indirizzo email su {site} è cambiato',
    intro:
      'L’indirizzo email del tuo account su {site} ora è {newAddress}. Le email sull’account non arrivano più qui.',
    advice:
      'Se non hai fatto tu questa operazione, scrivi subito a chi gestisce {site}, perché qualcun altro ha il tuo account.',
  },
  'password-changed': {
    subject: 'La tua password su {site} è cambiata',
    intro: 'La password del tuo account su {site} è stata appena cambiata.',
  },
  'two-factor-changed': {
    subject: 'La verifica in due passaggi del tuo account su {site} è stata modificata',
    enabled:
      'La verifica in due passaggi è stata attivata per il tuo account su {site}. Conserva i codici di backup in un luogo sicuro.',
    disabled:
      'La verifica in due passaggi è stata disattivata per il tuo account su {site}. Ora basta la password per accedere.',
    backupCodes:
      'Sono stati creati nuovi codici di backup per il tuo account su {site}. Quelli vecchi non funzionano più.',
  },
  'account-deleted': {
    subject: 'Il tuo account su {site} è stato eliminato',
    intro:
      'Il tuo account su {site} è stato eliminato, con tutto ciò che lì era conservato su di te. Questa è l’ultima email che lo riguarda.',
    advice:
      'Se non hai fatto tu questa operazione, qualcun altro aveva accesso al tuo account. L’account non può essere ripristinato; puoi crearne uno nuovo.',
  },
  'existing-account': {
    subject: 'Hai già un account su {site}',
    intro:
      'Qualcuno, speriamo tu, ha provato a creare un account su {site} con questo indirizzo email. Ne esiste già uno, quindi nulla è stato creato o modificato.',
    button: 'Accedi',
    reset: 'Se non ricordi la password, scegline una nuova qui:',
    ignore:
      'Se non hai fatto tu questa operazione, ignora questa email. A chi ha provato non è stato detto che questo account esiste.',
  },
};
