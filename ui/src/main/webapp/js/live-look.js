/*
 * Asks now and then whether the numbers of a page are still so, while somebody can see them. Nothing is pushed, so no second
 * connection has to be kept alive.
 */
const LOOKS_EVERY_MILLIS = 10_000;

customElements.define('live-look', class extends HTMLElement {
  #timer;
  #onShown = () => this.#look();

  connectedCallback() {
    this.#timer = setInterval(() => this.#look(), LOOKS_EVERY_MILLIS);
    // Whoever comes back to the page sees at once what has come meanwhile.
    document.addEventListener('visibilitychange', this.#onShown);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#onShown);
  }

  #look() {
    if (document.visibilityState === 'visible') {
      this.dispatchEvent(new CustomEvent('look'));
    }
  }
});
