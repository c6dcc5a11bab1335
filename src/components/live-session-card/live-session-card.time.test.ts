import { expect, fixture, html } from '@open-wc/testing';
import { type SinonFakeTimers, stub } from 'sinon';
import type { LiveSession } from '../../domain/session/live-session.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { card } from '../../../testing/elements/card-fixture.js';
import { fakeClock } from '../../../testing/elements/fake-clock.js';
import { fakeClient, pending } from '../../../testing/elements/fake-client.js';
import { day, hour, minute, sessionFixture, tenOClock } from '../../../testing/elements/session-fixture.js';
import { textOf } from '../../../testing/elements/shadow-parts.js';
import type { LiveSessionCard } from './live-session-card.js';

describe('<live-session-card> over time', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeClock(tenOClock - hour)));
  afterEach(() => clock.restore());

  it('changes from countdown to waiting at the start time', async () => {
    const element = await card(sessionFixture(hour, Date.now()));
    expect(textOf(element, 'countdown')).to.equal('Programmée dans 60 minutes');
    await clock.tickAsync(48 * minute);
    expect(textOf(element, 'countdown')).to.equal('Programmée dans 12 minutes');
    await clock.tickAsync(11 * minute + 18_000);
    expect(textOf(element, 'countdown')).to.equal('Programmée dans 42 s');
    await clock.tickAsync(42_000 - 1);
    expect([element.state, textOf(element, 'countdown')]).to.deep.equal(['scheduled', 'Programmée dans 1 s']);
    await clock.tickAsync(1);
    expect([element.state, textOf(element, 'badge')]).to.deep.equal(['waiting', 'EN ATTENTE']);
  });

  it('uses the time of the server, even if the device clock is wrong by a day', async () => {
    const serverNow = Date.now() + day;
    const element = await card(sessionFixture(12 * minute, serverNow));
    expect(textOf(element, 'countdown')).to.equal('Programmée dans 12 minutes');
  });

  it('does not change the DOM between two changes of the display', async () => {
    const element = await card(sessionFixture(3 * day + hour, Date.now()));
    let changes = 0;
    new MutationObserver(() => (changes += 1)).observe(element.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    await clock.tickAsync(hour - minute);
    expect(changes).to.equal(0);
  });

  it('polls, and ignores responses older than the displayed session', async () => {
    const answers = [
      sessionFixture(hour, Date.now(), { version: 2, title: 'Première' }),
      sessionFixture(hour, Date.now(), { version: 1, title: 'Ancienne' }),
      sessionFixture(hour, Date.now(), { version: 3, title: 'Nouvelle' }),
    ];
    const { client, calls } = fakeClient(() => answers[calls.length - 1] ?? answers.at(-1)!);
    const element = await fixture<LiveSessionCard>(
      html`<live-session-card session-id="7" .client=${client}></live-session-card>`,
    );
    const titles: string[] = [];
    for (const requests of [1, 2, 3]) {
      while (calls.length < requests) await clock.tickAsync(100);
      await element.updateComplete;
      titles.push(textOf(element, 'title'));
    }
    expect(titles).to.deep.equal(['Première', 'Première', 'Nouvelle']);
  });

  it('loads only once with `updates="none"`, until `refresh()`', async () => {
    const { client, calls } = fakeClient(() => sessionFixture(hour, Date.now()));
    const element = await fixture<LiveSessionCard>(
      html`<live-session-card session-id="7" updates="none" .client=${client}></live-session-card>`,
    );
    await clock.tickAsync(5 * minute);
    expect(calls).to.have.length(1);
    await element.refresh();
    expect(calls).to.have.length(2);
  });

  it('keeps the last session while the server is unreachable', async () => {
    const warn = stub(console, 'warn');
    let up = true;
    const session = sessionFixture(hour, Date.now());
    const { client, calls } = fakeClient(() => session, {
      getSession: () =>
        up ? Promise.resolve(session) : Promise.reject(new LiveSessionError('network', 'Off.')),
    });
    const element = await fixture<LiveSessionCard>(
      html`<live-session-card session-id="7" .client=${client}></live-session-card>`,
    );
    await clock.tickAsync(1000);
    up = false;
    await clock.tickAsync(minute);
    expect([element.state, element.getAttribute('reason')]).to.deep.equal(['scheduled', 'network']);
    const requests = calls.length;
    up = true;
    await clock.tickAsync(5 * minute);
    warn.restore();
    expect(calls.length).to.be.greaterThan(requests);
    expect(element.hasAttribute('reason')).to.equal(false);
    expect(warn.args.flat()).to.deep.equal(['[live-session-elements] network: Off.']);
  });

  it('leaves no timer and no request after removal', async () => {
    const signals: AbortSignal[] = [];
    const { client } = fakeClient(() => sessionFixture(0, 0), {
      getSession: (_id, options) => {
        signals.push(options!.signal!);
        return pending<LiveSession>().promise;
      },
    });
    const element = await fixture<LiveSessionCard>(
      html`<live-session-card session-id="7" .client=${client}></live-session-card>`,
    );
    const other = await card(sessionFixture(hour, Date.now()));
    await clock.tickAsync(10);
    element.remove();
    other.remove();
    await Promise.resolve();
    expect(signals.map((signal) => signal.aborted)).to.deep.equal([true]);
    expect(clock.countTimers()).to.equal(0);
  });

  it('shows the current time after it is reinserted, and continues after a move', async () => {
    const element = await card(sessionFixture(hour, Date.now()));
    const parent = element.parentElement!;
    element.remove();
    await clock.tickAsync(30 * minute);
    parent.append(element);
    await element.updateComplete;
    expect(textOf(element, 'countdown')).to.equal('Programmée dans 30 minutes');
    parent.prepend(element);
    await clock.tickAsync(minute);
    expect(textOf(element, 'countdown')).to.equal('Programmée dans 29 minutes');
  });
});
