// The search box of the page « Tous les codes ». Loaded by every page of the site, at work on that one; asks nothing of any server.
(() => {
  const form = document.querySelector('form.recherche-de-codes');
  if (!form) return;
  const [words, severity] = [form.querySelector('#mots'), form.querySelector('#gravite')];
  const status = form.querySelector('[role=status]');
  // « Délivrée » is found by « delivree ».
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const tables = [...document.querySelectorAll('.tsd-typography table')].map((table) => {
    let title = table.previousElementSibling;
    while (title && !/^H\d$/.test(title.tagName)) title = title.previousElementSibling;
    const rows = [...table.tBodies[0].rows].map((row) => ({
      row,
      text: plain(row.textContent),
      severity: row.cells[2].textContent.trim(),
    }));
    return { table, title, rows };
  });
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);

  const filter = () => {
    const wanted = plain(words.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { table, title, rows } of tables) {
      let inTable = 0;
      for (const { row, text, severity: grave } of rows) {
        row.hidden = !(wanted.every((word) => text.includes(word)) && (severity.value === '' || severity.value === grave));
        if (!row.hidden) inTable++;
      }
      table.hidden = inTable === 0;
      if (title) title.hidden = inTable === 0;
      shown += inTable;
    }
    status.textContent = shown === 0 ? 'Aucun code ne répond à cette recherche.' : `${shown} code${shown > 1 ? 's' : ''} sur ${total}`;
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', filter);
  words.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    words.value = '';
    filter();
  });
  // A link to one code shows it, whatever was typed before.
  addEventListener('hashchange', () => {
    form.reset();
    filter();
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView({ behavior: 'instant' });
  });
  form.hidden = false;
  filter();
})();
