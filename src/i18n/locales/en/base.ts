import type { BaseMessages } from '../../messages.js';

/** English: words of every element. */
export const base: BaseMessages = {
  direction: 'ltr',
  unitSigns: { hour: 'h', minute: 'min', second: 's' },
  dateAtTime: (date, time) => `${date} at ${time}`,

  retry: 'Try again',
  back: 'Back',
  openInTab: 'Open in a new tab',
  moveHere: 'Continue here',
  errorCode: 'Code',

  error: 'Error',
  errors: {
    unknown: {
      title: 'Unknown error',
      text: `Try again. If it happens again, tell the site's administrator.`,
    },
  },
};
