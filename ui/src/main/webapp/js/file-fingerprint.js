/*
 * The SHA-256 of a file, written into the field that stands before. The file stays on the device.
 */
customElements.define('file-fingerprint', class extends HTMLElement {
  constructor() {
    super();
    this.addEventListener('change', (event) => this.#chosen(event));
  }

  connectedCallback() {
    this.hidden = !globalThis.crypto?.subtle;
  }

  async #chosen(event) {
    event.stopPropagation();
    const [file] = event.target.files;
    const field = this.previousElementSibling;
    field.value = file ? await this.#fingerprint(file) : '';
    field.dispatchEvent(new Event('change', {bubbles: true}));
  }

  async #fingerprint(file) {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }
});
