import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { LiveSession, LiveSessionSelectEvent, PublicLiveSession } from 'live-session-elements';
import { loadSessions } from './sessions';

/** The cards of a course. The chosen session opens above them. */
@Component({
  selector: 'app-course',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>My course</h1>
    <label>
      <input type="checkbox" [checked]="countdowns()" (change)="countdowns.set(!countdowns())" /> Countdowns
    </label>
    <p>
      <output>{{ news() }}</output>
    </p>
    @if (chosen(); as session) {
      <live-session-player
        [attr.session-id]="session.id"
        no-prejoin
        controls="bar"
        (live-session-joined)="news.set('You are in.')"
        (live-session-left)="news.set('You are out: ' + $event.detail.reason + '.')"
      />
    }
    @for (session of sessions(); track session.id) {
      <live-session-card
        [session]="session"
        [noCountdown]="!countdowns()"
        (live-session-select)="choose($event)"
      />
    }
  `,
})
export class Course {
  protected readonly sessions = signal<LiveSession[]>([]);
  protected readonly chosen = signal<PublicLiveSession | null>(null);
  protected readonly news = signal('Choose a session.');
  protected readonly countdowns = signal(true);

  constructor() {
    void loadSessions().then((sessions) => this.sessions.set(sessions));
  }

  protected choose({ detail }: LiveSessionSelectEvent): void {
    this.chosen.set(detail.session);
    this.news.set(`You chose ${detail.session.title}.`);
  }
}
