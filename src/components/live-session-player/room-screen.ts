import { html, nothing, type TemplateResult } from 'lit';
import type { JoinSessionData } from '../../domain/session/live-session.js';
import { clockText } from '../../i18n/formats.js';
import { icon } from '../parts/icon.js';
import { clockIcon, exitFullscreenIcon, fullscreenIcon, leaveIcon, peopleIcon } from '../parts/icons.js';
import { stateBadge } from '../parts/state-badge.js';
import type { PlayerScreen } from './player-screen.js';
import { timeLeftFact } from './time-left-fact.js';

interface RoomScreen {
  readonly screen: PlayerScreen;
  readonly joinData: JoinSessionData;
  readonly displayName: string | null;
  readonly email: string | null;
  readonly noPrejoin: boolean;
  readonly controls: 'none' | 'bar';
  /** Number of participants. */
  readonly count: number;
  /** True if the room opens without a click, after a reload. */
  readonly openWithoutClick: boolean;
  readonly fullscreen: boolean;
}

/** Renders the player while the viewer is in the room: header and room. Exactly one of them displays a Leave button. */
export function roomScreen(room: RoomScreen): TemplateResult {
  const { screen, joinData, displayName, email, noPrejoin, controls, openWithoutClick } = room;
  const isInstructor = joinData.is_instructor === true;
  return html`<section class="in-room" part="base">
    ${screen.noHeader ? nothing : header(room)}
    <jitsi-room
      part="room"
      exportparts="frame, controls, mic-button, camera-button, hand-button, screen-button, chat-button, participants-button, recording, notice, leave-button"
      server-url=${joinData.jitsi_server_url}
      .roomName=${joinData.jitsi_room_name}
      .jwt=${joinData.jwt ?? null}
      .displayName=${displayName}
      .email=${email}
      .subject=${joinData.subject ?? screen.view.session.title}
      toolbar=${isInstructor ? 'instructor' : 'student'}
      controls=${controls}
      loading=${openWithoutClick ? 'eager' : 'click'}
      ?no-hangup=${!screen.noHeader}
      ?no-prejoin=${noPrejoin}
      ?start-audio-muted=${!isInstructor}
      ?start-video-muted=${!isInstructor}
    ></jitsi-room>
  </section>`;
}

function header({ screen, joinData, controls, count, fullscreen }: RoomScreen): TemplateResult {
  const { view, words, headingLevel, actions } = screen;
  const { session, state, now, can } = view;
  const elapsed = clockText(now - (session.actualStart ?? session.start));
  return html`<header class="room-head" part="header">
    ${stateBadge(state, words.badges[state])}
    <div class="names">
      <div class="room-title" part="title" role="heading" aria-level=${headingLevel} tabindex="-1" dir="auto">
        ${session.title}
      </div>
      ${session.courseTitle ? html`<p class="room-course" part="course-title" dir="auto">${session.courseTitle}</p>` : nothing}
    </div>
    <p class="fact" role="timer" aria-label=${words.elapsed(elapsed)}>${icon(clockIcon)}${elapsed}</p>
    ${
      count > 0
        ? html`<p class="fact">
            ${icon(peopleIcon)}<span aria-hidden="true">${count}</span
            ><span class="visually-hidden">${words.present(count)}</span>
          </p>`
        : nothing
    }
    ${joinData.is_instructor ? timeLeftFact(screen, joinData.hard_end_at) : nothing}
    ${document.fullscreenEnabled ? fullscreenButton(screen, fullscreen) : nothing}
    ${can.end ? html`<button class="button" part="end-button" type="button" @click=${actions.askToEnd}>${words.endSession}</button>` : nothing}
    ${
      controls === 'bar'
        ? nothing
        : html`<button class="button button-danger" part="leave-button" type="button" @click=${actions.leave}>
            ${icon(leaveIcon)}${words.leave}
          </button>`
    }
  </header>`;
}

function fullscreenButton({ words, actions }: PlayerScreen, isOn: boolean): TemplateResult {
  return html`<button
    class="button icon-button"
    part="fullscreen-button"
    type="button"
    aria-label=${isOn ? words.exitFullscreen : words.fullscreen}
    @click=${actions.toggleFullscreen}
  >
    ${icon(isOn ? exitFullscreenIcon : fullscreenIcon)}
  </button>`;
}
