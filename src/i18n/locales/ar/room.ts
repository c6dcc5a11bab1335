import type { RoomMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';
import { session } from './session.js';

const plural = pluralIn('ar');
const tellAdministrator = 'أبلغ مدير الموقع بذلك.';
const blocksRoom = `تحظر هذه الصفحة قاعة الفيديو. ${tellAdministrator}`;
const noVideoServer = 'لم يستجب خادم الفيديو.';

/** Arabic: words of the room. */
export const room: RoomMessages = {
  leaveSession: 'مغادرة الجلسة',
  closeNotice: 'إغلاق هذه الرسالة',
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
  present: (count) => `الحاضرون: ${session.participants(count)}`,
  roomFailed: 'خطأ في Jitsi',
  errors: {
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
    open_elsewhere: {
      title: 'الجلسة مفتوحة في علامة تبويب أخرى',
      text: 'أنت في هذه الجلسة بالفعل، في علامة تبويب أخرى من هذا المتصفح.',
    },
  },
};
