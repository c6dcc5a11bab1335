import { expect } from '@open-wc/testing';
import { countdownParts } from '../domain/time/countdown.js';
import { plannedLength } from '../domain/time/duration.js';
import { day, hour, minute } from '../../testing/elements/session-fixture.js';
import { errorWords } from './error-words.js';
import { formatsFor } from './formats.js';
import { fr } from './locales/fr.js';
import { splitAtValue } from './split-at-value.js';

const formats = formatsFor('fr', 'Europe/Paris', fr.unitSigns);
const startsIn = (ms: number) =>
  splitAtValue(fr.startsIn).join(formats.countdown(countdownParts(ms, 'coarse')));

describe('The French labels', () => {
  for (const [actual, expected] of [
    [fr.badges.live, 'EN DIRECT'],
    [fr.badges.scheduled, 'PROGRAMMÉE'],
    [fr.badges.ended, 'TERMINÉE'],
    [fr.join, 'Rejoindre'],
    [fr.details, 'Voir les détails'],
    [fr.watchRecording, "Voir l'enregistrement"],
    [fr.duration(formats.length(plannedLength(90 * minute), 'short')), 'Durée: 90 min'],
    [fr.duration(formats.length(plannedLength(90 * minute))), 'Durée: 90 minutes'],
    [fr.participants(0), '0 participant'],
    [fr.participants(1), '1 participant'],
    [fr.participants(24), '24 participants'],
    [startsIn(2 * day), 'Programmée dans 2 jours'],
    [startsIn(3 * hour), 'Programmée dans 3 heures'],
    [startsIn(12 * minute), 'Programmée dans 12 minutes'],
    [startsIn(minute), 'Programmée dans 1 minute'],
    // Badges are in capitals.
    [fr.groups.live, 'En direct'],
    [fr.badges.ended.toLowerCase(), 'terminée'],
    [fr.start, 'Démarrer la session'],
    [fr.starting, 'Démarrage...'],
    [fr.joinSession, 'Rejoindre la session'],
    [fr.joining, 'Connexion...'],
    [fr.leave, 'Quitter'],
    [fr.leaveSession, 'Quitter la session'],
    [fr.micOn, 'Activer le micro'],
    [fr.micOff, 'Désactiver le micro'],
    [fr.cameraOn, 'Activer la caméra'],
    [fr.cameraOff, 'Désactiver la caméra'],
    [fr.openChat(0), 'Ouvrir le chat'],
    [fr.closeChat, 'Fermer le chat'],
    [fr.error, 'Erreur'],
    [errorWords(fr, 'conference_failed', 'room').title, 'Erreur Jitsi'],
    [errorWords(fr, 'anything_else', 'join').title, 'Erreur inconnue'],
    [errorWords(fr, 'script_load_failed', 'room').title, 'Erreur lors du chargement de Jitsi Meet'],
    [errorWords(fr, 'script_blocked', 'room').title, 'Jitsi Meet API non disponible'],
    [errorWords(fr, 'network', 'join').title, 'Impossible de rejoindre la session'],
    [errorWords(fr, 'network', 'start').title, 'Impossible de démarrer la session'],
    [errorWords(fr, 'not_found', 'load').title, 'Session non trouvée'],
    [fr.back, 'Retour'],
    [fr.user, 'Utilisateur'],
    [fr.badges.cancelled, 'ANNULÉE'],
    [fr.full, 'Complet'],
    [fr.endSession, 'Terminer la session'],
    [fr.waitingForInstructor, "En attente de l'instructeur"],
    [fr.retry, 'Réessayer'],
    [fr.recordingProcessing, 'Enregistrement en cours de traitement'],
  ] as const) {
    it(expected, () => expect(actual).to.equal(expected));
  }

  it('always have a number in « Programmée dans … »', () => {
    for (let ms = 0; ms < 3 * minute; ms += 250)
      expect(startsIn(ms)).to.match(/^Programmée dans \d+ (s|minutes?)$/);
  });
});
