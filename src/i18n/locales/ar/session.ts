import type { SessionMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';

// `Intl` formats lengths in the nominative, which is visible in the dual: write « بقي على البدء يومان », not « بعد يومان ».
const plural = pluralIn('ar');
const unanswered = 'لم يستجب الخادم.';
const busy = 'الخادم مشغول جدًا. أعد المحاولة بعد لحظات.';
const tellAdministrator = 'أبلغ مدير الموقع بذلك.';

/** Arabic: words of elements that show a session, and all words of the card. */
export const session: SessionMessages = {
  badges: {
    scheduled: 'مجدولة',
    waiting: 'قيد الانتظار',
    live: 'مباشر',
    ended: 'منتهية',
    cancelled: 'ملغاة',
  },
  loading: 'جارٍ تحميل الجلسة',
  duration: (length) => `المدة: ${length}`,
  participants: (count) =>
    plural(count, {
      zero: 'لا مشاركين',
      one: 'مشارك واحد',
      two: 'مشاركان',
      few: '# مشاركين',
      many: '# مشاركًا',
      other: '# مشارك',
    }),

  startsIn: 'بقي على البدء {value}',
  liveFor: 'مضى على البدء {value}',
  lessThanAMinute: 'أقل من دقيقة',
  waitingForInstructor: 'في انتظار المدرّس',
  full: 'مكتملة',
  recording: 'التسجيل',
  recordingProcessing: 'تجري معالجة التسجيل',
  details: 'عرض التفاصيل',
  join: 'انضمام',
  watchRecording: 'مشاهدة التسجيل',
  rescheduled: 'موعد جديد',

  addToCalendar: 'إضافة إلى التقويم',
  removeFromCalendar: 'إزالة من التقويم',
  // Isolated: the dot and the brackets would else be set at the wrong end.
  calendarFile: 'ملف \u2066.ics\u2069 (\u2066Apple\u2069، \u2066Thunderbird...\u2069)',
  calendarGoogle: 'تقويم Google',
  calendarOutlook: 'Outlook',

  dateLabel: 'التاريخ',
  durationLabel: 'المدة',

  user: 'مستخدم',

  loadFailed: 'تعذّر تحميل الجلسة',
  connectionLost: 'انقطع الاتصال',
  retryingSoon: 'ستُعاد المحاولة تلقائيًا بعد لحظات.',
  errors: {
    network: { text: `${unanswered} تحقق من اتصالك ثم أعد المحاولة.` },
    timeout: { text: 'لم يستجب الخادم في الوقت المناسب. تحقق من اتصالك ثم أعد المحاولة.' },
    invalid_response: { text: `أرسل الخادم جوابًا غير متوقع. ${tellAdministrator}` },
    unsupported: { text: `لا يوفر هذا الموقع هذه الوظيفة. ${tellAdministrator}` },
    api_origin_not_allowed: { text: `لا تسمح هذه الصفحة بخادم الجلسات. ${tellAdministrator}` },
    offline: {
      title: 'لا يوجد اتصال بالإنترنت',
      text: 'ستُحدَّث هذه الصفحة تلقائيًا عند عودة الاتصال.',
    },
    unauthenticated: { title: 'يلزم تسجيل الدخول', text: 'سجّل الدخول ثم عد إلى هذه الصفحة.' },
    token_expired: { title: 'انتهت مدة تسجيل دخولك', text: 'سجّل الدخول من جديد ثم أعد المحاولة.' },
    forbidden: { title: 'الدخول مرفوض', text: 'ليس لك حق رؤية هذا أو القيام به.' },
    not_enrolled: { title: 'الدخول مرفوض', text: 'لست مسجّلًا في هذا المقرر.' },
    not_found: { title: 'الجلسة غير موجودة', text: 'ربما نُقلت أو حُذفت.' },
    session_not_started: { text: 'لم يبدأ المدرّس الجلسة بعد.' },
    start_too_early: { text: 'الوقت مبكر للبدء. وقت الفتح معروض هنا.' },
    session_already_live: { text: 'بدأت الجلسة بالفعل.' },
    session_ended: { text: 'انتهت الجلسة.' },
    session_cancelled: { text: 'أُلغيت الجلسة.' },
    reopen_too_late: { text: 'لم يعد من الممكن إعادة فتح الجلسة.' },
    session_full: { title: 'مكتملة', text: 'كل المقاعد مشغولة. أعد المحاولة بعد لحظات.' },
    lease_expired: { text: 'أُتيح مقعدك لغيرك لأن الاتصال انقطع. انضم من جديد.' },
    rate_limited: { text: busy },
    overloaded: { text: busy },
    storage_unavailable: { text: busy },
    internal: { text: 'وقع خطأ في الخادم. أعد المحاولة بعد لحظات.' },
  },
};
