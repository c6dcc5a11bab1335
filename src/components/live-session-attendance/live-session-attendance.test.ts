import { expect, fixture, html } from '@open-wc/testing';
import { type SinonFakeTimers, stub, useFakeTimers } from 'sinon';
import type { LiveSessionClient } from '../../api/live-session-client.js';
import type { Attendance, LiveSession } from '../../domain/session/live-session.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { attended, classAttendance } from '../../../testing/elements/attendance-fixture.js';
import { eventually } from '../../../testing/elements/eventually.js';
import { fakeClient, pending } from '../../../testing/elements/fake-client.js';
import {
  endedFixture,
  liveFixture,
  minute,
  sessionFixture,
  tenOClock,
} from '../../../testing/elements/session-fixture.js';
import { allText, recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';
import './live-session-attendance.define.js';
import type { LiveSessionAttendance } from './live-session-attendance.js';

const now = tenOClock + 150 * minute;
const room = { jitsi_room_name: 'ls-secret' };
const start = tenOClock + 2 * minute;

let clock: SinonFakeTimers;
beforeEach(() => (clock = useFakeTimers({ now, toFake: ['Date'] })));
afterEach(() => clock.restore());

async function report(properties: Partial<LiveSessionAttendance>): Promise<LiveSessionAttendance> {
  const element = document.createElement('live-session-attendance');
  element.lang = 'fr';
  Object.assign(element, { timeZone: 'Europe/Paris', ...properties });
  return fixture(html`${element}`);
}

async function loadReport(
  getAttendance: LiveSessionClient['getAttendance'],
  session: LiveSession = endedFixture(now, room),
  properties: Partial<LiveSessionAttendance> = {},
) {
  const { client, calls } = fakeClient(() => session, { getAttendance: getAttendance! });
  const element = await report({ sessionId: 7, client, ...properties });
  await eventually(() => element.state !== 'loading');
  return { element, calls };
}

const plain = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const rows = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('[part="row"]')].map((row) =>
    [...row.children].filter((cell) => !cell.matches('.presence')).map(plain),
  );
const sums = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('[part="sums"] > div')].map((sum) =>
    [...sum.children].reverse().map(plain).join(' '),
  );
const rowsShown = (element: Element) => eventually(() => rows(element).length > 0);

