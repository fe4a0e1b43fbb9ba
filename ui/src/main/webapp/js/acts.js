/*
 * What a page does by itself, at once and on a bad line, too. Written down on the element, as data-act, because the
 * page's policy runs no script that stands in an attribute.
 */
const ACTS = {
  'print': () => window.print(),
  // The router would take the fragment of a link for a page.
  'go-to-main': () => document.getElementById('main').focus(),
  'go-to-topic': (link) => {
    const topic = document.getElementById(link.getAttribute('href').slice(1));
    const heading = topic.querySelector('h2');
    heading.tabIndex = -1;
    heading.focus({preventScroll: true});
    topic.scrollIntoView();
  },
};

document.addEventListener('click', (event) => {
  const element = event.target.closest?.('[data-act]');
  if (element) {
    event.preventDefault();
    ACTS[element.dataset.act](element);
  }
});
