import type { MailTexts } from './texts.ts';

/** The German texts. */
export const de: MailTexts = {
  duration: {
    minutes: { one: '{count} Minute', other: '{count} Minuten' },
    hours: { one: '{count} Stunde', other: '{count} Stunden' },
  },
  common: {
    codeValidity: 'Der Code gilt {duration} und nur ein einziges Mal.',
    linkValidity: 'Der Link gilt {duration} und nur ein einziges Mal.',
    never: 'Niemand von {site} wird Sie je nach diesem Code fragen.',
    plainLink:
      'Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
    footer: 'Gesendet von {site}, {host}, zu Ihrem Konto dort.',
    notYou:
      'Falls Sie das nicht waren, setzen Sie sofort Ihr Passwort zurück und sehen Sie sich die Liste der Sitzungen in Ihrem Konto an.',
  },
  'verify-email': {
    subject: 'Bestätigen Sie Ihre E-Mail-Adresse für {site}',
    intro:
      'Jemand, hoffentlich Sie, legt mit dieser E-Mail-Adresse ein Konto bei {site} an. Geben Sie diesen Code auf der Seite ein, die danach fragt:',
    ignore:
      'Falls Sie kein Konto anlegen wollten, ignorieren Sie diese E-Mail. Ohne den Code lässt sich kein Konto benutzen.',
  },
  'sign-in-code': {
    subject: 'Ihr Anmeldecode für {site}',
    intro:
      'Jemand, hoffentlich Sie, möchte sich mit dieser E-Mail-Adresse bei {site} anmelden. Geben Sie diesen Code auf der Seite ein, die danach fragt:',
    ignore:
      'Falls Sie das nicht waren, ignorieren Sie diese E-Mail. Ohne den Code kann sich niemand anmelden.',
  },
  'magic-link': {
    subject: 'Ihr Anmeldelink für {site}',
    intro:
      'Jemand, hoffentlich Sie, möchte sich mit dieser E-Mail-Adresse bei {site} anmelden. Öffnen Sie den Link und bestätigen Sie auf der Seite:',
    button: 'Anmelden',
    ignore: 'Falls Sie das nicht waren, ignorieren Sie diese E-Mail und öffnen Sie den Link nicht.',
  },
  'reset-password': {
    subject: 'Wählen Sie ein neues Passwort für {site}',
    intro:
      'Jemand, hoffentlich Sie, möchte für das Konto mit dieser E-Mail-Adresse bei {site} ein neues Passwort wählen:',
    button: 'Neues Passwort wählen',
    ignore:
      'Falls Sie das nicht waren, ignorieren Sie diese E-Mail. Ihr Passwort bleibt, wie es ist.',
  },
  'change-email-current': {
    subject: 'Bestätigen Sie die Änderung Ihrer E-Mail-Adresse bei {site}',
    intro:
      'Sie möchten Ihr Konto bei {site} von dieser E-Mail-Adresse auf {newAddress} umstellen. Geben Sie diesen Code ein, um zuzustimmen:',
    ignore:
      'Falls Sie das nicht waren, geben Sie den Code an niemanden weiter: Ohne ihn ändert sich nichts. Wählen Sie danach ein neues Passwort, denn jemand ist in Ihrem Konto angemeldet.',
  },
  'change-email-new': {
    subject: 'Bestätigen Sie Ihre neue E-Mail-Adresse für {site}',
    intro:
      'Jemand, hoffentlich Sie, möchte diese E-Mail-Adresse für ein Konto bei {site} verwenden. Geben Sie zur Bestätigung diesen Code ein:',
    ignore:
      'Falls Sie das nicht waren, ignorieren Sie diese E-Mail. Ohne den Code wird Ihre Adresse nicht verwendet.',
  },
  'email-changed': {
    subject: 'Ihre E-Mail-Adresse bei {site} wurde geändert',
    intro:
      'Die E-Mail-Adresse Ihres Kontos bei {site} lautet jetzt {newAddress}. E-Mails zum Konto kommen nicht mehr hierher.',
    advice:
      'Falls Sie das nicht waren, schreiben Sie sofort den Betreibern von {site}, denn jemand anderes hat Ihr Konto.',
  },
  'password-changed': {
    subject: 'Ihr Passwort bei {site} wurde geändert',
    intro: 'Das Passwort Ihres Kontos bei {site} wurde soeben geändert.',
  },
  'two-factor-changed': {
    subject: 'Die Zwei-Faktor-Einstellungen Ihres Kontos bei {site} wurden geändert',
    enabled:
      'Die Anmeldung mit zweitem Faktor wurde für Ihr Konto bei {site} eingeschaltet. Bewahren Sie die Ersatzcodes sicher auf.',
    disabled:
      'Die Anmeldung mit zweitem Faktor wurde für Ihr Konto bei {site} ausgeschaltet. Das Passwort allein öffnet es jetzt.',
    backupCodes:
      'Für Ihr Konto bei {site} wurden neue Ersatzcodes erzeugt. Die alten gelten nicht mehr.',
  },
  'account-deleted': {
    subject: 'Ihr Konto bei {site} wurde gelöscht',
    intro:
      'Ihr Konto bei {site} wurde gelöscht, mit allem, was dort über Sie gespeichert war. Dies ist die letzte E-Mail dazu.',
    advice:
      'Falls Sie das nicht waren, hatte jemand anderes Zugang zu Ihrem Konto. Es lässt sich nicht wiederherstellen; Sie können ein neues anlegen.',
  },
  'existing-account': {
    subject: 'Sie haben bereits ein Konto bei {site}',
    intro:
      'Jemand, hoffentlich Sie, wollte mit dieser E-Mail-Adresse ein Konto bei {site} anlegen. Es gibt schon eines, deshalb wurde nichts angelegt oder geändert.',
    button: 'Anmelden',
    reset: 'Falls Sie das Passwort nicht mehr wissen, wählen Sie hier ein neues:',
    ignore:
      'Falls Sie das nicht waren, ignorieren Sie diese E-Mail. Wer es versucht hat, hat nicht erfahren, dass es dieses Konto gibt.',
  },
};
