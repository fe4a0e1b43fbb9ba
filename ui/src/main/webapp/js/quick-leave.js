/*
 * Puts a page that says nothing in the place of this one, at once: on a click, and when Escape is pressed three times.
 * Nothing here waits for the server. What it is told, to end the session and to have the browser forget us, is sent
 * behind, and lost where there is no line.
 *
 * While it is there, all pages are one place on the browser's way back, so that "back" does not lead into them again,
 * and no field offers later what was typed in it.
 */
const PRESSES = 3;
const LONGEST_PAUSE = 2000;

customElements.define('quick-leave', class extends HTMLElement {
  #listening;
  #presses = 0;
  #lastPress = 0;

  connectedCallback() {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    this.addEventListener('click', () => this.#leave(), {signal});
    // Before a list or a calendar takes the key for itself.
    window.addEventListener('keydown', (event) => this.#pressed(event), {signal, capture: true});
    document.addEventListener('focusin', ({target}) => {
      if (target.matches?.('input')) {
        target.autocomplete = 'off';
      }
    }, {signal});
    history.pushState = history.replaceState;
    document.documentElement.classList.add('has-quick-leave');
  }

  disconnectedCallback() {
    this.#listening.abort();
    // What stands in the prototype is the browser's own again.
    delete history.pushState;
    document.documentElement.classList.remove('has-quick-leave');
  }

  #pressed(event) {
    if (event.key !== 'Escape' || event.repeat) {
      return;
    }
    const isNext = event.timeStamp - this.#lastPress < LONGEST_PAUSE;
    this.#presses = isNext ? this.#presses + 1 : 1;
    this.#lastPress = event.timeStamp;
    if (this.#presses >= PRESSES) {
      this.#leave();
    } else {
      this.querySelector('[role=status]').textContent = this.getAttribute(this.#presses === 1 ? 'twice' : 'once');
    }
  }

  #leave() {
    const address = this.getAttribute('to');
    // Whatever would ask whether to stay, or save something first.
    window.addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), {capture: true});
    document.title = '';
    document.body.replaceChildren();
    fetch('leave', {method: 'POST', keepalive: true}).catch(() => {});
    sessionStorage.clear();
    localStorage.clear();
    location.replace(address);
  }
});
