// Records events of this page for the test, and sends them to its opener, which may have another origin.
const seen = { violations: [], errors: [], states: [] };
window.seen = seen;
const channel = new BroadcastChannel('host-page');
const tell = () => {
  parent.postMessage({ hostPage: seen, secure: isSecureContext }, '*');
  channel.postMessage({ hostPage: seen, isolated: crossOriginIsolated });
};

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  seen.violations.push([effectiveDirective, blockedURI, sample].join(' '));
  tell();
});
document.addEventListener('jitsi-room-error', ({ detail }) => {
  seen.errors.push(detail);
  tell();
});
document.addEventListener('jitsi-room-state-change', ({ detail }) => {
  seen.states.push(detail.state);
  tell();
});
for (const source of [window, channel])
  source.addEventListener('message', ({ data }) => {
    const room = document.querySelector('jitsi-room:defined');
    if (data === 'load' && room?.state === 'idle') room.load();
    if (data === 'close') window.close();
  });

/** Loads a script with a Trusted Types policy of the page. */
window.bringScript = (url) =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = trustedTypes
      .createPolicy('of-the-page', { createScriptURL: () => url })
      .createScriptURL(url);
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
