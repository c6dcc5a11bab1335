import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { LiveSessionClient } from '../../api/live-session-client.js';
import type { LiveSession, LiveSessionPage } from '../../domain/session/live-session.js';
import { type KnownErrorCode, LiveSessionError } from '../../domain/live-session-error.js';
import { course } from '../../../testing/elements/course-fixture.js';
import { pending } from '../../../testing/elements/fake-client.js';
import { fakeCourse } from '../../../testing/elements/fake-course.js';
import { partsOf, plainText } from '../../../testing/elements/list-parts.js';
import { day, endedFixture, hour, iso, sessionFixture } from '../../../testing/elements/session-fixture.js';
import { recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';
import './live-session-list.define.js';
import type { LiveSessionList } from './live-session-list.js';

const now = Date.now();

/** Returns upcoming and past sessions of a course. Each call returns the same ids and times. */
function courseSessions(upcoming: number, past: number): LiveSession[] {
  const upcomingSession = (index: number) => sessionFixture((index + 1) * day, now, { id: index + 1 });
  const pastSession = (index: number) =>
    endedFixture(now - index * day, { id: 1000 + index, server_time: iso(now) });
  return [
    ...Array.from({ length: upcoming }, (_, i) => upcomingSession(i)),
    ...Array.from({ length: past }, (_, i) => pastSession(i)),
  ];
}

function create(client: LiveSessionClient, attributes: Record<string, string> = {}): LiveSessionList {
  const element = document.createElement('live-session-list');
  const all = { lang: 'fr', 'course-id': '5', updates: 'none', ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  element.client = client;
  return element;
}

async function load(client: LiveSessionClient, attributes: Record<string, string> = {}) {
  const element = await fixture<LiveSessionList>(html`${create(client, attributes)}`);
  await waitUntil(() => element.state !== 'loading');
  return element;
}

const headings = (element: Element) => partsOf(element, 'heading').map(plainText);
const ids = (element: Element) => partsOf(element, 'row').map(({ dataset }) => Number(dataset.id));
const more = (element: Element) => partsOf(element, 'more') as HTMLButtonElement[];
const settled = (element: LiveSessionList, rows: number) =>
  waitUntil(
    () =>
      partsOf(element, 'row').length === rows &&
      !more(element).some(({ ariaDisabled }) => ariaDisabled === 'true'),
  );

describe('<live-session-list> with pages of sessions', () => {
  it('requests upcoming and past sessions, and dispatches the number of loaded sessions', async () => {
    const recorded = recordEvents('live-session-list-load');
    const { client, queries } = fakeCourse(() => course(Date.now()));
    const element = await fixture<LiveSessionList>(html`${create(client)}`);
    expect([element.state, textOf(element, 'base'), part(element, 'base')!.ariaBusy]).to.deep.equal([
      'loading',
      'Chargement des sessions',
      'true',
    ]);
    await expect(element).to.be.accessible();
    await waitUntil(() => element.state === 'ready');
    recorded.stop();
    expect(queries).to.deep.equal([
      { status: ['live', 'scheduled'], order: 'asc', limit: 20 },
      { status: ['ended', 'cancelled'], order: 'desc', limit: 20 },
    ]);
    expect(headings(element)).to.deep.equal(['En direct 1', 'À venir 4', 'Passées 2']);
    expect(recorded.events).to.deep.equal([{ name: 'live-session-list-load', detail: { count: 7 } }]);
    await expect(element).to.be.accessible();
  });

  it('requests only the sessions of its filter, and requests again for another filter or course', async () => {
    const { client, queries } = fakeCourse(() => course(Date.now()));
    const element = await load(client, { filter: 'live', limit: '7' });
    expect(queries).to.deep.equal([{ status: ['live'], order: 'asc', limit: 7 }]);
    element.filter = 'past';
    await waitUntil(() => headings(element)[0] === 'Passées 2');
    expect(queries.slice(1)).to.deep.equal([{ status: ['ended', 'cancelled'], order: 'desc', limit: 7 }]);
    element.courseId = 6;
    await element.updateComplete;
    expect(element.state).to.equal('loading');
    await waitUntil(() => element.state === 'ready');
  });

  for (const limit of ['0', '-1', 'many'])
    it(`uses the default limit instead of ${limit}`, async () => {
      const { client, queries } = fakeCourse(() => course(Date.now()));
      await load(client, { limit });
      expect(queries[0]!.limit).to.equal(20);
    });

  it('adds pages of upcoming and past sessions separately, with a plus after the count until the last page', async () => {
    const recorded = recordEvents('live-session-list-load');
    const { client, queries } = fakeCourse(() => courseSessions(5, 3));
    const element = await load(client, { limit: '2' });
    expect(headings(element)).to.deep.equal(['À venir 2+', 'Passées 2+']);
    expect(ids(element)).to.deep.equal([1, 2, 1000, 1001]);
    more(element)[0]!.click();
    await settled(element, 6);
    expect(headings(element)).to.deep.equal(['À venir 4+', 'Passées 2+']);
    more(element)[1]!.click();
    await settled(element, 7);
    expect(headings(element)).to.deep.equal(['À venir 4+', 'Passées 3']);
    more(element)[0]!.click();
    await settled(element, 8);
    recorded.stop();
    expect(headings(element)).to.deep.equal(['À venir 5', 'Passées 3']);
    expect(ids(element)).to.deep.equal([1, 2, 3, 4, 5, 1000, 1001, 1002]);
    expect(more(element)).to.have.length(0);
    expect(queries.map(({ cursor }) => cursor)).to.deep.equal([undefined, undefined, '2', '2', '4']);
    expect(recorded.events.map(({ detail }) => detail)).to.deep.equal(
      [4, 6, 7, 8].map((count) => ({ count })),
    );
  });

  it('sends one request for several clicks', async () => {
    const { client, queries } = fakeCourse(() => courseSessions(5, 0));
    const element = await load(client, { limit: '2' });
    const [button] = more(element);
    button!.click();
    button!.click();
    await element.updateComplete;
    expect(button!.ariaDisabled).to.equal('true');
    button!.click();
    await settled(element, 4);
    expect(queries).to.have.length(3);
  });

  it('requests the next page only when all loaded sessions are shown', async () => {
    let requests = 0;
    const { client } = fakeCourse(() => [], {
      getCourseSessions: (_id, { cursor } = {}) => {
        requests += 1;
        // The first page has four sessions, regardless of the limit.
        const first = cursor === undefined;
        return Promise.resolve({
          data: first ? courseSessions(4, 0) : courseSessions(5, 0).slice(4),
          next_cursor: first ? 'b' : null,
        });
      },
    });
    const element = await load(client, { limit: '2', filter: 'upcoming' });
    const before = requests;
    more(element)[0]!.click();
    await settled(element, 4);
    expect(requests).to.equal(before);
    more(element)[0]!.click();
    await settled(element, 5);
    expect(requests).to.equal(before + 1);
  });

  it('announces the number of added sessions, and keeps the focus', async () => {
    const { client } = fakeCourse(() => courseSessions(7, 0));
    const element = await load(client, { limit: '2' });
    const region = element.shadowRoot!.querySelector('[role="status"]')!;
    const announced: string[] = [];
    new MutationObserver(() => announced.push(region.textContent)).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    const focused = () => element.shadowRoot!.activeElement;
    const [button] = more(element);
    expect(button!.getAttribute('aria-labelledby')).to.equal('more-0 group-upcoming');
    button!.focus();
    button!.click();
    await settled(element, 4);
    await waitUntil(() => announced.length === 1);
    button!.click();
    await settled(element, 6);
    await waitUntil(() => announced.length === 3);
    expect(focused()).to.equal(button);
    button!.click();
    await settled(element, 7);
    await waitUntil(() => announced.length === 5);
    const two = '2 sessions de plus sont affichées.';
    expect(announced).to.deep.equal([two, '', two, '', '1 session de plus est affichée.']);
    expect(focused()?.id).to.equal('action-7');
  });

  it('shows the sessions set by the page in steps, without a request', async () => {
    const element = await fixture<LiveSessionList>(
      html`<live-session-list lang="fr" limit="2" .sessions=${courseSessions(3, 2)}></live-session-list>`,
    );
    expect([headings(element), ids(element)]).to.deep.equal([
      ['À venir 3', 'Passées 2'],
      [1, 2, 1000, 1001],
    ]);
    more(element)[0]!.click();
    await settled(element, 5);
    element.sessions = courseSessions(4, 2);
    await element.updateComplete;
    expect(ids(element)).to.deep.equal([1, 2, 3, 4, 1000, 1001]);
    expect(more(element)).to.have.length(0);
  });

  it('supports a backend that ignores the query and returns all sessions', async () => {
    const everything = [...course(Date.now()), ...courseSessions(0, 30)];
    const { client } = fakeCourse(() => everything, {
      getCourseSessions: () => Promise.resolve({ data: everything, next_cursor: null }),
    });
    const element = await load(client, { limit: '10' });
    expect(headings(element)).to.deep.equal(['En direct 1', 'À venir 4', 'Passées 32']);
    expect(partsOf(element, 'row')).to.have.length(15);
    more(element)[0]!.click();
    await settled(element, 25);
  });

  it('includes cancelled sessions in the upcoming ones', async () => {
    const off = sessionFixture(day, Date.now(), { id: 3, status: 'cancelled' });
    const { client } = fakeCourse(() => [off, ...courseSessions(2, 0)]);
    expect(headings(await load(client))).to.deep.equal(['À venir 3']);
    expect(headings(await load(client, { filter: 'upcoming' }))).to.deep.equal(['À venir 3']);
  });

  it('requests sessions by time if the schedule determines which are live', async () => {
    const { client, queries } = fakeCourse(() => courseSessions(1, 0));
    await load(client, { 'live-by': 'schedule' });
    expect(queries.map(({ order, from, to }) => [order, typeof from, typeof to])).to.deep.equal([
      ['asc', 'string', 'undefined'],
      ['desc', 'undefined', 'string'],
    ]);
  });

  it('sends no request until it has a course id', async () => {
    const { client, queries } = fakeCourse(() => course(Date.now()));
    const element = create(client);
    element.removeAttribute('course-id');
    await fixture(html`${element}`);
    expect([element.state, queries.length]).to.deep.equal(['loading', 0]);
    element.courseId = 5;
    await waitUntil(() => element.state === 'ready');
  });

  describe('when requests fail or overlap', () => {
    const failing = (code: KnownErrorCode) => {
      let works = false;
      const answered = { data: course(Date.now()), next_cursor: null };
      const { client } = fakeCourse(() => [], {
        getCourseSessions: () =>
          works ? Promise.resolve(answered) : Promise.reject(new LiveSessionError(code, 'Failed.')),
      });
      return { client, recover: () => (works = true), fail: () => (works = false) };
    };

    for (const [code, words, retriable] of [
      ['network', "Impossible de charger les sessions Le serveur n'a pas répondu.", true],
      ['not_found', 'Cours non trouvé Il a peut-être été déplacé ou supprimé.', false],
      ['not_enrolled', "Accès refusé Vous n'êtes pas inscrit à ce cours.", false],
    ] as const)
      it(`shows and reports the error: ${code}`, async () => {
        const recorded = recordEvents('live-session-error');
        const element = await load(failing(code).client);
        recorded.stop();
        expect([element.state, element.getAttribute('reason')]).to.deep.equal(['error', code]);
        expect(textOf(element, 'error')).to.contain(words);
        expect(part(element, 'retry-button') !== null).to.equal(retriable);
        expect(recorded.events.map(({ detail }) => (detail as { code: string }).code)).to.deep.equal([code]);
        await expect(element).to.be.accessible();
      });

    it('shows the content of the slot for an error code', async () => {
      const element = create(failing('not_enrolled').client);
      const words = await fixture(html`<p slot="error-not_enrolled">Bureau 12</p>`);
      element.append(words);
      await fixture(html`${element}`);
      await waitUntil(() => element.state === 'error');
      const slot = element.shadowRoot!.querySelector('slot')!;
      expect(slot.assignedElements()[0]!.textContent).to.equal('Bureau 12');
    });

    it('repeats the request after a click on the retry button', async () => {
      const { client, recover } = failing('network');
      const element = await load(client);
      recover();
      part(element, 'retry-button')!.click();
      await waitUntil(() => element.state === 'ready');
      expect([element.hasAttribute('reason'), part(element, 'error')]).to.deep.equal([false, null]);
    });

    it('keeps the loaded sessions, and shows that they may be out of date', async () => {
      const backend = failing('network');
      backend.recover();
      const element = await load(backend.client);
      backend.fail();
      await element.refresh();
      await element.updateComplete;
      expect([element.state, element.getAttribute('reason'), partsOf(element, 'row').length]).to.deep.equal([
        'ready',
        'network',
        7,
      ]);
      // With `updates="none"`, the text announces no automatic retry.
      expect(textOf(element, 'error')).to.contain('Vérifiez votre connexion');
      element.updates = 'poll';
      await element.updateComplete;
      expect(textOf(element, 'error')).to.contain('Connexion interrompue Nouvel essai automatique');
      await expect(element).to.be.accessible();
    });

    it('removes the sessions of a course that the viewer may no longer see', async () => {
      const backend = failing('not_enrolled');
      backend.recover();
      const element = await load(backend.client);
      backend.fail();
      await element.refresh();
      await element.updateComplete;
      expect([element.state, partsOf(element, 'row').length]).to.deep.equal(['error', 0]);
    });

    it('shows the error of a further page beside its button, and repeats the request', async () => {
      let works = false;
      const pages: Record<string, LiveSessionPage> = {
        first: { data: courseSessions(2, 0), next_cursor: 'next' },
        next: { data: courseSessions(3, 0).slice(2), next_cursor: null },
      };
      const { client } = fakeCourse(() => [], {
        getCourseSessions: (_id, { cursor = 'first' } = {}) =>
          cursor === 'first' || works
            ? Promise.resolve(pages[cursor]!)
            : Promise.reject(new LiveSessionError('network', 'Failed.')),
      });
      const element = await load(client, { filter: 'upcoming', limit: '2' });
      more(element)[0]!.click();
      await waitUntil(() => part(element, 'error'));
      expect(part(element, 'error')!.closest('.more-line')).to.contain(more(element)[0]!);
      expect(partsOf(element, 'row')).to.have.length(2);
      works = true;
      part(element, 'retry-button')!.click();
      await settled(element, 3);
      expect(part(element, 'error')).to.equal(null);
    });

    it('reports a client that cannot list sessions', async () => {
      const { client } = fakeCourse(() => [], { getCourseSessions: undefined as never });
      expect((await load(client)).getAttribute('reason')).to.equal('unsupported');
    });

    it('uses the response to the last request, even if an earlier one is answered later', async () => {
      const slow = pending<LiveSessionPage>();
      const page = (count: number): LiveSessionPage => ({
        data: courseSessions(0, count),
        next_cursor: null,
      });
      const answers = [Promise.resolve(page(1)), slow.promise, Promise.resolve(page(2))];
      const { client } = fakeCourse(() => [], { getCourseSessions: () => answers.shift()! });
      const element = await load(client, { filter: 'past' });
      const first = element.refresh();
      await waitUntil(() => answers.length === 1);
      await element.refresh();
      slow.resolve(page(5));
      await first;
      await element.updateComplete;
      expect(ids(element)).to.deep.equal([1000, 1001]);
    });

    it('ignores a late response to the request for another filter', async () => {
      const first = pending<LiveSessionPage>();
      let requests = 0;
      const { client } = fakeCourse(() => [], {
        getCourseSessions: () => {
          requests += 1;
          return requests === 1
            ? first.promise
            : Promise.resolve({ data: courseSessions(1, 0), next_cursor: null });
        },
      });
      const element = await fixture<LiveSessionList>(html`${create(client, { filter: 'past' })}`);
      await waitUntil(() => requests === 1);
      element.filter = 'upcoming';
      await waitUntil(() => element.state === 'ready');
      first.resolve({ data: [sessionFixture(hour, Date.now(), { id: 99 })], next_cursor: null });
      await first.promise;
      await element.updateComplete;
      expect(ids(element)).to.deep.equal([1]);
    });
  });
});
