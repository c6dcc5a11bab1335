// The course page: cards of the most important sessions, and the list of all sessions. The elements update themselves.
import { account, getToken } from '/assets/account.js';
import { createLiveSessionClient } from '/live-session-elements/live-session-elements.js';

const notice = document.querySelector('#notice');
const client = createLiveSessionClient({ getToken });

if (account) {
  try {
    await showCourse();
  } catch {
    tell('Les sessions ne peuvent pas être affichées. Rechargez la page dans un instant.');
  }
} else {
  tell("Vous n'êtes pas connecté. Choisissez un compte en haut de la page.");
}

async function showCourse() {
  const headers = { authorization: `Bearer ${await getToken({ refresh: false })}` };
  const [course] = (await (await fetch('/api/courses', { headers })).json()).data;
  if (!course) {
    tell("Vous n'êtes inscrit à aucun cours.");
    return;
  }
  document.title = `${course.title} · Lycée Joliot`;
  document.querySelector('#course-title').textContent = course.title;
  const { data: sessions } = await client.getCourseSessions(course.id);
  const { instructor, enrolled_count: enrolled } = sessions[0] ?? {};
  if (instructor) {
    document.querySelector('#course-lead').textContent =
      `${instructor.first_name} ${instructor.last_name}. ${enrolled} inscrits.`;
  }
  placeCards(sessions);
  showList(course.id);
  if (course.role === 'instructor') showForm(course.id);
}

function showForm(courseId) {
  const section = document.querySelector('#schedule');
  section.querySelector('live-session-form').courseId = courseId;
  section.hidden = false;
}

function placeCards(sessions) {
  const rest = new Set(sessions);
  const take = (wanted) => {
    const found = [...rest].find(wanted);
    rest.delete(found);
    return found;
  };
  const scheduled = ({ status }) => status === 'scheduled';
  showLesson(sessions.find(scheduled));
  place('#featured', take(({ status }) => status === 'live') ?? take(scheduled));
  place('#next', take(scheduled));
  place(
    '#recording',
    take(({ recording_status: recording }) => recording === 'ready'),
  );
}

function showList(courseId) {
  const section = document.querySelector('#all');
  section.querySelector('live-session-list').courseId = courseId;
  section.hidden = false;
}

function showLesson(session) {
  if (!session?.description) return;
  const lesson = document.querySelector('#lesson');
  lesson.querySelector('p').textContent = session.description;
  lesson.hidden = false;
}

function place(section, session) {
  if (!session) return;
  const element = document.querySelector(section);
  const card = document.createElement('live-session-card');
  card.sessionId = session.id;
  card.setAttribute('href', '/sessions/{id}');
  element.append(card);
  element.hidden = false;
}

function tell(sentence) {
  notice.textContent = sentence;
  notice.hidden = false;
}
