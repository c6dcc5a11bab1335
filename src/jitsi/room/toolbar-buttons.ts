const shared = ['microphone', 'camera', 'desktop', 'chat', 'raisehand', 'tileview', 'fullscreen', 'hangup'];
const student = [...shared, 'closedcaptions', 'select-background', 'settings', 'videoquality'];
const instructor = [
  ...student,
  'participants-pane',
  'mute-everyone',
  'mute-video-everyone',
  'recording',
  'security',
  'sharedvideo',
  'whiteboard',
  'stats',
  'shortcuts',
];

const presets: Readonly<Record<string, readonly string[]>> = {
  minimal: ['microphone', 'camera', 'chat', 'hangup'],
  student,
  instructor,
  full: [...instructor, 'livestreaming', 'invite', 'profile', 'feedback', 'download', 'help'],
};

/** Buttons of this library's bar; with the bar, Jitsi's toolbar omits them. */
const inOwnBar = new Set([
  'microphone',
  'camera',
  'desktop',
  'chat',
  'raisehand',
  'participants-pane',
  'hangup',
]);

/**
 * Returns the ids of Jitsi's toolbar for a preset (`student`, `instructor`, `minimal`, `full`) or a list of ids
 * separated by spaces. Omits Jitsi's `hangup` if the page shows its own Leave button.
 */
export function toolbarButtons(toolbar: string, others: { bar: boolean; leave: boolean }): string[] {
  const ids = presets[toolbar] ?? toolbar.split(/\s+/).filter(Boolean);
  return ids.filter((id) => !(others.bar && inOwnBar.has(id)) && !(others.leave && id === 'hangup'));
}
