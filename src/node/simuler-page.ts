/** The page of the simulated CDC: a form, no script, nothing from elsewhere. */
import { createHash } from 'node:crypto';

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color:#1a1a1a}
h1{font-size:1.5rem}form,.note{border:1px solid #888;border-radius:.25rem;padding:1rem;margin:1.5rem 0}
button{font:inherit;padding:.4rem 1rem;margin-top:1rem}label{display:block;margin-bottom:.5rem}`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;

export const formPage = (passages: number): string =>
  page(
    'CDC simulée',
    `<p>Cette page imite le dépôt de l'accrochage sur votre propre machine : rien n'est envoyé à la Caisse des Dépôts, ni à personne. Rien n'est écrit
sur le disque ; tout est oublié à l'arrêt.</p>
<form method="post" action="/depots" enctype="multipart/form-data">
<label for="fichier">Fichier XML à déposer</label>
<input type="file" id="fichier" name="fichier" accept=".xml,application/xml,text/xml" required>
<div><button type="submit">Déposer et télécharger l'accusé</button></div>
</form>
<p class="note">Passages enregistrés jusqu'ici : ${passages}.</p>`,
  );

export const refusalPage = (message: string): string =>
  page('Demande refusée', `<p>${escaped(message)}</p>\n<p><a href="/">Revenir au dépôt</a></p>`);

/** `same-origin` and not `no-referrer`, under which a browser hides the origin of its own form. */
export const SECURITY: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};
