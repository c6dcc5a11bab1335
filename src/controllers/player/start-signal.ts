/** How a viewer wants to be told that a class has begun. */
export interface StartSignals {
  /** A short sound. */
  readonly chime: boolean;
  /** The page's title, and a notification of the browser where the viewer has allowed them. */
  readonly notify: boolean;
}

/** Tells a viewer who may be looking elsewhere that a session has begun. `sentence` says so, `title` which one. */
export function signalStart({ chime, notify }: StartSignals, sentence: string, title: string): void {
  if (chime) playChime();
  if (notify && document.hidden) {
    flagTitle(sentence);
    showNotification(sentence, title);
  }
}

/** Asks whether notifications may be shown; to be called from a click, once the viewer has asked to be told. */
export function askForNotifications(): void {
  if ('Notification' in window && Notification.permission === 'default')
    void Notification.requestPermission();
}

const notes = [660, 880];
const noteSeconds = 0.18;

/** Two notes. Browsers play nothing to a viewer who has not touched the page. */
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

/** The title says so until the viewer comes back to the page. */
function flagTitle(sentence: string): void {
  const before = document.title;
  const flagged = `● ${sentence}`;
  document.title = flagged;
  const restore = () => {
    if (document.hidden) return;
    document.removeEventListener('visibilitychange', restore);
    // What the page has set meanwhile stays.
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
    // Some mobile browsers show notifications from service workers alone.
  }
}
