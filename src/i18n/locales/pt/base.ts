import type { BaseMessages } from '../../messages.js';

/** Formats a time of day with its article: `às 10:00`, `à 01:00`; `das 10:00`, `da 01:00`. */
export const clock = (article: 'à' | 'da', time: string) =>
  `${article}${/^0?1\D/.test(time) ? '' : 's'} ${time}`;

/** Portuguese: words of every element. */
export const base: BaseMessages = {
  direction: 'ltr',
  unitSigns: { hour: 'h', minute: 'min', second: 's' },
  dateAtTime: (date, time) => `${date} ${clock('à', time)}`,

  retry: 'Tentar de novo',
  back: 'Voltar',
  openInTab: 'Abrir em uma nova aba',
  moveHere: 'Continuar aqui',
  errorCode: 'Código',

  error: 'Erro',
  errors: {
    unknown: {
      title: 'Erro desconhecido',
      text: 'Tente de novo. Se o erro se repetir, avise a administração do site.',
    },
  },
};
