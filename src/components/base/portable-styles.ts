import { type CSSResult, type CSSResultOrNative, type LitElement, unsafeCSS } from 'lit';

/** Joins the style sheets of a class into one: with each sheet, Chromium keeps every shadow root that ever had it. */
export function oneSheet(sheets: readonly CSSResultOrNative[]): CSSResultOrNative[] {
  return [unsafeCSS((sheets as CSSResult[]).map(({ cssText }) => cssText).join(''))];
}

/** Attaches the shadow root of an element that was created in another document, whose style sheets it needs. */
export function attachRootIn(element: LitElement): ShadowRoot {
  const root = element.attachShadow((element.constructor as typeof LitElement).shadowRootOptions);
  adoptStyles(element);
  return root;
}

/** Gives an element style sheets of its document: sheets belong to one document, and another one drops them. */
export function adoptStyles(element: LitElement): void {
  const view = element.ownerDocument.defaultView;
  if (!view || !element.shadowRoot) return;
  element.shadowRoot.adoptedStyleSheets = (element.constructor as typeof LitElement).elementStyles.map(
    (style) => {
      const sheet = new view.CSSStyleSheet();
      const { cssText } = style as { cssText: string };
      sheet.replaceSync(cssText);
      return sheet;
    },
  );
}
