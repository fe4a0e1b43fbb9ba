/*
 * Tells the truth about what was typed: "saved" only while every field holds exactly the text that the server has
 * confirmed. A field is doubtful from the first keystroke until the server names the text that stands in it now.
 * Doubtful text is also kept in this tab, so that it comes back when the page has to be loaded again, as after a
 * restart of the server; not on a device that others use too. Now and then, while somebody works here, it has the server
 * look for what others have written in the same draft.
 */
customElements.define('save-state', class extends HTMLElement {
  static observedAttributes = ['failed'];

  #doubtful = new Set();
  #confirmed = new WeakMap();
  #heard = new WeakMap();
  #listening;
  #looking;
  #lastAct = Date.now();
  #onConnection = () => this.#show();

  connectedCallback() {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    document.addEventListener('input', (event) => this.#once(event), {signal, capture: true});
    document.addEventListener('focusin', (event) => this.#entered(event.target), {signal});
    document.addEventListener('input', (event) => this.#typed(event.target), {signal});
    document.addEventListener('written', (event) => this.#written(event.target, event.detail), {signal});
    // Before the router hears of it, and while a telephone still lets the page send.
    window.addEventListener('popstate', () => this.#send(), {signal, capture: true});
    document.addEventListener('visibilitychange', () => this.#send(), {signal});
    window.addEventListener('beforeunload', (event) => {
      if (this.#doubtful.size > 0 && !document.querySelector('.v-system-error')) {
        event.preventDefault();
      }
    }, {signal});
    window.addEventListener('online', () => this.#show(), {signal});
    window.addEventListener('offline', () => this.#show(), {signal});
    document.addEventListener('pointerdown', () => { this.#lastAct = Date.now(); }, {signal});
    document.addEventListener('change', (event) => this.#ticked(event.target), {signal});
    connection()?.addStateChangeListener(this.#onConnection);
    this.#looking = setInterval(() => this.#look(), LOOKS_EVERY_MILLIS);
    this.#share(sessionStorage.getItem(SHARED) !== null);
    this.#show();
    setTimeout(() => this.#bringBack());
  }

  disconnectedCallback() {
    this.#listening.abort();
    connection()?.removeStateChangeListener(this.#onConnection);
    clearInterval(this.#looking);
    this.#doubtful.clear();
  }

  attributeChangedCallback() {
    this.#show();
  }

  /*
   * Several lines that come at once, from a telephone's clipboard or as they are dictated, are told line by line, each
   * time with the whole text. Vaadin takes the last of these for no change, and would send nothing.
   */
  #once(event) {
    const {target} = event;
    if (!target.matches?.(TYPED_INTO)) {
      return;
    }
    if (this.#heard.get(target) === target.value) {
      event.stopImmediatePropagation();
      return;
    }
    this.#heard.set(target, target.value);
    setTimeout(() => this.#heard.delete(target));
  }

  #entered(target) {
    const question = questionOf(target);
    if (question && !this.#doubtful.has(question)) {
      this.#confirmed.set(question, textOf(question));
    }
  }

  /* Nobody who has left the desk, or the line, costs anything. */
  #look() {
    const isWorking = Date.now() - this.#lastAct < WORKS_FOR_MILLIS && document.visibilityState === 'visible';
    if (isWorking && !isOffline()) {
      this.dispatchEvent(new CustomEvent('look', {detail: spotOf(document.activeElement?.closest('[data-question]'))}));
    }
  }

  #ticked(target) {
    if (target.matches?.(CHOSEN_FROM)) {
      this.#doubtful.add(target);
      this.#show();
    }
    if (target.matches?.('[data-shared-device]')) {
      this.#share(target.checked);
      if (!target.checked) {
        sessionStorage.removeItem(SHARED);
      }
    }
  }

  #share(isShared) {
    document.querySelectorAll('[data-shared-device]').forEach((tick) => { tick.checked = isShared; });
    if (isShared) {
      Object.keys(sessionStorage).filter((key) => key.includes('#')).forEach((key) => sessionStorage.removeItem(key));
      sessionStorage.setItem(SHARED, '');
    }
    this.toggleAttribute('shared', isShared);
    this.#show();
  }

  #typed(target) {
    this.#lastAct = Date.now();
    const question = questionOf(target);
    if (question) {
      this.#doubtful.add(question);
      this.#keep(question);
      this.#show();
    }
  }

  /* Where someone is at risk nothing stays on the device. */
  #keep(question) {
    if (!this.#keepsNothing()) {
      const kept = {confirmed: this.#confirmed.get(question) ?? '', typed: inputsOf(question).map((input) => input.value)};
      sessionStorage.setItem(placeOf(question), JSON.stringify(kept));
    }
  }

  /* Has what waits for a pause in the typing sent at once. */
  #send() {
    this.#doubtful.forEach((question) => inputsOf(question)
      .forEach((input) => input.parentElement.dispatchEvent(new Event('change'))));
  }

  #written(question, {length, hash}) {
    const text = textOf(question);
    if (text === undefined || (text.length === length && fingerprint(text) === hash)) {
      this.#doubtful.delete(question);
      this.#confirmed.set(question, text);
      sessionStorage.removeItem(placeOf(question));
    }
    this.#show();
  }

  /* Only over the text that it was typed over: what a colleague has written since stays. */
  #bringBack() {
    for (const question of document.querySelectorAll('[data-question]')) {
      const kept = JSON.parse(sessionStorage.getItem(placeOf(question)));
      if (kept && kept.confirmed === textOf(question)) {
        // A page of before an update kept one text.
        const typed = [kept.typed].flat();
        this.#confirmed.set(question, kept.confirmed);
        inputsOf(question).forEach((input, i) => {
          input.value = typed[i];
          input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
        });
      }
    }
    this.#send();
  }

  #keepsNothing() {
    return this.hasAttribute('keeps-nothing') || this.hasAttribute('shared');
  }

  #show() {
    const isLosable = this.#keepsNothing() || [...this.#doubtful].some((field) => field.matches(CHOSEN_FROM));
    this.dataset.state = this.#doubtful.size > 0 && isOffline()
      ? (isLosable ? 'offline-nothing' : 'offline')
      : this.hasAttribute('failed') ? 'failed' : this.#doubtful.size > 0 ? 'saving' : 'saved';
  }
});

const LOOKS_EVERY_MILLIS = 15_000;
const WORKS_FOR_MILLIS = 300_000;
const SHARED = 'shared-device';

/* What Vaadin knows of the line; there is none before its first page is up. */
function connection() {
  return window.Vaadin?.connectionState;
}

function isOffline() {
  return !navigator.onLine || ['reconnecting', 'connection-lost'].includes(connection()?.state);
}

/* What is typed into a combo box only searches; choosing is written at once. */
const TYPED_INTO = 'vaadin-text-area > textarea, vaadin-text-field > input';

/* What is chosen is not kept in the tab: it is chosen again at once. */
const CHOSEN_FROM = 'select[data-brief-choice]';

function questionOf(target) {
  return target.matches?.(TYPED_INTO) ? target.closest('[data-question]') : null;
}

function inputsOf(question) {
  return [...question.querySelectorAll(TYPED_INTO)];
}

/* Two inputs of one answer have a space between them, as it is stored; nothing in either is no answer. */
function textOf(question) {
  if (question.matches(CHOSEN_FROM)) {
    return question.value;
  }
  const texts = inputsOf(question).map((input) => input.value);
  return texts.length === 0 ? undefined : texts.every((text) => text === '') ? '' : texts.join(' ');
}

/* The same question can stand on a page several times, once in each entry. */
function placeOf(question) {
  return `${location.pathname}#${question.dataset.question}#${numberOf(question)}`;
}

/* For others to know where somebody is; nothing of nowhere. */
function spotOf(question) {
  return question ? `${question.dataset.question}.${numberOf(question)}` : '';
}

function numberOf(question) {
  return [...document.querySelectorAll(`[data-question="${CSS.escape(question.dataset.question)}"]`)].indexOf(question);
}

/* The same as java.lang.String.hashCode. */
function fingerprint(text) {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0;
  }
  return hash;
}
