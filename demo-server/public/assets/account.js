// The account of this page: a demo account, chosen in the header or by ?as=, and stored only for this tab.
import { configureLiveSessions } from '/live-session-elements/live-session-elements.js';

const stored = 'demo-account';
const nobody = 'nobody';
const memory = tabMemory();

const accounts = await fetch('/api/demo/accounts')
  .then((response) => response.json())
  .then(({ data }) => data)
  .catch(() => []);

// A link such as /?as=1 chooses an account.
const asked = new URL(location.href).searchParams.get('as');
if (asked !== null) {
  memory?.setItem(stored, asked);
  const rest = new URL(location.href);
  rest.searchParams.delete('as');
  history.replaceState(null, '', rest);
}

const chosen =
  asked ?? memory?.getItem(stored) ?? String(accounts.find(({ role }) => role === 'student')?.id ?? nobody);

/** The account of this tab; undefined when nobody is signed in. */
export const account = accounts.find(({ id }) => String(id) === chosen);

let token = null;

/** The bearer token of this tab; kept in memory only. */
export async function getToken({ refresh }) {
  if (account && (refresh || token === null)) token = await login(account.id);
  return token;
}

configureLiveSessions({ getToken });

/** Returns the storage of the tab; null if the browser denies it to a frame in a page of another site. */
function tabMemory() {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

async function login(userId) {
  const response = await fetch('/api/demo/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user_id: userId }),
  });
  return response.ok ? (await response.json()).data.token : null;
}

const roles = { instructor: 'instructeur', student: 'étudiant' };
const select = document.querySelector('#account');
const options = accounts.map(({ id, first_name: first, last_name: last, role }) => [
  String(id),
  `${first} ${last} (${roles[role] ?? role})`,
]);
for (const [value, text] of [...options, [nobody, 'Personne (non connecté)']])
  select?.append(new Option(text, value, false, value === chosen));
select?.addEventListener('change', () => {
  memory?.setItem(stored, select.value);
  location.reload();
});
