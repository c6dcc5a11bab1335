import type { ListMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';

// `Intl` formats lengths in the nominative, which is visible in the dual: write « بقي على البدء يومان », not « بعد يومان ».
const plural = pluralIn('ar');

/** Arabic: words of the list only. */
export const list: ListMessages = {
  listLabel: 'الجلسات المباشرة',
  loadingList: 'جارٍ تحميل الجلسات',
  groups: { live: 'مباشرة الآن', upcoming: 'قادمة', past: 'سابقة' },
  liveSince: (length) => `مضى عليها ${length}`,
  plannedEnd: (time) => `تنتهي الساعة ${time}`,
  inTime: 'بقي على البدء {value}',
  attended: (count) =>
    plural(count, {
      zero: 'لم يحضر أحد',
      one: 'حضر مشارك واحد',
      two: 'حضر مشاركان',
      few: 'حضر # مشاركين',
      many: 'حضر # مشاركًا',
      other: 'حضر # مشارك',
    }),
  notStartedYet: 'لم يبدأ المدرّس بعد',
  shortDetails: 'التفاصيل',
  showMore: 'عرض المزيد',
  moreShown: (count) =>
    plural(count, {
      zero: 'لا جلسات أخرى.',
      one: 'عُرضت جلسة أخرى.',
      two: 'عُرضت جلستان أخريان.',
      few: 'عُرضت # جلسات أخرى.',
      many: 'عُرضت # جلسة أخرى.',
      other: 'عُرضت # جلسة أخرى.',
    }),
  emptyTitle: 'لا جلسات مقرّرة',
  emptyText: 'ستظهر الجلسات القادمة هنا.',
  noneLive: 'لا جلسات مباشرة الآن',
  nonePast: 'لا جلسات سابقة',

  listFailed: 'تعذّر تحميل الجلسات',
  courseNotFound: { title: 'المقرر غير موجود', text: 'ربما نُقل أو حُذف.' },
};
