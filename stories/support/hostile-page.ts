import { html, type TemplateResult } from 'lit';

/** Global rules of Moodle and WordPress themes, combined. */
const rules = `
  html { font-size: 62.5% }
  body { font: italic 11px/2.6 Georgia, serif }
  * {
    color: #363; font-family: Georgia, serif; font-style: italic; letter-spacing: 0.2em; word-spacing: 1em;
    line-height: 3; text-align: right; text-transform: uppercase; text-indent: 2em; text-shadow: 1px 1px 2px #000;
    white-space: nowrap; word-break: break-all; hyphens: auto;
  }
  a { color: #00f !important; text-decoration: underline wavy !important }
  button { all: unset; float: left; width: 100% !important; background: #ff0 !important; padding: 2rem !important }
  h1, h2, h3, [role='heading'] { font-size: 4rem !important; margin: 4rem 0 !important; border-bottom: 3px solid }
  p, li, dd, dt { margin: 0 0 3rem !important; max-width: 20rem }
  ul { list-style: square; padding-left: 6rem !important }
  svg, img { display: none !important; width: 100% !important }
  iframe { max-width: 100px !important; border: 5px solid #f00 !important }
  [class*='badge'], [class*='title'], [class*='action'], [class*='button'], [class*='card'] { display: none !important }
`;

/** Renders content on a page whose style sheet changes every element. */
export function hostilePage(content: TemplateResult): TemplateResult {
  return html`<style>
      ${rules}
    </style>
    ${content}`;
}