describe('<live-session-attendance>', () => {
  it('shows the presence, arrival, departure, duration and percentage of each person, and totals', async () => {
    const { element } = await loadReport(() => Promise.resolve(classAttendance(start)));
    await rowsShown(element);
    expect(rows(element)).to.deep.equal([
      ['Amina Benali', 'complète', '10:02', '11:30', '1 h 28', '100 %'],
      ['Léo Dubreuil', 'complète', '10:04', '11:30', '1 h 19', '89 %'],
      ['Yanis Kaci', 'partielle', '10:36', '11:30', '54 min', '61 %'],
      ['Jeanne Lefèvre', 'complète', '10:02', '11:29', '1 h 27', '98 %'],
      ['Thu Hà Nguyễn', 'partielle', '10:03', '10:50', '31 min', '35 %'],
      ['Marc-Antoine Rousseau', 'absence', '–', '–', '–', '0 %'],
    ]);
    expect(sums(element)).to.deep.equal([
      '3 sur 6 présents au moins 75 %',
      '2 présents moins de 75 %',
      '1 absents',
      '1 h 07 durée moyenne',
    ]);
    expect(allText(element)).to.include('Analyse : limites et continuité lundi 15 janvier 2024');
  });

  it('shows stays and gaps on a timeline of the session, and as text', async () => {
    const element = await report({ session: endedFixture(now, room), attendance: classAttendance(start) });
    const cell = element.shadowRoot!.querySelectorAll('[part="row"] .presence')[1]!;
    expect([...cell.querySelectorAll('.on')].map((line) => line.getAttribute('d'))).to.deep.equal([
      'M23 7H375',
      'M455 7H1000',
    ]);
    expect(plain(cell)).to.equal('10:04 – 10:35, 10:42 – 11:30');
  });

  it('is a table with a caption, and headings with a scope', async () => {
    const element = await report({ session: endedFixture(now, room), attendance: classAttendance(start) });
    const table = part(element, 'table')!;
    expect(plain(table.querySelector('caption')!)).to.equal('Présence, Analyse : limites et continuité');
    expect([...table.querySelectorAll('thead th')].map((head) => head.getAttribute('scope'))).to.deep.equal(
      Array(7).fill('col'),
    );
    expect(table.querySelectorAll('tbody th[scope="row"]')).to.have.length(6);
  });

  it('requests the report with the threshold of the page', async () => {
    const requests: unknown[] = [];
    const answer = (_id: unknown, query: unknown) => {
      requests.push(query);
      return Promise.resolve(classAttendance(start));
    };
    const { element } = await loadReport(answer, undefined, { threshold: 90 });
    await rowsShown(element);
    expect(sums(element)[0]).to.equal('2 sur 6 présents au moins 90 %');
    element.threshold = 30;
    await eventually(() => requests.length === 2);
    await rowsShown(element);
    expect(sums(element)[0]).to.equal('5 sur 6 présents au moins 30 %');
    expect(requests).to.deep.equal([{ threshold: 90 }, { threshold: 30 }]);
  });

  it('requests the report again, with a delay, when the number of participants changes', async () => {
    clock.restore();
    clock = useFakeTimers({
      now,
      toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'],
      shouldClearNativeTimers: true,
    });
    const live = (count: number) => liveFixture(10 * minute, now, { ...room, participant_count: count });
    const answers = [1, 2].map((people) => ({
      threshold: 75,
      rows: [
        attended([1, 'Amina', 'Benali'], now - 10 * minute, [[0, null]], 10),
        attended([2, 'Léo', 'Dubreuil'], now - 10 * minute, [[9, null]], 10),
      ].slice(0, people),
    }));
    let requests = 0;
    const { client } = fakeClient(() => live(1), {
      getAttendance: () => Promise.resolve(answers[requests++]!),
    });
    const element = await report({ session: live(1), client });
    await clock.tickAsync(100);
    await rowsShown(element);
    expect(rows(element)).to.deep.equal([
      ['Amina Benali', 'complète', '12:20', 'en salle', '10 min', '100 %'],
    ]);
    expect(allText(element)).to.include('Mise à jour à 12:30');
    element.session = { ...live(2), version: 3 };
    await element.updateComplete;
    await clock.tickAsync(4000);
    expect(requests).to.equal(1);
    await clock.tickAsync(4000);
    await eventually(() => rows(element).length === 2);
  });

  it('requests the report every 30 seconds while the session is live, and once after its end', async () => {
    clock.restore();
    clock = useFakeTimers({
      now,
      toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'],
      shouldClearNativeTimers: true,
    });
    let requests = 0;
    const { client } = fakeClient(() => liveFixture(minute, now), {
      getAttendance: () => {
        requests += 1;
        return Promise.resolve(classAttendance(start));
      },
    });
    const element = await report({ session: liveFixture(minute, now), client });
    await clock.tickAsync(100);
    await rowsShown(element);
    await clock.tickAsync(minute + 1000);
    expect(requests).to.equal(3);
    element.session = endedFixture(now, { version: 4 });
    await element.updateComplete;
    await clock.tickAsync(10 * minute);
    expect(requests).to.equal(4);
  });

  it('keeps the report when a later request fails, and shows the error', async () => {
    let fails = false;
    const { element } = await loadReport(() =>
      fails ? Promise.reject(new LiveSessionError('network', 'x')) : Promise.resolve(classAttendance(start)),
    );
    await rowsShown(element);
    fails = true;
    await element.refresh();
    await element.updateComplete;
    expect(rows(element)).to.have.length(6);
    expect(textOf(element, 'error')).to.include('Connexion interrompue');
  });

  it('aborts its request when it is removed', async () => {
    const answer = pending<Attendance>();
    let signal: AbortSignal | undefined;
    const { element } = await loadReport((_id, _query, options) => {
      signal = options?.signal;
      return answer.promise;
    });
    await eventually(() => signal);
    element.remove();
    await eventually(() => signal!.aborted);
  });

  for (const [name, code, status, sentence, isRetried] of [
    ['is forbidden', 'forbidden', 403, "Vous n'avez pas le droit de voir ou de faire cela.", false],
    ['does not exist on the server', 'not_found', 404, 'Ce serveur ne relève pas la présence.', false],
    ['cannot be requested because of the network', 'network', 0, "Le serveur n'a pas répondu.", true],
  ] as const)
    it(`shows an error if the report ${name}`, async () => {
      const recorded = recordEvents('live-session-error');
      const { element } = await loadReport(() =>
        Promise.reject(new LiveSessionError(code, 'x', status ? { status } : {})),
      );
      await eventually(() => part(element, 'error'));
      for (const words of ['Impossible de charger la présence', sentence])
        expect(textOf(element, 'error')).to.include(words);
      expect(part(element, 'retry-button') !== null).to.equal(isRetried);
      expect(recorded.names()).to.deep.equal(['live-session-error']);
      await expect(element).to.be.accessible();
      recorded.stop();
    });

  it('shows a text if nobody has joined yet', async () => {
    const element = await report({
      session: sessionFixture(-minute, now),
      attendance: { threshold: 75, rows: [] },
    });
    expect(textOf(element, 'empty')).to.equal("Personne n'a encore rejoint cette session.");
    expect([part(element, 'export-button'), element.toCSV()?.split('\r\n').length]).to.deep.equal([null, 2]);
  });

  it("shows a student's own row without totals", async () => {
    const attendance = { threshold: 75, rows: classAttendance(start).rows.slice(0, 1) };
    const element = await report({ session: endedFixture(now), attendance });
    expect([rows(element).length, sums(element)]).to.deep.equal([1, []]);
  });

  for (const lang of ['fr', 'ar'])
    it(`is accessible: ${lang}`, async () => {
      const element = await report({
        session: endedFixture(now, room),
        attendance: classAttendance(start),
        lang,
      });
      await expect(element).to.be.accessible();
    });
});

