import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type SinonFakeTimers, useFakeTimers } from 'sinon';
import type { LiveSessionClient, UpdateOptions } from '../../api/live-session-client.js';
import type { LiveSession, LiveSessionChanges } from '../../domain/session/live-session.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { eventually } from '../../../testing/elements/eventually.js';
import { fakeClient } from '../../../testing/elements/fake-client.js';
import { control, fieldError, write } from '../../../testing/elements/form-controls.js';
import { form } from '../../../testing/elements/form-fixture.js';
import {
  endedFixture,
  hour,
  liveFixture,
  sessionFixture,
  tenOClock,
} from '../../../testing/elements/session-fixture.js';
import { allText, recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';
import './live-session-form.define.js';
import type { LiveSessionForm } from './live-session-form.js';

const now = tenOClock;
const can = { edit: true, cancel: true };
const planned = (overrides: Partial<LiveSession> = {}) =>
  sessionFixture(25 * hour, now, { can, ...overrides });

const submit = (element: LiveSessionForm) => part(element, 'submit-button')!.click();
const noticeShown = (element: Element, notice: string) =>
  eventually(() => textOf(element, 'notice') === notice);
const fieldsOf = (element: Element, ...ids: string[]) => ids.map((id) => control(element, id).value);

let clock: SinonFakeTimers;
beforeEach(() => (clock = useFakeTimers({ now, toFake: ['Date'] })));
afterEach(() => clock.restore());

async function editing(methods: Partial<LiveSessionClient> = {}, session = planned()) {
  let stored = session;
  const updates: [LiveSessionChanges, UpdateOptions][] = [];
  const { client, calls } = fakeClient(() => stored, {
    updateSession: (_id, changes, options = {}) => {
      updates.push([changes, options]);
      stored = { ...stored, ...changes, version: stored.version! + 1 };
      return Promise.resolve(stored);
    },
    cancelSession: (_id, body = {}) => {
      stored = { ...stored, status: 'cancelled', cancelled_reason: body.reason ?? null, can: {}, version: 9 };
      return Promise.resolve(stored);
    },
    ...methods,
  });
  const element = await form({ sessionId: 7, client });
  await eventually(() => element.state !== 'loading');
  return {
    element,
    updates,
    calls,
    change: (changes: Partial<LiveSession>) => (stored = { ...stored, ...changes }),
  };
}

describe('<live-session-form> for a session', () => {
  it('shows its times in the time zone of the form', async () => {
    const { element } = await editing();
    expect(fieldsOf(element, 'title', 'date', 'time', 'minutes', 'places')).to.deep.equal([
      'Analyse : limites et continuité',
      '2024-01-16',
      '11:00',
      '90',
      '100',
    ]);
    element.timeZone = 'Asia/Tokyo';
    await element.updateComplete;
    expect(fieldsOf(element, 'date', 'time')).to.deep.equal(['2024-01-16', '19:00']);
    expect(textOf(element, 'when')).to.match(/de 19:00 à 20:30 heure normale du Japon$/);
  });

  it('sends only the changed fields, with the version on which the changes are based', async () => {
    const { element, updates } = await editing();
    const recorded = recordEvents('live-session-saved');
    await write(element, { title: 'Limites' });
    submit(element);
    await noticeShown(element, 'Modifications enregistrées.');
    await write(element, { minutes: '60' });
    submit(element);
    await eventually(() => updates.length === 2);
    expect(updates).to.deep.equal([
      [{ title: 'Limites' }, { version: 1 }],
      [{ scheduled_end_time: '2024-01-16T11:00:00.000Z' }, { version: 2 }],
    ]);
    await eventually(() => recorded.events.length === 2);
    recorded.stop();
  });

  it('sends no request if nothing was changed', async () => {
    const { element, updates } = await editing();
    submit(element);
    await noticeShown(element, "Rien n'a été modifié.");
    expect(updates).to.deep.equal([]);
  });

  it('shows updates of the session, unless a field has been changed', async () => {
    const element = await form({ session: planned() });
    const update = async (session: LiveSession) => {
      element.session = session;
      await element.updateComplete;
      return fieldsOf(element, 'title', 'places');
    };
    expect(await update(planned({ title: 'Limites', version: 2 }))).to.deep.equal(['Limites', '100']);
    await write(element, { places: '30' });
    expect(await update(planned({ title: 'Suites', version: 3 }))).to.deep.equal(['Limites', '30']);
  });

  it('offers the latest version after a conflict, and keeps the input', async () => {
    let isConflict = true;
    const sent: unknown[] = [];
    const { element, change } = await editing({
      updateSession: (_id, changes, options = {}) => {
        sent.push([changes, options.version]);
        if (isConflict) return Promise.reject(new LiveSessionError('version_conflict', 'x'));
        return Promise.resolve(planned({ ...changes, version: 3 }));
      },
    });
    await write(element, { title: 'Ma séance', description: 'Mes exercices' });
    change({ title: 'Leur séance', max_participants: 12, version: 2 });
    submit(element);
    await eventually(() => part(element, 'newest-button'));
    expect(textOf(element, 'error')).to.match(/^Erreur: La session a changé entre-temps.*conservée\./);
    await expect(element).to.be.accessible();
    part(element, 'newest-button')!.click();
    await eventually(() => textOf(element, 'notice').startsWith('Dernière version chargée.'));
    expect(fieldsOf(element, 'title', 'description', 'places')).to.deep.equal([
      'Ma séance',
      'Mes exercices',
      '12',
    ]);
    expect(allText(element)).to.include('Enregistré entre-temps : Leur séance');
    isConflict = false;
    submit(element);
    await noticeShown(element, 'Modifications enregistrées.');
    expect(sent).to.deep.equal([
      [{ title: 'Ma séance', description: 'Mes exercices' }, 1],
      [{ title: 'Ma séance', description: 'Mes exercices' }, 2],
    ]);
    expect(allText(element)).to.not.include('entre-temps');
  });

  for (const [name, session, sentence] of [
    ['is live', liveFixture(hour, now), 'La session a commencé : elle ne peut plus être modifiée.'],
    ['is over', endedFixture(now), 'La session est terminée : elle ne peut plus être modifiée.'],
    [
      'is cancelled',
      planned({ status: 'cancelled', can: {} }),
      'La session est annulée : elle ne peut plus être modifiée.',
    ],
    [
      'may not be edited by the viewer',
      planned({ can: { edit: false } }),
      "Seuls les instructeurs d'un cours peuvent en modifier les sessions.",
    ],
  ] as const)
    it(`shows why it is closed if the session ${name}`, async () => {
      const element = await form({ session });
      expect(element.state).to.equal('closed');
      expect(textOf(element, 'closed')).to.match(/^Analyse : limites et continuité/);
      expect(textOf(element, 'closed').endsWith(sentence), textOf(element, 'closed')).to.equal(true);
      expect(control(element, 'title')).to.equal(null);
      await expect(element).to.be.accessible();
    });

  it('closes after the scheduled end', async () => {
    const element = await form({ session: sessionFixture(-hour, now, { can, server_time: null }) });
    expect(element.state).to.equal('ready');
    clock.setSystemTime(now + hour);
    element.requestUpdate();
    await element.updateComplete;
    expect(element.state).to.equal('closed');
  });

  it('is open if the backend sends no rights', async () => {
    expect((await form({ session: sessionFixture(hour, now) })).state).to.equal('ready');
  });

  it('shows why the session cannot be loaded, and tries again', async () => {
    let fails = true;
    const getSession = () =>
      fails ? Promise.reject(new LiveSessionError('network', 'x')) : Promise.resolve(planned());
    const { element } = await editing({ getSession });
    expect(element.state).to.equal('error');
    for (const words of ['Impossible de charger la session', "Le serveur n'a pas répondu.", 'network'])
      expect(textOf(element, 'error')).to.include(words);
    fails = false;
    part(element, 'retry-button')!.click();
    await eventually(() => element.state === 'ready');
  });
});

describe('<live-session-form> for a planned session', () => {
  const dialogOf = (element: Element) => element.shadowRoot!.querySelector('dialog')!;

  it('cancels it by keyboard, with a reason, and then shows that it is cancelled', async () => {
    const { element } = await editing();
    const recorded = recordEvents('live-session-submit', 'live-session-saved');
    part(element, 'cancel-button')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(dialogOf(element).open).to.equal(true);
    expect(element.shadowRoot!.activeElement?.id).to.equal('reason');
    await expect(element).to.be.accessible();
    await sendKeys({ type: 'Sortie scolaire' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => element.state === 'closed');
    await eventually(() => !dialogOf(element).open);
    expect(textOf(element, 'closed')).to.include('La session est annulée');
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'base'));
    expect(recorded.events[0]).to.deep.equal({
      name: 'live-session-submit',
      detail: { action: 'cancel', values: { reason: 'Sortie scolaire' } },
    });
    expect(recorded.names()[1]).to.equal('live-session-saved');
    recorded.stop();
  });

  it('does not cancel it when the dialog is closed, and restores the focus', async () => {
    const { element, calls } = await editing();
    part(element, 'cancel-button')!.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Escape' });
    await eventually(() => !dialogOf(element).open);
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'cancel-button'));
    expect(calls).to.not.include('cancelSession');
  });

  it('shows an error in the dialog, and keeps the reason', async () => {
    const { element } = await editing({
      cancelSession: () => Promise.reject(new LiveSessionError('network', 'x')),
    });
    part(element, 'cancel-button')!.click();
    await write(element, { reason: 'x'.repeat(501) });
    part(element, 'confirm-button')!.click();
    await eventually(() => fieldError(element, 'reason') === 'Le motif peut compter 500 caractères.');
    await write(element, { reason: 'Grève' });
    part(element, 'confirm-button')!.click();
    await eventually(() => dialogOf(element).querySelector('[role="alert"]'));
    expect([dialogOf(element).open, control(element, 'reason').value]).to.deep.equal([true, 'Grève']);
    expect(part(element, 'error')).to.equal(null);
  });

  it('does not offer to cancel it if the viewer or the client cannot', async () => {
    const { element } = await editing({}, planned({ can: { edit: true, cancel: false } }));
    expect(part(element, 'cancel-button')).to.equal(null);
    const { element: withoutMethod } = await editing({ cancelSession: undefined as never });
    expect(part(withoutMethod, 'cancel-button')).to.equal(null);
  });
});
