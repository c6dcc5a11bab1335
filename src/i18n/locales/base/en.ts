import type { PartialMessages } from '../../messages.js';

/** English: the words that all elements show. */
export const en = {
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
} satisfies PartialMessages;
