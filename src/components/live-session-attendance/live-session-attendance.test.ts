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

async function asking(
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
const isShown = (element: Element) => eventually(() => rows(element).length > 0);

describe('<live-session-attendance>', () => {
  it('tells who came, when they arrived and left, how long they were there, and how much that is', async () => {
    const { element } = await asking(() => Promise.resolve(classAttendance(start)));
    await isShown(element);
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

  it('shows stays and gaps on the time of the session, and as words', async () => {
    const element = await report({ session: endedFixture(now, room), attendance: classAttendance(start) });
    const cell = element.shadowRoot!.querySelectorAll('[part="row"] .presence')[1]!;
    expect([...cell.querySelectorAll('.on')].map((line) => line.getAttribute('d'))).to.deep.equal([
      'M23 7H375',
      'M455 7H1000',
    ]);
    expect(plain(cell)).to.equal('10:04 – 10:35, 10:42 – 11:30');
  });

  it('is a table with a caption, whose cells know their headings', async () => {
    const element = await report({ session: endedFixture(now, room), attendance: classAttendance(start) });
    const table = part(element, 'table')!;
    expect(plain(table.querySelector('caption')!)).to.equal('Présence, Analyse : limites et continuité');
    expect([...table.querySelectorAll('thead th')].map((head) => head.getAttribute('scope'))).to.deep.equal(
      Array(7).fill('col'),
    );
    expect(table.querySelectorAll('tbody th[scope="row"]')).to.have.length(6);
  });

  it('asks for the threshold of the page, and goes by it', async () => {
    const asked: unknown[] = [];
    const answer = (_id: unknown, query: unknown) => {
      asked.push(query);
      return Promise.resolve(classAttendance(start));
    };
    const { element } = await asking(answer, undefined, { threshold: 90 });
    await isShown(element);
    expect(sums(element)[0]).to.equal('2 sur 6 présents au moins 90 %');
    element.threshold = 30;
    await eventually(() => asked.length === 2);
    await isShown(element);
    expect(sums(element)[0]).to.equal('5 sur 6 présents au moins 30 %');
    expect(asked).to.deep.equal([{ threshold: 90 }, { threshold: 30 }]);
  });

  it('reads the report again when the session tells that somebody came, though not at once', async () => {
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
    let asked = 0;
    const { client } = fakeClient(() => live(1), { getAttendance: () => Promise.resolve(answers[asked++]!) });
    const element = await report({ session: live(1), client });
    await clock.tickAsync(100);
    await isShown(element);
    expect(rows(element)).to.deep.equal([
      ['Amina Benali', 'complète', '12:20', 'en salle', '10 min', '100 %'],
    ]);
    expect(allText(element)).to.include('Mise à jour à 12:30');
    element.session = { ...live(2), version: 3 };
    await element.updateComplete;
    await clock.tickAsync(4000);
    expect(asked).to.equal(1);
    await clock.tickAsync(4000);
    await eventually(() => rows(element).length === 2);
  });

  it('reads the report of a live class each half minute, and that of one that is over once more', async () => {
    clock.restore();
    clock = useFakeTimers({
      now,
      toFake: ['Date', 'performance', 'setTimeout', 'clearTimeout'],
      shouldClearNativeTimers: true,
    });
    let asked = 0;
    const { client } = fakeClient(() => liveFixture(minute, now), {
      getAttendance: () => {
        asked += 1;
        return Promise.resolve(classAttendance(start));
      },
    });
    const element = await report({ session: liveFixture(minute, now), client });
    await clock.tickAsync(100);
    await isShown(element);
    await clock.tickAsync(minute + 1000);
    expect(asked).to.equal(3);
    element.session = endedFixture(now, { version: 4 });
    await element.updateComplete;
    await clock.tickAsync(10 * minute);
    expect(asked).to.equal(4);
  });

  it('keeps what it knows when the server does not answer any more, and says so', async () => {
    let fails = false;
    const { element } = await asking(() =>
      fails ? Promise.reject(new LiveSessionError('network', 'x')) : Promise.resolve(classAttendance(start)),
    );
    await isShown(element);
    fails = true;
    await element.refresh();
    await element.updateComplete;
    expect(rows(element)).to.have.length(6);
    expect(textOf(element, 'error')).to.include('Connexion interrompue');
  });

  it('asks in vain only as long as it is there', async () => {
    const answer = pending<Attendance>();
    let signal: AbortSignal | undefined;
    const { element } = await asking((_id, _query, options) => {
      signal = options?.signal;
      return answer.promise;
    });
    await eventually(() => signal);
    element.remove();
    await eventually(() => signal!.aborted);
  });

  for (const [name, code, status, sentence, isRetried] of [
    ['may not be seen', 'forbidden', 403, "Vous n'avez pas le droit de voir ou de faire cela.", false],
    ['is not kept by the server', 'not_found', 404, 'Ce serveur ne relève pas la présence.', false],
    ['cannot be had right now', 'network', 0, "Le serveur n'a pas répondu.", true],
  ] as const)
    it(`says so where the report ${name}`, async () => {
      const recorded = recordEvents('live-session-error');
      const { element } = await asking(() =>
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

  it('says so where nobody has come yet', async () => {
    const element = await report({
      session: sessionFixture(-minute, now),
      attendance: { threshold: 75, rows: [] },
    });
    expect(textOf(element, 'empty')).to.equal("Personne n'a encore rejoint cette session.");
    expect([part(element, 'export-button'), element.toCSV()?.split('\r\n').length]).to.deep.equal([null, 2]);
  });

  it('shows a student their own row without the figures of a class', async () => {
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

  async function saving(prevent: boolean) {
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

  it('a file for a spreadsheet, the same that it gives to the page', async () => {
    const { element, saved, detail } = await saving(false);
    const csv = element.toCSV()!;
    expect(detail).to.deep.equal({ csv, fileName: 'attendance-7.csv' });
    expect(saved.map(({ name }) => name)).to.deep.equal(['attendance-7.csv']);
    const file = await (await fetch(saved[0]!.href)).arrayBuffer();
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file)).to.equal(csv);
    expect(csv.split('\r\n')[3]).to.match(/^3,Yanis,Kaci,2024-01-15T09:36:00\.000Z,.*,61,no$/);
  });

  it('nothing that the page prevents', async () => {
    expect((await saving(true)).saved).to.deep.equal([]);
  });

  it('by the threshold of the page', async () => {
    const element = await report({ attendance, threshold: 50 });
    expect(element.toCSV()!.split('\r\n')[3]).to.match(/,61,yes$/);
  });
});
