import type { BaseMessages } from '../../messages.js';

/** French: words of every element. */
export const base: BaseMessages = {
  direction: 'ltr',
  unitSigns: { hour: 'h', minute: 'min', second: 's' },
  dateAtTime: (date, time) => `${date} à ${time}`,

  retry: 'Réessayer',
  back: 'Retour',
  openInTab: 'Ouvrir dans un nouvel onglet',
  moveHere: 'Continuer ici',
  errorCode: 'Code',

  error: 'Erreur',
  errors: {
    unknown: {
      title: 'Erreur inconnue',
      text: "Réessayez. Si l'erreur persiste, signalez-la à l'administrateur du site.",
    },
  },
};
