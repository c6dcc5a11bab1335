import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { anyText } from '../../../testing/elements/any-text.js';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { calendarEvent } from './calendar-event.js';
import { googleCalendarUrl, outlookCalendarUrl } from './calendar-links.js';
import { plainText } from './plain-text.js';
import type { Session } from '../session/session.js';

const page = 'https://school.example/live/7?from=card&lang=fr';
const eventOf = (session: Partial<Session> = {}, link: string | null = page) =>
  calendarEvent(domainSession(session), link);
const fieldsOf = (url: string) => Object.fromEntries(new URL(url).searchParams);
const startsWith = (text: string, cut: string) => text === cut || text.startsWith(cut.replace(/…$/, ''));
const services = [
  ['Google', googleCalendarUrl, 'text', 'details'],
  ['Outlook', outlookCalendarUrl, 'subject', 'body'],
] as const;

describe('googleCalendarUrl', () => {
  it('contains the fields of Google Calendar', () => {
    const url = googleCalendarUrl(eventOf({ title: "L'analyse & 50 %", description: 'Théorème' }));
    expect(url).to.match(/^https:\/\/calendar\.google\.com\/calendar\/render\?action=TEMPLATE&/);
    expect(fieldsOf(url)).to.deep.equal({
      action: 'TEMPLATE',
      text: "L'analyse & 50 %",
      dates: '20240115T090000Z/20240115T103000Z',
      details: `Théorème\n\n${page}`,
    });
  });
});

describe('outlookCalendarUrl', () => {
  it('contains the fields of Outlook', () => {
    const url = outlookCalendarUrl(eventOf({ title: 'C++ & limites', description: 'Théorème' }));
    expect(url).to.match(/^https:\/\/outlook\.live\.com\/calendar\/0\/deeplink\/compose\?/);
    expect(fieldsOf(url)).to.deep.equal({
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: 'C++ & limites',
      startdt: '2024-01-15T09:00:00.000Z',
      enddt: '2024-01-15T10:30:00.000Z',
      body: `Théorème\n\n${page}`,
    });
  });

  it('encodes a space as `%20`, because Outlook displays a plus sign', () => {
    expect(outlookCalendarUrl(eventOf({ title: 'Analyse : limites' }))).to.not.contain('+');
  });
});

for (const [name, urlOf, titleField, detailsField] of services) {
  describe(`the address for ${name}`, () => {
    it('omits the details if there are none', () => {
      expect(fieldsOf(urlOf(eventOf({}, null)))).to.not.have.property(detailsField);
    });

    it('shortens a description that is too long, but never the link', () => {
      const description = 'الرياضيات '.repeat(100);
      const url = urlOf(eventOf({ description }));
      const [shortened, link] = fieldsOf(url)[detailsField]!.split('…\n\n');
      expect(url.length).to.be.within(1950, 2000);
      expect(description.startsWith(shortened!)).to.equal(true);
      expect(link).to.equal(page);
    });

    it('shortens a title that is too long', () => {
      const title = '😀'.repeat(300);
      const url = urlOf(eventOf({ title, description: title }));
      expect(url.length).to.be.at.most(2000);
      expect(fieldsOf(url)[titleField]).to.match(/^(😀){70,}…$/u);
      expect(fieldsOf(url)[detailsField]).to.contain(page);
    });

    it('is in the form of `URL.href`', () => {
      const url = urlOf(eventOf({ title: "(L'un* ~ l'autre!)" }));
      expect(new URL(url).href).to.equal(url);
    });

    it('holds any title and description', () => {
      fc.assert(
        fc.property(anyText(200), anyText(200), (title, description) => {
          const url = urlOf(eventOf({ title, description }));
          expect(url.length).to.be.at.most(2000);
          expect(new URL(url).href).to.equal(url);
          expect(startsWith(plainText(title), fieldsOf(url)[titleField]!)).to.equal(true);
        }),
        // Shrinking texts of this length takes minutes.
        { endOnFailure: true },
      );
    });
  });
}