describe('<live-session-attendance> saves', () => {
  const attendance = classAttendance(start);

  async function saveReport(prevent: boolean) {
    const saved: { name: string; href: string }[] = [];
    const click = stub(HTMLAnchorElement.prototype, 'click').callsFake(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, href: this.href });
    });
    const element = await report({ session: endedFixture(now, room), attendance });
    if (prevent) element.addEventListener('live-session-export', (event) => event.preventDefault());
    const recorded = recordEvents('live-session-export');
    part(element, 'export-button')!.click();
    click.restore();
    recorded.stop();
    return { element, saved, detail: recorded.events[0]?.detail };
  }

  it('a CSV file with the content of its event', async () => {
    const { element, saved, detail } = await saveReport(false);
    const csv = element.toCSV()!;
    expect(detail).to.deep.equal({ csv, fileName: 'attendance-7.csv' });
    expect(saved.map(({ name }) => name)).to.deep.equal(['attendance-7.csv']);
    const file = await (await fetch(saved[0]!.href)).arrayBuffer();
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file)).to.equal(csv);
    expect(csv.split('\r\n')[3]).to.match(/^3,Yanis,Kaci,2024-01-15T09:36:00\.000Z,.*,61,no,,,partial,/);
  });

  it('nothing if the page prevents the default', async () => {
    expect((await saveReport(true)).saved).to.deep.equal([]);
  });

  it('the presence according to the threshold of the page', async () => {
    const element = await report({ attendance, threshold: 50 });
    expect(element.toCSV()!.split('\r\n')[3]).to.match(/,61,yes,,,present,/);
  });
});
