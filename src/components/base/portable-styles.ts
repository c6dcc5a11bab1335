import { type CSSResult, type CSSResultOrNative, type LitElement, unsafeCSS } from 'lit';

/** Merges the style sheets of a class into one: Chromium keeps a reference from each sheet to every shadow root that used it. */
export function oneSheet(sheets: readonly CSSResultOrNative[]): CSSResultOrNative[] {
  return [unsafeCSS((sheets as CSSResult[]).map(({ cssText }) => cssText).join(''))];
}

/** Attaches the shadow root of an element created in another document, with style sheets of that document. */
export function attachRootIn(element: LitElement): ShadowRoot {
  const root = element.attachShadow((element.constructor as typeof LitElement).shadowRootOptions);
  adoptStyles(element);
  return root;
}

/** Adopts new style sheets of the element's document: a sheet works only in the document that created it. */
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
