import type { BaseMessages } from '../../messages.js';

/** Arabic: words of every element. */
export const base: BaseMessages = {
  direction: 'rtl',
  unitSigns: null,
  dateAtTime: (date, time) => `${date}، الساعة ${time}`,

  retry: 'إعادة المحاولة',
  back: 'رجوع',
  openInTab: 'فتح في علامة تبويب جديدة',
  moveHere: 'المتابعة هنا',
  errorCode: 'الرمز',

  error: 'خطأ',
  errors: {
    unknown: { title: 'خطأ غير معروف', text: 'أعد المحاولة. إذا تكرر الخطأ فأبلغ مدير الموقع.' },
  },
};
