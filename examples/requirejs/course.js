// A module of the page's loader, as in Moodle: it imports nothing and does not wait for the elements to be registered.
define(function () {
  var api = document.querySelector('meta[name$=base-url]').content;
  var news = document.querySelector('output');
  var countdowns = document.querySelector('#countdowns');
  var player = document.querySelector('live-session-player');
  var token = signIn();

  import('/node_modules/live-session-elements/dist/cdn/live-session-elements.js').then(function (library) {
    library.configureLiveSessions({ getToken: () => token });
  });
  token
    .then((text) => fetch(api + '/courses/1/live-sessions', { headers: { Authorization: 'Bearer ' + text } }))
    .then((response) => response.json())
    .then(({ data }) => data.forEach(showCard));

  countdowns.addEventListener('change', function () {
    for (var card of document.querySelectorAll('live-session-card'))
      card.toggleAttribute('no-countdown', !countdowns.checked);
  });
  document.addEventListener('live-session-select', function (event) {
    player.setAttribute('session-id', event.detail.session.id);
    player.hidden = false;
    news.textContent = 'You chose ' + event.detail.session.title + '.';
  });
  document.addEventListener('live-session-joined', function () {
    news.textContent = 'You are in.';
  });
  document.addEventListener('live-session-left', function (event) {
    news.textContent = 'You are out: ' + event.detail.reason + '.';
  });

  /** A property that is set before the element is registered is kept. */
  function showCard(session) {
    var card = document.createElement('live-session-card');
    card.session = session;
    document.querySelector('#cards').append(card);
  }

  /** Returns the viewer's token. Replace it by your own sign-in; here, the demo server signs in one of its students. */
  function signIn() {
    return fetch(api + '/demo/login', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user_id: 2 }),
    })
      .then((response) => response.json())
      .then((answer) => answer.data.token);
  }
});
