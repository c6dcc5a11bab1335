/** The signals of a start that a viewer has enabled. */
export interface StartSignals {
  /** Play a short sound. */
  readonly chime: boolean;
  /** Change the page's title, and show a browser notification if they are permitted. */
  readonly notify: boolean;
}

/**
 * Signals the start of a session to a viewer who may not be looking at the page.
 * @param sentence Text of the title and the notification.
 * @param title Title of the session.
 */
export function signalStart({ chime, notify }: StartSignals, sentence: string, title: string): void {
  if (chime) playChime();
  if (notify && document.hidden) {
    flagTitle(sentence);
    showNotification(sentence, title);
  }
}

/** Requests the permission for notifications. Call this in a click handler, after the viewer has enabled `notify`. */
export function askForNotifications(): void {
  if ('Notification' in window && Notification.permission === 'default')
    void Notification.requestPermission();
}

const notes = [660, 880];
const noteSeconds = 0.18;

/** Plays two notes. Does nothing before the first interaction with the page, because browsers then block sound. */
function playChime(): void {
  if (!navigator.userActivation.hasBeenActive) return;
  const audio = new AudioContext();
  const volume = audio.createGain();
  volume.gain.value = 0.15;
  volume.connect(audio.destination);
  notes.forEach((frequency, index) => {
    const note = audio.createOscillator();
    note.frequency.value = frequency;
    note.connect(volume);
    note.start(audio.currentTime + index * noteSeconds);
    note.stop(audio.currentTime + (index + 1) * noteSeconds);
    if (index === notes.length - 1) note.onended = () => void audio.close();
  });
}

/** Shows the sentence in the page's title until the page is visible. */
function flagTitle(sentence: string): void {
  const before = document.title;
  const flagged = `● ${sentence}`;
  document.title = flagged;
  const restore = () => {
    if (document.hidden) return;
    document.removeEventListener('visibilitychange', restore);
    // Keeps a title that the page has set in the meantime.
    if (document.title === flagged) document.title = before;
  };
  document.addEventListener('visibilitychange', restore);
}

function showNotification(sentence: string, title: string): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  try {
    const shown = new Notification(sentence, { body: title, tag: `live-session-elements ${title}` });
    shown.onclick = () => {
      window.focus();
      shown.close();
    };
  } catch {
    // Some mobile browsers allow notifications only from service workers.
  }
}
