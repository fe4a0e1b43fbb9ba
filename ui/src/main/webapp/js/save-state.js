/*
 * Tells the truth about what was typed: "saved" only while every field holds exactly the text that the server has
 * confirmed. A field is doubtful from the first keystroke until the server names the text that stands in it now.
 */
customElements.define('save-state', class extends HTMLElement {
  static observedAttributes = ['failed'];

  #doubtful = new Set();
  #listening;

  connectedCallback() {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    document.addEventListener('input', (event) => this.#typed(event.target), {signal});
    document.addEventListener('written', (event) => this.#written(event.target, event.detail), {signal});
    // Before the router hears of it, and while a telephone still lets the page send.
    window.addEventListener('popstate', () => this.#send(), {signal, capture: true});
    document.addEventListener('visibilitychange', () => this.#send(), {signal});
    window.addEventListener('beforeunload', (event) => {
      if (this.#doubtful.size > 0) {
        event.preventDefault();
      }
    }, {signal});
    this.#show();
  }

  disconnectedCallback() {
    this.#listening.abort();
    this.#doubtful.clear();
  }

  attributeChangedCallback() {
    this.#show();
  }

  #typed(target) {
    const question = target.closest?.('[data-question]');
    // What is typed into a combo box only searches; choosing is written at once.
    if (question && target.matches('vaadin-text-area > textarea, vaadin-text-field > input')) {
      this.#doubtful.add(question);
      this.#show();
    }
  }

  /* Has what waits for a pause in the typing sent at once. */
  #send() {
    this.#doubtful.forEach((question) => question.firstElementChild.dispatchEvent(new Event('change')));
  }

  #written(question, {length, hash}) {
    const field = question.querySelector('textarea, vaadin-text-field > input');
    if (!field || (field.value.length === length && fingerprint(field.value) === hash)) {
      this.#doubtful.delete(question);
    }
    this.#show();
  }

  #show() {
    this.dataset.state = this.hasAttribute('failed') ? 'failed' : this.#doubtful.size > 0 ? 'saving' : 'saved';
  }
});

/* The same as java.lang.String.hashCode. */
function fingerprint(text) {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0;
  }
  return hash;
}
