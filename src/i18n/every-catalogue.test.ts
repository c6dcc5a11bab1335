import { expect } from '@open-wc/testing';
import { everyCatalogue, latinDigits } from '../../testing/elements/every-catalogue.js';
import type { Messages } from './messages.js';

type Worded = {
  readonly [
    Key in keyof Messages as Messages[Key] extends (...values: never[]) => string ? Key : never
  ]: Messages[Key];
};

/** Arguments for every message that is a function. */
const calls: { readonly [Key in keyof Worded]: Parameters<Worded[Key]> } = {
  dateAtTime: ['DATE', '10:02'],
  duration: ['LENGTH'],
  participants: [24],
  liveSince: ['LENGTH'],
  plannedEnd: ['11:30'],
  attended: [24],
  moreShown: [24],
  until: ['LENGTH', '11:30'],
  participantsOf: [18, 24],
  withPlaces: ['PARTICIPANTS', 24],
  startOpensAt: ['09:45'],
  everyoneCanEnter: [24],
  overdue: [24],
  overdueInstructor: [24],
  startedAgo: ['LENGTH'],
  alreadyHere: [24],
  fullPlaces: [24],
  lasted: ['LENGTH', '10:02', '11:30'],
  cancelledReason: ['REASON'],
  rescheduledTo: ['WHEN'],
  announceStart: ['LENGTH'],
  announceTimeLeft: ['LENGTH'],
  openChat: [24],
  present: [24],
  elapsed: ['42:10'],
  timeLeft: ['LENGTH'],
  overtime: ['LENGTH'],
  endsByItself: ['12:00'],
};
const worded = Object.keys(calls) as (keyof Worded)[];
const around: readonly (keyof Messages)[] = ['startsIn', 'liveFor', 'inTime'];

function say(words: Messages, key: keyof Worded): string {
  return latinDigits((words[key] as (...values: unknown[]) => string)(...calls[key]));
}

/** Returns each text of a catalogue with its path; calls the messages that are functions. */
function texts(words: Messages): [path: string, text: string][] {
  const fixed = (value: unknown, path: string): [string, string][] => {
    if (typeof value === 'string') return [[path, value]];
    return Object.entries(value ?? {}).flatMap(([key, inner]) => fixed(inner, path ? `${path}.${key}` : key));
  };
  return [...fixed(words, ''), ...worded.map((key): [string, string] => [key, say(words, key)])];
}

for (const [language, words] of Object.entries(everyCatalogue))
  describe(`The catalogue ${language}`, () => {
    it('has no empty text and no unreplaced placeholder', () => {
      const bad = texts(words).filter(([, text]) => text.trim() === '' || /#|undefined|null|NaN/.test(text));
      expect(bad).to.deep.equal([]);
    });

    it('has one `{value}` in the messages around an element, and none in others', () => {
      const placed = texts(words)
        .filter(([, text]) => /[{}]/.test(text))
        .map(([path, text]) => [path, text.match(/\{value\}/g)?.length, text.match(/[{}]/g)?.length]);
      expect(placed).to.deep.equal(around.map((key) => [key, 1, 2]));
    });

    for (const key of worded)
      it(`contains its arguments: ${key}`, () => {
        for (const value of calls[key]) expect(say(words, key)).to.include(String(value));
      });

    it('contains no number where the number is unknown', () => {
      for (const text of [words.everyoneCanEnter(null), words.fullPlaces(null), words.openChat(0)])
        expect(text).to.match(/^[^\d٠-٩#{}]+$/);
      expect(words.overdue(0)).to.not.equal(words.overdue(1));
      expect(words.overdueInstructor(0)).to.not.equal(words.overdueInstructor(1));
    });

    it('contains no exclamation mark, ellipsis character, plea or interjection', () => {
      const tone = /[!¡…]|\b(please|oops|veuillez|bitte|hoppla|por favor|ups)\b|يرجى|من فضلك/i;
      expect(texts(words).filter(([, text]) => tone.test(text))).to.deep.equal([]);
    });

    it('labels each control of the room with a text that contains the word under its icon', () => {
      const named: Record<keyof Messages['bar'], readonly string[]> = {
        mic: [words.micOn, words.micOff],
        camera: [words.cameraOn, words.cameraOff],
        hand: [words.raiseHand, words.lowerHand],
        screen: [words.shareScreen, words.stopSharing],
        chat: [words.openChat(0), words.openChat(2), words.closeChat],
        people: [words.openParticipants, words.closeParticipants],
        leave: [words.leaveSession],
      };
      for (const [control, names] of Object.entries(named))
        for (const name of names)
          expect(name.toLowerCase()).to.include(words.bar[control as keyof typeof named].toLowerCase());
    });
  });
