import type { PlayerMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';
import { session } from './session.js';

// `Intl` formats lengths in the nominative, which is visible in the dual: write « بقي على البدء يومان », not « بعد يومان ».
const plural = pluralIn('ar');
const minutes = (count: number) =>
  plural(count, { one: 'دقيقة', two: 'دقيقتان', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' });

/** Arabic: words of the player only. */
export const player: PlayerMessages = {
  instructorLabel: 'المدرّس',
  enrolledLabel: 'المسجّلون',
  presentLabel: 'الحاضرون',
  attendedLabel: 'الحاضرون',
  until: (length, time) => `${length}، حتى ${time}`,
  participantsOf: (count, all) => `${session.participants(count)} من أصل ${all}`,
  withPlaces: (people, places) =>
    `${people}، ${plural(places, { one: 'مقعد واحد', two: 'مقعدان', few: '# مقاعد', many: '# مقعدًا', other: '# مقعد' })}`,

  joinAppearsHere: 'سيظهر زر الانضمام هنا فور بدء المدرّس للجلسة. يمكنك ترك هذه الصفحة مفتوحة.',
  startOpensAt: (time) => `يمكنك بدء الجلسة ابتداءً من ${time}.`,
  everyoneCanEnter: (enrolled) =>
    enrolled
      ? plural(enrolled, {
          one: 'يمكن للمسجّل الدخول فورًا.',
          two: 'يمكن للمسجّلَين الدخول فورًا.',
          other: 'يمكن للمسجّلين، وعددهم #، الدخول فورًا.',
        })
      : 'يمكن للمشاركين الدخول فورًا.',
  overdue: (late) =>
    late === 0
      ? 'حان الموعد ولم تبدأ الجلسة بعد. ستخبرك هذه الصفحة عند بدئها.'
      : `مضت ${minutes(late)} على الموعد ولم تبدأ الجلسة بعد. ستخبرك هذه الصفحة عند بدئها.`,
  overdueInstructor: (late) =>
    late === 0
      ? 'حان الموعد. المشاركون في انتظارك.'
      : `مضت ${minutes(late)} على الموعد. المشاركون في انتظارك.`,
  hasStarted: 'بدأت الجلسة',
  startedAgo: (length) => `مضى عليها ${length}.`,
  alreadyHere: (count) => `الحاضرون الآن: ${session.participants(count)}.`,
  mutedOnEntry: 'تدخل والميكروفون والكاميرا مغلقان.',
  fullPlaces: (places) =>
    `${places === null ? 'كل المقاعد مشغولة.' : `المقاعد كلها مشغولة (${places}).`} سيظهر هنا أي مقعد يشغر.`,
  hasEnded: 'انتهت الجلسة',
  lasted: (length, from, to) => `مدتها ${length}، من ${from} إلى ${to}.`,
  neverStarted: 'لم تبدأ هذه الجلسة.',
  notRecorded: 'لم تُسجَّل هذه الجلسة.',
  isCancelled: 'أُلغيت الجلسة',
  cancelledReason: (reason) => `«${reason}»`,
  youLeft: 'غادرت الجلسة، وهي مستمرة: يمكنك العودة إليها.',
  movedAway: 'الجلسة مستمرة في علامة تبويب أخرى من هذا المتصفح.',
  rescheduledTo: (when) => `تغيّر موعد هذه الجلسة. الموعد الجديد: ${when}.`,
  announceStart: (length) => `بقي على بدء الجلسة ${length}.`,
  announceTimeLeft: (length) => `بقي من الجلسة ${length}.`,
  announceOvertime: 'انقضى وقت نهاية الجلسة.',

  armJoin: 'الانضمام فور بدء الجلسة',
  armed: 'ستدخل فور بدء الجلسة. اترك هذه الصفحة مفتوحة.',
  disarmJoin: 'إلغاء الدخول التلقائي',
  enteringSoon: 'ستدخل بعد لحظات.',
  consentTitle: 'هذه الجلسة مسجَّلة',
  consentText: 'قد يظهر صوتك وصورتك ورسائلك في التسجيل، ويمكن للمدرّس مشاركته مع المسجّلين في المقرر.',
  consentAgree: 'أوافق',
  start: 'بدء الجلسة',
  starting: 'جارٍ البدء...',
  joinSession: 'الانضمام إلى الجلسة',
  joining: 'جارٍ الاتصال...',
  leave: 'مغادرة',
  endSession: 'إنهاء الجلسة',
  endForAll: 'إنهاء الجلسة للجميع؟',
  endForAllText: 'ستُغلق القاعة أمام كل المشاركين، ولا يمكن فتح الجلسة من جديد.',
  cancelEnd: 'متابعة الجلسة',
  elapsed: (length) => `الوقت المنقضي: ${length}`,
  timeLeft: (length) => `بقي منها ${length}`,
  overtime: (length) => `الوقت الزائد: ${length}`,
  endsByItself: (time) => `تنتهي الجلسة تلقائيًا الساعة ${time}.`,
  fullscreen: 'ملء الشاشة',
  exitFullscreen: 'إنهاء ملء الشاشة',

  startFailed: 'تعذّر بدء الجلسة',
  joinFailed: 'تعذّر الانضمام إلى الجلسة',
  endFailed: 'تعذّر إنهاء الجلسة',
  staysSafe: 'مقعدك محفوظ والجلسة مستمرة.',
};
