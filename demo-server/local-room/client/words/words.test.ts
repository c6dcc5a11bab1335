import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsFor } from './words.js';

describe('wordsFor', () => {
  for (const [asked, given] of [
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['AR', 'ar'],
    ['en-GB', 'en'],
    ['uz', 'en'],
    ['', 'en'],
    ['constructor', 'en'],
  ] as const) {
    it(`is ${given} for "${asked}"`, () => assert.equal(wordsFor(asked).lang, given));
  }

  it('says in every language that the room is not Jitsi', () => {
    assert.equal(wordsFor('fr').standIn, 'Salle locale de démonstration, sans Jitsi');
    assert.equal(wordsFor('en').standIn, 'Local demo room, not Jitsi');
    assert.match(wordsFor('ar').standIn, /Jitsi/);
  });

  it('counts unread messages in the name of the chat button', () => {
    const names = (lang: string) => [0, 1, 2].map(wordsFor(lang).openChat);
    assert.deepEqual(names('fr'), [
      'Ouvrir le chat',
      'Ouvrir le chat, 1 message non lu',
      'Ouvrir le chat, 2 messages non lus',
    ]);
    assert.deepEqual(names('en'), [
      'Open chat',
      'Open chat, 1 unread message',
      'Open chat, 2 unread messages',
    ]);
  });
});
