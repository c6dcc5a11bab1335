import type { InstructorMessages } from './instructor-messages.js';
import { en } from './locales/instructor/en.js';
import { fr } from './locales/instructor/fr.js';
import type { Messages } from './messages.js';

const own: Readonly<Record<string, InstructorMessages>> = { en, fr };

/** The words for instructors that go with a catalogue and its tag; in English where it has none. */
export function instructorWords({ instructor }: Messages, tag: string): InstructorMessages {
  const language = tag.split('-')[0]!.toLowerCase();
  return { ...(Object.hasOwn(own, language) ? own[language]! : en), ...instructor };
}
