import type { BaseMessages } from '../../messages.js';

/** German: words of every element. */
export const base: BaseMessages = {
  direction: 'ltr',
  unitSigns: { hour: 'h', minute: 'min', second: 's' },
  dateAtTime: (date, time) => `${date}, ${time} Uhr`,

  retry: 'Erneut versuchen',
  back: 'Zurück',
  openInTab: 'In neuem Tab öffnen',
  moveHere: 'Hier fortfahren',
  errorCode: 'Code',

  error: 'Fehler',
  errors: {
    unknown: {
      title: 'Unbekannter Fehler',
      text: `Versuchen Sie es noch einmal. Tritt der Fehler wieder auf, melden Sie ihn der Administration der Website.`,
    },
  },
};
