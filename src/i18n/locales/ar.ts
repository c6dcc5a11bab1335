import type { Messages } from '../messages.js';
import { pluralIn } from '../plural.js';

const plural = pluralIn('ar');
const minutes = (count: number) =>
  plural(count, { one: 'دقيقة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' });
const participants = (count: number) =>
  plural(count, {
    zero: 'لا مشاركين',
    one: 'مشارك واحد',
    two: 'مشاركان',
    few: '# مشاركين',
    many: '# مشاركًا',
    other: '# مشارك',
  });
const unanswered = 'لم يستجب الخادم.';
const busy = 'الخادم مشغول جدًا. أعد المحاولة بعد لحظات.';
const tellAdministrator = 'أبلغ مدير الموقع بذلك.';
const blocksRoom = `تحظر هذه الصفحة قاعة الفيديو. ${tellAdministrator}`;
const noVideoServer = 'لم يستجب خادم الفيديو.';

/** Arabic. */
export const ar: Messages = {
  direction: 'rtl',
  unitSigns: null,
  dateAtTime: (date, time) => `${date}، الساعة ${time}`,

  badges: {
    scheduled: 'مجدولة',
    waiting: 'قيد الانتظار',
    live: 'مباشر',
    ended: 'منتهية',
    cancelled: 'ملغاة',
  },
  loading: 'جارٍ تحميل الجلسة',
  duration: (length) => `المدة: ${length}`,
  participants,

  startsIn: 'تبدأ بعد {value}',
  liveFor: 'مباشر منذ {value}',
  lessThanAMinute: 'أقل من دقيقة',
  waitingForInstructor: 'في انتظار المدرّس',
  full: 'مكتملة',
  recording: 'التسجيل',
  recordingProcessing: 'تجري معالجة التسجيل',
  details: 'عرض التفاصيل',
  join: 'انضمام',
  watchRecording: 'مشاهدة التسجيل',

  dateLabel: 'التاريخ',
  durationLabel: 'المدة',
  instructorLabel: 'المدرّس',
  enrolledLabel: 'المسجّلون',
  presentLabel: 'الحاضرون',
  attendedLabel: 'الحاضرون',
  until: (length, time) => `${length}، حتى ${time}`,
  participantsOf: (count, all) => `${participants(count)} من أصل ${all}`,
  withPlaces: (people, places) =>
    `${people}، ${plural(places, { one: 'مقعد واحد', two: 'مقعدان', few: '# مقاعد', many: '# مقعدًا', other: '# مقعد' })}`,

  joinAppearsHere: 'سيظهر زر الانضمام هنا فور بدء المدرّس للجلسة. يمكنك ترك هذه الصفحة مفتوحة.',
  startOpensAt: (time) => `يمكنك بدء الجلسة ابتداءً من ${time}.`,
  everyoneCanEnter: () => 'يمكن للمسجّلين الدخول فورًا.',
  overdue: (late) =>
    late === 0
      ? 'حان الموعد ولم تبدأ الجلسة بعد. ستخبرك هذه الصفحة عند بدئها.'
      : `مضت ${minutes(late)} على الموعد ولم تبدأ الجلسة بعد. ستخبرك هذه الصفحة عند بدئها.`,
  overdueInstructor: (late) =>
    late === 0
      ? 'حان الموعد. المشاركون في انتظارك.'
      : `مضت ${minutes(late)} على الموعد. المشاركون في انتظارك.`,
  hasStarted: 'بدأت الجلسة',
  startedAgo: (length) => `منذ ${length}.`,
  alreadyHere: (count) => `الحاضرون الآن: ${participants(count)}.`,
  mutedOnEntry: 'تدخل والميكروفون والكاميرا مغلقان.',
  fullPlaces: (places) =>
    `${places === null ? 'كل المقاعد مشغولة.' : `المقاعد كلها مشغولة (${places}).`} سيظهر هنا أي مقعد يشغر.`,
  hasEnded: 'انتهت الجلسة',
  lasted: (length, from, to) => `دامت ${length}، من ${from} إلى ${to}.`,
  neverStarted: 'لم تبدأ هذه الجلسة.',
  notRecorded: 'لم تُسجَّل هذه الجلسة.',
  isCancelled: 'أُلغيت الجلسة',
  cancelledReason: (reason) => `«${reason}»`,
  youLeft: 'غادرت الجلسة، وهي مستمرة: يمكنك العودة إليها.',

  start: 'بدء الجلسة',
  starting: 'جارٍ البدء...',
  joinSession: 'الانضمام إلى الجلسة',
  joining: 'جارٍ الاتصال...',
  leave: 'مغادرة',
  leaveSession: 'مغادرة الجلسة',
  endSession: 'إنهاء الجلسة',
  endForAll: 'إنهاء الجلسة للجميع؟',
  endForAllText: 'ستُغلق القاعة أمام كل المشاركين، ولا يمكن فتح الجلسة من جديد.',
  cancelEnd: 'متابعة الجلسة',
  retry: 'إعادة المحاولة',
  back: 'رجوع',
  openInTab: 'فتح في علامة تبويب جديدة',
  closeNotice: 'إغلاق هذه الرسالة',
  errorCode: 'الرمز',

  room: 'قاعة الجلسة',
  enterRoom: 'دخول القاعة',
  roomOpens: 'تُفتح القاعة هنا.',
  roomConnecting: 'جارٍ الاتصال بالقاعة...',
  roomPrejoin: 'جرّب الكاميرا والميكروفون ثم انضم.',
  roomLobby: 'في انتظار السماح لك بالدخول.',
  roomPassword: 'تطلب القاعة كلمة مرور.',
  roomJoined: 'أنت في القاعة.',
  roomReconnecting: 'انقطع الاتصال. جارٍ إعادة الاتصال...',
  roomLeft: 'غادرت القاعة.',
  roomEnded: 'أنهى المدرّس الجلسة.',
  controls: 'أدوات الجلسة',
  micOn: 'تشغيل الميكروفون',
  micOff: 'إيقاف الميكروفون',
  cameraOn: 'تشغيل الكاميرا',
  cameraOff: 'إيقاف الكاميرا',
  raiseHand: 'رفع اليد',
  lowerHand: 'خفض اليد',
  shareScreen: 'مشاركة الشاشة',
  stopSharing: 'إيقاف مشاركة الشاشة',
  openChat: (unread) =>
    unread === 0
      ? 'فتح المحادثة'
      : `فتح المحادثة، ${plural(unread, { one: 'رسالة غير مقروءة', two: 'رسالتان غير مقروءتين', few: '# رسائل غير مقروءة', many: '# رسالة غير مقروءة', other: '# رسالة غير مقروءة' })}`,
  closeChat: 'إغلاق المحادثة',
  openParticipants: 'المشاركون: عرض القائمة',
  closeParticipants: 'المشاركون: إخفاء القائمة',
  recordingOn: 'هذه الجلسة قيد التسجيل.',
  recordingSign: 'تسجيل',
  bar: {
    mic: 'الميكروفون',
    camera: 'الكاميرا',
    hand: 'اليد',
    screen: 'الشاشة',
    chat: 'المحادثة',
    people: 'المشاركون',
    leave: 'مغادرة',
  },
  present: (count) => `الحاضرون: ${participants(count)}`,
  elapsed: (length) => `جارية منذ ${length}`,

  loadFailed: 'تعذّر تحميل الجلسة',
  startFailed: 'تعذّر بدء الجلسة',
  joinFailed: 'تعذّر الانضمام إلى الجلسة',
  endFailed: 'تعذّر إنهاء الجلسة',
  roomFailed: 'خطأ في Jitsi',
  staysSafe: 'مقعدك محفوظ والجلسة مستمرة.',
  connectionLost: 'انقطع الاتصال',
  retryingSoon: 'ستُعاد المحاولة تلقائيًا بعد لحظات.',
  errors: {
    network: { text: `${unanswered} تحقق من اتصالك ثم أعد المحاولة.` },
    timeout: { text: 'لم يستجب الخادم في الوقت المناسب. تحقق من اتصالك ثم أعد المحاولة.' },
    invalid_response: { text: `أرسل الخادم جوابًا غير متوقع. ${tellAdministrator}` },
    api_origin_not_allowed: { text: `لا تسمح هذه الصفحة بخادم الجلسات. ${tellAdministrator}` },
    jitsi_server_not_allowed: { text: `لا تسمح هذه الصفحة بخادم الفيديو هذا. ${tellAdministrator}` },
    script_load_failed: { title: 'تعذّر تحميل Jitsi Meet', text: noVideoServer },
    script_blocked: {
      title: 'واجهة Jitsi Meet غير متاحة',
      text: `تحظر هذه الصفحة خادم الفيديو. ${tellAdministrator}`,
    },
    insecure_context: { text: `تتطلب الكاميرا والميكروفون عنوان https. ${tellAdministrator}` },
    media_denied: { text: 'يرفض المتصفح الكاميرا أو الميكروفون. اسمح بهما لهذا الموقع.' },
    connection_timeout: { text: noVideoServer },
    jwt_expired: { text: 'انتهت صلاحية دخولك إلى القاعة. أعد المحاولة للحصول على صلاحية جديدة.' },
    conference_failed: { title: 'خطأ في Jitsi', text: 'رفض خادم الفيديو الاتصال.' },
    permissions_policy: {
      text: `لا تسمح هذه الصفحة للقاعة باستعمال الكاميرا والميكروفون. ${tellAdministrator}`,
    },
    frame_blocked: { text: blocksRoom },
    embedder_policy: { text: blocksRoom },
    embed_time_limit: { text: 'يقطع خادم الفيديو العام هذا المكالمات داخل الصفحات بعد خمس دقائق.' },
    jwt_rejected: { title: 'الدخول مرفوض', text: 'لا يسمح لك خادم الفيديو بدخول هذه القاعة.' },
    lobby_denied: { title: 'الدخول مرفوض', text: 'لم يسمح لك المشرف بالدخول.' },
    kicked: { text: 'أخرجك المدرّس من الجلسة.' },
    unauthenticated: { title: 'يلزم تسجيل الدخول', text: 'سجّل الدخول ثم عد إلى هذه الصفحة.' },
    token_expired: { title: 'انتهت مدة تسجيل دخولك', text: 'سجّل الدخول من جديد ثم أعد المحاولة.' },
    forbidden: { title: 'الدخول مرفوض', text: 'ليس لك حق رؤية هذا أو القيام به.' },
    not_enrolled: { title: 'الدخول مرفوض', text: 'لست مسجّلًا في هذا المقرر.' },
    not_found: { title: 'الجلسة غير موجودة', text: 'ربما نُقلت أو حُذفت.' },
    session_not_started: { text: 'لم يبدأ المدرّس الجلسة بعد.' },
    start_too_early: { text: 'الوقت مبكر للبدء. وقت الفتح معروض هنا.' },
    session_already_live: { text: 'بدأت الجلسة من قبل.' },
    session_ended: { text: 'انتهت الجلسة.' },
    session_cancelled: { text: 'أُلغيت الجلسة.' },
    session_full: { title: 'مكتملة', text: 'كل المقاعد مشغولة. أعد المحاولة بعد لحظات.' },
    lease_expired: { text: 'أُعيد مقعدك لأن الاتصال انقطع. انضم من جديد.' },
    rate_limited: { text: busy },
    overloaded: { text: busy },
    storage_unavailable: { text: busy },
    internal: { text: 'وقع خطأ في الخادم. أعد المحاولة بعد لحظات.' },
    unknown: { title: 'خطأ غير معروف', text: 'أعد المحاولة. إذا تكرر الخطأ فأبلغ مدير الموقع.' },
  },
};
