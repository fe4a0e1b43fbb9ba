/*
 * A button that reads a question aloud, its help and what there is to choose, and stops when it is pressed again. Only
 * voices of the device itself are taken: others send what they read to a server. Without one for the language, or
 * without any speech, there is no button.
 */
const speech = window.speechSynthesis;

customElements.define('read-aloud', class extends HTMLElement {
  static observedAttributes = ['read', 'stop', 'voice'];

  #offer = () => this.#show();
  #last;

  connectedCallback() {
    // Voices come some time after the page.
    speech?.addEventListener?.('voiceschanged', this.#offer);
    window.addEventListener('pagehide', this.#silence);
    this.#show();
  }

  disconnectedCallback() {
    speech?.removeEventListener?.('voiceschanged', this.#offer);
    window.removeEventListener('pagehide', this.#silence);
    this.#silence();
  }

  attributeChangedCallback() {
    this.#silence();
    this.#show();
  }

  #silence = () => {
    if (this.#last) {
      this.#last = undefined;
      speech.cancel();
    }
  };

  #show() {
    const question = this.parentElement;
    const isOffered = this.isConnected && this.#voice() !== undefined;
    question?.toggleAttribute('can-be-heard', isOffered);
    if (!isOffered) {
      this.replaceChildren();
      return;
    }
    const word = this.getAttribute(this.#last ? 'stop' : 'read');
    const button = this.querySelector('button') ?? this.#button();
    button.querySelector('span').textContent = word;
    button.classList.toggle('is-speaking', Boolean(this.#last));
    // The field comes alive after this does.
    setTimeout(() => button.setAttribute('aria-label', `${word}: ${sentences(question)[0] ?? ''}`));
  }

  #button() {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-quiet listen no-print';
    button.append(document.createElement('span'));
    button.addEventListener('click', () => this.#pressed());
    this.append(button);
    return button;
  }

  #voice() {
    const language = this.getAttribute('voice')?.split('-')[0];
    const own = (speech?.getVoices() ?? []).filter((voice) => voice.localService && languageOf(voice) === language);
    return own.find((voice) => navigator.languages.includes(voice.lang.replace('_', '-'))) ?? own[0];
  }

  #pressed() {
    const wasSpeaking = Boolean(this.#last);
    this.#silence();
    if (!wasSpeaking) {
      this.#speak(this.#voice());
    }
    this.#show();
  }

  #speak(voice) {
    // Another question may be being read.
    speech.cancel();
    const spoken = sentences(this.parentElement).map((sentence) => {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      return utterance;
    });
    this.#last = spoken.at(-1);
    spoken.forEach((utterance) => {
      utterance.onend = utterance.onerror = (event) => this.#ended(event);
      speech.speak(utterance);
    });
  }

  #ended({type, target}) {
    if (this.#last && (type === 'error' || target === this.#last)) {
      this.#last = undefined;
      this.#show();
    }
  }
});

function languageOf(voice) {
  return voice.lang.split(/[-_]/)[0].toLowerCase();
}

/* The question first, then the help, then what there is to choose; of a note, its paragraphs. */
function sentences(question) {
  const field = [...question.children].find((child) => 'helperText' in child);
  const said = field
    ? [field.label, field.helperText, ...[...field.querySelectorAll(CHOICES)].map((choice) => choice.innerText)]
    : [...question.querySelectorAll('p')].map((paragraph) => paragraph.innerText);
  return said.map((sentence) => sentence?.trim()).filter(Boolean);
}

const CHOICES = 'vaadin-radio-button label, vaadin-checkbox label, .rank-name, .rank-choice > span:first-child';
