import { type CSSResult, type CSSResultGroup, type CSSResultOrNative, LitElement, unsafeCSS } from 'lit';
import type { LocaleController } from '../../controllers/locale-controller.js';

/** An element that stays whole wherever a page puts it: moved by `moveBefore`, or adopted by another document. */
export abstract class MovableElement extends LitElement {
  protected abstract readonly locale: LocaleController;

  /** @internal One sheet a class: with each sheet, Chromium remembers all shadow roots that have it, dead ones, too. */
  static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    const sheets = super.finalizeStyles(styles) as CSSResult[];
    return [unsafeCSS(sheets.map(({ cssText }) => cssText).join(''))];
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    const root = this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
    this.#adoptStyles(root);
    return root;
  }

  /** @internal Called instead of disconnecting and connecting: whatever goes on, such as a call, goes on. */
  connectedMoveCallback(): void {
    // Only the language of the surroundings may be another one.
    this.locale.hostDisconnected();
    this.locale.hostConnected();
  }

  /** @internal */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  /** Style sheets belong to one document: another one drops them, and takes none but its own. */
  #adoptStyles(root: ShadowRoot): void {
    const view = this.ownerDocument.defaultView;
    if (!view) return;
    root.adoptedStyleSheets = (this.constructor as typeof LitElement).elementStyles.map((style) => {
      const sheet = new view.CSSStyleSheet();
      const { cssText } = style as { cssText: string };
      sheet.replaceSync(cssText);
      return sheet;
    });
  }
}
