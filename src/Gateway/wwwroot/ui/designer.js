// Spares the designer's visitor the button: what is changed is shown at once, and every step is a step back in the browser.
// The page works the same without this script; the server answers every step with a whole page.
(() => {
  'use strict';
  const form = () => document.querySelector('form.designer');
  let latest = 0, taken = null;

  // When that fails, the plain way of the form is left.
  const take = submitter => { taken = show(submitter).catch(() => form().submit()); };

  const show = async submitter => {
    const turn = ++latest;
    const answer = await fetch(location.href, { method: 'POST', body: new FormData(form(), submitter) });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (turn !== latest) return;
    if (!answer.ok || !page.querySelector('form.designer')) return form().submit();
    if (answer.redirected && answer.url !== location.href) history.pushState(null, '', answer.url);
    const focused = document.activeElement?.id;
    for (const part of document.querySelectorAll('[data-live]')) part.replaceWith(page.getElementById(part.id));
    // Forms that stay name the address that they came with.
    for (const other of document.querySelectorAll('form.hub-form')) other.action = location.href;
    document.dispatchEvent(new Event('page:changed'));
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    taken = null;
  };

  document.addEventListener('change', event => {
    if (event.target.form?.matches('.designer') && event.target.name !== '/name') take();
  });
  document.addEventListener('submit', event => {
    if (event.target.matches('.designer')) {
      event.preventDefault();
      take(event.submitter);
    } else if (taken) {
      // What is adopted is what was designed last.
      event.preventDefault();
      taken.then(() => event.target.requestSubmit());
    }
  });
  window.addEventListener('popstate', () => location.reload());
})();
