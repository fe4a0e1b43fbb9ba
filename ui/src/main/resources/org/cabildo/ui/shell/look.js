(() => {
  const device = matchMedia('(prefers-color-scheme: dark)');
  let chosen = localStorage.getItem('look') ?? 'device';

  function paint() {
    const isDark = chosen === 'dark' || (chosen === 'device' && device.matches);
    const root = document.documentElement;
    isDark ? root.setAttribute('theme', 'dark') : root.removeAttribute('theme');
    document.querySelector('meta[name=color-scheme]').content = isDark ? 'dark' : 'light';
  }

  function keep() {
    const leavesNoTrace = sessionStorage.getItem('shared-device') !== null || document.querySelector('quick-leave');
    chosen === 'device' || leavesNoTrace ? localStorage.removeItem('look') : localStorage.setItem('look', chosen);
  }

  device.addEventListener('change', paint);
  document.addEventListener('change', ({target}) => target.matches('[data-shared-device]') && setTimeout(keep));
  paint();

  customElements.define('look-switch', class extends HTMLElement {
    connectedCallback() {
      this.onclick = ({target}) => {
        chosen = target.closest('[data-look]')?.dataset.look ?? chosen;
        keep();
        paint();
        this.#mark();
      };
      setTimeout(() => this.#mark());
    }

    #mark() {
      this.querySelectorAll('[data-look]').forEach((button) => {
        button.setAttribute('aria-pressed', button.dataset.look === chosen);
      });
    }
  });
})();
