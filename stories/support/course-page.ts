import { html, type TemplateResult } from 'lit';
import './course-page.css';

/** Renders a course page of a learning platform, with the content between its lessons. */
export function coursePage(content: TemplateResult): TemplateResult {
  return html`<div class="course" lang="fr" dir="ltr">
    <header>
      <strong>Lycée en ligne</strong>
      <a href="#courses">Mes cours</a>
      <a href="#calendar">Calendrier</a>
      <a href="#account">Amina Benali</a>
    </header>
    <main>
      <h1>Mathématiques, terminale spécialité</h1>
      <p>Les séances en direct ont lieu le lundi et le jeudi. Un enregistrement suit dans la journée.</p>
      <h2>Séances en direct</h2>
      ${content}
      <h2>Chapitre 3 : limites et continuité</h2>
      <p>Lisez le cours avant la séance, et préparez les <a href="#exercises">exercices 4 à 9</a>.</p>
    </main>
    <footer><a href="#help">Aide</a><a href="#privacy">Confidentialité</a></footer>
  </div>`;
}
