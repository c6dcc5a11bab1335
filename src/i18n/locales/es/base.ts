import type { BaseMessages } from '../../messages.js';

/** Spanish: words of every element. */
export const base: BaseMessages = {
  direction: 'ltr',
  unitSigns: { hour: 'h', minute: 'min', second: 's' },
  dateAtTime: (date, time) => `${date}, ${time}`,

  retry: 'Reintentar',
  back: 'Volver',
  openInTab: 'Abrir en una pestaña nueva',
  moveHere: 'Continuar aquí',
  errorCode: 'Código',

  error: 'Error',
  errors: {
    unknown: {
      title: 'Error desconocido',
      text: 'Inténtalo de nuevo. Si el error se repite, avisa a la administración del sitio.',
    },
  },
};
