import { show } from '../messages.js';
import { rule } from '../rule.js';

/** Most links: the parser of the engine, twenty times slower, need not be asked. */
const PLAIN_LINK = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/[\w./-]*)?$/;
/** The parser forgives `http:/x` and blanks inside: they are refused first. */
const isWebLink = (text: string): boolean => PLAIN_LINK.test(text) || (/^https?:\/\/[^\s/]\S*$/i.test(text) && URL.canParse(text));

/** Le lien vers la preuve est une adresse web complète. */
export default rule('passage')({
  code: 'url-preuve-invalide',
  severity: 'warning',
  source: 'dictionnaire',
  reference: 'Dictionnaire V22, 5.2',
  action: 'CREATION',
  message: ({ lien }: { lien: string }) =>
    `Le lien vers la preuve numérique ${show(lien)} n'est pas une adresse web complète : écrivez-la telle que le navigateur la montre, https:// compris, ou retirez-la.`,
  check({ urlPreuve }) {
    if (urlPreuve === undefined || isWebLink(urlPreuve)) return;
    // Of a good link with blanks around, `blancs-autour` says it.
    if (!isWebLink(urlPreuve.trim())) return { path: 'urlPreuve', lien: urlPreuve };
  },
});
