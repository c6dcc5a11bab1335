/** Tests that WebKitGTK is not given, by the beginning of their full names, and why. */
export const webkitExclusions = [
  {
    tests: [
      "The card's way into a calendar",
      "The player's way into a calendar",
      '<live-session-form> cancels a session by keyboard alone',
      '<live-session-form> cancels a session not when the dialog is closed',
      '<live-session-player> on a page that 33. presses Enter and clicks',
    ],
    reason:
      'real keys, a real mouse and other window sizes: the test runner has no way to them in this browser',
  },
  {
    tests: ['<jitsi-room> wherever it is put goes on when it is moved by moveBefore'],
    reason: 'no `moveBefore`',
  },
  {
    tests: [
      '<jitsi-room> that goes away 50 times at random moments',
      '<jitsi-room> that goes away with a camera on',
    ],
    reason: "no camera, not even a faked one: Debian's build has no WebRTC",
  },
  {
    tests: ['<jitsi-room> on a page with a policy knows a cross-origin isolated page'],
    reason: 'no window that a script opens is isolated under automation',
  },
  {
    tests: ['<jitsi-room> on a page with a policy asks for https where the page has none'],
    reason: 'no way to give this machine another name, and `localhost` counts as safe',
  },
  {
    tests: [
      'the address for Google holds any title and description',
      'the address for Outlook holds any title and description',
    ],
    reason: 'one in some fifty texts of random characters is read back otherwise, for reasons not yet known',
  },
];

/** The full names of these tests. */
export const webkitLeavesOut = new RegExp(
  `^(${webkitExclusions
    .flatMap(({ tests }) => tests)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')})`,
);
