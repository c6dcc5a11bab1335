/** Tests that do not run in WebKitGTK, by the beginning of their full names, with the reason. */
export const webkitExclusions = [
  {
    tests: [
      'the calendar menu of a card',
      'The calendar menu of <live-session-player>',
      '<live-session-form> for a planned session cancels it by keyboard',
      '<live-session-form> for a planned session does not cancel it when the dialog is closed',
      '<live-session-player> with faults of the page 33. Enter and a click',
    ],
    reason: 'the test runner cannot send keys and mouse events or resize the window in this browser',
  },
  {
    tests: ['<jitsi-room> in the document continues after moveBefore()'],
    reason: 'no `moveBefore`',
  },
  {
    tests: [
      '<jitsi-room> that is removed leaves no frame, timer, listener or camera',
      '<jitsi-room> that is removed turns off the camera',
    ],
    reason: "Debian's build has no WebRTC, and so no fake camera",
  },
  {
    tests: ['<jitsi-room> on a page with a policy recognizes a cross-origin isolated page'],
    reason: 'windows that a script opens are not cross-origin isolated under automation',
  },
  {
    tests: ['<jitsi-room> on a page with a policy reports a page without https'],
    reason: 'host names cannot be mapped, and `localhost` is a secure context',
  },
  {
    tests: [
      'the address for Google holds any title and description',
      'the address for Outlook holds any title and description',
    ],
    reason: 'about one in fifty random texts is parsed differently, for unknown reasons',
  },
];

/** Matches the full names of these tests. */
export const webkitLeavesOut = new RegExp(
  `^(${webkitExclusions
    .flatMap(({ tests }) => tests)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')})`,
);
