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

/** The words of the guide, to the letter (requirements LB1 to LB12). */
describe("The guide's French labels", () => {
  for (const [label, ours, guides] of [
    ['LB1', fr.badges.live, 'EN DIRECT'],
    ['LB1', fr.badges.scheduled, 'PROGRAMMÉE'],
    ['LB1', fr.badges.ended, 'TERMINÉE'],
    ['LB2', fr.join, 'Rejoindre'],
    ['LB2', fr.details, 'Voir les détails'],
    ['LB2', fr.watchRecording, "Voir l'enregistrement"],
    ['LB3', fr.duration(formats.length(plannedLength(90 * minute), 'short')), 'Durée: 90 min'],
    ['LB3', fr.duration(formats.length(plannedLength(90 * minute))), 'Durée: 90 minutes'],
    ['LB4', fr.participants(0), '0 participant'],
    ['LB4', fr.participants(1), '1 participant'],
    ['LB4', fr.participants(24), '24 participants'],
    ['LB5', startsIn(2 * day), 'Programmée dans 2 jours'],
    ['LB5', startsIn(3 * hour), 'Programmée dans 3 heures'],
    ['LB5', startsIn(12 * minute), 'Programmée dans 12 minutes'],
    ['LB5', startsIn(minute), 'Programmée dans 1 minute'],
    // As badges, and so in capitals (DESIGN §4).
    ['LB6', fr.groups.live, 'En direct'],
    ['LB6', fr.badges.ended.toLowerCase(), 'terminée'],
    ['LB7', fr.start, 'Démarrer la session'],
    ['LB7', fr.starting, 'Démarrage...'],
    ['LB8', fr.joinSession, 'Rejoindre la session'],
    ['LB8', fr.joining, 'Connexion...'],
    ['LB9', fr.leave, 'Quitter'],
    ['LB9', fr.leaveSession, 'Quitter la session'],
    ['LB10', fr.micOn, 'Activer le micro'],
    ['LB10', fr.micOff, 'Désactiver le micro'],
    ['LB10', fr.cameraOn, 'Activer la caméra'],
    ['LB10', fr.cameraOff, 'Désactiver la caméra'],
    ['LB10', fr.openChat(0), 'Ouvrir le chat'],
    ['LB10', fr.closeChat, 'Fermer le chat'],
    ['LB11', fr.error, 'Erreur'],
    ['LB11', errorWords(fr, 'conference_failed', 'room').title, 'Erreur Jitsi'],
    ['LB11', errorWords(fr, 'anything_else', 'join').title, 'Erreur inconnue'],
    ['LB11', errorWords(fr, 'script_load_failed', 'room').title, 'Erreur lors du chargement de Jitsi Meet'],
    ['LB11', errorWords(fr, 'script_blocked', 'room').title, 'Jitsi Meet API non disponible'],
    ['LB11', errorWords(fr, 'network', 'join').title, 'Impossible de rejoindre la session'],
    ['LB11', errorWords(fr, 'network', 'start').title, 'Impossible de démarrer la session'],
    ['LB11', errorWords(fr, 'not_found', 'load').title, 'Session non trouvée'],
    ['LB12', fr.back, 'Retour'],
    ['LB12', fr.user, 'Utilisateur'],
    ['missing in the guide', fr.badges.cancelled, 'ANNULÉE'],
    ['missing in the guide', fr.full, 'Complet'],
    ['missing in the guide', fr.endSession, 'Terminer la session'],
    ['missing in the guide', fr.waitingForInstructor, "En attente de l'instructeur"],
    ['missing in the guide', fr.retry, 'Réessayer'],
    ['missing in the guide', fr.recordingProcessing, 'Enregistrement en cours de traitement'],
  ] as const) {
    it(`${label}: ${guides}`, () => expect(ours).to.equal(guides));
  }

  it('never says « Programmée dans Bientôt »', () => {
    for (let ms = 0; ms < 3 * minute; ms += 250)
      expect(startsIn(ms)).to.match(/^Programmée dans \d+ (s|minutes?)$/);
  });
});
